import type { CoverLine } from "../../sharing/return-form/cover-lines";
import type { PlannedFile } from "../../sharing/distribution/planned-file";
import type { ReturnIdentity } from "../../sharing/return-form/return-form";
import { PART_SHEETS, type SharePart } from "../../sharing/share-form";
import type { SharedStyle } from "../../sharing/shared-sheet";
import { monthOfYear, yearOf, type Month } from "../../units/month";

/** What the cover says; everything else of it follows from the file. */
export type CoverInput = {
  readonly file: PlannedFile;
  readonly identity: ReturnIdentity;
  /** When the file was made, as its reader sees it. */
  readonly writtenAt: string;
  readonly month: Month;
  readonly comparisonMonth: Month;
  /** Age of the data of the month: `T-0` or `T-3`. */
  readonly dataAge: string;
  /** That the data are made up; empty without. */
  readonly dataLabel: string;
  /** Who sends it, e.g. the job centre and the name of its planning workbook. */
  readonly sender: string;
  /** Least number of persons that the comparison shows. */
  readonly threshold: number;
  /** What makes the file readable when it comes back. */
  readonly lines: readonly CoverLine[];
};

export type CoverRow = { readonly term: string; readonly text: string; readonly termStyle?: SharedStyle };

export type CoverSection = { readonly heading: string; readonly rows: readonly CoverRow[] };

const MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");

function monthText(month: Month): string {
  return `${MONTHS[monthOfYear(month) - 1] ?? ""} ${yearOf(month)}`;
}

/** `2022-11-30` as `30.11.2022`. */
function germanDate(isoDate: string): string {
  return isoDate.split("-").reverse().join(".");
}

const DATA_AGES: Readonly<Record<string, string>> = {
  "T-0": "T-0: erste, noch unvollständige Zahlen; sie steigen meist noch.",
  "T-3": "T-3: endgültige Zahlen nach drei Monaten Wartezeit.",
};

export function coverTitle({ file, identity }: Pick<CoverInput, "file" | "identity">): string {
  return `Planung ${identity.year}: ${file.municipality}`;
}

export function coverSubtitle({ identity, month, writtenAt }: CoverInput): string {
  return `Berichtsmonat ${monthText(month)} · Version ${identity.version} vom ${writtenAt}`;
}

const PART_TEXTS: Readonly<Record<Exclude<SharePart, "cover">, (input: CoverInput) => CoverRow>> = {
  figures: ({ comparisonMonth }) => ({
    term: PART_SHEETS.figures,
    text: `Ihre eigenen Kennzahlen, vollständig, verglichen mit ${monthText(comparisonMonth)}.`,
  }),
  comparison: () => ({
    term: PART_SHEETS.comparison,
    text: "Ihre Kommune neben dem Kreis und den anderen Kommunen. Kleine Werte sind geschützt und durch * ersetzt, für alle Empfänger gleich.",
  }),
  planning: ({ identity }) => ({
    term: PART_SHEETS.planning,
    text: `Das Formular für ${identity.year}: Personal, Maßnahmen, Ziele und Bemerkungen. Hier tragen Sie ein.`,
  }),
  data: ({ file }) => ({
    term: "Weitere Blätter",
    text:
      file.form === "alive"
        ? "Die Zeilen Ihrer Kommune, aus denen die Formeln des Blatts Kennzahlen rechnen."
        : "Die Zeilen Ihrer Kommune aus der Planungsmappe.",
  }),
};

function aboutSection({ file, identity, month, dataAge, writtenAt, sender }: CoverInput): CoverSection {
  const optional = (term: string, text: string | undefined): CoverRow[] => (text === undefined || text === "" ? [] : [{ term, text }]);
  return {
    heading: "Was diese Mappe ist",
    rows: [
      { term: "Kommune", text: file.municipality },
      ...optional("Für", file.recipient),
      ...optional("Von", sender),
      { term: "Berichtsmonat", text: monthText(month) },
      { term: "Datenstand", text: DATA_AGES[dataAge] ?? dataAge },
      { term: "Erstellt", text: `${writtenAt} Uhr, Version ${identity.version}` },
      ...optional("Rückgabe bis", file.due && file.parts.includes("planning") ? germanDate(file.due) : undefined),
    ],
  };
}

