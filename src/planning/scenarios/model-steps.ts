import { BUDGET_STEPS } from "./budget-steps";
import { COMMITMENT_STEPS } from "./commitment-steps";
import { MEASURE_STEPS } from "./measure-steps";
import type { ModelStep, ResultRole } from "./model-step";
import { STAFF_STEPS } from "./staff-steps";
import { STOCK_STEPS } from "./stock-steps";

const GROUPS: readonly (readonly ModelStep[])[] = [BUDGET_STEPS, COMMITMENT_STEPS, STAFF_STEPS, STOCK_STEPS, MEASURE_STEPS];

/** All calculations of the model in an order in which each follows its inputs. */
export const MODEL_STEPS: readonly ModelStep[] = inOrder(GROUPS.flat());

function inOrder(steps: readonly ModelStep[]): readonly ModelStep[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const ordered = new Set<ModelStep>();
  const visit = (step: ModelStep): void => {
    for (const input of step.inputs) {
      const earlier = byId.get(input);
      if (earlier !== undefined && !ordered.has(earlier)) visit(earlier);
    }
    ordered.add(step);
  };
  steps.forEach(visit);
  return [...ordered];
}

/** A step that is shown as a result. */
export type ModelResult = ModelStep & { readonly result: ResultRole };

/** The results in the order in which a controller reads them. */
export const MODEL_RESULTS: readonly ModelResult[] = GROUPS.flat().filter((step): step is ModelResult => step.result !== undefined);
