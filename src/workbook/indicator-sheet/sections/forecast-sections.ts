import { FEWEST_ERRORS } from "../../../planning/forecast/forecast-band";
import { methodsOf } from "../../../planning/forecast/forecast-methods";
import { CONVENTION } from "../../../indicators/legal-sources";
import type { Figure, FigureScope, FigureSection } from "../figure";
import { base, derived, input, type Frame, type Title } from "../figure-builders";
import { quoted } from "../figure-hint";
import { headCell, monthText } from "../indicator-sheet-frame";
import { monthlySum, type Gender } from "../input-figures";
import { MONTH_SERIES, type SeriesName } from "../month-series";
import type { SheetBlock } from "../sheet-blocks";
import { ORDINANCE } from "./sources";

const CURRENT_ONLY = ["current"] as const;

const MONTH = headCell("month", "current");
const DATA_AGE: Frame["dataAge"] = ({ side }) => headCell("dataAge", side);
const IN_DECEMBER: Frame = { dataAge: DATA_AGE, period: () => `YEAR(${MONTH})&"-12"` };
const IN_THE_YEAR: Frame = { dataAge: DATA_AGE, period: () => `YEAR(${MONTH})&"-01 – "&YEAR(${MONTH})&"-12"` };
/** The window of K2 in December: integrations of the year by the stocks of the months before. */
const TO_NOVEMBER: Frame = { dataAge: DATA_AGE, period: () => `(YEAR(${MONTH})-1)&"-12 – "&YEAR(${MONTH})&"-11"` };

/** Words of YEAREND and FORECAST12 for what a series is. */
const KIND_WORDS = { stock: "Bestand", flow: "Ereignisse", average: "Durchschnitt" } as const;

/** Positions in the row that YEAREND gives. */
const BOUNDS = { value: 1, lower: 2, upper: 3 } as const;

/**
 * One value of YEAREND, missing unless the series reaches into the year of the reporting month: the function itself would
 * give the year before.
 */
function yearEnd({ series }: FigureScope, name: SeriesName, kind: keyof typeof KIND_WORDS, position: number): string {
  const { table, last } = series(name);
  return `IF(YEAR(${last})=YEAR(${MONTH}),IFERROR(INDEX(YEAREND(${table},${quoted(KIND_WORDS[kind])}),1,${position}),NA()),NA())`;
}

/** Why there is no projection: the series ends before the year, or has a gap. */
function noProjection({ series }: FigureScope, name: SeriesName): string {
  const { count, last } = series(name);
  return (
    `IF(${count}=0,"Fehlt: In den Monatsreihen unten ist kein Monat vollständig.",IF(YEAR(${last})<YEAR(${MONTH}),` +
    `"Fehlt: Die Monatsreihe unten endet "&${monthText(last)}&", vor dem Jahr des Berichtsmonats.",` +
    `"Fehlt: Die Monatsreihe unten braucht mindestens drei Monate, ab Januar und ohne Lücke."))`
  );
}

/** The seasonal method needs 24 months; each comparison looks as far ahead as December is away. */
function noBand(scope: FigureScope, name: SeriesName): string {
  const { count, last } = scope.series(name);
  const [{ fewestMonths = 0 } = {}] = methodsOf(MONTH_SERIES[name].kind);
  const enough = `${fewestMonths + FEWEST_ERRORS - 1}+12-MONTH(${last})`;
  const reason =
    `"Kein Band: "&${count}&" Monate erlauben weniger als ${FEWEST_ERRORS} Vergleiche früherer Vorhersagen mit dem, was kam; sicher reichen "` +
    `&(${enough})&"."`;
  return `IF(ISNUMBER(${scope.cell(`yearEnd_${name}`)}),${reason},${noProjection(scope, name)})`;
}

