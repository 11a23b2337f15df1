import type { SubsidisedJobRow } from "../../model/rows";
import { missing, type Missing } from "../../units/missing";
import { serialOfDate } from "../../units/month";
import { formatDate } from "../../units/number-format";
import { fundingMonthStart } from "./funding-periods";
import type { Instrument } from "./legal-version";
import { longestFunding } from "./subsidy-rates";

/** A case of the table `Förderfälle`; whatever is not known of it is absent. */
export type SubsidisedJob = Omit<SubsidisedJobRow, "rowIndex" | "municipality">;

/** First and last funded day of a case, as Excel serial numbers. */
export type Funding = { readonly instrument: Instrument; readonly firstDay: number; readonly lastDay: number };

/** A date beyond it is a slip, and five years later must still be a date. */
const LAST_START = serialOfDate(2199, 12, 31);

/**
 * The time for which a case is funded: from its start to its end, but no longer than the law funds it. Without an end
 * that longest time counts: the money is bound until somebody says otherwise.
 *
 * @returns missing if instrument or start is not known or the end lies before the start
 */
export function fundingOf({ instrument, start, end }: SubsidisedJob): Funding | Missing {
  if (instrument === undefined) {
    return missing({ de: "Das Instrument (16i oder 16e) fehlt.", en: "The instrument (16i or 16e) is missing." });
  }
  if (start === undefined) {
    return missing({ de: "Der Beginn fehlt.", en: "The start is missing." });
  }
  if (!(start >= 1 && start < LAST_START + 1)) {
    return missing({
      de: `Der Beginn ${formatDate(start, "de")} ist kein mögliches Datum.`,
      en: `The start ${formatDate(start, "en")} is not a possible date.`,
    });
  }
  const firstDay = Math.floor(start);
  const longest = fundingMonthStart(firstDay, longestFunding(instrument)) - 1;
  const lastDay = Math.min(Math.floor(end ?? longest), longest);
  if (!(lastDay >= firstDay)) {
    return missing({
      de: `Das Ende ${formatDate(lastDay, "de")} liegt vor dem Beginn ${formatDate(firstDay, "de")}.`,
      en: `The end ${formatDate(lastDay, "en")} lies before the start ${formatDate(firstDay, "en")}.`,
    });
  }
  return { instrument, firstDay, lastDay };
}
