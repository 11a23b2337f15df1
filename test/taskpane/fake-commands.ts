import type { CheckReport, ExplanationReport, KeyFigure, Overview, RefreshReport, TableState } from "../../src/commands/command-results";
import type { Command, CommandContext } from "../../src/commands/command";
import type { ImportCommands } from "../../src/commands/import.command";
import type { ScenarioCommands } from "../../src/commands/scenario-commands";
import type { CollectCommands, ShareCommands } from "../../src/commands/sharing-commands";
import type { PaneCommands, PaneFinding, Severity } from "../../src/taskpane/pane-commands";
import { fakeDocumentRuns, type DocumentRuns } from "./fake-document";
import { fakeImportRuns, type ImportRuns } from "./fake-import";
import { fakeScenarioSheet, FOREIGN_SCENARIOS } from "./fake-scenarios";
import { fakeSharingRuns, type SharingRuns } from "./fake-sharing";

/** Fakes of the commands, never of Excel: the pane knows nothing beyond them. */

export const KEY_FIGURES: readonly KeyFigure[] = [
  {
    id: "caseload-passive",
    title: { de: "Betreuungsschlüssel passiv", en: "Caseload, passive benefits" },
    sheet: "Kennzahlen",
    cell: "C12",
    period: "2022-06",
    value: 86.04,
    text: "86,0",
    comparisonText: "88,2",
    dataAge: "T-3",
  },
  {
    id: "caseload-active",
    title: { de: "Betreuungsschlüssel aktiv", en: "Caseload, integration" },
    sheet: "Kennzahlen",
    cell: "C13",
    period: "2022-06",
    value: 98.05,
    text: "98,1",
    comparisonText: "101,4",
    dataAge: "T-3",
  },
  {
    id: "budget-change",
    title: { de: "Veränderung des Gesamtbudgets zum Vorjahr", en: "Change of the total budget to last year" },
    sheet: "Kennzahlen",
    cell: "C5",
    period: "Haushalt 2023",
    value: -0.079,
    text: "−7,9 %",
  },
  {
    id: "k2",
    title: { de: "K2 Integrationsquote", en: "K2 Integration rate" },
    sheet: "Kennzahlen",
    cell: "C18",
    period: "2021-07 – 2022-06",
    value: 0.1856,
    text: "18,56 %",
    target: {
      text: "19,00 %",
      status: "missed",
      gap: { de: "Zum Ziel fehlen 48 Integrationen", en: "Short of the target by 48 integrations" },
    },
  },
  {
    id: "vwt",
    title: { de: "Verwaltungstitel (VWT)", en: "Administration budget (VWT)" },
    sheet: "Kennzahlen",
    cell: "C6",
    period: "Haushalt 2023",
    value: 15774877,
    text: "15.774.877,00 €",
    comparisonText: "16.391.003,00 €",
  },
  {
    id: "womens-share",
    title: { de: "Frauenanteil an den Integrationen", en: "Women's share of integrations" },
    sheet: "Kennzahlen",
    cell: "C20",
    period: "2022-06",
    text: "",
    missingReason: {
      de: "Die Tabelle „Integrationen“ fehlt.",
      en: "The table “Integrationen” is missing.",
    },
  },
];

export const OVERVIEW: Overview = {
  isPlanningWorkbook: true,
  lastRefresh: { at: "2026-11-22T09:05:00", month: "2022-06", comparisonMonth: "2021-06" },
  isStale: false,
  canUndo: true,
  findingCounts: { error: 1, warning: 2, note: 1 },
  keyFigures: KEY_FIGURES,
  months: ["2022-06", "2022-05", "2022-04"],
};

export const NEVER_REFRESHED: Overview = {
  ...OVERVIEW,
  lastRefresh: undefined,
  canUndo: false,
  keyFigures: [],
  findingCounts: { error: 0, warning: 0, note: 0 },
};

export const NOT_A_PLANNING_WORKBOOK: Overview = { ...NEVER_REFRESHED, isPlanningWorkbook: false, months: [] };

