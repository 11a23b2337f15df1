import type { TableContent } from "../table-content";
import { budgetSample } from "./budget-sample";
import { distributionSample } from "./distribution-sample";
import { subsidisedJobsSample, transitionsSample } from "./cases-sample";
import { integrationSample } from "./integration-sample";
import { measuresSample } from "./measures-sample";
import { parameterSample } from "./parameter-sample";
import { publishedChecksSample, publishedSample } from "./published-sample";
import { staffSample } from "./staff-sample";
import { correlationsSample, scenariosSample } from "./scenarios-sample";
import { inhabitantsSample, targetsSample } from "./steering-samples";
import { stockSample } from "./stock-sample";
import { textsSample } from "./texts-sample";

/**
 * The sample case Jobcenter Kreis Kleve 2023: every planning table, filled. Published figures of the planning document
 * come out exactly; everything between them is made up, and said so. The same rows for the same day.
 *
 * @param createdAt on which the due dates of the distribution list depend; without it they stay blank
 * @returns by name of the planning table
 */
export function kleveSample(createdAt?: Date): ReadonlyMap<string, TableContent> {
  const tables = [
    parameterSample(),
    budgetSample(),
    staffSample(),
    stockSample(),
    integrationSample(),
    measuresSample(),
    subsidisedJobsSample(),
    transitionsSample(),
    targetsSample(),
    inhabitantsSample(),
    scenariosSample(),
    correlationsSample(),
    textsSample(),
    publishedSample(),
    publishedChecksSample(),
    distributionSample(createdAt),
  ];
  return new Map(tables.map((table) => [table.name, table]));
}
