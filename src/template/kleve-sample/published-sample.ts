import { PUBLISHED_CHECKS_TABLE, PUBLISHED_TABLE } from "../../model/tables/published-tables";
import { serialOfDate } from "../../units/month";
import { tableContent, type ContentRow, type TableContent } from "../table-content";
import { PUBLISHED_FIGURES, type PublishedFigure } from "./published-figures";

type FigureRow = ContentRow<typeof PUBLISHED_TABLE>;
type CheckRow = ContentRow<typeof PUBLISHED_CHECKS_TABLE>;

type Printed = Pick<FigureRow, "isApproximate" | "from" | "to" | "table" | "column" | "gender" | "dataAge"> & {
  /** Key by which the calculations name the figure. */
  readonly name: string;
};

function months(first: readonly [year: number, month: number], last: readonly [year: number, month: number] = first) {
  return { from: serialOfDate(...first, 1), to: serialOfDate(...last, 1) };
}

const YEAR_2021 = months([2021, 1], [2021, 12]);
const YEAR_2022 = months([2022, 1], [2022, 12]);
const YEAR_2023 = months([2023, 1], [2023, 12]);
const HALF_2021 = months([2021, 1], [2021, 6]);
const HALF_2022 = months([2022, 1], [2022, 6]);
const JUNE_2022 = months([2022, 6]);
const OF_WOMEN = { table: "Integrationen", column: "Integrationen", gender: "w", dataAge: "T-3" } as const;
const OF_LONG_TERM = { table: "Bestand", column: "LZB", dataAge: "T-3" } as const;

/** By the identifier of the published figure: its key, when it holds, and the rows that must give it. */
const PRINTED: Readonly<Record<string, Printed>> = {
  "vwt-2023": { name: "VWT 2023", ...YEAR_2023 },
  "egt-2023": { name: "EGT 2023", ...YEAR_2023 },
  "vwt-change-2023": { name: "VWT-Änderung 2023", ...YEAR_2023 },
  "total-change-2022": { name: "Budgetänderung 2022 in %", ...YEAR_2022 },
  "total-change-2023": { name: "Budgetänderung 2023 in %", ...YEAR_2023 },
  "total-change-amount-2022": { name: "Budgetänderung 2022 in €", isApproximate: "ja", ...YEAR_2022 },
  "total-change-amount-2023": { name: "Budgetänderung 2023 in €", isApproximate: "ja", ...YEAR_2023 },
  "reallocation-2022": { name: "Umschichtung 2022", isApproximate: "ja", ...YEAR_2022 },
  "fte-passive": { name: "VZÄ passiv" },
  "fte-active": { name: "VZÄ aktiv" },
  "fte-steering": { name: "VZÄ Steuerung" },
  "caseload-passive": { name: "eLb je VZÄ passiv", ...JUNE_2022 },
  "caseload-active": { name: "eLb je VZÄ aktiv", ...JUNE_2022 },
  "long-term-2021": { name: "LZB 2021", ...YEAR_2021, ...OF_LONG_TERM },
  "long-term-2022": { name: "LZB 2022", ...HALF_2022, ...OF_LONG_TERM },
  "long-term-share-2021": { name: "LZB-Anteil 2021", ...YEAR_2021 },
  "long-term-share-2022": { name: "LZB-Anteil 2022", ...HALF_2022 },
  "k3-2022-06": { name: "K3 Juni 2022", ...JUNE_2022 },
  "integrations-women-2021": { name: "Frauen 2021", ...HALF_2021, ...OF_WOMEN },
  "integrations-women-2022": { name: "Frauen 2022", ...HALF_2022, ...OF_WOMEN },
  "share-women-2021": { name: "Frauenanteil 2021", ...HALF_2021 },
  "share-women-2022": { name: "Frauenanteil 2022", ...HALF_2022 },
  "share-women-change": { name: "Zuwachs Frauenanteil", ...HALF_2022 },
  "gender-gap-2021-07": { name: "Abstand Juli 2021", ...months([2021, 7]) },
  "gender-gap-2022-06": { name: "Abstand Juni 2022", ...JUNE_2022 },
  "ukraine-2022-06": { name: "eLb Ukraine", ...JUNE_2022, table: "Bestand", column: "eLb Ukraine", dataAge: "T-3" },
};

