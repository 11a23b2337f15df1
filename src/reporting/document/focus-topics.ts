import { comparable, mostSimilar } from "../../model/similar-text";
import type { MeasureRow } from "../../model/rows";

/** One of the six topics of which a job centre chooses three. */
export type FocusTopic = {
  readonly numeral: "I" | "II" | "III" | "IV" | "V" | "VI";
  readonly title: string;
  /** Figures of `Kennzahlen` that show how things stand, by id. */
  readonly figures: readonly string[];
  /** Targets of the table `Ziele`. */
  readonly targets: readonly string[];
  readonly chart?: "longTermSeries" | "integrationsByGender" | "refugees";
  /** Finds its measures by name, target group and instrument, where the prose does not name them. */
  readonly measures: RegExp;
};

export const FOCUS_TOPICS: readonly FocusTopic[] = [
  {
    numeral: "I",
    title: "Langzeitarbeitslosigkeit und Langzeitleistungsbezug",
    figures: ["longTerm", "averageLongTerm", "longTermShare", "longTermChange", "longTermRate", "activationRate", "jobs16i"],
    targets: ["K3", "K3_F", "K3_M", "K3E1", "K3E2"],
    chart: "longTermSeries",
    measures: /langzeit|aufsuchend|16\s?[ie]\b/i,
  },
  {
    numeral: "II",
    title: "Berufsabschlüsse junger Menschen",
    figures: ["under25", "integrationRate", "continuousRate"],
    targets: ["K2", "K2E3"],
    measures: /unter 25|u25|jugend|ausbildung|abschluss|junge/i,
  },
  {
    numeral: "III",
    title: "Gesundheits- und Arbeitsförderung",
    figures: ["activationRate", "integrationRate", "continuousRate"],
    targets: ["K2", "K3E2"],
    measures: /gesund|reha|sucht/i,
  },
  {
    numeral: "IV",
    title: "Gleichberechtigte Beteiligung von Frauen und Männern",
    figures: ["integrationsWomen", "womenShare", "integrationRateWomen", "integrationRateMen", "genderGap", "singleParentRate"],
    targets: ["K2_F", "K2_M", "K2E4"],
    chart: "integrationsByGender",
    measures: /frauen|alleinerziehend|teilzeit|wiedereinstieg|gleichstellung/i,
  },
  {
    numeral: "V",
    title: "Menschen mit Flucht- und Migrationshintergrund",
    figures: ["ukraine", "ukraineShare", "beneficiaries", "beneficiariesWithoutUkraine", "entriesMonth"],
    targets: ["K1E2", "K2"],
    chart: "refugees",
    measures: /flucht|migration|sprach|ukrain|integrationskurs/i,
  },
  {
    numeral: "VI",
    title: "Beratungskonzeptionen",
    figures: ["caseloadActive", "integrationRate", "integrationProgress", "turnover"],
    targets: ["K2"],
    measures: /beratung|coaching/i,
  },
];

/** The topic that a text means: its Roman numeral, alone or in front, or its title, also mistyped. */
export function focusTopic(text: string): FocusTopic | undefined {
  const numeral = /^(?:Schwerpunkt\s+)?(VI|IV|V|I{1,3})(?:[\s.:–-]|$)/u.exec(text.trim())?.[1];
  if (numeral !== undefined) return FOCUS_TOPICS.find((topic) => topic.numeral === numeral);
  const exact = FOCUS_TOPICS.find(({ title }) => comparable(title) === comparable(text));
  const similar = mostSimilar(
    text,
    FOCUS_TOPICS.map(({ title }) => title),
  );
  return exact ?? FOCUS_TOPICS.find(({ title }) => title === similar);
}

/** The measures of a topic: those that the prose names by measure or target group, else those that the topic's words find. */
export function measuresOf<Row extends Pick<MeasureRow, "measure" | "targetGroup" | "instrument">>(
  rows: readonly Row[],
  topic: FocusTopic | undefined,
  named: string,
): readonly Row[] {
  const names = new Set(
    named
      .split(/[;\n]/)
      .map(comparable)
      .filter((name) => name !== ""),
  );
  if (names.size > 0) {
    return rows.filter(({ measure = "", targetGroup = "" }) => names.has(comparable(measure)) || names.has(comparable(targetGroup)));
  }
  return topic === undefined
    ? []
    : rows.filter(({ measure = "", targetGroup = "", instrument = "" }) => topic.measures.test(`${measure} ${targetGroup} ${instrument}`));
}
