import { MUNICIPAL_RATE } from "../../model/parameters";
import type { LocalizedText } from "../../units/language";
import { KLEVE_FIGURES } from "./kleve-figures";
import type { Expression } from "./expression";
import type { DerivedQuantity, PlanningDocument, PublishedCheck } from "./published-checks";

/** § 46 Abs. 3 S. 1 SGB II. */
const MUNICIPAL_SHARE = MUNICIPAL_RATE.values.at(-1)?.value ?? 0;
const FEDERAL_SHARE: Expression = ["difference", 1, MUNICIPAL_SHARE];

/** Steps that several checks take. */
const BUDGET_2023: Expression = ["sum", "vwt-2023", "egt-2023"];
const BUDGET_2022: Expression = ["quotient", BUDGET_2023, ["sum", 1, "budget-change-2023"]];
const VWT_2022: Expression = ["difference", "vwt-2023", "vwt-change-2023"];
const EGT_2022: Expression = ["difference", BUDGET_2022, VWT_2022];
const BENEFICIARIES_JUNE = [
  "common",
  ["product", "fte-passive", "caseload-passive"],
  ["product", "fte-active", "caseload-active"],
] as const satisfies Expression;
const MEAN_2021: Expression = ["quotient", "long-term-2021", "long-term-share-2021"];
const MEAN_2022: Expression = ["quotient", "long-term-2022", "long-term-share-2022"];
const ALL_FTE: Expression = ["sum", ["sum", "fte-passive", "fte-active"], "fte-steering"];

/** value · (1/share − 1): everybody else, with each rounded figure used once. */
function others(part: string, share: string): Expression {
  return ["product", part, ["difference", ["quotient", 1, share], 1]];
}

/** What a rate of change amounts to, from the value after it: current · (1 − 1/(1 + rate)). */
function amountOfChange(current: Expression, rate: string): Expression {
  return ["product", current, ["difference", 1, ["quotient", 1, ["sum", 1, rate]]]];
}

function euros(de: string, en: string, expression: Expression, decimals = 0): DerivedQuantity {
  return { label: { de, en }, expression, unit: "euro", decimals };
}

function percent(de: string, en: string, expression: Expression, decimals = 1): DerivedQuantity {
  return { label: { de, en }, expression, unit: "percent", decimals };
}

function persons(de: string, en: string, expression: Expression, isWhole = false): DerivedQuantity {
  return { label: { de, en }, expression, unit: "persons", decimals: 0, isWhole };
}

const MEN_2021 = others("women-2021", "women-share-2021");
const MEN_2022 = others("women-2022", "women-share-2022");

/** What is left in both titles after a shift, and what it costs the county. */
function reallocated(shift: Expression): readonly DerivedQuantity[] {
  const vwt: Expression = ["sum", "vwt-2023", shift];
  return [
    euros("Umschichtung", "shift", shift),
    percent("Anteil an der EGT-Zuteilung", "share of the EGT allocation", ["quotient", shift, "egt-2023"]),
    euros("EGT danach", "EGT after it", ["difference", "egt-2023", shift]),
    euros("VWT danach", "VWT after it", vwt),
  ];
}

function administrationCost(of: LocalizedText, vwt: Expression): readonly DerivedQuantity[] {
  const whole: Expression = ["quotient", vwt, FEDERAL_SHARE];
  return [
    euros(`Gesamtverwaltungskosten ${of.de}`, `whole administration cost, ${of.en}`, whole, 2),
    euros(`KFA ${of.de}`, `municipal share, ${of.en}`, ["product", whole, MUNICIPAL_SHARE], 2),
  ];
}

const SHIFT_B: Expression = ["difference", "reallocation-2022", "vwt-change-2023"];
const VWT_A: Expression = ["sum", "vwt-2023", "reallocation-2022"];
const READING_A = { de: "Lesart A (derselbe Betrag wie 2022)", en: "reading A (the same amount as in 2022)" };
const READING_B = { de: "Lesart B (zusätzlich der Rückgang des VWT)", en: "reading B (plus the fall of the VWT)" };

