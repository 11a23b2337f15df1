import { MEASURES_TABLE } from "../../model/tables/steering-tables";
import { serialOfDate } from "../../units/month";
import type { ContentRow, TableContent } from "../table-content";
import { tableContent } from "../table-content";
import { ORIGIN, ORIGIN_BY_ROW_LABEL, ORIGIN_HEADING } from "./sample-labels";

const IDEA_PUBLISHED = "Art veröffentlicht, Angaben frei erfunden";

const JANUARY = serialOfDate(2022, 1, 1);
const MARCH = serialOfDate(2022, 3, 1);
const JULY = serialOfDate(2022, 7, 1);
const DECEMBER = serialOfDate(2022, 12, 31);
const FEBRUARY_AFTER = serialOfDate(2023, 2, 28);

/**
 * Published: that there is outreach case management for under and over 25 by contractors and at two sites by own staff,
 * part-time and online offers, offers for women only, vouchers with language content, and that group offers leave seats
 * empty. Made up: names, places, dates, seats, costs and results.
 */
const ROWS: readonly ContentRow<typeof MEASURES_TABLE>[] = [
  {
    measure: "Aufsuchendes Fallmanagement U25",
    instrument: "45 SGB III",
    targetGroup: "unter 25 Jahre",
    form: "Einzel",
    isPartTime: "ja",
    isOnline: "nein",
    municipality: "Kleve",
    start: JANUARY,
    end: DECEMBER,
    seats: 24,
    occupied: 21.5,
    costPerSeatMonth: 486,
    integrations: 9,
  },
  {
    measure: "Aufsuchendes Fallmanagement Ü25",
    instrument: "45 SGB III",
    targetGroup: "ab 25 Jahre, Langzeitleistungsbezug",
    form: "Einzel",
    isPartTime: "ja",
    isOnline: "nein",
    municipality: "Goch",
    start: JANUARY,
    end: DECEMBER,
    seats: 36,
    occupied: 33,
    costPerSeatMonth: 452.5,
    integrations: 11,
  },
  {
    measure: "Aufsuchende Arbeit durch eigenes Personal (Erprobung)",
    instrument: "eigenes Personal",
    targetGroup: "Langzeitleistungsbezug",
    form: "Einzel",
    isPartTime: "ja",
    isOnline: "nein",
    municipality: "Geldern",
    start: MARCH,
    end: FEBRUARY_AFTER,
    seats: 30,
    occupied: 26,
    costPerSeatMonth: 0,
    integrations: 6,
  },
  {
    measure: "Aufsuchende Arbeit durch eigenes Personal (Erprobung)",
    instrument: "eigenes Personal",
    targetGroup: "Langzeitleistungsbezug",
    form: "Einzel",
    isPartTime: "ja",
    isOnline: "nein",
    municipality: "Emmerich am Rhein",
    start: MARCH,
    end: FEBRUARY_AFTER,
    seats: 30,
    occupied: 24.5,
    costPerSeatMonth: 0,
    integrations: 5,
  },
  {
    measure: "Wiedereinstieg in Teilzeit",
    instrument: "45 SGB III",
    targetGroup: "Frauen",
    form: "Gruppe",
    isPartTime: "ja",
    isOnline: "ja",
    municipality: "Kevelaer",
    start: JANUARY,
    end: DECEMBER,
    seats: 20,
    occupied: 17,
    costPerSeatMonth: 374,
    integrations: 13,
  },
  {
    measure: "Berufliche Orientierung online",
    instrument: "45 SGB III",
    targetGroup: "Alleinerziehende",
    form: "Einzel",
    isPartTime: "ja",
    isOnline: "ja",
    municipality: "Kleve",
    start: MARCH,
    end: DECEMBER,
    seats: 16,
    occupied: 14.5,
    costPerSeatMonth: 318.75,
    integrations: 7,
  },
  {
    measure: "Gutschein mit Sprachanteil",
    instrument: "45 SGB III",
    targetGroup: "Flucht und Migration",
    form: "Einzel",
    isPartTime: "ja",
    isOnline: "nein",
    municipality: "Goch",
    start: JULY,
    end: DECEMBER,
    seats: 40,
    occupied: 29,
    costPerSeatMonth: 529.2,
    integrations: 4,
  },
  {
    measure: "Werkstattprojekt",
    instrument: "16d",
    targetGroup: "ab 25 Jahre",
    form: "Gruppe",
    isPartTime: "nein",
    isOnline: "nein",
    municipality: "Emmerich am Rhein",
    start: JANUARY,
    end: DECEMBER,
    seats: 45,
    occupied: 27.5,
    costPerSeatMonth: 268,
    integrations: 3,
  },
  {
    measure: "Aktivierung in der Gruppe",
    instrument: "45 SGB III",
    targetGroup: "alle",
    form: "Gruppe",
    isPartTime: "nein",
    isOnline: "nein",
    municipality: "Geldern",
    start: JANUARY,
    end: DECEMBER,
    seats: 40,
    occupied: 22,
    costPerSeatMonth: 341,
    integrations: 8,
  },
];

const IDEAS_OF_OUR_OWN = new Set(["Werkstattprojekt"]);

export function measuresSample(): TableContent {
  const origins = ROWS.map(({ measure }) => (IDEAS_OF_OUR_OWN.has(String(measure)) ? ORIGIN.madeUp : IDEA_PUBLISHED));
  return tableContent(MEASURES_TABLE, ROWS, ORIGIN_BY_ROW_LABEL, [{ heading: ORIGIN_HEADING, kind: "text", values: origins }]);
}