const UNITS: Readonly<Record<PublishedFigure["unit"], string>> = {
  "€": "€",
  "%": "%",
  Punkte: "Prozentpunkte",
  VZÄ: "VZÄ",
  "eLb je VZÄ": "Zahl",
  Personen: "Personen",
  "Mio. €": "Mio. €",
};

/** Amounts, posts and persons are taken as exact, so are the average stocks, which the document prints as whole persons. */
const EXACT_UNITS: ReadonlySet<PublishedFigure["unit"]> = new Set(["€", "VZÄ", "Personen"]);

export function publishedSample(): TableContent {
  return tableContent(
    PUBLISHED_TABLE,
    PUBLISHED_FIGURES.map(({ id, what, value, unit, decimals, place }): FigureRow => {
      const { name = id, ...printed } = PRINTED[id] ?? {};
      return {
        figure: name,
        label: what,
        value,
        printedUnit: UNITS[unit],
        ...(EXACT_UNITS.has(unit) ? {} : { decimals }),
        ...printed,
        source: `Planungsdokument 2023, ${place}`,
      };
    }),
    "Beispieldaten: Nicht erfunden, sondern veröffentlicht (Lokales Planungsdokument 2023, Jobcenter Kreis Kleve), gerundet wie dort gedruckt.",
  );
}

type Calculation = readonly [quantity: string, expression: string, unit?: string, decimals?: number];

function check(
  title: string,
  kind: NonNullable<CheckRow["kind"]> & string,
  calculations: readonly Calculation[],
  more: Pick<CheckRow, "reading" | "lower" | "upper" | "note"> = {},
): readonly CheckRow[] {
  return calculations.map(([quantity, expression, printedUnit, decimals], index) => ({
    check: title,
    kind,
    quantity,
    expression,
    ...(printedUnit === undefined ? {} : { printedUnit }),
    ...(decimals === undefined ? {} : { decimals }),
    ...more,
    // Once is enough for the rows of a check.
    ...(index > 0 ? { note: null } : {}),
  }));
}

const ALL_FTE = "[VZÄ passiv] + [VZÄ aktiv] + [VZÄ Steuerung]";
const BOTH_FTE = "[VZÄ passiv] + [VZÄ aktiv]";
const CUT_2023 = "[Gesamtbudget 2023] * (1 - 1 / (1 + [Budgetänderung 2023 in %]))";
const SHIFT_A = "[Umschichtung 2022]";
const SHIFT_B = "([Umschichtung 2022] - [VWT-Änderung 2023])";
const READING_A = "Lesart A (derselbe Betrag wie 2022)";
const READING_B = "Lesart B (zusätzlich der Rückgang des VWT)";

function steeringReading(reading: string, staff: string): readonly CheckRow[] {
  const calculations: readonly Calculation[] = [
    ["Zusammen", staff, "VZÄ", 0],
    ["eLb je VZÄ", `[eLb im Juni 2022] / (${staff})`, "Zahl", 1],
  ];
  return check("Steuerungskräfte neben oder in den beiden Seiten", "Lesarten", calculations, { reading });
}

function shiftReading(reading: string, shift: string): readonly CheckRow[] {
  const calculations: readonly Calculation[] = [
    ["Umschichtung", shift, "€", 0],
    ["Anteil an der EGT-Zuteilung", `${shift} / [EGT 2023]`, "%", 1],
    ["EGT danach", `[EGT 2023] - ${shift}`, "€", 0],
    ["VWT danach", `[VWT 2023] + ${shift}`, "€", 0],
  ];
  return check("„Mindestens ein entsprechender Umschichtungsbetrag“ 2023", "Lesarten", calculations, { reading });
}

/** The municipal share is 15.2 % of the whole administration cost, of which the federal title pays 84.8 %. */
function administrationCost(of: string, vwt: string): readonly Calculation[] {
  return [
    [`Gesamtverwaltungskosten ${of}`, `${vwt} / 0,848`, "€", 2],
    [`KFA ${of}`, `${vwt} / 0,848 * 0,152`, "€", 2],
  ];
}

