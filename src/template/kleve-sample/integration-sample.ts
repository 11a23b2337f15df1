import { INTEGRATIONS_TABLE } from "../../model/tables/stock-tables";
import type { Month } from "../../units/month";
import { firstSerial } from "../../units/month";
import type { ContentRow, TableContent } from "../table-content";
import { tableContent } from "../table-content";
import { apportionInTurn, partsByRate } from "./apportion";
import type { SampleGender } from "./county-series";
import { INTEGRATION_SERIES, SAMPLE_GENDERS, SAMPLE_MONTHS } from "./county-series";
import { SAMPLE_MUNICIPALITIES } from "./municipalities";
import { MADE_UP_ROWS_LABEL } from "./sample-labels";

type IntegrationRow = ContentRow<typeof INTEGRATIONS_TABLE>;

/** Made-up shares: of the integrations, but `continuous` of the insured ones; `marginal` and `subsidised` per integration. */
const RATES = {
  m: { insured: 0.87, continuous: 0.64, marginal: 0.34, subsidised: 0.075, singleParents: 0.015, longTerm: 0.37 },
  w: { insured: 0.84, continuous: 0.68, marginal: 0.62, subsidised: 0.09, singleParents: 0.24, longTerm: 0.41 },
} as const;

/**
 * From this month on nobody knows yet who stays in work: six months must pass (§ 5 Abs. 2 Nr. 3 of the regulation on
 * § 48a SGB II), and then the waiting time of three months.
 */
const FIRST_MONTH_WITHOUT_CONTINUITY: Month = "2022-01";

/** The rows of one municipality and gender, one per month. */
function integrationRows(municipality: string, gender: SampleGender, integrations: readonly number[]): IntegrationRow[] {
  const rates = RATES[gender];
  const insured = partsByRate(integrations, rates.insured);
  const continuous = partsByRate(insured, rates.continuous);
  const marginal = partsByRate(integrations, rates.marginal);
  const subsidised = partsByRate(integrations, rates.subsidised);
  const singleParents = partsByRate(integrations, rates.singleParents);
  const longTerm = partsByRate(integrations, rates.longTerm);
  return SAMPLE_MONTHS.map((month, index) => ({
    month: firstSerial(month),
    municipality,
    gender,
    dataAge: "T-3",
    integrations: integrations[index],
    insured: insured[index],
    continuous: month < FIRST_MONTH_WITHOUT_CONTINUITY ? continuous[index] : null,
    marginal: marginal[index],
    subsidised: subsidised[index],
    singleParents: singleParents[index],
    longTerm: longTerm[index],
  }));
}

/** The table `Integrationen`: 24 months × 16 municipalities × men and women, in this order. */
export function integrationSample(): TableContent {
  const weights = SAMPLE_MUNICIPALITIES.map(({ stock, integration }) => stock * integration);
  const parts = { m: apportionInTurn(INTEGRATION_SERIES.m, weights), w: apportionInTurn(INTEGRATION_SERIES.w, weights) };
  const byGroup = SAMPLE_MUNICIPALITIES.flatMap(({ name }, index) =>
    SAMPLE_GENDERS.map((gender) =>
      integrationRows(
        name,
        gender,
        parts[gender].map((part) => part[index] ?? 0),
      ),
    ),
  );
  const rows = SAMPLE_MONTHS.flatMap((_, month) => byGroup.flatMap((group) => group.slice(month, month + 1)));
  return tableContent(INTEGRATIONS_TABLE, rows, MADE_UP_ROWS_LABEL);
}