function stepsSection({ file, identity }: CoverInput): CoverSection[] {
  if (!file.parts.includes("planning")) return [];
  const until = file.due === undefined ? "" : ` bis ${germanDate(file.due)}`;
  const lookAt = [PART_SHEETS.figures, PART_SHEETS.comparison].filter((_, index) =>
    file.parts.includes(index === 0 ? "figures" : "comparison"),
  );
  const steps = [
    ...(lookAt.length > 0
      ? [{ term: "ansehen", text: `Sehen Sie sich ${lookAt.join(" und ")} an. Fragen beantwortet die Steuerung im Kreis.` }]
      : []),
    {
      term: "ausfüllen",
      text: `Füllen Sie auf dem Blatt Planung die blauen Zellen für ${identity.year} aus. Was gleich bleibt, lassen Sie stehen; was Sie nicht wissen, lassen Sie leer.`,
    },
    {
      term: "oder Fehlanzeige",
      text: "Soll alles so bleiben, wählen Sie unten bei „Keine Änderungen“ das Wort ja. Mehr ist dann nicht nötig.",
    },
    { term: "Namen angeben", text: "Tragen Sie unten ein, wer ausgefüllt hat, für Rückfragen." },
    {
      term: "zurückgeben",
      text: `Speichern Sie die Mappe als .xlsx und senden Sie sie${until} zurück. Blätter, Zeilen und Spalten bitte nicht umbenennen, verschieben oder löschen.`,
    },
  ];
  const rows = steps.map(({ term, text }, index) => ({ term: `${index + 1}. ${term}`, text }));
  return [{ heading: `Was zu tun ist${until}`, rows }];
}

function sheetsSection(input: CoverInput): CoverSection {
  const rows = input.file.parts.flatMap((part) => (part === "cover" ? [] : [PART_TEXTS[part](input)]));
  return { heading: "Die Blätter dieser Mappe", rows };
}

function legendSection({ file, threshold }: CoverInput): CoverSection {
  const isAlive = file.form === "alive";
  const inputs: CoverRow[] = file.parts.includes("planning")
    ? [{ term: "Blaue Zelle", text: "Zum Ausfüllen. Ein Klick auf die Zelle zeigt, was hineingehört.", termStyle: "inputText" }]
    : [];
  const secrecy: CoverRow[] = file.parts.includes("comparison")
    ? [
        {
          term: "*",
          text: `Geschützt: Werte unter ${threshold} und Werte, aus denen sie sich errechnen ließen (§ 16 BStatG). Eine 0 steht als 0.`,
        },
      ]
    : [];
  return {
    heading: "So lesen Sie die Blätter",
    rows: [
      ...inputs,
      { term: "Andere Zellen", text: "Gesperrt, ohne Kennwort. Spaltenbreiten lassen sich ändern, Listen filtern." },
      ...secrecy,
      {
        term: isAlive ? "#NV" : "fehlt",
        text: "Der Wert fehlt, weil eine Angabe fehlt. Das ist etwas anderes als null.",
      },
      isAlive
        ? { term: "Formeln", text: "Rechnen in jedem Excel und in LibreOffice, ohne Zusatzprogramm." }
        : { term: "Werte", text: "Diese Mappe enthält Werte ohne Formeln." },
    ],
  };
}

/** The sections above what the municipality answers on the cover itself. */
export function coverSections(input: CoverInput): readonly CoverSection[] {
  return [aboutSection(input), ...stepsSection(input)];
}

/** The sections below it. */
export function coverExplanations(input: CoverInput): readonly CoverSection[] {
  return [sheetsSection(input), legendSection(input)];
}
