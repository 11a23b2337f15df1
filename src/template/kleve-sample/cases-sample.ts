import { SUBSIDISED_JOBS_TABLE } from "../../model/tables/finance-tables";
import { TRANSITIONS_TABLE } from "../../model/tables/stock-tables";
import { firstSerial, monthRange, serialOfDate } from "../../units/month";
import type { ContentRow, TableContent } from "../table-content";
import { tableContent } from "../table-content";
import { ALL_MADE_UP_LABEL } from "./sample-labels";

type Job = ContentRow<typeof SUBSIDISED_JOBS_TABLE>;

function job(id: string, municipality: string, start: number, end: number, rest: Omit<Job, "case" | "instrument">): Job {
  return { case: id, instrument: id.slice(0, 3), municipality, start, end, ...rest };
}

/** Made up. § 16i runs up to five years, § 16e at least two; wages not below the minimum wage of the start. */
const JOBS: readonly Job[] = [
  job("16i-001", "Kleve", serialOfDate(2019, 5, 1), serialOfDate(2024, 4, 30), {
    hourlyWage: 12,
    weeklyHours: 39,
    householdType: "allein",
    coachingPerMonth: 210,
  }),
  job("16i-002", "Kleve", serialOfDate(2020, 9, 1), serialOfDate(2025, 8, 31), {
    hourlyWage: 12,
    weeklyHours: 30,
    householdType: "allein mit 1 Kind",
    coachingPerMonth: 210,
  }),
  job("16i-003", "Emmerich am Rhein", serialOfDate(2021, 2, 1), serialOfDate(2026, 1, 31), {
    hourlyWage: 12.56,
    weeklyHours: 39,
    householdType: "andere",
    coachingPerMonth: 210,
  }),
  job("16i-004", "Goch", serialOfDate(2021, 7, 1), serialOfDate(2026, 6, 30), {
    hourlyWage: 12,
    weeklyHours: 25,
    householdType: "allein",
    coachingPerMonth: 180,
  }),
  job("16i-005", "Geldern", serialOfDate(2022, 3, 1), serialOfDate(2027, 2, 28), {
    hourlyWage: 12,
    weeklyHours: 35,
    householdType: "allein",
    coachingPerMonth: 210,
  }),
  job("16i-006", "Kevelaer", serialOfDate(2022, 10, 1), serialOfDate(2027, 9, 30), {
    hourlyWage: 12,
    weeklyHours: 39,
    householdType: "andere",
    coachingPerMonth: 210,
  }),
  job("16e-001", "Rees", serialOfDate(2021, 11, 1), serialOfDate(2023, 10, 31), {
    hourlyWage: 13.2,
    weeklyHours: 39,
    householdType: "allein",
    coachingPerMonth: 150,
  }),
  job("16e-002", "Straelen", serialOfDate(2022, 6, 1), serialOfDate(2024, 5, 31), {
    hourlyWage: 12.75,
    weeklyHours: 30,
    householdType: "andere",
    coachingPerMonth: 150,
  }),
];

export function subsidisedJobsSample(): TableContent {
  return tableContent(SUBSIDISED_JOBS_TABLE, JOBS, ALL_MADE_UP_LABEL);
}

/** Made up: people whose unemployment benefit ends, by month January to June 2022. */
const ENDING_SOON: Readonly<Record<string, readonly number[]>> = {
  Geldern: [14, 12, 15, 11, 10, 12],
  Goch: [17, 15, 14, 13, 14, 12],
  Kleve: [29, 27, 24, 26, 22, 23],
};

function transitionRow(month: number, municipality: string, endingSoon: number): ContentRow<typeof TRANSITIONS_TABLE> {
  const offered = Math.round(endingSoon * 0.8);
  const accepted = Math.round(offered * 0.45);
  const avoided = Math.round(accepted * 0.35);
  return { month, municipality, endingSoon, offered, accepted, transferred: Math.round((endingSoon - avoided) * 0.4), avoided };
}

export function transitionsSample(): TableContent {
  const rows = monthRange("2022-01", "2022-06").flatMap((month, index) =>
    Object.entries(ENDING_SOON).map(([municipality, counts]) => transitionRow(firstSerial(month), municipality, counts[index] ?? 0)),
  );
  return tableContent(TRANSITIONS_TABLE, rows, ALL_MADE_UP_LABEL);
}
