import { firstSerial, serialOfDate } from "../../../src/units/month";
import { monthlyRows, planningDataOf, type InputRow } from "../planning-rows";

/**
 * A small town whose figures can be reckoned by hand, and a neighbour that must not be seen in them.
 *
 * Stock of the town: 100 eLb (40 women, 60 men) from June 2021 to May 2022, 110 (44, 66) in June 2022; 50 LZB, in the last
 * month 45. Integrations from July 2021 on: 1 woman and 2 men a month.
 */
export const TOWN = "Musterdorf";
export const NEIGHBOUR = "Nachbarort";

const STOCK = {
  beneficiaries: [40, 60],
  beneficiariesUnder25: [8, 12],
  longTerm: [20, 30],
  singleParents: [10, 2],
  households: [30, 45],
  ukraine: [0, 0],
  entries: [4, 6],
  exits: [2, 3],
  longTermEntries: [1, 1],
  longTermExits: [1, 1],
  longTermInMeasure: [4, 6],
  livingBenefits: [20_000, 30_000],
  housingBenefits: [15_000, 25_000],
} as const;

export const STOCK_ROWS: readonly InputRow[] = monthlyRows(TOWN, ["2021-06", "2022-06"], STOCK, {
  "2022-06": {
    beneficiaries: [44, 66],
    longTerm: [18, 27],
    entries: [8, 12],
    longTermInMeasure: [3, 6],
    livingBenefits: [22_000, 33_000],
  },
});

/** In 2021 one woman and one man a month find insured work; of the women of January to June each stays for six months. */
const INTEGRATION_ROWS: readonly InputRow[] = [
  ...monthlyRows(TOWN, ["2021-01", "2021-06"], { integrations: [1, 1], insured: [1, 1], continuous: [1, 0], marginal: [0, 1] }),
  ...monthlyRows(TOWN, ["2021-07", "2021-12"], { integrations: [1, 2], insured: [1, 1], continuous: [0, 0], marginal: [0, 1] }),
  ...monthlyRows(TOWN, ["2022-01", "2022-06"], { integrations: [1, 2], insured: [1, 2], continuous: [0, 0], marginal: [0, 1] }),
];

const STAFF_DAY = serialOfDate(2022, 6, 30);
const STAFF_ROWS: readonly InputRow[] = [
  {
    side: "passiv",
    plannedFte: 2,
    actualFte: 1.5,
    absentFte: 0.5,
    entries: 1,
    exitsResignation: 1,
    exitsIllness: 0,
    exitsTransfer: 0,
    exitsParentalLeave: 0,
  },
  {
    side: "aktiv",
    plannedFte: 1,
    actualFte: 1,
    absentFte: 0,
    entries: 0,
    exitsResignation: 0,
    exitsIllness: 0,
    exitsTransfer: 0,
    exitsParentalLeave: 0,
  },
].map((row) => ({ asOf: STAFF_DAY, municipality: TOWN, ...row }));

const MEASURE_ROWS: readonly InputRow[] = [
  {
    measure: "Werkstatt",
    start: serialOfDate(2022, 1, 1),
    end: serialOfDate(2022, 12, 31),
    seats: 10,
    occupied: 8,
    costPerSeatMonth: 300,
    integrations: 2,
  },
  { measure: "Sprachkurs", start: serialOfDate(2022, 3, 1), seats: 4, occupied: 5, costPerSeatMonth: 100, integrations: 1, isOnline: "ja" },
  {
    measure: "Beendet",
    start: serialOfDate(2021, 1, 1),
    end: serialOfDate(2022, 5, 31),
    seats: 50,
    occupied: 50,
    costPerSeatMonth: 999,
    integrations: 9,
  },
].map((row) => ({ municipality: TOWN, ...row }));

const TRANSITION_ROWS: readonly InputRow[] = (["2022-01", "2022-02", "2022-03", "2022-04", "2022-05", "2022-06"] as const).map((month) => ({
  month: firstSerial(month),
  municipality: TOWN,
  endingSoon: 5,
  offered: 4,
  accepted: 2,
  transferred: 1,
  avoided: 1,
}));

const TARGET_ROWS: readonly InputRow[] = [
  { municipality: TOWN, indicator: "K2", target: 0.395 },
  { municipality: TOWN, indicator: "K3", target: -0.05 },
  { municipality: TOWN, indicator: "K1E2", target: 0 },
  { municipality: TOWN, indicator: "Hausbesuche", target: 12 },
  { municipality: NEIGHBOUR, indicator: "K2", target: 0.9 },
  { municipality: "Kreis", indicator: "K2", target: 0.8 },
].map((row) => ({ year: 2022, ...row }));

const NEIGHBOUR_ROWS = {
  Bestand: monthlyRows(NEIGHBOUR, ["2021-06", "2022-06"], { beneficiaries: [77, 88], longTerm: [7, 8] }),
  Integrationen: monthlyRows(NEIGHBOUR, ["2021-01", "2022-06"], { integrations: [9, 9] }),
  Personal: [{ asOf: STAFF_DAY, municipality: NEIGHBOUR, side: "aktiv", plannedFte: 7, actualFte: 7 }],
  Förderfälle: [{ case: "A-1", instrument: "16i", municipality: TOWN, start: serialOfDate(2022, 1, 1), weeklyHours: 39 }],
} as const;

export const TOWN_TABLES: Readonly<Record<string, readonly InputRow[]>> = {
  Parameter: [
    { key: "K2E3-Verzug", value: 6, validFrom: serialOfDate(2021, 1, 1) },
    { key: "KFA-Anteil", value: 0.152, validFrom: serialOfDate(2021, 1, 1) },
  ],
  Personal: [...STAFF_ROWS, ...NEIGHBOUR_ROWS.Personal],
  Bestand: [...STOCK_ROWS, ...NEIGHBOUR_ROWS.Bestand],
  Integrationen: [...INTEGRATION_ROWS, ...NEIGHBOUR_ROWS.Integrationen],
  Maßnahmen: MEASURE_ROWS,
  Förderfälle: NEIGHBOUR_ROWS.Förderfälle,
  Übergang: TRANSITION_ROWS,
  Ziele: TARGET_ROWS,
};

/** The data of both, with some tables replaced or (by an empty list) taken away. */
export function townData(changes: Readonly<Record<string, readonly InputRow[]>> = {}) {
  const tables = Object.entries({ ...TOWN_TABLES, ...changes }).filter(([, rows]) => rows.length > 0);
  return planningDataOf(Object.fromEntries(tables));
}
