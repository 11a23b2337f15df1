import { CommandRefusal, type CommandContext } from "../../commands/command";
import type { RiskAnalysis } from "../../commands/command-results";
import type { Language } from "../../units/language";
import type { PaneCommands, Severity } from "../pane-commands";
import { createDocumentSession, type DocumentSession } from "./document-session";
import { describeError, isCancellation } from "./describe-error";
import { INITIAL_STATE, monthToRefresh, type ActivityKind, type PaneState, type Problem, type ViewId } from "./pane-state";
import { createImportSession, type ImportSession } from "./import-session";
import { riskCommand, type RiskRun } from "./risk-runner";
import { createReturnsSession, type ReturnsSession } from "./returns-session";
import { createScenarioSession, type ScenarioSession } from "./scenario-session";
import { createShareSession, type ShareSession } from "./share-session";
import type { Runner, ViewSession, ViewSessionOptions } from "./view-session";

/** How an action ended; `busy`: another one was still running, so nothing was started. */
export type Outcome = "done" | "findings" | "failed" | "cancelled" | "busy";

/**
 * State and actions of the pane, shared by its views and the ribbon buttons (both live in one runtime).
 * Actions never reject: what goes wrong becomes `state.problem`.
 */
export type PaneSession = {
  getState(): PaneState;
  /** Calls back after every change of the state; returns the way to stop that. */
  subscribe(listener: () => void): () => void;
  /** Reads the overview and starts watching the input sheets. */
  open(): Promise<Outcome>;
  check(): Promise<Outcome>;
  refresh(): Promise<Outcome>;
  undo(): Promise<Outcome>;
  createTemplate(isSample: boolean): Promise<Outcome>;
  goToCell(sheet: string, cell?: string): Promise<void>;
  /** Shows what is behind a number; without an address (`Kennzahlen!B13`) that of the selected cell. */
  explain(cell?: string): Promise<Outcome>;
  closeExplanation(): void;
  readonly scenarios: ScenarioSession;
  /** Files for the municipalities, and the workbook made readable without the add-in. */
  readonly share: ShareSession;
  /** What the municipalities send back. */
  readonly returns: ReturnsSession;
  /** The planning document as a Word file. */
  readonly documents: DocumentSession;
  /** Own sheets and .csv files taken over into the input tables. */
  readonly importing: ImportSession;
  /** Draws the uncertain drivers many times; undefined where it failed or was cancelled. */
  runRisk(run: RiskRun): Promise<RiskAnalysis | undefined>;
  /** Tells screen readers what has changed; takes away a message that is no longer true. */
  announce(text: string): void;
  cancel(): void;
  showView(view: ViewId, severityFilter?: Severity | "all"): void;
  filterFindings(severityFilter: Severity | "all"): void;
  pickMonth(month: string): void;
  dismissProblem(): void;
  dismissNotice(): void;
};

export type PaneSessionOptions = {
  readonly commands: PaneCommands;
  readonly language: Language;
  readonly now?: () => Date;
  /** Milliseconds without a further change after which inputs count as changed. */
  readonly quietTime?: number;
};

/** Activities that leave the workbook as it is: cancelling them need not wait for Excel's answer. */
const READING: ReadonlySet<ActivityKind> = new Set<ActivityKind>([
  "open",
  "check",
  "explain",
  "scenarios",
  "readForeign",
  "risk",
  "planSharing",
  "swapState",
  "collect",
  "openDocument",
  "readPrevious",
  "writeDocument",
  "readImport",
]);

/** Rejects with the reason of the signal when it is aborted. */
function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));
}

