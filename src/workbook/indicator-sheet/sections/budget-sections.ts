import { MUNICIPAL_RATE } from "../../../model/parameters";
import { BUDGET_VERSIONS } from "../../../model/tables/finance-tables";
import type { Figure, FigureScope, FigureSection } from "../figure";
import { derived, input, inYear, yearParameter } from "../figure-builders";
import { allocation, budgetAmount } from "../input-figures";
import { SECTION_46_FUNDS, SECTION_46_SHARE } from "./sources";

const ALLOCATION_SOURCE = "§ 46 Abs. 2 SGB II, EinglMV; Blatt Budget";

export const BUDGET: FigureSection = {
  title: "Budget",
  figures: [
    input(
      "administrationBudget",
      ["Verwaltungsbudget (VWT), Zuteilung", "Administration budget (VWT), allocation"],
      "money",
      inYear(),
      (scope) => allocation(scope, "VWT"),
      { source: ALLOCATION_SOURCE, change: "BUDGETCHANGE", isKeyFigure: true },
    ),
    input(
      "integrationBudget",
      ["Eingliederungsbudget (EGT), Zuteilung", "Integration budget (EGT), allocation"],
      "money",
      inYear("EGT"),
      (scope) => allocation(scope, "EGT"),
      { source: ALLOCATION_SOURCE, change: "BUDGETCHANGE" },
    ),
    derived(
      "totalBudget",
      ["Gesamtbudget (VWT + EGT)", "Total budget (VWT + EGT)"],
      "money",
      inYear(),
      (cell) => `${cell("administrationBudget")}+${cell("integrationBudget")}`,
      { source: SECTION_46_FUNDS, change: "BUDGETCHANGE", note: "Ohne § 16e a.F. und ohne KFA", isKeyFigure: true },
    ),
    input(
      "formerSubsidyBudget",
      ["§ 16e a.F. (gesondert, nicht im Gesamtbudget)", "§ 16e old version (separate, outside the total budget)"],
      "money",
      inYear("16e_aF"),
      (scope) => allocation(scope, "16e_aF"),
      { source: "EinglMV § 1 Abs. 2; Blatt Budget", note: "Nicht umschichtbar; 2021 bis 2025 auch nicht aus dem EGT zu verstärken" },
    ),
    {
      ...yearParameter("municipalRate", MUNICIPAL_RATE, "share", ["Kommunaler Finanzierungsanteil (KFA), Satz", "Municipal share, rate"]),
      note: "Anteil an den Gesamtverwaltungskosten, nicht am Bundesanteil",
    },
    derived(
      "administrationCost",
      ["Gesamtverwaltungskosten (GVK) aus VWT", "Total administration cost from VWT"],
      "money",
      inYear(),
      (cell) => `ADMINCOST(${cell("administrationBudget")},${cell("municipalRate")})`,
      { source: SECTION_46_SHARE, change: "BUDGETCHANGE" },
    ),
    derived(
      "municipalShare",
      ["KFA ohne Umschichtung", "Municipal share without a shift"],
      "money",
      inYear(),
      (cell) => `MUNICIPALSHARE(${cell("administrationBudget")},${cell("municipalRate")})`,
      { source: SECTION_46_SHARE, change: "BUDGETCHANGE" },
    ),
  ],
};

const VERSIONED_TITLES = [
  ["VWT", "administration"],
  ["EGT", "integration"],
] as const;

const NO_VERSION = "–";

/** One version of an allocation; `–` where the budget has none. */
function versionAmount(scope: FigureScope, title: "VWT" | "EGT", version: string) {
  const amount = budgetAmount(scope, { title, column: "allocation", version });
  return "missingColumn" in amount ? amount : { expression: `IF(${amount.count}=1,${amount.formula},"${NO_VERSION}")` };
}

/** Formula text for the last of some versions that is there: the later ones stand first. */
function lastKnown(cells: readonly string[]): string {
  return cells.reduceRight((otherwise, cell) => `IF(ISNUMBER(${cell}),${cell},${otherwise})`, `"${NO_VERSION}"`);
}

/** All versions of an allocation are kept: each row shows one, and how it differs from the version before it in the same year. */
function versionRows([title, id]: (typeof VERSIONED_TITLES)[number]): readonly Figure[] {
  return BUDGET_VERSIONS.map((version, index) => {
    const earlier = BUDGET_VERSIONS.slice(0, index).map((_, position) => `${id}Version${position + 1}`);
    return input(
      `${id}Version${index + 1}`,
      [`${title} ${version}`, `${title}, version ${version}`],
      "money",
      { ...inYear(title), dataAge: () => `"${version}"` },
      (scope) => versionAmount(scope, title, version),
      {
        source: ALLOCATION_SOURCE,
        absence: "Kein solcher Stand im Blatt Budget",
        change: "BUDGETCHANGE",
        comparedWith: ({ cell }) => lastKnown([...earlier].reverse().map(cell)),
        ...(index === 0 ? {} : { note: "Differenz zum vorigen Stand desselben Jahres" }),
      },
    );
  });
}

export const VERSIONS: FigureSection = {
  title: "Budget · Stände der Zuteilung",
  figures: VERSIONED_TITLES.flatMap(versionRows),
};
