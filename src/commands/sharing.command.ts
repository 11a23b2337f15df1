import { openNewWorkbook } from "../workbook/open-new-workbook";
import { planSharing } from "../workbook/sharing/sharing-content";
import type { ShareCommands } from "./sharing-commands";

/** Handing workbooks on to municipalities; the file writer and the solver load with the first use. */
export const shareFileCommands: Pick<ShareCommands, "planSharing" | "shareWorkbooks" | "openSharedWorkbook"> = {
  planSharing: {
    id: "planSharing",
    title: { de: "Verteiler lesen", en: "Read the distribution list" },
    description: { de: "Liest den Verteiler; schreibt nichts.", en: "Reads the distribution list; writes nothing." },
    run: (options, { now }) => planSharing({ ...options, now: now() }),
  },
  shareWorkbooks: {
    id: "shareWorkbooks",
    title: { de: "Mappen erstellen", en: "Make the workbooks" },
    description: {
      de: "Erstellt je Kommune eine Mappe, weist die Geheimhaltung nach und schreibt das Blatt Weitergabe.",
      en: "Makes a workbook for each municipality, proves secrecy and writes the sheet Weitergabe.",
    },
    run: async (options, { now, reportProgress, signal }) => {
      const { shareWorkbooks } = await import("../workbook/sharing/share-workbooks");
      return shareWorkbooks({
        ...options,
        now: now(),
        ...(reportProgress === undefined ? {} : { reportProgress }),
        ...(signal === undefined ? {} : { signal }),
      });
    },
  },
  openSharedWorkbook: {
    id: "openSharedWorkbook",
    title: { de: "Mappe öffnen", en: "Open the workbook" },
    description: { de: "Öffnet eine der Mappen in einem eigenen Fenster.", en: "Opens one of the workbooks in its own window." },
    run: ({ bytes }) => openNewWorkbook(bytes),
  },
};
