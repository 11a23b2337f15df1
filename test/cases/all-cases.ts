import { ADMINCOST_CASES } from "./admincost.cases";
import { BUDGETCHANGE_CASES } from "./budgetchange.cases";
import { CASELOAD_CASES } from "./caseload.cases";
import { GENDERGAP_CASES } from "./gendergap.cases";
import { GROUPSHARE_CASES } from "./groupshare.cases";
import type { IndicatorCases } from "./indicator-case";
import { LONGTERMSHARE_CASES } from "./longtermshare.cases";
import { MUNICIPALSHARE_CASES } from "./municipalshare.cases";
import { REALLOCATION_CASES } from "./reallocation.cases";
import { STAFFNEED_CASES } from "./staffneed.cases";
import { STOCKCHANGE_CASES } from "./stockchange.cases";

export const ALL_CASES: readonly IndicatorCases[] = [
  CASELOAD_CASES,
  STAFFNEED_CASES,
  BUDGETCHANGE_CASES,
  ADMINCOST_CASES,
  MUNICIPALSHARE_CASES,
  REALLOCATION_CASES,
  STOCKCHANGE_CASES,
  LONGTERMSHARE_CASES,
  GROUPSHARE_CASES,
  GENDERGAP_CASES,
];
