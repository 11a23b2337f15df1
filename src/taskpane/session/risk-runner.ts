import type { Command } from "../../commands/command";
import type { RiskReport, RiskRequest, ScenarioWorkspace } from "../../commands/command-results";
import type { LocalizedText } from "../../units/language";
import { scenariosDe } from "../i18n/scenarios-de";
import { scenariosEn } from "../i18n/scenarios-en";

export type RiskRun = { readonly workspace: ScenarioWorkspace; readonly request: RiskRequest };

/** What the worker is given: plain data, since functions cannot be sent to it. */
export type RiskTask = Pick<ScenarioWorkspace, "baseline" | "plan"> & { readonly request: RiskRequest };

/** What the worker tells: how far it is, then the report or why there is none. */
export type RiskMessage =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "report"; readonly report: RiskReport }
  | { readonly kind: "failure"; readonly message: string };

const LABEL: LocalizedText = { de: scenariosDe.riskProgress, en: scenariosEn.riskProgress };

/**
 * Runs a risk analysis beside the pane, in a worker; where there is none, or it cannot start, in chunks on the pane's own thread.
 * Rejects with the signal's reason when it is cancelled.
 */
export function riskCommand(createWorker: (() => Worker) | undefined): Command<RiskRun, RiskReport> {
  return {
    id: "runRisk",
    title: { de: scenariosDe.risk, en: scenariosEn.risk },
    description: { de: scenariosDe.riskWhat, en: scenariosEn.riskWhat },
    async run({ workspace, request }, { reportProgress, signal }) {
      const onProgress = (done: number, total: number): void => reportProgress?.({ done, total, label: LABEL });
      const worker = startedWorker(createWorker);
      const task: RiskTask = { baseline: workspace.baseline, plan: workspace.plan, request };
      const report = worker && (await inWorker(worker, task, onProgress, signal));
      return report ?? workspace.risk(request, { onProgress, signal });
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
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal | undefined,
): Promise<RiskReport | undefined> {
  return new Promise<RiskReport | undefined>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.addEventListener("error", () => resolve(undefined));
    worker.addEventListener("message", ({ data }: MessageEvent<RiskMessage>) => {
      if (data.kind === "progress") onProgress(data.done, data.total);
      else if (data.kind === "report") resolve(data.report);
      else reject(new Error(data.message));
    });
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
