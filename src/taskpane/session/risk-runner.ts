import { CommandRefusal, type Command } from "../../commands/command";
import type { RiskAnalysis, RiskRefusal, RiskRequest, ScenarioWorkspace } from "../../commands/command-results";
import type { LocalizedText } from "../../units/language";
import { scenariosDe } from "../i18n/scenarios-de";
import { scenariosEn } from "../i18n/scenarios-en";

export type RiskRun = { readonly workspace: ScenarioWorkspace; readonly request: RiskRequest };

/** What the worker is given: plain data, since functions cannot be sent to it. */
export type RiskTask = Pick<ScenarioWorkspace, "baseline" | "plan"> & { readonly request: RiskRequest };

type RiskOutcome = RiskAnalysis | RiskRefusal;

/** What the worker tells: the share that is done, then the outcome or why there is none. */
export type RiskMessage =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "outcome"; readonly outcome: RiskOutcome }
  | { readonly kind: "failure"; readonly message: string };

const WAY_OUT: LocalizedText = {
  de: "Prüfen Sie die Spannen auf dem Blatt „Szenarien“ und die Werte auf „Korrelationen“.",
  en: "Check the spans on the sheet “Szenarien” and the values on “Korrelationen”.",
};

const LABEL: LocalizedText = { de: scenariosDe.riskProgress, en: scenariosEn.riskProgress };

/**
 * Runs a risk analysis beside the pane, in a worker; where there is none, or it cannot start, in chunks on the pane's own thread.
 * Rejects with the signal's reason when it is cancelled.
 */
export function riskCommand(createWorker: (() => Worker) | undefined): Command<RiskRun, RiskAnalysis> {
  return {
    id: "runRisk",
    title: { de: scenariosDe.risk, en: scenariosEn.risk },
    description: { de: scenariosDe.riskWhat, en: scenariosEn.riskWhat },
    async run({ workspace, request }, { reportProgress, signal }) {
      const onProgress = (share: number): void => reportProgress?.({ done: share, total: 1, label: LABEL });
      const worker = startedWorker(createWorker);
      const task: RiskTask = { baseline: workspace.baseline, plan: workspace.plan, request };
      const outcome =
        (worker && (await inWorker(worker, task, onProgress, signal))) ?? (await workspace.risk(request, { onProgress, signal }));
      if ("refusal" in outcome) throw new CommandRefusal("risk-not-possible", outcome.refusal, WAY_OUT);
      return outcome;
    },
  };
}

function startedWorker(createWorker: (() => Worker) | undefined): Worker | undefined {
  try {
    return createWorker?.();
  } catch {
    // A policy of the network or of the browser forbids workers.
    return undefined;
  }
}

/** Resolves to undefined if the worker's code could not be loaded. */
function inWorker(
  worker: Worker,
  task: RiskTask,
  onProgress: (share: number) => void,
  signal: AbortSignal | undefined,
): Promise<RiskOutcome | undefined> {
  return new Promise<RiskOutcome | undefined>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.addEventListener("error", () => resolve(undefined));
    worker.addEventListener("message", ({ data }: MessageEvent<RiskMessage>) => {
      if (data.kind === "progress") onProgress(data.share);
      else if (data.kind === "outcome") resolve(data.outcome);
      else reject(new Error(data.message));
    });
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