const TITLES: readonly (readonly [
  name: string,
  de: string,
  en: string,
  state: TableState["state"],
  isRequired: boolean,
  rowCount: number,
])[] = [
  ["Budget", "Budget", "Budget", "ok", true, 6],
  ["Personal", "Personal", "Staff", "ok", true, 48],
  ["Bestand", "Bestand", "Caseload", "findings", true, 1536],
  ["Einwohner", "Einwohner", "Inhabitants", "empty", false, 0],
  ["Maßnahmen", "Maßnahmen", "Measures", "missing", false, 0],
  ["Förderfälle", "Förderfälle", "Subsidised jobs", "missing", false, 0],
];

export const TABLES: readonly TableState[] = TITLES.map(([name, de, en, state, isRequired, rowCount]) => ({
  name,
  title: { de, en },
  state,
  isRequired,
  rowCount,
  ...(state !== "missing" && { sheet: name, firstCell: "A5" }),
}));

export const FINDINGS: readonly PaneFinding[] = [
  {
    severity: "error",
    code: "text-in-number-column",
    sheet: "Bestand",
    cell: "E17",
    message: {
      de: "In der Spalte „eLb“ steht der Text „k. A.“ statt einer Zahl.",
      en: "The column “eLb” holds the text “k. A.” instead of a number.",
    },
    remedy: { de: "Tragen Sie die Zahl ein oder leeren Sie die Zelle.", en: "Enter the number or empty the cell." },
  },
  {
    severity: "warning",
    code: "month-missing",
    sheet: "Bestand",
    message: { de: "Für Rees fehlt der Monat März 2022.", en: "March 2022 is missing for Rees." },
    remedy: { de: "Ergänzen Sie die Zeile.", en: "Add the row." },
  },
  {
    severity: "warning",
    code: "unknown-municipality",
    sheet: "Personal",
    cell: "B9",
    message: { de: "Die Kommune „Bedburg Hau“ ist nicht bekannt.", en: "The municipality “Bedburg Hau” is not known." },
    remedy: { de: "Meinten Sie „Bedburg-Hau“?", en: "Did you mean “Bedburg-Hau”?" },
  },
  {
    severity: "note",
    code: "formula-in-input",
    sheet: "Bestand",
    cell: "F20",
    message: { de: "In einer Eingabezelle steht eine Formel.", en: "An input cell holds a formula." },
    remedy: { de: "Prüfen Sie, ob das gewollt ist.", en: "Check whether this is intended." },
  },
];

export const REPORT: CheckReport = { isPlanningWorkbook: true, tables: TABLES, findings: FINDINGS, published: [] };

/** Findings on the sheet `Bestand`, one for each row from 2 on. */
export function manyFindings(count: number, severity: Severity = "warning"): PaneFinding[] {
  return Array.from({ length: count }, (_, index) => ({
    severity,
    code: "negative-count",
    sheet: "Bestand",
    cell: `E${index + 2}`,
    message: { de: `Negative Zahl in Zeile ${index + 2}.`, en: `Negative count in row ${index + 2}.` },
    remedy: { de: "Korrigieren Sie die Zahl.", en: "Correct the number." },
  }));
}

export const REFRESHED: RefreshReport = {
  month: "2022-06",
  comparisonMonth: "2021-06",
  at: "2026-11-22T10:00:00",
  writtenSheets: ["Kennzahlen", "Prüfung"],
  findings: [],
};

const node = (
  title: readonly [string, string],
  text: readonly [string, string],
  more: Partial<ExplanationReport["explanation"]>,
): ExplanationReport["explanation"] => ({
  kind: "calculation",
  title: { de: title[0], en: title[1] },
  text: { de: text[0], en: text[1] },
  statement: { de: "Berechnet aus anderen Zellen", en: "Calculated from other cells" },
  functions: [],
  sources: [],
  filters: [],
  children: [],
  ...more,
});

