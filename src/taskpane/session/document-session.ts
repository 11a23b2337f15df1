import { CommandRefusal } from "../../commands/command";
import type { DocumentOutline, DocumentReport } from "../../commands/document.command";
import type { ReturnedFile } from "../../commands/sharing-commands";
import { readChosenFile } from "./chosen-file";
import type { ErrorDescription } from "./describe-error";
import { downloadCommand } from "./download";
import type { RefusedFile } from "./returned-files";
import { createStore } from "./store";
import type { ViewSession, ViewSessionOptions } from "./view-session";

export type DocumentState = {
  /** What the document will hold and lack. */
  readonly outline?: DocumentOutline;
  /** Why the workbook has to be refreshed before there can be a document. */
  readonly refreshNeeded?: ErrorDescription;
  /** What was written last. */
  readonly report?: DocumentReport;
  /** Last year's workbook to compare with. */
  readonly previous?: ReturnedFile;
  /** A file of the last choice that was not taken. */
  readonly refused?: RefusedFile;
  /** The workbook was changed since it was read. */
  readonly isOutdated: boolean;
  /** The workbook was changed since the document was written. */
  readonly isReportOutdated: boolean;
};

/** The planning document: what it holds, and the way to the Word file. */
export type DocumentSession = ViewSession & {
  getState(): DocumentState;
  subscribe(listener: () => void): () => void;
  choosePrevious(chosen: readonly File[]): Promise<unknown>;
  removePrevious(): void;
  /** Writes the Word file and hands it to the browser. */
  write(): Promise<unknown>;
  /** Hands the Word file to the browser once more. Nobody can tell whether it arrives. */
  save(): Promise<unknown>;
  /** The results on the sheets are others now. */
  markResultsChanged(): void;
};

/** Refusals that a refresh of the workbook mends. */
const MENDED_BY_REFRESH: ReadonlySet<string> = new Set(["document-not-refreshed", "document-stale"]);

export function createDocumentSession({ commands, perform, showNotice }: ViewSessionOptions): DocumentSession {
  const { getState, subscribe, update } = createStore<DocumentState>({ isOutdated: false, isReportOutdated: false });

  /** A workbook that has to be refreshed is a state of the view, not a failure. */
  async function unlessRefreshNeeded(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (!(error instanceof CommandRefusal) || !MENDED_BY_REFRESH.has(error.code)) throw error;
      update({ outline: undefined, isOutdated: false, refreshNeeded: { reason: error.reason, wayOut: error.wayOut } });
    }
  }

  const save = (): Promise<boolean> =>
    perform("saveDocument", async (run) => {
      const { report } = getState();
      if (!report) return;
      const { fileName, bytes } = report;
      await run(downloadCommand, { fileName, bytes, kind: "word" });
      showNotice({ kind: "documentSaved", file: fileName });
    });

  return {
    getState,

    subscribe,

    readState: () => {
      const { outline, refreshNeeded, isOutdated } = getState();
      if (outline === undefined && refreshNeeded === undefined) return "unread";
      return isOutdated ? "outdated" : "current";
    },

    markOutdated: () => update({ isOutdated: getState().outline !== undefined, isReportOutdated: true }),

    markResultsChanged: () => update({ refreshNeeded: undefined, isOutdated: getState().outline !== undefined, isReportOutdated: true }),

    // Nothing here changes the workbook.
    isWriting: () => false,

    open: () =>
      perform("openDocument", (run) =>
        unlessRefreshNeeded(async () => {
          const outline = await run(commands.openDocument, undefined);
          update({ outline, refreshNeeded: undefined, isOutdated: false });
        }),
      ),

    choosePrevious: (chosen) =>
      perform("readPrevious", async (run) => {
        const { file, refused } = await readChosenFile(run, chosen);
        update({ refused, ...(file && { previous: file }) });
      }),

    removePrevious: () => update({ previous: undefined, refused: undefined }),

    write: async () => {
      let isWritten = false;
      await perform("writeDocument", (run) =>
        unlessRefreshNeeded(async () => {
          const report = await run(commands.writeDocument, { previous: getState().previous?.bytes });
          update({ report, isReportOutdated: false });
          isWritten = true;
        }),
      );
      if (isWritten) await save();
    },

    save,
  };
}
