import type { LocalizedText } from "./language";

/** An action cannot be done, for a reason the user can understand and mend; the workbook is as it was. */
export class CommandRefusal extends Error {
  constructor(
    /** Stable identifier in kebab-case. */
    readonly code: string,
    readonly reason: LocalizedText,
    readonly wayOut: LocalizedText,
    options?: ErrorOptions,
  ) {
    super(reason.en, options);
    this.name = "CommandRefusal";
  }
}
