import { COSTPERSEAT, SEATUSE } from "../../../indicators/measure-indicators";
import { CASELOAD, TURNOVERRATE, VACANCYRATE } from "../../../indicators/staff-indicators";
import { GROUPSHARE } from "../../../indicators/stock-indicators";
import { STAFF_TABLE } from "../../../model/tables/staff-table";
import { MEASURES_TABLE } from "../../../model/tables/steering-tables";
import { TRANSITIONS_TABLE } from "../../../model/tables/stock-tables";
import { monthlyId, ofIndicator, summed } from "../figure-builders";
import type { FigureRecord, FigureSection } from "../figure-record";

const STAFF_SOURCE = "Blatt Personal";
const CONVENTION = "Konvention";

const SIDES = [
  { side: "passiv", title: "Leistungsgewährung (passiv)" },
  { side: "aktiv", title: "Eingliederung (aktiv)" },
] as const;

type StaffSide = (typeof SIDES)[number]["side"];

const FTE_COLUMNS = [
  { column: "actualFte", word: "Ist", level: 0 },
  { column: "plannedFte", word: "Soll", level: 1 },
  { column: "absentFte", word: "davon Langzeitausfall", level: 1 },
] as const;

function staffId(column: string, side: StaffSide): string {
  return `${column}|${side}`;
}

const BENEFICIARIES = monthlyId({ table: "Bestand", column: "beneficiaries", months: { first: 0, last: 0 } });

function sideFigures({ side, title }: (typeof SIDES)[number]): readonly FigureRecord[] {
  return [
    ...FTE_COLUMNS.map(({ column, word, level }) =>
      summed(
        staffId(column, side),
        level === 0 ? `VZÄ ${title}, ${word}` : word,
        "fte",
        { kind: "staff", side, column },
        { level, source: STAFF_SOURCE },
      ),
    ),
    ofIndicator(
      `vacancy|${side}`,
      "Vakanzquote",
      "share",
      { indicator: VACANCYRATE, figures: [staffId("plannedFte", side), staffId("actualFte", side)] },
      { level: 1, source: `(Soll − Ist) / Soll; ${CONVENTION}` },
    ),
    ofIndicator(
      `caseload|${side}`,
      `eLb je VZÄ ${side}`,
      "caseload",
      { indicator: CASELOAD, figures: [BENEFICIARIES, staffId("actualFte", side)] },
      { source: "Vgl. § 44c Abs. 4 SGB II", note: "Alle eLb im Zähler; mit Schlüsseln der gE nicht vergleichbar" },
    ),
    ofIndicator(
      `effectiveCaseload|${side}`,
      "effektiv, ohne Langzeitausfall",
      "caseload",
      { indicator: CASELOAD, figures: [BENEFICIARIES, staffId("actualFte", side), staffId("absentFte", side)] },
      { level: 1, source: CONVENTION },
    ),
  ];
}

const EXIT_COLUMNS = STAFF_TABLE.columns.filter(({ id }) => id.startsWith("exits")).map(({ id, heading }) => ({ id, title: heading.de }));

/** A column of `Personal` of both sides together, and each of them below. */
function bothSides(column: string, title: string): readonly FigureRecord[] {
  return [
    summed(column, title, "count", { kind: "total", figures: SIDES.map(({ side }) => staffId(column, side)) }, { source: STAFF_SOURCE }),
    ...SIDES.map(({ side }) =>
      summed(staffId(column, side), side, "count", { kind: "staff", side, column }, { level: 2, source: STAFF_SOURCE }),
    ),
  ];
}

