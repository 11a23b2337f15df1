import type { LocalizedText } from "../../units/language";
import type { Missing } from "../../units/missing";
import type { QuantityFormat } from "../../units/quantity-format";

export type { QuantityFormat };

/** Whether a quantity exists for the county alone, or for the county and each of its municipalities. */
export type QuantityScope = "county" | "everyArea";

/** A number that the model starts from. `undefined`: not stated, which only some quantities allow. */
export type BaseValue = number | Missing | undefined;

/** What the model starts from: the figures of `Kennzahlen`, and the same counts for each municipality. */
export type Baseline = {
  /** Budget year of the plan. */
  readonly year: number;
  readonly municipalities: readonly string[];
  /** By id of a base quantity: the county's value, then those of the municipalities in their order. */
  readonly values: ReadonlyMap<string, readonly BaseValue[]>;
};

export type Quantity = {
  /** Stable identifier; of a base quantity also the key of its row on the sheet. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly format: QuantityFormat;
  readonly scope: QuantityScope;
};

/** Place of the county among the areas; the municipalities follow. */
export const COUNTY_AREA = 0;