/** How the value comes about: known months, and by which method the others. */
function methodNote({ series }: FigureScope, name: SeriesName): string {
  const { count, last } = series(name);
  const [seasonal, simple] = methodsOf(MONTH_SERIES[name].kind);
  const method = `IF(${count}>=${seasonal?.fewestMonths ?? 0},${quoted(seasonal?.text.de ?? "")},${quoted(simple?.text.de ?? "")})`;
  return `"Bekannt bis "&${monthText(last)}&" ("&${count}&" Monate). "&IF(MONTH(${last})=12,"Alle zwölf Monate liegen vor.",${method})`;
}

const BAND_NOTE =
  "Band: So weit lagen acht von zehn früheren Vorhersagen höchstens daneben; Neues (etwa ein Rechtskreiswechsel) kennt es nicht";

function projected(name: SeriesName, [de, en]: Title, frame: Frame): readonly Figure[] {
  const { kind, table } = MONTH_SERIES[name];
  const source = `YEAREND; Blatt ${table}`;
  return [
    derived(`yearEnd_${name}`, [de, en], "count", frame, (_, scope) => yearEnd(scope, name, kind, BOUNDS.value), {
      source,
      sides: CURRENT_ONLY,
      liveNote: (scope) => methodNote(scope, name),
      liveAbsence: (scope) => noProjection(scope, name),
    }),
    ...(
      [
        ["lower", ["untere Grenze des Bands", "lower bound of the band"], BAND_NOTE],
        ["upper", ["obere Grenze des Bands", "upper bound of the band"], undefined],
      ] as const
    ).map(([bound, title, note]) =>
      derived(`yearEnd_${name}_${bound}`, base(title), "count", frame, (_, scope) => yearEnd(scope, name, kind, BOUNDS[bound]), {
        source,
        sides: CURRENT_ONLY,
        ...(note === undefined ? {} : { note }),
        liveAbsence: (scope) => noBand(scope, name),
      }),
    ),
  ];
}

const RATES = [
  ["", "beneficiaries", "integrations", "K2", undefined, ["K2 zum Jahresende (erwartet)", "K2 at the end of the year (expected)"]],
  [
    "Women",
    "beneficiariesWomen",
    "integrationsWomen",
    "K2_F",
    "w",
    ["K2 der Frauen zum Jahresende (erwartet)", "K2 of women at the end of the year (expected)"],
  ],
] as const satisfies readonly (readonly [string, SeriesName, SeriesName, string, Gender | undefined, Title])[];

/**
 * K2 of December from both projections, and the stock it is divided by: the mean from December to November is that of the
 * year, less its December, plus the December before.
 */
function expectedRates(): readonly Figure[] {
  return RATES.flatMap(([suffix, stock, events, indicator, gender, title]) => [
    derived(
      `expectedRate${suffix}`,
      title,
      "rate",
      IN_THE_YEAR,
      (cell) => `IF(${cell(`expectedStock${suffix}`)}>0,${cell(`yearEnd_${events}`)}/${cell(`expectedStock${suffix}`)},NA())`,
      {
        source: `§ 5 Abs. 1 ${ORDINANCE}; YEAREND`,
        sides: CURRENT_ONLY,
        target: {
          indicator,
          direction: "high",
          persons: ({ cell }) => cell(`expectedStock${suffix}`),
          counted: { de: "Integrationen bis Dezember", en: "integrations by December" },
        },
        note: "Aus den Hochrechnungen; so unsicher wie deren Bänder, kein eigenes Band",
        liveAbsence: () => quoted("Fehlt: Hochrechnung der Integrationen oder der eLb, oder der Bestand im Dezember des Vorjahres."),
      },
    ),
    derived(
      `expectedStock${suffix}`,
      base(["Ø eLb Dezember bis November (erwartet)", "Mean beneficiaries December to November (expected)"]),
      "average",
      TO_NOVEMBER,
      (cell, scope) =>
        `(12*${yearEnd(scope, stock, "average", BOUNDS.value)}-${yearEnd(scope, stock, "stock", BOUNDS.value)}+${cell(`decemberStock${suffix}`)})/12`,
      { source: "YEAREND; Blatt Bestand", sides: CURRENT_ONLY },
    ),
    input(
      `decemberStock${suffix}`,
      base(["eLb im Dezember des Vorjahres", "Beneficiaries in December of the year before"]),
      "count",
      { dataAge: DATA_AGE, period: () => `(YEAR(${MONTH})-1)&"-12"` },
      (scope) => monthlySum(scope, "Bestand", "beneficiaries", "decemberBefore", gender),
      { source: "Blatt Bestand", sides: CURRENT_ONLY },
    ),
  ]);
}

