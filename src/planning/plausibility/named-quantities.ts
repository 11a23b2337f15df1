import { mostSimilar } from "../../model/similar-text";
import { isMissing, missing, type Missing } from "../../units/missing";
import type { Expression } from "./expression";
import { figureId } from "./published-figures";

/** What a calculation may name, by identifier: published figures, and quantities with what they are calculated from. */
export type Vocabulary = {
  /** The keys as they are written. */
  readonly figures: ReadonlyMap<string, string>;
  /** More than one calculation where a name is used again. */
  readonly quantities: ReadonlyMap<string, { readonly name: string; readonly expressions: readonly Expression[] }>;
};

/** Quantities refer to quantities; beyond so many steps a calculation is wrong or unreadable. */
const MOST_STEPS = 2_000;

/**
 * Replaces the names of quantities in a calculation by what they are calculated from, until only published figures and
 * numbers are left.
 *
 * @returns missing for a name that is not known, that stands for several quantities, or that refers to itself
 */
export function resolveNames(expression: Expression, { figures, quantities }: Vocabulary): Expression | Missing {
  let steps = 0;
  const resolve = (part: Expression, within: readonly string[]): Expression | Missing => {
    steps++;
    if (steps > MOST_STEPS) {
      return TOO_MANY_STEPS;
    }
    if (typeof part === "number") {
      return part;
    }
    if (typeof part !== "string") {
      const [operation, first, second] = part;
      const left = resolve(first, within);
      if (isMissing(left)) {
        return left;
      }
      const right = resolve(second, within);
      return isMissing(right) ? right : [operation, left, right];
    }
    const id = figureId(part);
    if (figures.has(id)) {
      return id;
    }
    const [calculation, ...others] = quantities.get(id)?.expressions ?? [];
    if (calculation === undefined) {
      return unknownName(part, mostSimilar(part, [...figures.values(), ...[...quantities.values()].map(({ name }) => name)]));
    }
    if (others.length > 0 || within.includes(id)) {
      return others.length > 0 ? severalQuantities(part) : refersToItself(part);
    }
    return resolve(calculation, [...within, id]);
  };
  return resolve(expression, []);
}

const TOO_MANY_STEPS = missing({
  de: "Die Rechnung wird über die Größen, auf die sie verweist, zu umfangreich.",
  en: "Through the quantities it refers to, the calculation becomes too long.",
});

function unknownName(name: string, meant: string | undefined): Missing {
  return missing({
    de: `„${name}“ ist weder die Kennung eines veröffentlichten Werts noch eine Größe.${meant ? ` Ist „${meant}“ gemeint?` : ""}`,
    en: `“${name}” is neither the key of a published figure nor a quantity.${meant ? ` Did you mean “${meant}”?` : ""}`,
  });
}

function severalQuantities(name: string): Missing {
  return missing({
    de: `„${name}“ gibt es mehrfach als Größe; welche gemeint ist, ist nicht klar.`,
    en: `“${name}” is the name of several quantities; which one is meant is not clear.`,
  });
}

function refersToItself(name: string): Missing {
  return missing({
    de: `„${name}“ wird über andere Größen aus sich selbst berechnet.`,
    en: `“${name}” is calculated from itself through other quantities.`,
  });
}