const CHECKS: readonly PublishedCheck[] = [
  {
    id: "beneficiaries-june-2022",
    title: { de: "Eine Zahl von eLb hinter beiden Betreuungsschlüsseln", en: "One number of beneficiaries behind both caseloads" },
    kind: "common",
    quantity: { ...persons("eLb im Juni 2022", "beneficiaries in June 2022", BENEFICIARIES_JUNE, true), expression: BENEFICIARIES_JUNE },
  },
  {
    id: "steering-staff",
    title: { de: "Steuerungskräfte neben oder in den beiden Seiten", en: "Steering staff beside or within the two sides" },
    kind: "readings",
    readings: [
      {
        label: { de: "Daneben gezählt", en: "Counted beside" },
        quantities: [
          { label: { de: "Zusammen", en: "together" }, expression: ALL_FTE, unit: "fte", decimals: 0 },
          {
            label: { de: "eLb je VZÄ", en: "beneficiaries per FTE" },
            expression: ["quotient", BENEFICIARIES_JUNE, ALL_FTE],
            unit: "number",
            decimals: 1,
          },
        ],
      },
      {
        label: { de: "Darin enthalten", en: "Counted within" },
        quantities: [
          { label: { de: "Zusammen", en: "together" }, expression: ["sum", "fte-passive", "fte-active"], unit: "fte", decimals: 0 },
          {
            label: { de: "eLb je VZÄ", en: "beneficiaries per FTE" },
            expression: ["quotient", BENEFICIARIES_JUNE, ["sum", "fte-passive", "fte-active"]],
            unit: "number",
            decimals: 1,
          },
        ],
      },
    ],
  },
  {
    id: "beneficiaries-mean-2021",
    title: {
      de: "eLb im Durchschnitt 2021 aus LZB und ihrem Anteil",
      en: "Mean beneficiaries 2021 from long-term recipients and their share",
    },
    kind: "derived",
    quantities: [persons("eLb im Durchschnitt 2021", "mean beneficiaries 2021", MEAN_2021)],
  },
  {
    id: "beneficiaries-mean-2022",
    title: {
      de: "eLb im Durchschnitt 2022 aus LZB und ihrem Anteil",
      en: "Mean beneficiaries 2022 from long-term recipients and their share",
    },
    kind: "derived",
    quantities: [
      persons("eLb im Durchschnitt 2022", "mean beneficiaries 2022", MEAN_2022),
      percent("Veränderung der eLb", "change of beneficiaries", ["change", MEAN_2022, MEAN_2021], 2),
    ],
  },
  {
    id: "long-term-profit-less",
    title: {
      de: "LZB profitieren weniger vom Rückgang als die übrigen eLb",
      en: "Long-term recipients profit less from the decline than the others",
    },
    kind: "order",
    lesser: percent(
      "Veränderung der übrigen eLb",
      "change of the other beneficiaries",
      ["change", others("long-term-2022", "long-term-share-2022"), others("long-term-2021", "long-term-share-2021")],
      2,
    ),
    greater: percent("Veränderung der LZB", "change of long-term recipients", ["change", "long-term-2022", "long-term-2021"], 2),
  },
  {
    id: "k3-june-2022",
    title: { de: "K3 und die Veränderung der Durchschnitte", en: "K3 and the change of the averages" },
    kind: "statement",
    figure: "k3-2022-06",
    expression: ["change", "long-term-2022", "long-term-2021"],
    differentBasis: {
      de: "K3 vergleicht einen Monat mit demselben Monat des Vorjahres, die beiden Bestände sind Durchschnitte, der von 2022 über einen Teil des Jahres.",
      en: "K3 compares one month with the same month of the year before, while both stocks are averages, that of 2022 over part of the year.",
    },
  },
  {
    id: "rise-in-june-2022",
    title: {
      de: "Anstieg der eLb im Juni 2022 und Zugang aus der Ukraine",
      en: "Rise of beneficiaries in June 2022 and entries from Ukraine",
    },
    kind: "order",
    // Mean of six months: the rise of the last over the mean of the first five is 6/5 of its distance from the mean.
    lesser: persons("Anstieg über das Mittel von Januar bis Mai", "rise over the mean of January to May", [
      "product",
      1.2,
      ["difference", BENEFICIARIES_JUNE, MEAN_2022],
    ]),
    greater: persons("eLb aus der Ukraine", "beneficiaries from Ukraine", "ukraine"),
    note: {
      de: "Das setzt voraus, dass der Durchschnitt 2022 die Monate Januar bis Juni umfasst.",
      en: "This takes the average of 2022 to cover January to June.",
    },
  },
  {
    id: "integrations-2022",
    title: { de: "Integrationen im 1. Halbjahr 2022", en: "Integrations in the first half of 2022" },
    kind: "derived",
    quantities: [
      persons("Insgesamt", "total", ["quotient", "women-2022", "women-share-2022"], true),
      persons("Männer", "men", MEN_2022, true),
    ],
  },
  {
    id: "integrations-2021",
    title: { de: "Integrationen im 1. Halbjahr 2021", en: "Integrations in the first half of 2021" },
    kind: "derived",
    quantities: [
      persons("Insgesamt", "total", ["quotient", "women-2021", "women-share-2021"], true),
      persons("Männer", "men", MEN_2021, true),
      persons("Frauen 2022 gegen 2021", "women 2022 against 2021", ["difference", "women-2022", "women-2021"], true),
      percent("Veränderung Frauen", "change women", ["change", "women-2022", "women-2021"]),
      persons("Männer 2022 gegen 2021", "men 2022 against 2021", ["difference", MEN_2022, MEN_2021], true),
      percent("Veränderung Männer", "change men", ["change", MEN_2022, MEN_2021]),
    ],
    note: {
      de: "Der Anteil der Frauen steigt, weil ihre Integrationen zunahmen und die der Männer ebenso stark abnahmen; insgesamt blieb die Zahl gleich.",
      en: "The share of women rises because their integrations grew and those of men fell as much; the total stayed the same.",
    },
  },
  {
    id: "women-share-change",
    title: { de: "Zuwachs des Frauenanteils", en: "Growth of the share of women" },
    kind: "statement",
    figure: "women-share-change",
    expression: ["difference", "women-share-2022", "women-share-2021"],
  },
  {
    id: "gender-gap-months",
    title: { de: "Abstand der Integrationsquoten von Männern und Frauen", en: "Gap between the integration rates of men and women" },
    kind: "months",
    figures: ["gender-gap-2021-07", "gender-gap-2022-06"],
    quantity: {
      label: { de: "Veränderung des Abstands", en: "change of the gap" },
      expression: ["difference", "gender-gap-2022-06", "gender-gap-2021-07"],
      unit: "points",
      decimals: 1,
    },
  },
  {
    id: "budget-2023",
    title: { de: "Gesamtbudget 2023", en: "Whole budget 2023" },
    kind: "derived",
    quantities: [euros("Gesamtbudget 2023", "whole budget 2023", BUDGET_2023)],
  },
  {
    id: "budget-change-2023",
    title: { de: "Rückgang 2023 in Prozent und in Euro", en: "Fall in 2023 in percent and in euros" },
    kind: "statement",
    figure: "budget-change-amount-2023",
    expression: amountOfChange(BUDGET_2023, "budget-change-2023"),
  },
  {
    id: "budget-change-2022",
    title: { de: "Rückgang 2022 in Prozent und in Euro", en: "Fall in 2022 in percent and in euros" },
    kind: "statement",
    figure: "budget-change-amount-2022",
    expression: amountOfChange(BUDGET_2022, "budget-change-2022"),
  },
  {
    id: "egt-cut-2023",
    title: { de: "Was der Rückgang für den Eingliederungstitel bedeutet", en: "What the fall means for the integration title" },
    kind: "derived",
    quantities: [
      euros("VWT 2022", "VWT 2022", VWT_2022),
      percent("Veränderung VWT", "change VWT", ["change", "vwt-2023", VWT_2022], 2),
      euros("EGT 2022", "EGT 2022", EGT_2022),
      euros("Rückgang EGT", "fall of the EGT", ["difference", EGT_2022, "egt-2023"]),
      percent("Veränderung EGT", "change EGT", ["change", "egt-2023", EGT_2022]),
      percent(
        "Anteil des EGT am Rückgang",
        "share of the EGT in the fall",
        ["difference", 1, ["quotient", "vwt-change-2023", amountOfChange(BUDGET_2023, "budget-change-2023")]],
        0,
      ),
    ],
  },
  {
    id: "reallocation-2022",
    title: { de: "Umschichtung 2022 gemessen am EGT", en: "Shift of 2022 against the EGT" },
    kind: "norm",
    quantity: percent("Anteil am EGT 2022", "share of the EGT 2022", ["quotient", "reallocation-2022", EGT_2022]),
    norm: {
      from: 0.15,
      to: 0.26,
      source: {
        de: "Bund 2017: 20,5 %, dazu ein Viertel nach beiden Seiten",
        en: "nationwide 2017: 20.5%, a quarter either way",
      },
    },
  },
  {
    id: "reallocation-2023",
    title: {
      de: "„Mindestens ein entsprechender Umschichtungsbetrag“ 2023",
      en: "“At least a corresponding amount” to be shifted in 2023",
    },
    kind: "readings",
    readings: [
      { label: READING_A, quantities: reallocated("reallocation-2022") },
      { label: READING_B, quantities: reallocated(SHIFT_B) },
    ],
  },
  {
    id: "municipal-share-2023",
    title: { de: "Kommunaler Finanzierungsanteil 2023", en: "Municipal share 2023" },
    kind: "derived",
    quantities: [
      ...administrationCost({ de: "ohne Umschichtung", en: "without a shift" }, "vwt-2023"),
      ...administrationCost({ de: "in Lesart A", en: "reading A" }, VWT_A),
      ...administrationCost({ de: "in Lesart B", en: "reading B" }, ["sum", "vwt-2023", SHIFT_B]),
    ],
  },
  {
    id: "administration-per-head",
    title: { de: "Verwaltungskosten je eLb (Lesart A)", en: "Administration cost per beneficiary (reading A)" },
    kind: "norm",
    quantity: euros("Gesamtverwaltungskosten je eLb", "whole administration cost per beneficiary", [
      "quotient",
      ["quotient", VWT_A, FEDERAL_SHARE],
      BENEFICIARIES_JUNE,
    ]),
    norm: {
      from: 1450,
      to: 2862,
      source: { de: "zugelassene kommunale Träger 2024: 1.450 bis 2.862 €", en: "approved municipal bodies 2024: €1,450 to 2,862" },
    },
  },
  {
    id: "integration-funds-per-head",
    title: {
      de: "Eingliederungsmittel je eLb und Verwaltungskosten je VZÄ",
      en: "Integration funds per beneficiary and administration cost per FTE",
    },
    kind: "derived",
    quantities: [
      euros("EGT 2023 je eLb", "EGT 2023 per beneficiary", ["quotient", "egt-2023", BENEFICIARIES_JUNE]),
      euros("Gesamtverwaltungskosten je VZÄ (Lesart A)", "whole administration cost per FTE (reading A)", [
        "quotient",
        ["quotient", VWT_A, FEDERAL_SHARE],
        ALL_FTE,
      ]),
    ],
  },
];

/** Jobcenter Kreis Kleve, Lokales Planungsdokument 2023: its figures, and what they say about each other. */
export const KLEVE_DOCUMENT: PlanningDocument = { figures: KLEVE_FIGURES, checks: CHECKS };