/** What is behind the active caseload: 11,080 / 113. */
export const EXPLANATION: ExplanationReport = {
  causes: [],
  explanation: node(["Betreuungsschlüssel aktiv", "Caseload, integration"], ["98", "98"], {
    place: { sheet: "Kennzahlen", cell: "C13" },
    address: "Kennzahlen!C13",
    formula: "=CASELOAD(C41,C33)",
    value: 98.05,
    exactText: { de: "98,0531", en: "98.0531" },
    unit: { de: "Personen je VZÄ", en: "persons per FTE" },
    calculation: { de: "11.080 / 113", en: "11,080 / 113" },
    functions: [
      {
        id: "CASELOAD",
        title: { de: "Fallschlüssel", en: "Caseload" },
        description: { de: "Leistungsberechtigte je Vollzeitäquivalent.", en: "Beneficiaries per full-time equivalent." },
        arguments: [],
      },
    ],
    sources: ["§ 44c Abs. 4 SGB II"],
    children: [
      node(["Erwerbsfähige Leistungsberechtigte", "Beneficiaries"], ["11.080", "11,080"], {
        kind: "aggregate",
        place: { sheet: "Kennzahlen", cell: "C41" },
        address: "Kennzahlen!C41",
        formula: "=IF(COUNTIFS(Bestand[Monat],$B$5)=32,SUMIFS(Bestand[eLb],Bestand[Monat],$B$5),NA())",
        value: 11_080,
        statement: { de: "Summe: Bestand[eLb]", en: "Sum: Bestand[eLb]" },
        filters: [{ column: "Monat", text: { de: "Monat = 2022-06", en: "Monat = 2022-06" } }],
        rows: {
          table: "Bestand",
          count: 32,
          expected: 32,
          areas: [{ sheet: "Bestand", cell: "E741:E772" }],
          isSpread: false,
          total: 11_080,
          text: { de: "32 von 32 erwarteten Zeilen, Summe 11.080", en: "32 of 32 expected rows, sum 11,080" },
        },
      }),
      node(["VZÄ Eingliederung", "FTE integration"], ["113,00", "113.00"], {
        place: { sheet: "Kennzahlen", cell: "C33" },
        address: "Kennzahlen!C33",
        value: 113,
        children: [node(["Personal[VZÄ Ist]", "Personal[FTE]"], ["16 Zahlen", "16 numbers"], { kind: "column" })],
      }),
    ],
  }),
};

/** A figure without a value, for the reason that one input cell is blank. */
export const MISSING_EXPLANATION: ExplanationReport = {
  causes: [
    {
      title: { de: "Integrationen Frauen", en: "Integrations of women" },
      text: { de: "In „Integrationen“ liegen 95 von 96 Angaben vor.", en: "“Integrationen” holds 95 of 96 values." },
      places: [{ sheet: "Integrationen", cell: "E388" }],
    },
  ],
  explanation: node(["Frauenanteil an den Integrationen", "Women's share of integrations"], ["#N/A", "#N/A"], {
    place: { sheet: "Kennzahlen", cell: "C20" },
    address: "Kennzahlen!C20",
    value: "#N/A",
    problem: { text: { de: "Es fehlt: Integrationen Frauen.", en: "Missing: Integrations of women." }, places: [] },
  }),
};

type Run<Key extends Exclude<keyof PaneCommands, "watchInputs" | "createRiskWorker">> = PaneCommands[Key]["run"];

type ScenarioRuns = { readonly [Key in keyof ScenarioCommands]: Run<Key> };

export type FakeRuns = ScenarioRuns &
  SharingRuns &
  DocumentRuns &
  ImportRuns & {
    readonly readOverview: Run<"readOverview">;
    readonly checkWorkbook: Run<"checkWorkbook">;
    readonly refresh: Run<"refresh">;
    readonly undoRefresh: Run<"undoRefresh">;
    readonly createTemplate: Run<"createTemplate">;
    readonly goToCell: Run<"goToCell">;
    readonly explain: Run<"explain">;
    readonly watchInputs: PaneCommands["watchInputs"];
    readonly createRiskWorker: PaneCommands["createRiskWorker"];
  };

/** Commands that answer at once with the sample above, except for what a test replaces. */
export function fakeCommands(runs: Partial<FakeRuns> = {}): PaneCommands {
  return {
    readOverview: command("read-overview", runs.readOverview ?? (async () => OVERVIEW)),
    checkWorkbook: command("check-workbook", runs.checkWorkbook ?? (async () => REPORT)),
    refresh: command("refresh", runs.refresh ?? (async () => REFRESHED)),
    undoRefresh: command("undo-refresh", runs.undoRefresh ?? (async () => ({ restoredSheets: ["Kennzahlen", "Prüfung"] }))),
    createTemplate: command("create-template", runs.createTemplate ?? (async () => undefined)),
    goToCell: command("go-to-cell", runs.goToCell ?? (async () => undefined)),
    explain: command("explain", runs.explain ?? (async () => EXPLANATION)),
    ...fakeScenarioCommands(runs),
    ...fakeSharingCommands({ ...fakeSharingRuns(), ...runs }),
    ...fakeDocumentCommands({ ...fakeDocumentRuns(), ...runs }),
    ...fakeImportCommands({ ...fakeImportRuns(), ...runs }),
    ...(runs.createRiskWorker && { createRiskWorker: runs.createRiskWorker }),
    watchInputs: runs.watchInputs ?? (async () => () => undefined),
  };
}

