import { OVERHEAD_RATE, SHIFT, STAFF_COST_SHARE, WAGE_SETTLEMENT } from "../../../model/parameters";
import { parameterValue } from "../aggregate";
import type { Figure, FigureSection } from "../figure";
import { asParameter, base, derived, input, inYear, onStaffDate, yearParameter } from "../figure-builders";
import { headCell } from "../indicator-sheet-frame";
import { staffTotal } from "../input-figures";
import { SECTION_46_FUNDS, SECTION_46_SHARE } from "./sources";

const KOA_VV = "KoA-VV §§ 10 bis 15; Blätter Personal, Parameter";

/** What the administration costs: staff × cost × wage settlement + overhead, and what the federation has to bear of it. */
export const NEED: FigureSection = {
  title: "Budget · Bedarf an Verwaltungsmitteln",
  figures: [
    input(
      "staffCost",
      base(["Personalkosten am letzten Stichtag, Jahresbetrag", "Staff cost on the last staff date, per year"]),
      "money",
      onStaffDate,
      (scope) => staffTotal(scope, "staffCost"),
      { source: "Blatt Personal, alle Seiten mit Steuerung", change: "BUDGETCHANGE" },
    ),
    derived(
      "costPerFte",
      base(["Personalkosten je VZÄ Ist", "Staff cost per FTE"]),
      "money",
      onStaffDate,
      (cell) => `BUDGETPERHEAD(${cell("staffCost")},${cell("staffAll")})`,
      { source: "Blatt Personal", change: "BUDGETCHANGE" },
    ),
    yearParameter("wageSettlement", WAGE_SETTLEMENT, "share", base(["Tarifabschluss", "Wage settlement"])),
    yearParameter(
      "overheadRate",
      OVERHEAD_RATE,
      "share",
      base(["Gemeinkostensatz je Euro Personalkosten", "Overhead per euro of staff cost"]),
    ),
    derived(
      "needStaff",
      base(["Personalkosten: VZÄ Ist × Kosten × Tarif", "Staff cost: FTE × cost × wage settlement"]),
      "money",
      inYear(),
      (cell) => `${cell("staffAll")}*${cell("costPerFte")}*(1+${cell("wageSettlement")})`,
      { source: KOA_VV, change: "BUDGETCHANGE" },
    ),
    derived(
      "needOverhead",
      base(["Gemeinkosten", "Overhead"]),
      "money",
      inYear(),
      (cell) => `${cell("staffCost")}*${cell("overheadRate")}`,
      { source: KOA_VV, change: "BUDGETCHANGE", note: "Folgen dem Tarifabschluss nicht" },
    ),
    derived(
      "needTotal",
      ["Bedarf an Gesamtverwaltungskosten (GVK)", "Need, whole administration cost"],
      "money",
      inYear(),
      (cell) => `${cell("needStaff")}+${cell("needOverhead")}`,
      { source: KOA_VV, change: "BUDGETCHANGE" },
    ),
    derived(
      "needFederal",
      ["Bedarf an Bundesmitteln (VWT)", "Need, federal funds (VWT)"],
      "money",
      inYear(),
      (cell) => `${cell("needTotal")}*(1-${cell("municipalRate")})`,
      { source: SECTION_46_SHARE, change: "BUDGETCHANGE" },
    ),
    derived(
      "needShift",
      ["Mindestens nötige Umschichtung aus dem EGT", "Least shift from EGT that is needed"],
      "money",
      inYear(),
      (cell) => `REALLOCATION(${cell("needFederal")},${cell("administrationBudget")})`,
      { source: SECTION_46_FUNDS, note: "0, wenn die Zuteilung reicht", isKeyFigure: true },
    ),
    derived(
      "needShiftShare",
      base(["Anteil am EGT", "Share of EGT"]),
      "share",
      inYear("EGT"),
      (cell) => `REALLOCATIONRATE(${cell("needShift")},${cell("integrationBudget")})`,
      { source: "Basis: Zuteilung EGT" },
    ),
    derived(
      "needFederalPlanned",
      base(["Bedarf an Bundesmitteln, wenn alle Stellen besetzt sind", "Need, federal funds, with all posts filled"]),
      "money",
      inYear(),
      (cell) =>
        `${cell("plannedAll")}*${cell("costPerFte")}*(1+${cell("wageSettlement")}+${cell("overheadRate")})*(1-${cell("municipalRate")})`,
      { source: "VZÄ Soll statt Ist; Blatt Personal", change: "BUDGETCHANGE" },
    ),
    yearParameter("staffCostShare", STAFF_COST_SHARE, "share", base(["Personalkostenanteil", "Share of staff cost"])),
    derived(
      "needContinued",
      base(["Bedarf an Bundesmitteln, Fortschreibung des Vorjahrs", "Need, federal funds, previous year continued"]),
      "money",
      inYear(),
      (cell, scope) => `${scope.otherSide("administrationAfterShiftA")}*(1+${cell("staffCostShare")}*${cell("wageSettlement")})`,
      {
        source: "VWT nach Umschichtung × (1 + Anteil × Tarif)",
        sides: ["current"],
        note: "Gröberer Gegenwert zum Bedarf aus Personal",
      },
    ),
  ],
};

