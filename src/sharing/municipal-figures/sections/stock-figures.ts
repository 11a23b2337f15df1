import { GENDERGAP, GROUPSHARE, LONGTERMSHARE } from "../../../indicators/stock-indicators";
import { INTEGRATIONS_TABLE, STOCK_TABLE } from "../../../model/tables/stock-tables";
import { monthly, monthlyId, ofIndicator } from "../figure-builders";
import type { FigureRecord, FigureSection, Gender } from "../figure-record";

const MONTH = { first: 0, last: 0 };

const GENDERS = [
  { gender: "w", word: "Frauen" },
  { gender: "m", word: "Männer" },
] as const;

function stock(title: string, column: string, gender?: Gender, options: Parameters<typeof monthly>[2] = {}): FigureRecord {
  return monthly(title, { table: "Bestand", column, months: MONTH, ...(gender === undefined ? {} : { gender }) }, options);
}

function stockId(column: string, gender?: Gender): string {
  return monthlyId({ table: "Bestand", column, months: MONTH, ...(gender === undefined ? {} : { gender }) });
}

/** A stock for all, then for women and men. */
function byGender(title: string, column: string, options: Parameters<typeof monthly>[2]): readonly FigureRecord[] {
  return [
    stock(title, column, undefined, options),
    ...GENDERS.map(({ gender, word }) => stock(`davon ${word}`, column, gender, { level: 1 })),
  ];
}

export const STOCK_SECTION: FigureSection = {
  title: "Leistungsbezug",
  table: STOCK_TABLE.name,
  figures: [
    ...byGender("Erwerbsfähige Leistungsberechtigte (eLb)", "beneficiaries", { source: "§ 7 Abs. 1 S. 1 SGB II; Blatt Bestand" }),
    stock("davon unter 25 Jahre", "beneficiariesUnder25", undefined, { level: 1 }),
    ...byGender("Langzeitleistungsbeziehende (LZB)", "longTerm", {
      source: "§ 6 Abs. 1 SGB2§48aFKV; Blatt Bestand",
      note: "LZB sind nicht Langzeitarbeitslose (§ 18 SGB III)",
    }),
    ofIndicator(
      "longTermShare",
      "Anteil der LZB an den eLb",
      "share",
      { indicator: LONGTERMSHARE, figures: [stockId("longTerm"), stockId("beneficiaries")] },
      { source: "§ 6 SGB2§48aFKV (Begriff LZB)" },
    ),
    stock("Alleinerziehende eLb", "singleParents"),
    stock("Bedarfsgemeinschaften (BG)", "households"),
    ...byGender("eLb aus der Ukraine", "ukraine", { source: "§ 74 SGB II (seit 1.6.2022); Blatt Bestand" }),
    ofIndicator(
      "ukraineShare",
      "Anteil der eLb aus der Ukraine",
      "share",
      { indicator: GROUPSHARE, figures: [stockId("ukraine"), stockId("beneficiaries")] },
      { source: "Blatt Bestand" },
    ),
    stock("Zugänge eLb im Monat", "entries"),
    stock("Abgänge eLb im Monat", "exits"),
    stock("Zugänge LZB im Monat", "longTermEntries"),
    stock("Abgänge LZB im Monat", "longTermExits"),
  ],
};

const ORDINANCE_K2 = "§ 5 Abs. 1 SGB2§48aFKV";

function yearSoFar(gender?: Gender) {
  const who = gender === undefined ? {} : { gender };
  return {
    events: { table: "Integrationen", column: "integrations", months: "yearToDate", ...who },
    stocks: { table: "Bestand", column: "beneficiaries", months: "yearToDatePreviousMonths", isAverage: true, ...who },
  } as const;
}

const VARIANTS = [{ gender: undefined, word: "" }, ...GENDERS] as const;

/** Integrations of the year so far by the average stock of the months before each of them; not scaled to a year. */
function progressFigures({ gender, word }: (typeof VARIANTS)[number]): readonly FigureRecord[] {
  const { events, stocks } = yearSoFar(gender);
  const who = gender === undefined ? "" : ` (${word})`;
  return [
    {
      id: `progress${gender ?? ""}`,
      title: gender === undefined ? "Jahresfortschrittswert der Integrationsquote (JFW)" : `JFW ${word}`,
      level: gender === undefined ? 0 : 1,
      format: "rate",
      calculation: { kind: "ratio", numerator: monthlyId(events), denominator: monthlyId(stocks) },
      hasChange: false,
      source: ORDINANCE_K2,
      ...(gender === undefined ? { note: "Nicht hochgerechnet; Ø der Vormonatsbestände seit Dezember" } : {}),
    },
    monthly(`Integrationen${who}, Jahr bis Berichtsmonat`, events, { level: 2 }),
    monthly(`eLb${who}, Ø der Vormonate seit Dezember`, stocks, { level: 2 }),
  ];
}

export const YEAR_SO_FAR_SECTION: FigureSection = {
  title: "Integration · Jahr bis zum Berichtsmonat, Frauen und Männer",
  table: INTEGRATIONS_TABLE.name,
  figures: [
    ...VARIANTS.flatMap(progressFigures),
    ofIndicator(
      "womenShare",
      "Anteil der Frauen an den Integrationen",
      "share",
      { indicator: GROUPSHARE, figures: [monthlyId(yearSoFar("w").events), monthlyId(yearSoFar().events)] },
      { source: ORDINANCE_K2, note: "Steigt auch, wenn weniger Männer integriert werden: siehe Anzahlen" },
    ),
    ofIndicator(
      "genderGap",
      "Abstand der Integrationsquoten K2 (Männer − Frauen)",
      "points",
      { indicator: GENDERGAP, figures: ["K2_M", "K2_F"], scale: 100 },
      { source: ORDINANCE_K2, note: "Prozentpunkte (PP) aus ungerundeten Quoten derselben Monate" },
    ),
  ],
};
