import { CONVENTION } from "../../indicators/legal-sources";
import { CASELOAD } from "../../indicators/staff-indicators";
import { endLevel } from "./driver-levels";
import { QUOTIENT, SUM_OF_THREE } from "./kernels";
import { arithmeticStep, indicatorStep, type ModelStep } from "./model-step";
import { county, everyArea, shownLevel, type Title } from "./step-frames";

function caseload(suffix: "Passive" | "Active", title: Title): ModelStep {
  return indicatorStep(
    everyArea(`caseload${suffix}`, title, "caseload", ["staff", "low"]),
    CASELOAD,
    ["beneficiariesNow", `fte${suffix}`],
    QUOTIENT,
  );
}

/** Staff at the end of the year, and how many beneficiaries it has to serve. */
export const STAFF_STEPS: readonly ModelStep[] = [
  shownLevel("ftePassive", ["VZÄ passiv, Jahresende", "FTE passive, end of the year"], "fte", "everyArea", endLevel("staffPassive"), [
    "staff",
    "none",
  ]),
  shownLevel("fteActive", ["VZÄ aktiv, Jahresende", "FTE active, end of the year"], "fte", "everyArea", endLevel("staffActive"), [
    "staff",
    "none",
  ]),
  arithmeticStep(
    county("fteAll", ["VZÄ gesamt mit Steuerung, Jahresende", "FTE, all with steering, end of the year"], "fte", ["staff", "none"]),
    "{0} + {1} + {2}",
    ["ftePassive", "fteActive", endLevel("staffSteering")],
    SUM_OF_THREE,
    [CONVENTION],
  ),
  caseload("Passive", ["eLb je VZÄ passiv", "Beneficiaries per FTE, passive"]),
  caseload("Active", ["eLb je VZÄ aktiv", "Beneficiaries per FTE, active"]),
  indicatorStep(
    county("caseloadAll", ["eLb je VZÄ gesamt mit Steuerung", "Beneficiaries per FTE, all with steering"], "caseload", ["staff", "low"]),
    CASELOAD,
    ["beneficiariesNow", "fteAll"],
    QUOTIENT,
  ),
];
