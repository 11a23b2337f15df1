import type {
  CollectCommands,
  CollectReport,
  PlannedFile,
  ReturnChange,
  ReturnedFile,
  ReturnStatus,
  ShareCommands,
  ShareReport,
  SharingPlan,
  SwapState,
} from "../../src/commands/sharing-commands";
import type { Finding } from "../../src/model/finding";
import { SHARE_PARTS } from "../../src/sharing/share-form";
import type { LocalizedText } from "../../src/units/language";

type Runs<Commands extends { readonly [Key in keyof Commands]: { readonly run: unknown } }> = {
  readonly [Key in keyof Commands]: Commands[Key]["run"];
};

export type SharingRuns = Runs<ShareCommands> & Runs<CollectCommands>;

export const NAMES = ["Kleve", "Rees", "Bedburg-Hau"] as const;

const both = (text: string): LocalizedText => ({ de: text, en: text });

export function plannedFile(municipality: string, more: Partial<PlannedFile> = {}): PlannedFile {
  return {
    municipality,
    recipient: `leitung@${municipality.toLowerCase()}.example`,
    fileName: `Planung 2023 ${municipality} V1.xlsx`,
    form: "alive",
    parts: SHARE_PARTS,
    due: "2022-07-24",
    ...more,
  };
}

export const DISTRIBUTION_FINDING: Finding = {
  severity: "error",
  code: "unknown-municipality",
  sheet: "Verteiler",
  cell: "A9",
  message: { de: "Die Kommune „Klewe“ ist nicht bekannt.", en: "The municipality “Klewe” is not known." },
  remedy: { de: "Meinten Sie „Kleve“?", en: "Did you mean “Kleve”?" },
};

export const SHARING_PLAN: SharingPlan = {
  files: NAMES.map((name) => plannedFile(name)),
  findings: [DISTRIBUTION_FINDING],
  hasDistributionList: true,
  month: "2022-06",
  year: 2023,
};

export const SHARE_REPORT: ShareReport = {
  files: NAMES.map((name, index) => ({
    municipality: name,
    fileName: `Planung 2023 ${name} V1.xlsx`,
    bytes: Uint8Array.of(index),
  })),
  failed: [],
  suppression: {
    shownCount: 1320,
    suppressed: [
      {
        title: { de: "LZB Frauen, Rheurdt, 2022-06", en: "Long-term recipients, women, Rheurdt, 2022-06" },
        reason: { de: "unter der Mindestfallzahl 3", en: "below the threshold of 3" },
      },
      {
        title: { de: "LZB Frauen, Uedem, 2022-06", en: "Long-term recipients, women, Uedem, 2022-06" },
        reason: { de: "würde einen anderen Wert verraten", en: "would give another value away" },
      },
    ],
    method: { de: "Kleinstmögliche Unterdrückung.", en: "The least possible suppression." },
    proof: {
      de: "Bewiesen für 32 Paare aus Wert und Empfänger; engste Spanne 4.",
      en: "Proved for 32 pairs of value and recipient; narrowest interval 4.",
    },
  },
  version: 1,
  at: "2022-07-01T09:05:00",
  zip: Uint8Array.of(80, 75),
};

export const NOT_SWAPPED: SwapState = { isSwapped: false, cellCount: 214 };

export const FILE_FINDING: Finding = {
  severity: "warning",
  code: "formula-as-value",
  sheet: "Planung",
  cell: "C12",
  message: { de: "In der Zelle steht eine Formel.", en: "The cell holds a formula." },
  remedy: { de: "Es zählt der gespeicherte Wert.", en: "Its saved value counts." },
};

export function returnStatus(municipality: string, more: Partial<ReturnStatus> = {}): ReturnStatus {
  return {
    municipality,
    recipient: `leitung@${municipality.toLowerCase()}.example`,
    due: "2022-07-24",
    state: "missing",
    isOverdue: false,
    olderFiles: [],
    changeCount: 0,
    findings: [],
    ...more,
  };
}

export function returnChange(id: string, municipality: string, more: Partial<ReturnChange> = {}): ReturnChange {
  return {
    id,
    municipality,
    file: `${municipality}.xlsx`,
    sheet: "Planung",
    cell: "C12",
    targetSheet: "Personal",
    targetCell: "D7",
    title: { de: "VZÄ Soll aktiv", en: "Planned FTE, active" },
    unit: "VZÄ",
    before: 4.5,
    after: 5,
    beforeText: { de: "4,5", en: "4.5" },
    afterText: { de: "5,0", en: "5.0" },
    ...more,
  };
}

