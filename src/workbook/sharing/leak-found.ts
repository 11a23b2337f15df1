import type { LocalizedText } from "../../units/language";

/** A finished file holds something that must not leave the house; it is thrown away. */
export class LeakFound extends Error {
  constructor(readonly reason: LocalizedText) {
    super(reason.en);
    this.name = "LeakFound";
  }
}