export const YEAR_END: FigureSection = {
  title: "Hochrechnung zum Jahresende",
  figures: [
    ...projected("beneficiaries", ["eLb im Dezember (erwartet)", "Beneficiaries in December (expected)"], IN_DECEMBER),
    ...projected("longTerm", ["LZB im Dezember (erwartet)", "Long-term recipients in December (expected)"], IN_DECEMBER),
    ...projected("integrations", ["Integrationen im Jahr (erwartet)", "Integrations of the year (expected)"], IN_THE_YEAR),
    ...projected(
      "integrationsWomen",
      ["Integrationen von Frauen im Jahr (erwartet)", "Integrations of women in the year (expected)"],
      IN_THE_YEAR,
    ),
    ...expectedRates(),
    derived(
      "expectedLongTermChange",
      ["K3 im Dezember (erwartet)", "K3 in December (expected)"],
      "share",
      IN_DECEMBER,
      (cell) => `STOCKCHANGE(${cell("yearEnd_longTerm")},${cell("decemberLongTerm")})`,
      {
        source: `§ 6 Abs. 1 ${ORDINANCE}; YEAREND`,
        sides: CURRENT_ONLY,
        target: {
          indicator: "K3",
          direction: "low",
          persons: ({ cell }) => cell("decemberLongTerm"),
          counted: { de: "LZB im Dezember", en: "long-term recipients in December" },
        },
        note: "Aus der Hochrechnung der LZB, so unsicher wie deren Band; ab 24 Monaten schreibt sie K3 des letzten Monats fort",
        liveAbsence: () => quoted("Fehlt: Hochrechnung der LZB oder ihr Bestand im Dezember des Vorjahres."),
      },
    ),
    input(
      "decemberLongTerm",
      base(["LZB im Dezember des Vorjahres", "Long-term recipients in December of the year before"]),
      "count",
      { dataAge: DATA_AGE, period: () => `(YEAR(${MONTH})-1)&"-12"` },
      (scope) => monthlySum(scope, "Bestand", "longTerm", "decemberBefore"),
      { source: "Blatt Bestand", sides: CURRENT_ONLY },
    ),
  ],
};

const FORECAST_MONTHS = 12;
const FORECAST_SERIES = ["beneficiaries", "longTerm", "integrations"] as const satisfies readonly SeriesName[];
/** Columns of what FORECAST12 gives: month, value, lower and upper bound. */
const FORECAST_COLUMNS = [2, 3, 4] as const;

/** The twelve months after the series; a bound that is not there is told as a dash, the reason stands in the figures above. */
export function forecastBlock({ series }: FigureScope): SheetBlock {
  const formula = (name: SeriesName, index: number, column: number) => {
    const call = `FORECAST12(${series(name).table},${FORECAST_MONTHS},${quoted(KIND_WORDS[MONTH_SERIES[name].kind])})`;
    return `IFERROR(INDEX(${call},${index + 1},${column}),"–")`;
  };
  return {
    title: `Vorhersage der zwölf Monate nach den Monatsreihen (FORECAST12, ${CONVENTION})`,
    headings: ["Monat", ...FORECAST_SERIES.flatMap((name) => [MONTH_SERIES[name].heading, "untere Grenze", "obere Grenze"])],
    rows: Array.from({ length: FORECAST_MONTHS }, (_, index) => ({
      label: `=${formula("beneficiaries", index, 1)}`,
      labelFormat: "yyyy-mm",
      cells: () =>
        FORECAST_SERIES.flatMap((name) => FORECAST_COLUMNS.map((column) => ({ formula: formula(name, index, column), format: "#,##0" }))),
    })),
  };
}
