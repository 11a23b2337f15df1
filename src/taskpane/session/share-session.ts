import type { MadeFile, ShareReport, SharingPlan, SwapBackReport, SwapState } from "../../commands/sharing-commands";
import type { ShareForm } from "../pane-commands";
import { downloadCommand } from "./download";
import { createStore } from "./store";
import { createWriteGuard, type ViewSession, type ViewSessionOptions } from "./view-session";

export type ShareState = {
  readonly plan?: SharingPlan;
  readonly swap?: SwapState;
  /** The workbook was changed since it was read. */
  readonly isOutdated: boolean;
  /** Municipalities that get no file this time. */
  readonly leftOut: ReadonlySet<string>;
  /** Of all files; absent: of each as in the list. */
  readonly form?: ShareForm;
  /** What was made last. */
  readonly report?: ShareReport;
  /** What swapping back found changed. */
  readonly swapBackReport?: SwapBackReport;
};

/** Files for the municipalities, and the workbook made readable without the add-in. */
export type ShareSession = ViewSession & {
  getState(): ShareState;
  subscribe(listener: () => void): () => void;
  choose(municipalities: readonly string[], isChosen: boolean): void;
  chooseForm(form: ShareForm | undefined): void;
  /** Makes the files of the chosen municipalities. */
  share(): Promise<unknown>;
  /** Hands all files to the browser, to be saved under this name. Nobody can tell whether they arrive. */
  saveZip(fileName: string): Promise<unknown>;
  openFile(file: MadeFile): Promise<unknown>;
  swap(to: "values" | "native"): Promise<unknown>;
  swapBack(): Promise<unknown>;
};

const UNREAD: ShareState = { isOutdated: false, leftOut: new Set() };

export function createShareSession({ commands, perform, showNotice }: ViewSessionOptions): ShareSession {
  const { getState, subscribe, update } = createStore(UNREAD);
  const writes = createWriteGuard();

  const rereadSwapState = (): Promise<boolean> =>
    perform("swapState", async (run) => update({ swap: await run(commands.readSwapState, undefined) }));

  return {
    getState,

    subscribe,

    readState: () => (getState().plan === undefined ? "unread" : getState().isOutdated ? "outdated" : "current"),

    markOutdated: () => {
      if (getState().plan && !getState().isOutdated) update({ isOutdated: true });
    },

    isWriting: writes.isWriting,

    open: () =>
      perform("planSharing", async (run) => {
        // Each half of the view is of use without the other.
        const [swap, plan] = await Promise.allSettled([run(commands.readSwapState, undefined), run(commands.planSharing, undefined)]);
        if (swap.status === "fulfilled") update({ swap: swap.value });
        if (plan.status === "fulfilled") update({ plan: plan.value, isOutdated: false });
        for (const result of [plan, swap]) if (result.status === "rejected") throw result.reason;
      }),

    choose: (municipalities, isChosen) => {
      const leftOut = new Set(getState().leftOut);
      for (const municipality of municipalities) {
        if (isChosen) leftOut.delete(municipality);
        else leftOut.add(municipality);
      }
      update({ leftOut });
    },

    chooseForm: (form) => update({ form }),

    share: () =>
      perform("share", async (run) => {
        const { plan, leftOut, form } = getState();
        const names = [...new Set(plan?.files.map(({ municipality }) => municipality))];
        const chosen = names.filter((name) => !leftOut.has(name));
        const options = { ...(chosen.length < names.length && { municipalities: chosen }), ...(form && { form }) };
        const report = await writes.during(() => run(commands.shareWorkbooks, options));
        update({ report });
        showNotice({ kind: "shared", made: report.files.length, failed: report.failed.length });
      }),

    saveZip: (fileName) =>
      perform("saveZip", async (run) => {
        const { report } = getState();
        if (!report) return;
        await run(downloadCommand, { fileName, bytes: report.zip, kind: "zip" });
        showNotice({ kind: "zipSaved", file: fileName });
      }),

    openFile: ({ fileName, bytes }) =>
      perform("openShared", async (run) => {
        await run(commands.openSharedWorkbook, { bytes });
        showNotice({ kind: "sharedOpened", file: fileName });
      }),

    swap: async (to) => {
      let notice: Parameters<typeof showNotice>[0];
      const isDone = await perform("swap", async (run) => {
        const { replaced, asValues } = await writes.during(() => run(commands.swapFunctions, { to }));
        update({ swapBackReport: undefined });
        notice = { kind: "swapped", to, count: replaced, asValues: to === "native" ? asValues : 0 };
      });
      if (!isDone) return;
      await rereadSwapState();
      showNotice(notice);
    },

    swapBack: async () => {
      let notice: Parameters<typeof showNotice>[0];
      const isDone = await perform("swapBack", async (run) => {
        const swapBackReport = await writes.during(() => run(commands.swapBack, undefined));
        update({ swapBackReport });
        notice = { kind: "swappedBack", count: swapBackReport.restored, rewritten: swapBackReport.rewritten ?? 0 };
      });
      if (!isDone) return;
      await rereadSwapState();
      showNotice(notice);
    },
  };
}