export const STAFF_SECTION: FigureSection = {
  title: "Personal · Stellen, Betreuung, Fluktuation",
  table: STAFF_TABLE.name,
  figures: [
    ...SIDES.flatMap(sideFigures),
    summed(
      "staffAll",
      "VZÄ beider Seiten, Ist",
      "fte",
      { kind: "total", figures: SIDES.map(({ side }) => staffId("actualFte", side)) },
      { source: STAFF_SOURCE },
    ),
    ofIndicator(
      "turnover",
      "Fluktuationsquote",
      "share",
      { indicator: TURNOVERRATE, figures: ["exitsAll", "staffAll"] },
      {
        source: `BDA-Formel; ${CONVENTION}`,
        note: "Abgänge in Personen, Bestand in VZÄ am Stichtag: Näherung",
      },
    ),
    summed(
      "exitsAll",
      "Abgänge gesamt",
      "count",
      { kind: "total", figures: EXIT_COLUMNS.map(({ id }) => id) },
      { level: 1, source: STAFF_SOURCE },
    ),
    ...EXIT_COLUMNS.flatMap(({ id, title }) => bothSides(id, title)),
    ...bothSides("entries", "Zugänge"),
  ],
};

function measures(
  id: string,
  title: string,
  format: "count" | "average" | "money",
  factors: readonly string[],
  isEmptySeats = false,
): FigureRecord {
  return summed(id, title, format, { kind: "measures", factors, isEmptySeats }, { source: "Blatt Maßnahmen, im Berichtsmonat laufende" });
}

export const MEASURES_SECTION: FigureSection = {
  title: "Maßnahmen",
  table: MEASURES_TABLE.name,
  figures: [
    measures("seats", "Vorgehaltene Plätze", "count", ["seats"]),
    measures("occupied", "Belegte Plätze", "average", ["occupied"]),
    ofIndicator("seatUse", "Auslastung", "share", { indicator: SEATUSE, figures: ["occupied", "seats"] }, { source: CONVENTION }),
    measures("emptySeats", "Leere Plätze", "average", [], true),
    measures("measureCost", "Kosten aller Plätze im Monat", "money", ["seats", "costPerSeatMonth"]),
    measures("emptySeatCost", "Kosten leerer Plätze im Monat", "money", ["costPerSeatMonth"], true),
    ofIndicator(
      "costPerSeat",
      "Kosten je vorgehaltenem Platz und Monat",
      "money",
      { indicator: COSTPERSEAT, figures: ["measureCost", "seats"] },
      { source: CONVENTION },
    ),
    ofIndicator(
      "costPerTakenSeat",
      "Kosten je belegtem Platz und Monat",
      "money",
      { indicator: COSTPERSEAT, figures: ["measureCost", "occupied"] },
      { source: CONVENTION },
    ),
    measures("measureIntegrations", "Integrationen aus den laufenden Maßnahmen", "count", ["integrations"]),
  ],
};

const TRANSITIONS = [
  { column: "endingSoon", title: "ALG-Ende in drei Monaten, Jahr bis Berichtsmonat" },
  { column: "offered", title: "Beratung angeboten" },
  { column: "accepted", title: "Beratung angenommen" },
  { column: "transferred", title: "Übertritte in das SGB II" },
  { column: "avoided", title: "Vermiedene Übertritte" },
] as const;

const TRANSITION_RATES = [
  { part: "offered", whole: "endingSoon", title: "Angebotsquote: angeboten je ALG-Ende" },
  { part: "accepted", whole: "offered", title: "Annahmequote: angenommen je Angebot" },
  { part: "avoided", whole: "accepted", title: "Vermeidungsquote: vermieden je angenommener Beratung" },
  { part: "transferred", whole: "endingSoon", title: "Übertrittsquote: Übertritte je ALG-Ende" },
] as const;

const TRANSITION_SOURCE = { source: "Blatt Übergang" };

export const TRANSITION_SECTION: FigureSection = {
  title: "Übergang SGB III → SGB II",
  table: TRANSITIONS_TABLE.name,
  figures: [
    summed(
      "pipeline",
      "ALG-Ende in drei Monaten, Berichtsmonat",
      "count",
      { kind: "transition", column: "endingSoon", months: { first: 0, last: 0 } },
      TRANSITION_SOURCE,
    ),
    ...TRANSITIONS.map(({ column, title }) =>
      summed(column, title, "count", { kind: "transition", column, months: "yearToDate" }, TRANSITION_SOURCE),
    ),
    ...TRANSITION_RATES.map(({ part, whole, title }) =>
      ofIndicator(`${part}Share`, title, "share", { indicator: GROUPSHARE, figures: [part, whole] }, { level: 1, ...TRANSITION_SOURCE }),
    ),
  ],
};
