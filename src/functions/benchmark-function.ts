import { differentShape, gaps } from "../indicators/argument-problems";
import { parameter } from "../indicators/define-indicator";
import type { IndicatorParameter, ResultTable } from "../indicators/indicator";
import { ANY_UNIT, CHOICE, GENERAL_FORMAT, PERSONS } from "../indicators/indicator-units";
import { BENCHMARKING } from "../indicators/legal-sources";
import { benchmarkTable, type BenchmarkRow } from "../planning/benchmark/benchmark-table";
import { missing, type Missing } from "../units/missing";
import { defineValueFunction } from "./define-value-function";
import { tableParameter, textCell } from "./read-table-rows";
import { figureCell, type ResultCell } from "./result-cells";

const HEADINGS = ["Kommune", "Wert", "n", "Rang", "Quartil", "Abweichung GeMW", "Abweichung MW", "Beitrag", "Bewertbar"];

const NAMES = tableParameter({ de: "Kommunen", en: "names" }, { de: "Namen der Kommunen", en: "Names of the municipalities" });

function figures(name: IndicatorParameter["name"], description: IndicatorParameter["description"], minimum?: number): IndicatorParameter {
  return parameter(name, ANY_UNIT, description, { dimensionality: "matrix", minimum });
}

const NUMERATORS = figures(
  { de: "Zähler", en: "numerators" },
  { de: "Zähler je Kommune; bei einer Veränderung der Wert des Monats", en: "Numerators; of a change the values of the month" },
);

const DENOMINATORS = figures(
  { de: "Nenner", en: "denominators" },
  { de: "Nenner je Kommune; bei einer Veränderung der Vorjahreswert", en: "Denominators; of a change the values of the previous year" },
  0,
);

const DIRECTIONS = ["high", "low", "none"] as const;
const KINDS = ["ratio", "change"] as const;
/** As the workbook's parameter “Mindestzahl Bewertung” starts. */
const MINIMUM_N = 30;

export const BENCHMARKTABLE = defineValueFunction<ResultTable>({
  id: "BENCHMARKTABLE",
  title: { de: "Kommunen im Vergleich", en: "Municipalities compared" },
  description: {
    de: "Je Kommune Wert, n, Rang, Quartil (1 = kleinste Werte), Abweichung von GeMW und MW, Beitrag zur Veränderung des Kreises und ob bewertbar; darunter GeMW und MW. Überläuft.",
    en: "For each municipality value, n, rank, quartile (1 = smallest values), deviation from weighted and plain mean, contribution to the county's change and whether it may be rated; below them both means. Spills.",
  },
  example: '=BENCHMARKTABLE(A2:A17,B2:B17,C2:C17,"hoch")',
  parameters: [
    NAMES,
    NUMERATORS,
    DENOMINATORS,
    parameter(
      { de: "Richtung", en: "direction" },
      CHOICE,
      {
        de: "„hoch“ oder „niedrig“: welche Werte gut sind; „ohne“ für Ergänzungsgrößen",
        en: "“high” or “low”: which values are good; “none” for supplementary indicators",
      },
      {
        minimum: undefined,
        choices: [
          { de: "hoch", en: "high" },
          { de: "niedrig", en: "low" },
          { de: "ohne", en: "none" },
        ],
      },
    ),
    parameter(
      { de: "Art", en: "kind" },
      CHOICE,
      { de: "„Quote“ (auch wenn leer) oder „Veränderung“ zum Vorjahr", en: "“ratio” (also if empty) or “change” to the previous year" },
      {
        isOptional: true,
        minimum: undefined,
        choices: [
          { de: "Quote", en: "ratio" },
          { de: "Veränderung", en: "change" },
        ],
        default: 1,
      },
    ),
    parameter(
      { de: "Mindestzahl", en: "minimumN" },
      PERSONS,
      { de: "Kleinster Nenner, der bewertet wird; leer: 30", en: "Smallest denominator that is rated; empty: 30" },
      { isOptional: true, default: MINIMUM_N },
    ),
  ],
  result: { type: "table", unit: ANY_UNIT, numberFormat: GENERAL_FORMAT },
  direction: "none",
  legalSources: [BENCHMARKING],
  whyNoNativeFormula: {
    de: "Das Ergebnis überläuft in Zeilen und Spalten; für einzelne Zellen gibt es RANKOF, DEVIATION, WEIGHTEDMEAN und CONTRIBUTION.",
    en: "The result spills into rows and columns; for single cells there are RANKOF, DEVIATION, WEIGHTEDMEAN and CONTRIBUTION.",
  },
  calculate: ({ values, series: [numerators, denominators], tables: [names = []] }) => {
    const [, , , direction = 3, kind = 1, minimumN = MINIMUM_N] = values;
    const cells = names.flat();
    if (numerators?.numbers.length !== cells.length) {
      return differentShape(NUMERATORS, NAMES, 0);
    }
    if (denominators?.numbers.length !== cells.length) {
      return differentShape(DENOMINATORS, NAMES, 0);
    }
    const entries = cells.map((cell, index) => ({
      name: textCell(cell, { parameter: NAMES }),
      numerator: figureOf(numerators.numbers[index]),
      denominator: figureOf(denominators.numbers[index]),
    }));
    const nameless = [...entries.keys()].filter((index) => isNameless(entries[index]));
    if (nameless.length > 0) {
      return gaps(NAMES, nameless, cells.length);
    }
    const named = entries.flatMap(({ name, ...figures }) => (typeof name === "string" ? [{ name, ...figures }] : []));
    const table = benchmarkTable(named, {
      kind: KINDS[kind - 1] ?? "ratio",
      direction: DIRECTIONS[direction - 1] ?? "none",
      minimumN,
    });
    return [HEADINGS, ...table.rows.map(cellsOf), meanCells("GeMW", table.weightedMean), meanCells("MW", table.mean)];
  },
});

const BLANK = missing({ de: "Für diese Kommune fehlt eine Angabe.", en: "a figure of this municipality is missing." });

function figureOf(number = NaN): number | Missing {
  return Number.isNaN(number) ? BLANK : number;
}

type Entry = { readonly name: unknown; readonly numerator: number | Missing; readonly denominator: number | Missing };

/** Rows without any entry are passed over; figures without a name are not. */
function isNameless(entry: Entry | undefined): boolean {
  const hasFigure = [entry?.numerator, entry?.denominator].some((figure) => typeof figure === "number" && figure !== 0);
  return entry?.name === undefined && hasFigure;
}

function cellsOf({
  name,
  value,
  n,
  rank,
  quartile,
  fromWeightedMean,
  fromMean,
  contribution,
  isRated,
}: BenchmarkRow): readonly ResultCell[] {
  return [
    name,
    figureCell(NUMERATORS, value),
    figureCell(DENOMINATORS, n),
    figureCell(NUMERATORS, rank),
    figureCell(NUMERATORS, quartile),
    figureCell(NUMERATORS, fromWeightedMean?.absolute),
    figureCell(NUMERATORS, fromMean?.absolute),
    figureCell(NUMERATORS, contribution),
    isRated ? "ja" : "nein",
  ];
}

function meanCells(name: string, mean: number | Missing): readonly ResultCell[] {
  return [name, figureCell(NUMERATORS, mean), ...HEADINGS.slice(2).map(() => "")];
}
