import type { CollectCommands } from "./sharing-commands";
import type { CommandContext } from "./command";

/** What comes back from the municipalities; reading files loads the file reader only then. */
export const collectCommands: CollectCommands = {
  collectReturns: {
    id: "collectReturns",
    title: { de: "Rückmeldungen einsammeln", en: "Collect returns" },
    description: {
      de: "Liest die Dateien der Kommunen, prüft sie und zeigt, was sie ändern würden; schreibt nichts.",
      en: "Reads the files of the municipalities, checks them and shows what they would change; writes nothing.",
    },
    run: async ({ files }, context) =>
      (await import("../workbook/returns/collect-files")).collectReturnedFiles({ files, ...optionsOf(context) }),
  },
  mergeReturns: {
    id: "mergeReturns",
    title: { de: "Rückmeldungen übernehmen", en: "Merge returns" },
    description: {
      de: "Schreibt die gewählten Änderungen in die Eingabeblätter und vermerkt jede auf dem Blatt Protokoll.",
      en: "Writes the chosen changes into the input sheets and logs each on the sheet Protokoll.",
    },
    run: async ({ files, accepted }, context) =>
      (await import("../workbook/returns/merge-returns")).mergeReturnedFiles({ files, accepted, ...optionsOf(context) }),
  },
  undoMerge: {
    id: "undoMerge",
    title: { de: "Übernahme zurücknehmen", en: "Take the merge back" },
    description: {
      de: "Stellt die Eingabeblätter so wieder her, wie sie vor der letzten Übernahme waren.",
      en: "Puts the input sheets back to what they were before the last merge.",
    },
    run: async (_options, { now }) => (await import("../workbook/returns/merge-returns")).undoLastMerge(now()),
  },
};

function optionsOf({ now, reportProgress, signal }: CommandContext) {
  return { now: now(), ...(reportProgress === undefined ? {} : { reportProgress }), ...(signal === undefined ? {} : { signal }) };
}
