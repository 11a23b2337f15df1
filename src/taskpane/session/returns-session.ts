import type { CollectReport, MergeReport, ReturnChange, ReturnedFile } from "../../commands/sharing-commands";
import { readFiles, sortOut, withAdded, type RefusedFile } from "./returned-files";
import { createStore } from "./store";
import { createWriteGuard, type Runner, type ViewSession, type ViewSessionOptions } from "./view-session";

export type ReturnsState = {
  /** Who has returned what, and how it differs from the workbook. */
  readonly report?: CollectReport;
  /** What has been chosen so far. */
  readonly files: readonly ReturnedFile[];
  /** Files of the last choice that were not taken. */
  readonly refused: readonly RefusedFile[];
  /** Changes that are to be taken over, by id. */
  readonly accepted: ReadonlySet<string>;
  /** Nil returns that are on the sheet `Protokoll` already, by name of the file. */
  readonly loggedNils: ReadonlySet<string>;
  /** The workbook was changed since the files were compared with it. */
  readonly isOutdated: boolean;
  /** The last merge came from here and can be taken back. */
  readonly canUndo: boolean;
};

/** What the municipalities send back: chosen, compared, and taken over on the user's word. */
export type ReturnsSession = ViewSession & {
  getState(): ReturnsState;
  subscribe(listener: () => void): () => void;
  /** Adds files to those chosen before and compares all of them. */
  addFiles(chosen: readonly File[]): Promise<unknown>;
  removeFiles(names: readonly string[]): Promise<unknown>;
  /** Changes with an error stay out. */
  accept(changes: readonly ReturnChange[], isAccepted: boolean): void;
  /** Writes the accepted changes into the workbook and logs nil returns. */
  merge(): Promise<unknown>;
  undo(): Promise<unknown>;
};

const UNREAD: ReturnsState = {
  files: [],
  refused: [],
  accepted: new Set(),
  loggedNils: new Set(),
  isOutdated: false,
  canUndo: false,
};

export const canBeAccepted = ({ problem }: ReturnChange): boolean => problem?.severity !== "error";

/** Files with the declaration that nothing changes, and not yet logged. */
export function unloggedNils({ report, loggedNils }: ReturnsState): readonly string[] {
  return (report?.statuses ?? []).flatMap(({ state, file }) =>
    state === "nil" && file !== undefined && !loggedNils.has(file) ? [file] : [],
  );
}

export function createReturnsSession({ commands, perform, showNotice }: ViewSessionOptions): ReturnsSession {
  const { getState, subscribe, update } = createStore(UNREAD);
  const writes = createWriteGuard();

  async function compare(run: Runner, files: readonly ReturnedFile[]): Promise<void> {
    const report = await run(commands.collectReturns, { files });
    const possible = new Set(report.changes.filter(canBeAccepted).map(({ id }) => id));
    const accepted = new Set([...getState().accepted].filter((id) => possible.has(id)));
    update({ report, files, accepted, isOutdated: false });
  }

  const compareAgain = (): Promise<boolean> => perform("collect", (run) => compare(run, getState().files));

  return {
    getState,

    subscribe,

    readState: () => (getState().report === undefined ? "unread" : getState().isOutdated ? "outdated" : "current"),

    markOutdated: () => {
      if (getState().report && !getState().isOutdated) update({ isOutdated: true });
    },

    isWriting: writes.isWriting,

    open: compareAgain,

    addFiles: async (chosen) => {
      const { readable, refused } = sortOut(chosen, getState().files);
      update({ refused });
      if (readable.length === 0) return;
      await perform("collect", async (run) => {
        const { files, unreadable } = await run(readFiles, { chosen: readable });
        update({ refused: [...refused, ...unreadable] });
        if (files.length > 0) await compare(run, withAdded(getState().files, files));
      });
    },

    removeFiles: (names) =>
      perform("collect", async (run) => {
        await compare(
          run,
          getState().files.filter(({ name }) => !names.includes(name)),
        );
        update({ refused: [] });
      }),

    accept: (changes, isAccepted) => {
      const accepted = new Set(getState().accepted);
      for (const change of changes.filter(canBeAccepted)) {
        if (isAccepted) accepted.add(change.id);
        else accepted.delete(change.id);
      }
      update({ accepted });
    },

    merge: async () => {
      let report: MergeReport | undefined;
      const { files, accepted, loggedNils } = getState();
      const nils = unloggedNils(getState());
      await perform("mergeReturns", async (run) => {
        report = await writes.during(() => run(commands.mergeReturns, { files, accepted: [...accepted] }));
      });
      if (!report) return;
      update({
        accepted: new Set(),
        loggedNils: new Set([...loggedNils, ...nils]),
        // What was only logged leaves nothing to take back.
        canUndo: getState().canUndo || report.merged > 0,
        isOutdated: true,
      });
      await compareAgain();
      showNotice({ kind: "returnsMerged", count: report.merged, rows: report.appendedRows, nils: nils.length });
    },

    undo: async () => {
      let restored: number | undefined;
      await perform("undoMerge", async (run) => {
        ({ restored } = await writes.during(() => run(commands.undoMerge, undefined)));
      });
      if (restored === undefined) return;
      update({ canUndo: false, isOutdated: true });
      await compareAgain();
      showNotice({ kind: "mergeUndone", count: restored });
    },
  };
}