const READINGS = [
  {
    reading: "A",
    title: ["Umschichtung, Lesart A: gleicher Betrag wie im Vorjahr", "Shift, reading A: same amount as in the previous year"],
  },
  { reading: "B", title: ["Umschichtung, Lesart B: VWT wie im Vorjahr", "Shift, reading B: VWT as in the previous year"] },
] as const;

/** Of both sides: beside the shift that was stands the same amount once more. */
const LAST_DAY_BEFORE = `DATE(${headCell("year", "comparison")},12,31)`;

/** The shift itself: a parameter of the year before, or what keeps the administration title at last year's level. */
const SHIFTS: readonly Figure[] = [
  input("shiftA", READINGS[0].title, "money", asParameter, (scope) => parameterValue(scope.columns, SHIFT.key, LAST_DAY_BEFORE), {
    source: `${SECTION_46_FUNDS}; Blatt Parameter`,
    note: "Parameter „Umschichtung“ des Vorjahrs",
    isKeyFigure: true,
  }),
  input(
    "shiftB",
    READINGS[1].title,
    "money",
    inYear(),
    (scope) =>
      scope.side === "current"
        ? { expression: `REALLOCATION(${scope.otherSide("administrationAfterShiftA")},${scope.cell("administrationBudget")})` }
        : { expression: scope.cell("shiftA") },
    { source: SECTION_46_FUNDS, note: "Gleicht auch die Kürzung des VWT aus", isKeyFigure: true },
  ),
];

type ShiftRow = {
  readonly name: string;
  readonly title: readonly [de: string, en: string];
  readonly format: "money" | "share";
  readonly of: (cell: (figure: string) => string, names: { readonly shift: string; readonly administration: string }) => string;
  readonly source: string;
};

/** What follows from a shift, the same for both readings of the planning document. */
const SHIFT_ROWS: readonly ShiftRow[] = [
  {
    name: "shiftShare",
    title: ["Anteil am EGT", "Share of EGT"],
    format: "share",
    of: (cell, { shift }) => `REALLOCATIONRATE(${cell(shift)},${cell("integrationBudget")})`,
    source: "Basis: Zuteilung EGT",
  },
  {
    name: "integrationAfterShift",
    title: ["EGT nach Umschichtung", "EGT after the shift"],
    format: "money",
    of: (cell, { shift }) => `${cell("integrationBudget")}-${cell(shift)}`,
    source: SECTION_46_FUNDS,
  },
  {
    name: "administrationAfterShift",
    title: ["VWT nach Umschichtung", "VWT after the shift"],
    format: "money",
    of: (cell, { shift }) => `${cell("administrationBudget")}+${cell(shift)}`,
    source: SECTION_46_FUNDS,
  },
  {
    name: "municipalShareAfterShift",
    title: ["KFA nach Umschichtung", "Municipal share after the shift"],
    format: "money",
    of: (cell, { administration }) => `MUNICIPALSHARE(${cell(administration)},${cell("municipalRate")})`,
    source: SECTION_46_SHARE,
  },
  {
    name: "municipalShareOfShift",
    title: ["davon KFA auf die Umschichtung", "of this, municipal share of the shift"],
    format: "money",
    of: (cell, { shift }) => `${cell(shift)}*${cell("municipalSharePerEuro")}`,
    source: SECTION_46_SHARE,
  },
];

function readingRows(index: number): readonly Figure[] {
  const reading = READINGS[index]?.reading ?? "A";
  const names = { shift: `shift${reading}`, administration: `administrationAfterShift${reading}` };
  const [shift] = SHIFTS.slice(index);
  const rows = SHIFT_ROWS.map(({ name, title: [de, en], format, of, source }) =>
    derived(
      `${name}${reading}`,
      base([`${de} (Lesart ${reading})`, `${en} (reading ${reading})`]),
      format,
      inYear(),
      (cell) => of(cell, names),
      { source, ...(format === "money" ? { change: "BUDGETCHANGE" as const } : {}) },
    ),
  );
  return [...(shift ? [shift] : []), ...rows];
}

export const SHIFTED: FigureSection = {
  title: "Budget · Umschichtung vom EGT in das VWT",
  figures: [
    derived(
      "municipalSharePerEuro",
      ["KFA je umgeschichtetem Euro", "Municipal share of every euro shifted"],
      "unitCost",
      inYear(),
      (cell) => `${cell("municipalRate")}/(1-${cell("municipalRate")})`,
      { source: SECTION_46_SHARE, note: "0,152 / 0,848: so viel trägt der Kreis zusätzlich" },
    ),
    ...READINGS.flatMap((_, index) => readingRows(index)),
  ],
};