export function createPaneSession({ commands, language, now = () => new Date(), quietTime = 500 }: PaneSessionOptions): PaneSession {
  let state = INITIAL_STATE;
  let running: { readonly kind: ActivityKind; readonly controller: AbortController; readonly end: Promise<Outcome> } | undefined;
  let inputChanges = 0;
  let watching: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  function update(change: Partial<PaneState>): void {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  }

  function problemOf(what: Problem["what"], error: unknown, retry: () => void): Problem {
    const isRefusedRefresh = what === "refresh" && error instanceof CommandRefusal;
    const hasFindings = isRefusedRefresh && (state.overview?.findingCounts.error ?? 0) > 0;
    return { what, ...describeError(error), hasFindings, retry };
  }

  /** Runs one activity at a time. Opening the workbook is waited for; anything else makes a second action `busy`. */
  async function perform(kind: ActivityKind, action: (run: Runner) => Promise<Outcome>): Promise<Outcome> {
    if (running?.kind === "open" && kind !== "open") await running.end;
    if (running) return "busy";
    const controller = new AbortController();
    let isOver = false;
    const reportProgress: CommandContext["reportProgress"] = (progress) => {
      if (!isOver && state.activity) update({ activity: { ...state.activity, progress } });
    };
    const context: CommandContext = { language, now, signal: controller.signal, reportProgress };
    update({ activity: { kind, canCancel: true, isCancelling: false }, problem: undefined, notice: undefined, announcement: undefined });
    const run: Runner = (command, options) => {
      const result = command.run(options, context);
      return READING.has(kind) ? Promise.race([result, rejectionOf(controller.signal)]) : result;
    };
    const end = action(run).catch((error: unknown): Outcome => {
      if (isCancellation(error, controller.signal)) {
        update({ notice: { kind: "cancelled" } });
        return "cancelled";
      }
      update({ problem: problemOf(kind, error, () => void perform(kind, action)) });
      return "failed";
    });
    running = { kind, controller, end };
    const outcome = await end;
    isOver = true;
    running = undefined;
    update({ activity: undefined });
    readIfShownAndNeeded(outcome);
    return outcome;
  }

  /**
   * The Data view is never shown without a check, or with one from before a refresh; no other view unread. What was cancelled
   * is not begun again by itself, and a message stays until the user goes on.
   */
  function readIfShownAndNeeded(lastOutcome?: Outcome): void {
    if (!state.overview?.isPlanningWorkbook || running) return;
    const isCheckNeeded = state.reportState === "none" || state.reportState === "outdated";
    if (state.view === "data" && isCheckNeeded) void runCheck(false);
    const shown = viewSessions[state.view];
    const isHeldBack = lastOutcome !== undefined && (lastOutcome === "cancelled" || state.problem !== undefined);
    if (shown?.readState() === "unread" && !isHeldBack) void shown.open();
  }

  async function readOverview(run: Runner): Promise<void> {
    const changesBefore = inputChanges;
    const overview = await run(commands.readOverview, undefined);
    update({ overview: changesBefore === inputChanges ? overview : { ...overview, isStale: true } });
  }

  /** Reads the overview after the workbook has changed: from here on cancelling would promise what is no longer true. */
  async function rereadOverview(): Promise<void> {
    if (state.activity) update({ activity: { ...state.activity, canCancel: false } });
    try {
      await readOverview((command, options) => command.run(options, { language, now }));
    } catch (error) {
      update({ problem: problemOf("open", error, () => void open()) });
    }
  }

  function open(): Promise<Outcome> {
    return perform("open", async (run) => {
      await readOverview(run);
      watching ??= watch();
      return "done";
    });
  }

  function runCheck(hasNotice: boolean): Promise<Outcome> {
    return perform("check", async (run) => {
      const changesBefore = inputChanges;
      try {
        const report = await run(commands.checkWorkbook, undefined);
        const findingCounts = { error: 0, warning: 0, note: 0 };
        for (const { severity } of report.findings) findingCounts[severity] += 1;
        update({
          report,
          reportState: changesBefore === inputChanges ? "current" : "inputsChanged",
          overview: state.overview && { ...state.overview, isPlanningWorkbook: report.isPlanningWorkbook, findingCounts },
          ...(hasNotice && { notice: { kind: "checked", findingCount: report.findings.length } }),
        });
        return report.findings.length > 0 ? "findings" : "done";
      } catch (error) {
        update({ reportState: "failed" });
        throw error;
      }
    });
  }

  function watch(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const foreign = new Set<ViewSession>();
    const markStale = (): void => {
      const { overview, reportState } = state;
      update({
        overview: overview && { ...overview, isStale: true },
        reportState: reportState === "current" ? "inputsChanged" : reportState,
      });
      foreign.forEach((part) => part.markOutdated());
      foreign.clear();
    };
    const onChange = (): void => {
      inputChanges += 1;
      for (const part of Object.values(viewSessions)) if (!part.isWriting()) foreign.add(part);
      clearTimeout(timer);
      timer = setTimeout(markStale, quietTime);
    };
    return commands.watchInputs(onChange).then(
      () => undefined,
      (error: unknown) => {
        watching = undefined;
        const retry = (): void => {
          update({ problem: undefined });
          watching = watch();
        };
        update({ problem: state.problem ?? problemOf("watch", error, retry) });
      },
    );
  }

  const viewSessionOptions: ViewSessionOptions = {
    commands,
    perform: async (kind, action) => {
      const outcome = await perform(kind, (run) => action(run).then(() => "done"));
      return outcome === "done";
    },
    showNotice: (notice) => update({ notice }),
  };
  const scenarios = createScenarioSession(viewSessionOptions);
  const share = createShareSession(viewSessionOptions);
  const returns = createReturnsSession(viewSessionOptions);
  const documents = createDocumentSession(viewSessionOptions);
  const importing = createImportSession(viewSessionOptions);
  const viewSessions: Partial<Record<ViewId, ViewSession>> = {
    data: importing,
    scenarios,
    share,
    municipalities: returns,
    document: documents,
  };

  return {
    getState: () => state,

    scenarios,

    share,

    returns,

    documents,

    importing,

    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    open,

    check: () => runCheck(true),

    refresh: () =>
      perform("refresh", async (run) => {
        try {
          const report = await run(commands.refresh, { month: monthToRefresh(state) });
          update({ pickedMonth: report.month, notice: { kind: "refreshed", month: report.month, findingCount: report.findings.length } });
          documents.markResultsChanged();
          await rereadOverview();
          return report.findings.length > 0 ? "findings" : "done";
        } catch (error) {
          if (error instanceof CommandRefusal && state.activity?.isCancelling === false) await rereadOverview();
          throw error;
        } finally {
          update({ reportState: "outdated" });
        }
      }),

    undo: () =>
      perform("undo", async (run) => {
        const { restoredSheets } = await run(commands.undoRefresh, undefined);
        update({ pickedMonth: undefined, reportState: "outdated", notice: { kind: "undone", sheets: restoredSheets } });
        documents.markResultsChanged();
        await rereadOverview();
        return "done";
      }),

    createTemplate: (isSample) =>
      perform(isSample ? "sample" : "template", async (run) => {
        await run(commands.createTemplate, { isSample });
        update({ notice: { kind: isSample ? "sampleOpened" : "templateOpened" } });
        await rereadOverview();
        return "done";
      }),

    goToCell: async (sheet, cell) => {
      const show = async (): Promise<void> => {
        if (state.problem?.what === "goTo") update({ problem: undefined });
        try {
          await commands.goToCell.run({ sheet, cell }, { language, now });
        } catch (error) {
          update({ problem: problemOf("goTo", error, () => void show()) });
        }
      };
      await show();
    },

    explain: (cell) =>
      perform("explain", async (run) => {
        update({ explanation: await run(commands.explain, { cell }) });
        return "done";
      }),

    closeExplanation: () => update({ explanation: undefined }),

    runRisk: async (request) => {
      let report: RiskAnalysis | undefined;
      await perform("risk", async (run) => {
        report = await run(riskCommand(commands.createRiskWorker), request);
        return "done";
      });
      return report;
    },

    announce: (announcement) => update({ announcement, notice: undefined }),

    cancel: () => {
      if (!running || !state.activity?.canCancel) return;
      update({ activity: { ...state.activity, isCancelling: true } });
      running.controller.abort();
    },

    showView: (view, severityFilter) => {
      update({ view, explanation: undefined, ...(severityFilter && { severityFilter }) });
      readIfShownAndNeeded();
      const shown = viewSessions[view];
      if (shown?.readState() === "outdated" && !running) void shown.open();
    },

    filterFindings: (severityFilter) => update({ severityFilter }),

    pickMonth: (pickedMonth) => update({ pickedMonth }),

    dismissProblem: () => update({ problem: undefined }),

    dismissNotice: () => update({ notice: undefined }),
  };
}
