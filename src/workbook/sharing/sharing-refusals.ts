import type { SecrecyProof } from "../../sharing/secrecy/secrecy-problem";
import { CommandRefusal } from "../../units/command-refusal";
import type { LocalizedText } from "../../units/language";

const MOST_NAMED = 5;

/** What stands in the way of handing files on. */
export const SHARING_REFUSALS = {
  nothingToShare: (isChosen: boolean) =>
    new CommandRefusal(
      "nothing-to-share",
      isChosen
        ? {
            de: "Für keine der gewählten Kommunen gibt es eine Zeile im Verteiler, die in Ordnung ist.",
            en: "None of the chosen municipalities has a row in the distribution list that is in order.",
          }
        : { de: "Der Verteiler ergibt keine einzige Datei.", en: "The distribution list gives not a single file." },
      {
        de: "Beheben Sie, was zum Blatt „Verteiler“ gemeldet ist, oder tragen Sie Kommunen auf dem Blatt „Einwohner“ ein.",
        en: "Mend what is reported about the sheet “Verteiler”, or enter municipalities on the sheet “Einwohner”.",
      },
    ),
  proofFailed: ({ violations }: Pick<SecrecyProof, "violations">, titles: readonly LocalizedText[]) => {
    const named = titles.slice(0, MOST_NAMED);
    const rest = violations.length > named.length ? " …" : "";
    return new CommandRefusal(
      "secrecy-proof-failed",
      {
        de: `Der Nachweis der Geheimhaltung ist nicht gelungen; es wurde keine Datei erstellt. Aus dem Vergleich ließe sich errechnen: ${named.map(({ de }) => de).join("; ")}${rest}`,
        en: `The proof of secrecy failed; no file was made. The comparison would give away: ${named.map(({ en }) => en).join("; ")}${rest}`,
      },
      {
        de: "Geben Sie die Mappen ohne das Blatt „Vergleich“ weiter (Spalte „Blätter“ im Verteiler), oder prüfen Sie die Parameter zur Geheimhaltung.",
        en: "Hand the workbooks on without the sheet “Vergleich” (column “Blätter” of the distribution list), or check the parameters of secrecy.",
      },
    );
  },
  noFileMade: (reason: LocalizedText) =>
    new CommandRefusal(
      "no-file-made",
      { de: `Keine Datei ließ sich erstellen. ${reason.de}`, en: `No file could be made. ${reason.en}` },
      { de: "Beheben Sie den Grund und versuchen Sie es erneut.", en: "Mend the reason and try again." },
    ),
  foreignSheet: (name: string) =>
    new CommandRefusal(
      "sheet-not-ours",
      {
        de: `Die Mappe hat schon ein Blatt „${name}“, das nicht vom Add-in stammt; deshalb gilt nichts als weitergegeben.`,
        en: `The workbook has a sheet “${name}” already that is not the add-in's; so nothing counts as handed on.`,
      },
      {
        de: "Damit nichts verloren geht, ist nichts geändert. Benennen Sie dieses Blatt um und versuchen Sie es erneut.",
        en: "So that nothing is lost, nothing has changed. Rename that sheet and try again.",
      },
    ),
  failedWrite: (cause: unknown, wasRestored: boolean) =>
    new CommandRefusal(
      wasRestored ? "sharing-write-failed" : "sharing-write-failed-not-restored",
      wasRestored
        ? {
            de: "Das Blatt „Weitergabe“ ließ sich nicht schreiben; deshalb gilt nichts als weitergegeben. Die Mappe ist so, wie sie vorher war.",
            en: "The sheet “Weitergabe” could not be written; so nothing counts as handed on. The workbook is as it was before.",
          }
        : {
            de: "Das Blatt „Weitergabe“ ließ sich weder vollständig schreiben noch wiederherstellen. Ihre Eingaben sind unverändert.",
            en: "The sheet “Weitergabe” could neither be written completely nor be put back. Your inputs are unchanged.",
          },
      {
        de: "Heben Sie einen Schutz der Mappe oder des Blatts „Weitergabe“ auf, beenden Sie die Zelleingabe und versuchen Sie es erneut.",
        en: "Unprotect the workbook or the sheet “Weitergabe”, finish typing in a cell, and try again.",
      },
      { cause },
    ),
} as const;