/** Commands over scenarios in memory, as the sheet would keep them; a test replaces what it is about. */
function fakeScenarioCommands(runs: Partial<ScenarioRuns>): ScenarioCommands {
  const sheet = fakeScenarioSheet();
  return {
    openScenarios: command("openScenarios", runs.openScenarios ?? (async () => sheet.workspace())),
    saveScenario: command("saveScenario", runs.saveScenario ?? (async ({ scenario }) => sheet.save(scenario))),
    addScenario: command("addScenario", runs.addScenario ?? (async ({ name }) => sheet.save({ name, changes: [] }))),
    duplicateScenario: command(
      "duplicateScenario",
      runs.duplicateScenario ?? (async ({ name, newName }) => sheet.duplicate(name, newName)),
    ),
    renameScenario: command("renameScenario", runs.renameScenario ?? (async ({ name, newName }) => sheet.rename(name, newName))),
    deleteScenario: command("deleteScenario", runs.deleteScenario ?? (async ({ name }) => sheet.remove(name))),
    moveScenario: command("moveScenario", runs.moveScenario ?? (async ({ name, position }) => sheet.move(name, position))),
    fillScenarioBase: command("fillScenarioBase", runs.fillScenarioBase ?? (async () => sheet.workspace())),
    undoScenarioEdit: command("undoScenarioEdit", runs.undoScenarioEdit ?? (async () => sheet.undo())),
    readForeignScenarios: command("readForeignScenarios", runs.readForeignScenarios ?? (async () => FOREIGN_SCENARIOS)),
    mergeScenarios: command(
      "mergeScenarios",
      runs.mergeScenarios ??
        (async ({ scenarios }) => scenarios.reduce((_, { as }) => sheet.save({ name: as, changes: [] }), sheet.workspace())),
    ),
  };
}

function fakeSharingCommands(runs: SharingRuns): ShareCommands & CollectCommands {
  return {
    planSharing: command("planSharing", runs.planSharing),
    shareWorkbooks: command("shareWorkbooks", runs.shareWorkbooks),
    openSharedWorkbook: command("openSharedWorkbook", runs.openSharedWorkbook),
    readSwapState: command("readSwapState", runs.readSwapState),
    swapFunctions: command("swapFunctions", runs.swapFunctions),
    swapBack: command("swapBack", runs.swapBack),
    collectReturns: command("collectReturns", runs.collectReturns),
    mergeReturns: command("mergeReturns", runs.mergeReturns),
    undoMerge: command("undoMerge", runs.undoMerge),
  };
}

function fakeDocumentCommands(runs: DocumentRuns): Pick<PaneCommands, keyof DocumentRuns> {
  return { openDocument: command("openDocument", runs.openDocument), writeDocument: command("writeDocument", runs.writeDocument) };
}

function fakeImportCommands(runs: ImportRuns): ImportCommands {
  return {
    proposeImport: command("proposeImport", runs.proposeImport),
    previewImport: command("previewImport", runs.previewImport),
    importTable: command("importTable", runs.importTable),
    undoImport: command("undoImport", runs.undoImport),
    readImportMaps: command("readImportMaps", runs.readImportMaps),
    saveImportMap: command("saveImportMap", runs.saveImportMap),
    forgetImportMap: command("forgetImportMap", runs.forgetImportMap),
  };
}

function command<Options, Result>(id: string, run: Command<Options, Result>["run"]): Command<Options, Result> {
  return { id, title: { de: id, en: id }, description: { de: id, en: id }, run };
}

/** A command that never answers and ends only when it is cancelled. */
export function untilCancelled(_options: unknown, { signal }: CommandContext): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(new DOMException("cancelled", "AbortError")));
  });
}