/** What the planning document says, put as calculations with its own figures. */
const CHECKS: readonly CheckRow[] = [
  ...check("Eine Zahl von eLb hinter beiden Betreuungsschlüsseln", "gemeinsamer Wert", [
    ["eLb im Juni 2022", "[VZÄ passiv] * [eLb je VZÄ passiv]", "Personen"],
    ["eLb im Juni 2022", "[VZÄ aktiv] * [eLb je VZÄ aktiv]", "Personen"],
  ]),
  ...steeringReading("Daneben gezählt", ALL_FTE),
  ...steeringReading("Darin enthalten", BOTH_FTE),
  ...check("eLb im Durchschnitt 2021 aus LZB und ihrem Anteil", "Ableitung", [
    ["eLb im Durchschnitt 2021", "[LZB 2021] / [LZB-Anteil 2021]", "Personen", 0],
  ]),
  ...check("eLb im Durchschnitt 2022 aus LZB und ihrem Anteil", "Ableitung", [
    ["eLb im Durchschnitt 2022", "[LZB 2022] / [LZB-Anteil 2022]", "Personen", 0],
    ["Veränderung der eLb", "[eLb im Durchschnitt 2022] / [eLb im Durchschnitt 2021] - 1", "%", 2],
  ]),
  ...check("LZB profitieren weniger vom Rückgang als die übrigen eLb", "kleiner", [
    ["Veränderung der übrigen eLb", "([LZB 2022] * (1 / [LZB-Anteil 2022] - 1)) / ([LZB 2021] * (1 / [LZB-Anteil 2021] - 1)) - 1", "%", 2],
    ["Veränderung der LZB", "[LZB 2022] / [LZB 2021] - 1", "%", 2],
  ]),
  ...check("K3 und die Veränderung der Durchschnitte", "Angabe auf anderer Grundlage", [["K3 Juni 2022", "[LZB 2022] / [LZB 2021] - 1"]], {
    note: "K3 vergleicht einen Monat mit demselben Monat des Vorjahres, die beiden Bestände sind Durchschnitte, der von 2022 über einen Teil des Jahres.",
  }),
  ...check(
    "Anstieg der eLb im Juni 2022 und Zugang aus der Ukraine",
    "kleiner",
    [
      // Mean of six months: the rise of the last over the mean of the first five is 6/5 of its distance from the mean.
      ["Anstieg über das Mittel von Januar bis Mai", "1,2 * ([eLb im Juni 2022] - [eLb im Durchschnitt 2022])", "Personen", 0],
      ["eLb aus der Ukraine", "[eLb Ukraine]", "Personen", 0],
    ],
    { note: "Das setzt voraus, dass der Durchschnitt 2022 die Monate Januar bis Juni umfasst." },
  ),
  ...check("Integrationen im 1. Halbjahr 2022", "Ableitung", [
    ["Integrationen 2022", "[Frauen 2022] / [Frauenanteil 2022]", "Personen"],
    ["Männer 2022", "[Frauen 2022] * (1 / [Frauenanteil 2022] - 1)", "Personen"],
  ]),
  ...check(
    "Integrationen im 1. Halbjahr 2021",
    "Ableitung",
    [
      ["Integrationen 2021", "[Frauen 2021] / [Frauenanteil 2021]", "Personen"],
      ["Männer 2021", "[Frauen 2021] * (1 / [Frauenanteil 2021] - 1)", "Personen"],
      ["Frauen 2022 gegen 2021", "[Frauen 2022] - [Frauen 2021]", "Personen"],
      ["Veränderung Frauen", "[Frauen 2022] / [Frauen 2021] - 1", "%", 1],
      ["Männer 2022 gegen 2021", "[Männer 2022] - [Männer 2021]", "Personen"],
      ["Veränderung Männer", "[Männer 2022] / [Männer 2021] - 1", "%", 1],
    ],
    {
      note: "Der Anteil der Frauen steigt, weil ihre Integrationen zunahmen und die der Männer ebenso stark abnahmen; insgesamt blieb die Zahl gleich.",
    },
  ),
  ...check("Zuwachs des Frauenanteils", "Angabe", [["Zuwachs Frauenanteil", "[Frauenanteil 2022] - [Frauenanteil 2021]"]]),
  ...check("Abstand der Integrationsquoten von Männern und Frauen", "gleicher Monat", [
    ["Veränderung des Abstands", "[Abstand Juni 2022] - [Abstand Juli 2021]", "Prozentpunkte", 1],
  ]),
  ...check("Gesamtbudget 2023", "Ableitung", [
    ["Gesamtbudget 2023", "[VWT 2023] + [EGT 2023]", "€", 0],
    ["Gesamtbudget 2022", "[Gesamtbudget 2023] / (1 + [Budgetänderung 2023 in %])", "€", 0],
  ]),
  ...check("Rückgang 2023 in Prozent und in Euro", "Angabe", [["Budgetänderung 2023 in €", CUT_2023]]),
  ...check("Rückgang 2022 in Prozent und in Euro", "Angabe", [
    ["Budgetänderung 2022 in €", "[Gesamtbudget 2022] * (1 - 1 / (1 + [Budgetänderung 2022 in %]))"],
  ]),
  ...check("Was der Rückgang für den Eingliederungstitel bedeutet", "Ableitung", [
    ["VWT 2022", "[VWT 2023] - [VWT-Änderung 2023]", "€", 0],
    ["Veränderung VWT", "[VWT 2023] / [VWT 2022] - 1", "%", 2],
    ["EGT 2022", "[Gesamtbudget 2022] - [VWT 2022]", "€", 0],
    ["Rückgang EGT", "[EGT 2022] - [EGT 2023]", "€", 0],
    ["Veränderung EGT", "[EGT 2023] / [EGT 2022] - 1", "%", 1],
    ["Anteil des EGT am Rückgang", `1 - [VWT-Änderung 2023] / (${CUT_2023})`, "%", 0],
  ]),
  ...check("Umschichtung 2022 gemessen am EGT", "Rahmen", [["Anteil am EGT 2022", "[Umschichtung 2022] / [EGT 2022]", "%", 1]], {
    lower: 15,
    upper: 26,
    note: "Bund 2017: 20,5 %, dazu ein Viertel nach beiden Seiten",
  }),
  ...shiftReading(READING_A, SHIFT_A),
  ...shiftReading(READING_B, SHIFT_B),
  ...check(
    "Kommunaler Finanzierungsanteil 2023",
    "Ableitung",
    [
      ...administrationCost("ohne Umschichtung", "[VWT 2023]"),
      ...administrationCost("in Lesart A", `([VWT 2023] + ${SHIFT_A})`),
      ...administrationCost("in Lesart B", `([VWT 2023] + ${SHIFT_B})`),
    ],
    { note: "15,2 % der Gesamtverwaltungskosten, § 46 Abs. 3 S. 1 SGB II." },
  ),
  ...check(
    "Verwaltungskosten je eLb (Lesart A)",
    "Rahmen",
    [["Gesamtverwaltungskosten je eLb", "[Gesamtverwaltungskosten in Lesart A] / [eLb im Juni 2022]", "€", 0]],
    { lower: 1450, upper: 2862, note: "zugelassene kommunale Träger 2024: 1.450 bis 2.862 €" },
  ),
  ...check("Eingliederungsmittel je eLb und Verwaltungskosten je VZÄ", "Ableitung", [
    ["EGT 2023 je eLb", "[EGT 2023] / [eLb im Juni 2022]", "€", 0],
    ["Gesamtverwaltungskosten je VZÄ (Lesart A)", `[Gesamtverwaltungskosten in Lesart A] / (${ALL_FTE})`, "€", 0],
  ]),
];

export function publishedChecksSample(): TableContent {
  return tableContent(
    PUBLISHED_CHECKS_TABLE,
    CHECKS,
    "Beispieldaten: Nicht erfunden, sondern was das Planungsdokument 2023 sagt, als Rechnung. Die Urteile stehen auf dem Blatt Prüfung.",
  );
}
