import { isProblem, type Indicator } from "../../indicators/indicator";
import type { LocalizedText } from "../../units/language";
import type { TargetCode } from "./base-quantities";
import type { Kernel } from "./kernels";
import type { Quantity } from "./quantity";

/** Groups of results, in the order in which a controller reads them. */
export type ResultGroup = "budget" | "commitments" | "staff" | "stock" | "measures";

/** How a step is shown as a result of a scenario; steps without it are intermediate. */
export type ResultRole = {
  readonly group: ResultGroup;
  /** Which values are good; `none`: never rated. */
  readonly direction: "high" | "low" | "none";
  readonly target?: TargetCode;
};

/**
 * One calculation of the model. `kernel` takes the inputs in their order and gives a number, NaN or infinite where there
 * is no result; `whyNone` then says why.
 */
export type ModelStep = Quantity & {
  /** Ids of base quantities, driver levels or earlier steps. */
  readonly inputs: readonly string[];
  readonly kernel: Kernel;
  readonly whyNone: (values: readonly number[]) => LocalizedText;
  /** The calculation in words of a formula; `{0}` stands for the first input. */
  readonly expression: string;
  readonly legalSources: readonly string[];
  /** The entry of the catalogue that defines it; absent for plain arithmetic. */
  readonly indicator?: Indicator<number>;
  readonly result?: ResultRole;
};

type StepFrame = Quantity & { readonly result?: ResultRole };

/** A step that an indicator of the catalogue defines; the kernel is the indicator's arithmetic (tested to the last bit). */
export function indicatorStep(frame: StepFrame, indicator: Indicator<number>, inputs: readonly string[], kernel: Kernel): ModelStep {
  return {
    ...frame,
    inputs,
    kernel,
    whyNone: (values) => {
      const outcome = indicator.evaluate(values);
      return isProblem(outcome) ? outcome.message : NO_NUMBER;
    },
    expression: `${indicator.id}(${inputs.map((_, index) => `{${index}}`).join("; ")})`,
    legalSources: indicator.legalSources,
    indicator,
  };
}

/** A step of plain arithmetic, as `Kennzahlen` has it in a cell. */
export function arithmeticStep(
  frame: StepFrame,
  expression: string,
  inputs: readonly string[],
  kernel: Kernel,
  legalSources: readonly string[],
): ModelStep {
  return { ...frame, inputs, kernel, whyNone: () => NO_NUMBER, expression, legalSources };
}

const NO_NUMBER: LocalizedText = {
  de: "Aus diesen Werten ergibt sich keine Zahl.",
  en: "No number follows from these values.",
};
