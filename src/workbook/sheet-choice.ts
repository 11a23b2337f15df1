import { MODEL_RESULTS } from "../planning/scenarios/model-steps";
import type { RawValue } from "./raw-table";

/** Where a result sheet lets the user choose: the label beside each choice, and the column in which the choice stands. */
type ChoicePlace<Choice extends string> = {
  /** What stands on the sheet now, as formulas from A1 on. */
  readonly formulas: readonly (readonly RawValue[])[] | undefined;
  readonly labels: Readonly<Record<Choice, string>>;
  /** Counted from 0. */
  readonly column: number;
};

/** Reads the user's choices on a result sheet, so that the next refresh keeps them. */
export function choicesOn<Choice extends string>({ formulas, labels, column }: ChoicePlace<Choice>) {
  const typed = (choice: Choice): RawValue | undefined => formulas?.find(([label]) => label === labels[choice])?.[column];
  return {
    /** The chosen word if it is still possible. */
    word: (choice: Choice, possible: readonly string[], otherwise: string): string => {
      const word = String(typed(choice));
      return possible.includes(word) ? word : otherwise;
    },
    number: (choice: Choice, otherwise: number): number => {
      const value = typed(choice);
      return typeof value === "number" ? value : otherwise;
    },
  };
}

/** The name by which a result of the scenario model can be chosen. */
export function resultTitle(id: string): string {
  return MODEL_RESULTS.find((result) => result.id === id)?.title.de ?? "";
}
