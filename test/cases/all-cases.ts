import { ACTIVATIONRATE_CASES } from "./activationrate.cases";
import { ADMINCOST_CASES } from "./admincost.cases";
import { BENCHMARKTABLE_CASES } from "./benchmarktable.cases";
import { BUDGETCHANGE_CASES } from "./budgetchange.cases";
import { BUDGETPERHEAD_CASES } from "./budgetperhead.cases";
import { CASELOAD_CASES } from "./caseload.cases";
import { COMMITMENTRATE_CASES } from "./commitmentrate.cases";
import { COMMITMENTTABLE_CASES } from "./commitmenttable.cases";
import { CONTINUOUSRATE_CASES } from "./continuousrate.cases";
import { CONTRIBUTION_CASES } from "./contribution.cases";
import { COSTPERINTEGRATION_CASES } from "./costperintegration.cases";
import { COSTPERSEAT_CASES } from "./costperseat.cases";
import { DENSITY_CASES } from "./density.cases";
import { DEVIATION_CASES } from "./deviation.cases";
import { ENTRYRATE_CASES } from "./entryrate.cases";
import { EXITRATE_CASES } from "./exitrate.cases";
import { FORECAST12_CASES } from "./forecast12.cases";
import { FTE_CASES } from "./fte.cases";
import { GENDERGAP_CASES } from "./gendergap.cases";
import { GROUPSHARE_CASES } from "./groupshare.cases";
import type { IndicatorCases } from "./indicator-case";
import { INTEGRATIONPROGRESS_CASES } from "./integrationprogress.cases";
import { INTEGRATIONRATE_CASES } from "./integrationrate.cases";
import { LONGTERMSHARE_CASES } from "./longtermshare.cases";
import { MUNICIPALSHARE_CASES } from "./municipalshare.cases";
import { PLAUSIBLE_CASES } from "./plausible.cases";
import { RANKOF_CASES } from "./rankof.cases";
import { REALLOCATION_CASES } from "./reallocation.cases";
import { REALLOCATIONRATE_CASES } from "./reallocationrate.cases";
import { RISKTABLE_CASES } from "./risktable.cases";
import { SCENARIOCOMPARE_CASES } from "./scenariocompare.cases";
import { SCENARIOBRIDGE_CASES, SCENARIOTORNADO_CASES } from "./scenariopath.cases";
import { SEATUSE_CASES } from "./seatuse.cases";
import { SPENDINGRATE_CASES } from "./spendingrate.cases";
import { STAFFNEED_CASES } from "./staffneed.cases";
import { STOCKCHANGE_CASES } from "./stockchange.cases";
import { SUBSIDYSCHEDULE_CASES } from "./subsidyschedule.cases";
import { TARGETSTATUS_CASES } from "./targetstatus.cases";
import { TURNOVERRATE_CASES } from "./turnoverrate.cases";
import { VACANCYRATE_CASES } from "./vacancyrate.cases";
import { WAGESUBSIDY_CASES } from "./wagesubsidy.cases";
import { WEIGHTEDMEAN_CASES } from "./weightedmean.cases";
import { YEAREND_CASES } from "./yearend.cases";

export const ALL_CASES: readonly IndicatorCases[] = [
  CASELOAD_CASES,
  STAFFNEED_CASES,
  VACANCYRATE_CASES,
  TURNOVERRATE_CASES,
  FTE_CASES,
  BUDGETCHANGE_CASES,
  ADMINCOST_CASES,
  MUNICIPALSHARE_CASES,
  REALLOCATION_CASES,
  REALLOCATIONRATE_CASES,
  COMMITMENTRATE_CASES,
  SPENDINGRATE_CASES,
  BUDGETPERHEAD_CASES,
  STOCKCHANGE_CASES,
  LONGTERMSHARE_CASES,
  GROUPSHARE_CASES,
  GENDERGAP_CASES,
  ACTIVATIONRATE_CASES,
  INTEGRATIONRATE_CASES,
  INTEGRATIONPROGRESS_CASES,
  CONTINUOUSRATE_CASES,
  ENTRYRATE_CASES,
  EXITRATE_CASES,
  DENSITY_CASES,
  WEIGHTEDMEAN_CASES,
  DEVIATION_CASES,
  RANKOF_CASES,
  CONTRIBUTION_CASES,
  TARGETSTATUS_CASES,
  SEATUSE_CASES,
  COSTPERSEAT_CASES,
  COSTPERINTEGRATION_CASES,
  WAGESUBSIDY_CASES,
  FORECAST12_CASES,
  YEAREND_CASES,
  PLAUSIBLE_CASES,
  SUBSIDYSCHEDULE_CASES,
  BENCHMARKTABLE_CASES,
  COMMITMENTTABLE_CASES,
  SCENARIOCOMPARE_CASES,
  SCENARIOBRIDGE_CASES,
  SCENARIOTORNADO_CASES,
  RISKTABLE_CASES,
];