/** Each state once, among the names of the sample county. */
export const STATUSES: readonly ReturnStatus[] = [
  returnStatus("Kleve", {
    state: "returned",
    file: "Kleve.xlsx",
    changeCount: 3,
    olderFiles: ["Kleve alt.xlsx"],
    findings: [FILE_FINDING],
  }),
  returnStatus("Rees", { state: "returned", file: "Rees.xlsx", changeCount: 1 }),
  returnStatus("Bedburg-Hau", { state: "missing", isOverdue: true }),
  returnStatus("Geldern", { state: "nil", file: "Geldern.xlsx" }),
  returnStatus("Goch", { state: "empty", file: "Goch.xlsx" }),
  returnStatus("Issum", {
    state: "rejected",
    file: "Issum.xlsx",
    findings: [{ ...FILE_FINDING, severity: "error", message: both("Ein Blatt fehlt."), remedy: both("Die Datei neu ausfüllen lassen.") }],
  }),
  returnStatus("Kalkar"),
];

export const CHANGES: readonly ReturnChange[] = [
  returnChange("kleve-active", "Kleve", { olderText: { de: "4,75", en: "4.75" } }),
  returnChange("kleve-passive", "Kleve", {
    title: { de: "VZÄ Soll passiv", en: "Planned FTE, passive" },
    problem: { severity: "warning", message: { de: "Mehr als doppelt so viel wie bisher.", en: "More than twice as much as before." } },
  }),
  returnChange("kleve-target", "Kleve", {
    title: { de: "Zielwert K2", en: "Target of K2" },
    problem: { severity: "error", message: { de: "Das ist keine Zahl.", en: "This is no number." } },
  }),
  returnChange("rees-measure", "Rees", {
    title: { de: "Neue Maßnahme", en: "New measure" },
    unit: "",
    targetSheet: "Maßnahmen",
    targetCell: undefined,
    beforeText: { de: "leer", en: "empty" },
    afterText: { de: "Coaching", en: "Coaching" },
  }),
];

const STRANGER: CollectReport["strangers"][number] = {
  file: "Urlaub.xlsx",
  findings: [
    {
      severity: "error",
      code: "not-a-return",
      sheet: "",
      message: { de: "Die Datei stammt nicht aus dieser Weitergabe.", en: "The file is not from this distribution." },
      remedy: { de: "Prüfen Sie, ob die richtige Datei gewählt ist.", en: "Check whether the right file is chosen." },
    },
  ],
};

/** What has come back, as far as it is among the given files; the changes of `without` are in the workbook already. */
export function collected(files: readonly ReturnedFile[], without: ReadonlySet<string> = new Set()): CollectReport {
  const names = new Set(files.map(({ name }) => name));
  return {
    statuses: STATUSES.map((status) =>
      status.file !== undefined && names.has(status.file)
        ? status
        : returnStatus(status.municipality, { isOverdue: status.isOverdue && status.state === "missing" }),
    ),
    changes: CHANGES.filter(({ id, file }) => names.has(file) && !without.has(id)),
    strangers: names.has(STRANGER.file) ? [STRANGER] : [],
  };
}

/** Commands over a workbook in memory: it remembers what was swapped and merged. */
export function fakeSharingRuns(): SharingRuns {
  let swap = NOT_SWAPPED;
  const merged = new Set<string>();
  return {
    planSharing: async () => SHARING_PLAN,
    shareWorkbooks: async ({ municipalities }) => ({
      ...SHARE_REPORT,
      files: SHARE_REPORT.files.filter(({ municipality }) => municipalities?.includes(municipality) ?? true),
    }),
    openSharedWorkbook: async () => undefined,
    readSwapState: async () => swap,
    swapFunctions: async ({ to }) => {
      swap = { isSwapped: true, to, at: "2022-07-01T09:05:00", cellCount: 214 };
      return { to, replaced: 214, asValues: to === "native" ? 3 : 214, sheets: ["Kennzahlen"] };
    },
    swapBack: async () => {
      swap = NOT_SWAPPED;
      return {
        restored: 213,
        changed: [{ sheet: "Kennzahlen", cell: "C13", message: { de: "Hier steht jetzt 99.", en: "It now holds 99." } }],
      };
    },
    collectReturns: async ({ files }) => collected(files, merged),
    mergeReturns: async ({ accepted }) => {
      for (const id of accepted) merged.add(id);
      const appendedRows = accepted.filter((id) => id === "rees-measure").length;
      return { merged: accepted.length, appendedRows, sheets: ["Personal"], at: "2022-07-01T09:05:00" };
    },
    undoMerge: async () => {
      const restored = merged.size;
      merged.clear();
      return { restored };
    },
  };
}
