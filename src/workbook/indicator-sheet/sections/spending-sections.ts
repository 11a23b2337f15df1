import { SHIFT } from "../../../model/parameters";
import { BUDGET_TABLE, PARAMETER_TABLE, SUBSIDISED_JOBS_TABLE } from "../../../model/tables/finance-tables";
import { parameterValue } from "../aggregate";
import { COMMITMENT_YEARS, jobCommitments } from "../computed-commitments";
import type { Figure, FigureContent, FigureScope, FigureSection } from "../figure";
import { base, derived, input, inMonthsOf, inYear, lastDayOfYear, type Title } from "../figure-builders";
import { headCell } from "../indicator-sheet-frame";
import { allocation, budgetAmount } from "../input-figures";
import { runningCount } from "../running-rows";
import { CONVENTION, SECTION_46_FUNDS } from "./sources";

const PER_HEAD: readonly (readonly [id: string, title: Title, amount: string, heads: string])[] = [
  ["integrationPerHead", ["EGT je eLb", "EGT per beneficiary"], "integrationBudget", "beneficiaries"],
  ["administrationPerHead", ["VWT je eLb", "VWT per beneficiary"], "administrationBudget", "beneficiaries"],
  [
    "costPerHead",
    ["GVK nach Umschichtung (A) je eLb", "Administration cost after the shift (A) per beneficiary"],
    "costAfterShift",
    "beneficiaries",
  ],
  ["costPerStaff", ["GVK nach Umschichtung (A) je VZÄ", "Administration cost after the shift (A) per FTE"], "costAfterShift", "staffAll"],
];

const TITLES = [
  ["EGT", "integration", "-"],
  ["VWT", "administration", "+"],
] as const;

const LAST_YEAR = -1;

/** Of the year before the budget year, whose spending may be known: both bases, since both are called spending rate. */
function spendingRows([title, id, sign]: (typeof TITLES)[number]): readonly Figure[] {
  const frame = inYear(title, LAST_YEAR);
  return [
    input(
      `${id}Spent`,
      base([`Ist ${title} des Vorjahrs`, `Spent of ${title}, previous year`]),
      "money",
      frame,
      (scope) => budgetAmount(scope, { title, column: "spent", version: scope.budgetVersion(title, LAST_YEAR), yearsAhead: LAST_YEAR }),
      { source: "Blatt Budget, Ist" },
    ),
    input(
      `${id}AllocationBefore`,
      base([`Zuteilung ${title} des Vorjahrs`, `Allocation of ${title}, previous year`]),
      "money",
      frame,
      (scope) => allocation(scope, title, LAST_YEAR),
      { source: "Blatt Budget, Zuteilung" },
    ),
    derived(
      `${id}SpendingRate`,
      [`Ausschöpfung ${title}, Anteil an der Zuteilung`, `Spending rate of ${title}, of the allocation`],
      "share",
      frame,
      (cell) => `SPENDINGRATE(${cell(`${id}Spent`)},${cell(`${id}AllocationBefore`)})`,
      { source: SECTION_46_FUNDS },
    ),
    derived(
      `${id}SpendingRateAvailable`,
      [`Ausschöpfung ${title}, Anteil am Verfügbaren`, `Spending rate of ${title}, of what was available`],
      "share",
      frame,
      (cell) => `SPENDINGRATE(${cell(`${id}Spent`)},${cell(`${id}AllocationBefore`)}${sign}${cell("shiftBefore")})`,
      { source: SECTION_46_FUNDS, note: "Verfügbar: Zuteilung nach Umschichtung des Jahres" },
    ),
  ];
}

export const PER_HEAD_AND_SPENDING: FigureSection = {
  title: "Budget · Beträge je Kopf und Ausschöpfung",
  figures: [
    derived(
      "costAfterShift",
      base(["GVK nach Umschichtung (Lesart A)", "Administration cost after the shift (reading A)"]),
      "money",
      inYear(),
      (cell) => `ADMINCOST(${cell("administrationAfterShiftA")},${cell("municipalRate")})`,
      { source: "§ 46 Abs. 3 S. 1 SGB II", change: "BUDGETCHANGE" },
    ),
    ...PER_HEAD.map(([id, title, amount, heads]) =>
      derived(id, title, "money", inYear(), (cell) => `BUDGETPERHEAD(${cell(amount)},${cell(heads)})`, {
        source: CONVENTION,
        change: "BUDGETCHANGE",
        note: heads === "staffAll" ? "Alle VZÄ mit Steuerung am Stichtag" : "Haushaltsjahr durch eLb des Berichtsmonats",
      }),
    ),
    input(
      "shiftBefore",
      base(["Umschichtung des Vorjahrs", "Shift of the previous year"]),
      "money",
      { ...inYear("EGT", LAST_YEAR), dataAge: () => '"Parameter"' },
      (scope) => parameterValue(scope.columns, SHIFT.key, lastDayOfYear(scope, LAST_YEAR)),
      { source: "Blatt Parameter" },
    ),
    ...TITLES.flatMap(spendingRows),
  ],
};

const CURRENT_ONLY = ["current"] as const;
const WRITTEN_IN_REFRESH = '"Berechnet beim Aktualisieren, folgt Änderungen erst dann. "';

/** COMMITMENTTABLE takes whole tables, whose columns must stand as in the template. */
const WHOLE_TABLES = [SUBSIDISED_JOBS_TABLE, BUDGET_TABLE, PARAMETER_TABLE] as const;

/**
 * What the subsidised jobs bind in a year: live, so that it follows a change of a case. Where a table has its columns in
 * another order the refresh, which knows them by heading, writes the amount; what is not known stays #N/A with the reason
 * that the refresh found, since a formula cannot name the case. All years ask for the same table, which is
 * calculated once.
 */
