import type {
  ColumnProposal,
  ColumnSource,
  ImportCommands,
  ImportMap,
  ImportOptions,
  ImportPreview,
  ImportRequest,
  NamedImportMap,
  ProposalReport,
} from "../../src/commands/import.command";
import type { Finding } from "../../src/model/finding";
import { planningTable } from "../../src/model/planning-tables";
import type { ColumnSchema } from "../../src/model/table-schema";

export type ImportRuns = { readonly [Key in keyof ImportCommands]: ImportCommands[Key]["run"] };

const SCHEMA = planningTable("Bestand");

const HEADINGS = ["Gemeinde", "m/w", "Stand", "Personen", "Bemerkung"];

const columnAt = (position: number): ColumnSource => ({ kind: "column", heading: HEADINGS[position] ?? "", position });

/** What the headings give: the gender is found, the persons are a guess, the month stands above, and the state of the data nowhere. */
const BY_HEADINGS: Readonly<Record<string, ColumnSource>> = {
  month: { kind: "title", value: "2022-07" },
  municipality: columnAt(0),
  gender: columnAt(1),
  beneficiaries: columnAt(3),
};

export const UNDECIDED = ["dataAge", "beneficiaries"] as const;

const question = ({ heading }: ColumnSchema, code: string): Finding => ({
  severity: "warning",
  code,
  sheet: "Juli.csv",
  cell: "A3",
  message: { de: `Woher kommt „${heading.de}“?`, en: `Where does “${heading.en}” come from?` },
  remedy: { de: "Wählen Sie eine Spalte.", en: "Choose a column." },
});

function columnProposal(column: ColumnSchema, map: ImportMap | undefined): ColumnProposal {
  const source = (map?.columns ?? BY_HEADINGS)[column.id];
  return {
    column,
    isKey: SCHEMA.key.includes(column.id),
    ...(source && { source }),
    confidence: source ? 1 : 0,
    needsDecision: map ? column.isRequired && !source : UNDECIDED.some((id) => id === column.id),
    alternatives: HEADINGS.map((heading, position) => ({ heading, position, confidence: 0 })),
    examples: source?.kind === "column" ? ["12", "15"] : [],
  };
}

/** The proposal for a file by its headings, or by a map. */
export function proposal({ map, sheet = "Juli.csv" }: Pick<ImportRequest, "map" | "sheet">): ProposalReport {
  const sent = typeof map === "string" ? undefined : map;
  const columns = SCHEMA.columns.map((column) => columnProposal(column, sent));
  const decisions = columns
    .filter(({ needsDecision }) => needsDecision)
    .map(({ column, source }) => question(column, source ? "import-column-unsure" : "import-column-missing"));
  return {
    proposal: {
      schema: SCHEMA,
      map: {
        version: 1,
        table: "Bestand",
        headerRow: 2,
        headerRowCount: 1,
        notation: "de",
        columns: sent?.columns ?? BY_HEADINGS,
        names: sent?.names ?? {},
      },
      orientation: "down",
      lastRow: 35,
      columns,
      measures: [],
      unused: [{ heading: "Bemerkung", position: 4, cell: "E3" }],
      decisions,
      findings: [],
    },
    sheets: [sheet],
    sheet,
    findings: [],
  };
}

const UNKNOWN_NAME: Finding = {
  severity: "error",
  code: "import-unknown-municipality",
  sheet: "Juli.csv",
  cell: "A9",
  message: { de: "Die Kommune „Klewe“ ist nicht bekannt.", en: "The municipality “Klewe” is not known." },
  remedy: { de: "Ordnen Sie sie zu.", en: "Map it." },
};

const CONFLICT: Finding = {
  severity: "warning",
  code: "import-would-overwrite",
  sheet: "Bestand",
  cell: "E40",
  message: { de: "In der Mappe steht 110, in der Quelle 112.", en: "The workbook has 110, the source 112." },
  remedy: { de: "Die Mappe bleibt, wie sie ist.", en: "The workbook stays as it is." },
};

/** 32 rows: 2 known already, 1 with another value, 1 of a municipality not known until it is mapped, 28 new. */
export function preview(request: ImportRequest & ImportOptions): ImportPreview {
  const report = proposal(request);
  const isKnown = report.proposal.map.names.Klewe !== undefined;
  return {
    ...report,
    rowCount: isKnown ? 32 : 31,
    addedCount: isKnown ? 29 : 28,
    sameCount: 2,
    changedCount: 1,
    changes: [],
    rejectedCount: isKnown ? 0 : 1,
    headings: [],
    examples: [],
    unknownNames: isKnown ? [] : [{ name: "Klewe", nearest: "Kleve" }],
    municipalities: ["Bedburg-Hau", "Kleve", "Rees"],
    allFindings: [
      ...(isKnown ? [] : [UNKNOWN_NAME]),
      { ...CONFLICT, ...(request.replaces && { severity: "note", code: "import-replaces" }) },
    ],
  };
}

/** Commands over a workbook in memory that remembers maps. */
export function fakeImportRuns(): ImportRuns {
  let maps: readonly NamedImportMap[] = [];
  return {
    proposeImport: async (request) => proposal(request),
    previewImport: async (request) => preview(request),
    importTable: async (request) => ({
      ...preview(request),
      target: { sheet: "Bestand", table: "Bestand" },
      replacedCells: request.replaces ? 1 : 0,
      canUndo: true,
    }),
    undoImport: async () => ({ sheet: "Bestand", removedRows: 29, restoredCells: 1 }),
    readImportMaps: async () => maps,
    saveImportMap: async ({ name, map }) => (maps = [...maps.filter((each) => each.name !== name), { name, map }]),
    forgetImportMap: async ({ name }) => (maps = maps.filter((each) => each.name !== name)),
  };
}
