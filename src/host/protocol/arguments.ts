import { asBoolean, asEntry, asInteger, asRange, asText, isGiven } from "./input";
import type { RangeTarget } from "./targets";

/** The arguments of one call. An argument that was left out arrives as `null`. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  isGiven(index: number): boolean {
    return isGiven(this.values[index]);
  }

  value(index: number): unknown {
    return this.values[index];
  }

  text(index: number): string {
    return asText(this.values[index]);
  }

  optionalText(index: number): string | undefined {
    return this.isGiven(index) ? this.text(index) : undefined;
  }

  integer(index: number, minimum?: number): number {
    return asInteger(this.values[index], minimum);
  }

  optionalInteger(index: number, minimum?: number): number | undefined {
    return this.isGiven(index) ? this.integer(index, minimum) : undefined;
  }

  boolean(index: number, otherwise: boolean): boolean {
    return this.isGiven(index) ? asBoolean(this.values[index]) : otherwise;
  }

  entry<Entry>(index: number, entries: { readonly [word: string]: Entry | undefined }, otherwise?: Entry): Entry {
    return otherwise !== undefined && !this.isGiven(index) ? otherwise : asEntry(this.values[index], entries);
  }

  range(index: number): RangeTarget {
    return asRange(this.values[index]);
  }
}