function committedJobs({ columns, side, computed }: FigureScope, yearsAhead: number): FigureContent {
  const known = computed(jobCommitments(yearsAhead));
  const isLive = WHOLE_TABLES.every(({ name, columns: all }) =>
    columns.beginsWith(
      name,
      all.map(({ id }) => id),
    ),
  );
  if (!isLive || !("computed" in known)) return known;
  const tables = WHOLE_TABLES.map(({ name }) => `${name}[#Data]`).join(",");
  const cell = (column: number) =>
    `INDEX(COMMITMENTTABLE(${tables},${headCell("year", side)},${COMMITMENT_YEARS - 1}),${yearsAhead + 2},${column})`;
  return { expression: `${cell(2)}+${cell(3)}` };
}

function yearTitle(yearsAhead: number): Title {
  return yearsAhead === 0 ? ["Haushaltsjahr", "Budget year"] : [`${yearsAhead}. Folgejahr`, `Year ${yearsAhead} after`];
}

/** What a year has, what is bound of it, and what is free; later years without an allocation go on with the budget year's. */
function commitmentRows(yearsAhead: number): readonly Figure[] {
  const [de, en] = yearTitle(yearsAhead);
  const frame = inYear("EGT", yearsAhead);
  const id = (name: string) => `${name}${yearsAhead}`;
  const row = (title: Title): Title => base([`${de}: ${title[0]}`, `${en}: ${title[1]}`]);
  const available =
    yearsAhead === 0
      ? derived(
          id("available"),
          row(["EGT nach Umschichtung (A)", "EGT after the shift (A)"]),
          "money",
          frame,
          (cell) => cell("integrationAfterShiftA"),
          { source: SECTION_46_FUNDS, sides: CURRENT_ONLY },
        )
      : input(
          id("available"),
          row(["EGT nach Umschichtung (A)", "EGT after the shift (A)"]),
          "money",
          frame,
          (scope) => {
            const known = scope.budgetVersion("EGT", yearsAhead) === undefined ? undefined : allocation(scope, "EGT", yearsAhead);
            if (known === undefined || !("formula" in known)) return { expression: scope.cell("available0") };
            return { ...known, formula: `${known.formula}-${scope.cell("shiftA")}` };
          },
          {
            source: SECTION_46_FUNDS,
            sides: CURRENT_ONLY,
            liveNote: (scope) =>
              scope.budgetVersion("EGT", yearsAhead) === undefined
                ? '"Annahme: wie im Haushaltsjahr, denn es gibt noch keine Zuteilung."'
                : '"Zuteilung laut Budget, Umschichtung wie im Haushaltsjahr."',
          },
        );
  return [
    available,
    input(
      id("committedBudget"),
      row(["Vorbindung laut Budget", "commitments in the budget"]),
      "money",
      frame,
      (scope) => budgetAmount(scope, { title: "EGT", column: "committed", version: scope.commitmentVersion(yearsAhead), yearsAhead }),
      { source: "Blatt Budget, Vorbindung ohne Förderfälle", sides: CURRENT_ONLY },
    ),
    input(
      id("committedJobs"),
      row(["Förderfälle §§ 16i, 16e", "subsidised jobs §§ 16i, 16e"]),
      "money",
      frame,
      (scope) => committedJobs(scope, yearsAhead),
      {
        source: "§§ 16e, 16i SGB II; Blatt Förderfälle",
        sides: CURRENT_ONLY,
        note: "Zuschuss und Coaching abzüglich PAT",
        liveNote: (scope) => ("computed" in committedJobs(scope, yearsAhead) ? WRITTEN_IN_REFRESH : '""'),
      },
    ),
    derived(
      id("free"),
      [`${de}: freie Eingliederungsmittel`, `${en}: free integration funds`],
      "money",
      frame,
      (cell) => `${cell(id("available"))}-${cell(id("committedBudget"))}-${cell(id("committedJobs"))}`,
      { source: SECTION_46_FUNDS, sides: CURRENT_ONLY, ...(yearsAhead === 0 ? { isKeyFigure: true } : {}) },
    ),
    derived(
      id("commitmentRate"),
      row(["Vorbindungsquote", "commitment rate"]),
      "share",
      frame,
      (cell) => `COMMITMENTRATE(${cell(id("committedBudget"))}+${cell(id("committedJobs"))},${cell(id("available"))})`,
      { source: "EinglMV § 1 (Verpflichtungsermächtigungen)", sides: CURRENT_ONLY },
    ),
  ];
}

export const COMMITMENTS: FigureSection = {
  title: "Budget · Förderfälle, Vorbindung und freie Mittel",
  figures: [
    ...(["16i", "16e"] as const).map((instrument) =>
      input(
        `jobs${instrument}`,
        [`Laufende Förderfälle § ${instrument}`, `Subsidised jobs § ${instrument}, running`],
        "count",
        inMonthsOf("Förderfälle", "month"),
        (scope) => runningCount(scope, { table: "Förderfälle", where: { instrument: `"${instrument}"` } }),
        { source: `§ ${instrument} SGB II; Blatt Förderfälle` },
      ),
    ),
    ...commitmentRows(0),
    derived(
      "free0B",
      base(["Haushaltsjahr: freie Mittel bei Lesart B", "Budget year: free funds in reading B"]),
      "money",
      inYear("EGT"),
      (cell) => `${cell("integrationAfterShiftB")}-${cell("committedBudget0")}-${cell("committedJobs0")}`,
      { source: SECTION_46_FUNDS, sides: CURRENT_ONLY },
    ),
    ...Array.from({ length: COMMITMENT_YEARS - 1 }, (_, index) => commitmentRows(index + 1)).flat(),
  ],
};
