import { scenarioWorkspace } from "../commands/scenario-workspace";
import type { RiskMessage, RiskTask } from "./session/risk-runner";

/* Runs the draws of a risk analysis on a thread of its own. It is ended by its owner, not by itself. */

const send = (message: RiskMessage): void => self.postMessage(message);

self.addEventListener("message", ({ data: { baseline, plan, request } }: MessageEvent<RiskTask>) => {
  scenarioWorkspace(baseline, plan, true)
    .risk(request, { onProgress: (share) => send({ kind: "progress", share }) })
    .then(
      (outcome) => send({ kind: "outcome", outcome }),
      (error: unknown) => send({ kind: "failure", message: error instanceof Error ? error.message : String(error) }),
    );
});
