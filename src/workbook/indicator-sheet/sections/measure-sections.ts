import type { Figure, FigureSection } from "../figure";
import { base, derived, inMonthsOf, input, type Title } from "../figure-builders";
import { transitionSum } from "../input-figures";
import { costToDate, emptySeats, productOf, runningSum, type RowAmount } from "../running-rows";
import { CONVENTION } from "./sources";

const inMonth = inMonthsOf("Maßnahmen", "month");
const SOURCE = "Blatt Maßnahmen, im Berichtsmonat laufende";

type MeasureKind = { readonly suffix: string; readonly title?: Title; readonly where?: Readonly<Record<string, string>> };

const KINDS: readonly MeasureKind[] = [
  { suffix: "Group", title: ["Gruppenangebote", "Group offers"], where: { form: '"Gruppe"' } },
  { suffix: "Single", title: ["Einzelangebote", "Single offers"], where: { form: '"Einzel"' } },
  { suffix: "PartTime", title: ["In Teilzeit möglich", "Part-time possible"], where: { isPartTime: '"ja"' } },
  { suffix: "Online", title: ["Online möglich", "Online possible"], where: { isOnline: '"ja"' } },
];

/** Seats, who takes them, and what empty ones cost, for all running measures or for one kind. */
function seatRows({ suffix, title: kind, where }: MeasureKind): readonly Figure[] {
  const titled = ([de, en]: Title): Title => (kind === undefined ? [de, en] : base([`${kind[0]}: ${de}`, `${kind[1]}: ${en}`]));
  const sum = (id: string, title: Title, format: "count" | "average" | "money", amount: RowAmount) =>
    input(`${id}${suffix}`, titled(title), format, inMonth, (scope) => runningSum(scope, { table: "Maßnahmen", where }, amount), {
      source: SOURCE,
      change: format === "money" ? "BUDGETCHANGE" : "STOCKCHANGE",
    });
  return [
    sum("seats", ["Vorgehaltene Plätze", "Seats provided"], "count", productOf("seats")),
    sum("occupied", ["Belegte Plätze", "Seats taken"], "average", productOf("occupied")),
    derived(
      `seatUse${suffix}`,
      kind === undefined ? ["Auslastung", "Use of seats"] : [`${kind[0]}: Auslastung`, `${kind[1]}: use of seats`],
      "share",
      inMonth,
      (cell) => `SEATUSE(${cell(`occupied${suffix}`)},${cell(`seats${suffix}`)})`,
      { source: CONVENTION, ...(kind === undefined ? { isKeyFigure: true } : {}) },
    ),
    sum("emptySeatCost", ["Kosten leerer Plätze im Monat", "Cost of empty seats per month"], "money", emptySeats("costPerSeatMonth")),
  ];
}

export const MEASURES: FigureSection = {
  title: "Maßnahmen",
  figures: [
    ...seatRows({ suffix: "" }),
    input(
      "emptySeats",
      ["Leere Plätze", "Empty seats"],
      "average",
      inMonth,
      (scope) => runningSum(scope, { table: "Maßnahmen" }, emptySeats()),
      { source: SOURCE, change: "STOCKCHANGE" },
    ),
    input(
      "measureCost",
      base(["Kosten aller Plätze im Monat", "Cost of all seats per month"]),
      "money",
      inMonth,
      (scope) => runningSum(scope, { table: "Maßnahmen" }, productOf("seats", "costPerSeatMonth")),
      { source: SOURCE, change: "BUDGETCHANGE" },
    ),
    derived(
      "costPerSeat",
      ["Kosten je vorgehaltenem Platz und Monat", "Cost per seat provided and month"],
      "money",
      inMonth,
      (cell) => `COSTPERSEAT(${cell("measureCost")},${cell("seats")})`,
      { source: CONVENTION },
    ),
    derived(
      "costPerTakenSeat",
      ["Kosten je belegtem Platz und Monat", "Cost per seat taken and month"],
      "money",
      inMonth,
      (cell) => `COSTPERSEAT(${cell("measureCost")},${cell("occupied")})`,
      { source: CONVENTION, note: "Der Abstand zum vorgehaltenen Platz ist der Preis der leeren Plätze" },
    ),
    input(
      "measureCostToDate",
      base(["Kosten seit Beginn der laufenden Maßnahmen", "Cost since the running measures began"]),
      "money",
      inMonth,
      (scope) => runningSum(scope, { table: "Maßnahmen" }, costToDate(scope)),
      { source: SOURCE, note: "Volle Monate vom Beginn bis zum Berichtsmonat" },
    ),
    input(
      "measureIntegrations",
      base(["Integrationen aus den laufenden Maßnahmen", "Integrations from the running measures"]),
      "count",
      inMonth,
      (scope) => runningSum(scope, { table: "Maßnahmen" }, productOf("integrations")),
      { source: SOURCE },
    ),
    derived(
      "costPerIntegration",
      ["Kosten je Integration", "Cost per integration"],
      "money",
      inMonth,
      (cell) => `COSTPERINTEGRATION(${cell("measureCostToDate")},${cell("measureIntegrations")})`,
      { source: CONVENTION, note: "Kein Wirkungsnachweis" },
    ),
    ...KINDS.flatMap(seatRows),
  ],
};

const TRANSITIONS = [
  ["endingSoon", ["ALG-Ende in drei Monaten, Jahr bis Berichtsmonat", "ALG ends within three months, year to date"]],
  ["offered", ["Beratung angeboten", "Consultation offered"]],
  ["accepted", ["Beratung angenommen", "Consultation accepted"]],
  ["transferred", ["Übertritte in das SGB II", "Transfers to SGB II"]],
  ["avoided", ["Vermiedene Übertritte", "Transfers avoided"]],
] as const;

const TRANSITION_RATES = [
  ["offeredShare", "offered", "endingSoon", ["Angebotsquote: angeboten je ALG-Ende", "Offers per person whose ALG ends"]],
  ["acceptedShare", "accepted", "offered", ["Annahmequote: angenommen je Angebot", "Accepted per offer"]],
  ["avoidedShare", "avoided", "accepted", ["Vermeidungsquote: vermieden je angenommener Beratung", "Avoided per consultation accepted"]],
  ["transferredShare", "transferred", "endingSoon", ["Übertrittsquote: Übertritte je ALG-Ende", "Transfers per person whose ALG ends"]],
] as const;

const inYearSoFar = inMonthsOf("Übergang", "yearToDate");

export const TRANSITION: FigureSection = {
  title: "Übergang SGB III → SGB II",
  figures: [
    input(
      "pipeline",
      ["ALG-Ende in drei Monaten, Berichtsmonat", "ALG ends within three months, month of the report"],
      "count",
      inMonthsOf("Übergang", "month"),
      (scope) => transitionSum(scope, "endingSoon", "month"),
      { source: "Blatt Übergang", change: "STOCKCHANGE", note: "Nur Kommunen, die auf dem Blatt Übergang melden" },
    ),
    ...TRANSITIONS.map(([column, title]) =>
      input(column, base(title), "count", inYearSoFar, (scope) => transitionSum(scope, column, "yearToDate"), {
        source: "Blatt Übergang",
        change: "STOCKCHANGE",
      }),
    ),
    ...TRANSITION_RATES.map(([id, part, whole, title]) =>
      derived(id, title, "share", inYearSoFar, (cell) => `GROUPSHARE(${cell(part)},${cell(whole)})`, { source: "Blatt Übergang" }),
    ),
  ],
};
