import { CONVENTION } from "../../indicators/legal-sources";
import { SEATUSE } from "../../indicators/measure-indicators";
import { endLevel } from "./driver-levels";
import { COST_OF_CHANGED_REST, QUOTIENT } from "./kernels";
import { arithmeticStep, indicatorStep, type ModelStep } from "./model-step";
import { county } from "./step-frames";

/** Use and cost of the seats in measures. */
export const MEASURE_STEPS: readonly ModelStep[] = [
  indicatorStep(
    county("seatUse", ["Auslastung der Plätze", "Use of seats"], "share", ["measures", "high"]),
    SEATUSE,
    [endLevel("occupied"), endLevel("seats")],
    QUOTIENT,
  ),
  arithmeticStep(
    county("costOfEmptySeats", ["Kosten leerer Plätze im Monat", "Cost of empty seats per month"], "money", ["measures", "low"]),
    "max(0; {0} + (({1} − {2}) − ({3} − {4})) × {5} / {3})",
    ["emptySeatCost", endLevel("seats"), endLevel("occupied"), "seats", "occupied", "measureCost"],
    // Base plus the change in empty seats at the average cost of a seat.
    COST_OF_CHANGED_REST,
    [CONVENTION],
  ),
];
