import type { Indicator } from "../../indicators/indicator";
import { CONVENTION, ORDINANCE } from "../../indicators/legal-sources";
import { LONGTERMSHARE, STOCKCHANGE } from "../../indicators/stock-indicators";
import { averageLevel, endLevel } from "./driver-levels";
import { PER_MONTHLY_AVERAGE, QUOTIENT, RELATIVE_CHANGE, SCALED, SCALED_TWICE, SUM, type Kernel } from "./kernels";
import { arithmeticStep, indicatorStep, type ModelStep } from "./model-step";
import { county, everyArea, shownLevel, type Role, type Title } from "./step-frames";

function ratio(id: string, title: Title, role: Role, indicator: Indicator<number>, inputs: readonly string[], kernel: Kernel): ModelStep {
  return indicatorStep(everyArea(id, title, "share", role), indicator, inputs, kernel);
}

/** Stocks and the indicators of § 48a; sums and averages of twelve months scale with the average level of the stock. */
export const STOCK_STEPS: readonly ModelStep[] = [
  arithmeticStep(
    everyArea("beneficiariesNow", ["eLb", "Beneficiaries"], "count", ["stock", "none"]),
    "{0} + {1}",
    [endLevel("beneficiaries"), endLevel("refugees")],
    SUM,
    ["§ 7 Abs. 1 SGB II"],
  ),
  arithmeticStep(
    everyArea("beneficiariesLevel", ["eLb, Jahresdurchschnitt des Szenarios", "Beneficiaries, average level of the scenario"], "count"),
    "{0} + {1}",
    [averageLevel("beneficiaries"), averageLevel("refugees")],
    SUM,
    [CONVENTION],
  ),
  shownLevel("longTermNow", ["LZB", "Long-term recipients"], "count", "everyArea", endLevel("longTerm"), ["stock", "low"]),
  arithmeticStep(
    everyArea("beneficiariesOfYear", ["eLb, Durchschnitt im Jahr", "Beneficiaries, average of the year"], "count"),
    "{0} × ({1} / {2})",
    ["averageBeneficiaries", "beneficiariesLevel", "beneficiaries"],
    SCALED,
    [CONVENTION],
  ),
  arithmeticStep(
    everyArea("longTermOfYear", ["LZB, Durchschnitt im Jahr", "Long-term recipients, average of the year"], "count"),
    "{0} × ({1} / {2})",
    ["averageLongTerm", averageLevel("longTerm"), "longTerm"],
    SCALED,
    [CONVENTION],
  ),
  ratio(
    "longTermShare",
    ["Anteil der LZB an den eLb im Jahr", "Share of long-term recipients in the year"],
    ["stock", "low"],
    LONGTERMSHARE,
    ["longTermOfYear", "beneficiariesOfYear"],
    QUOTIENT,
  ),
  arithmeticStep(
    county("livingBenefitsNow", ["LLU im Monat", "Benefits for living costs per month"], "money", ["stock", "low"]),
    "{0} × ({1} / {2}) × ({3} / {4})",
    ["livingBenefits", "beneficiariesNow", "beneficiaries", endLevel("benefitPerHead"), "benefitPerHead"],
    SCALED_TWICE,
    ["§§ 20 bis 24 SGB II"],
  ),
  indicatorStep(
    county("livingBenefitsChange", ["K1 Veränderung der LLU", "K1 Change of benefits for living costs"], "share", ["stock", "low", "K1"]),
    STOCKCHANGE,
    ["livingBenefitsNow", "livingBenefitsYearBefore"],
    RELATIVE_CHANGE,
  ),
  ratio(
    "beneficiariesChange",
    ["K1E2 Veränderung der Zahl der eLb", "K1E2 Change of beneficiaries"],
    ["stock", "none"],
    STOCKCHANGE,
    ["beneficiariesNow", "beneficiariesYearBefore"],
    RELATIVE_CHANGE,
  ),
  arithmeticStep(
    everyArea("stock12Now", ["eLb, Summe der zwölf Vormonatsbestände", "Beneficiaries, sum of the twelve previous months"], "count"),
    "{0} × ({1} / {2})",
    ["stock12", "beneficiariesLevel", "beneficiaries"],
    SCALED,
    [`§ 5 Abs. 1 ${ORDINANCE}`],
  ),
  shownLevel(
    "integrationsNow",
    ["Integrationen, zwölf Monate", "Integrations, twelve months"],
    "count",
    "everyArea",
    averageLevel("integrations"),
    ["stock", "high"],
  ),
  arithmeticStep(
    everyArea("integrationRate", ["K2 Integrationsquote", "K2 Integration rate"], "share", ["stock", "high", "K2"]),
    "{0} / ({1} / 12)",
    ["integrationsNow", "stock12Now"],
    PER_MONTHLY_AVERAGE,
    [`§ 5 Abs. 1 ${ORDINANCE}`, "BA-Praxis: Vormonatsbestände"],
  ),
  ratio(
    "longTermChange",
    ["K3 Veränderung der LZB", "K3 Change of long-term recipients"],
    ["stock", "low", "K3"],
    STOCKCHANGE,
    ["longTermNow", "longTermYearBefore"],
    RELATIVE_CHANGE,
  ),
];
