import { DISTRIBUTION_TABLE } from "../../model/tables/distribution-table";
import { serialOfDate } from "../../units/month";
import type { TableContent } from "../table-content";
import { tableContent } from "../table-content";
import { SAMPLE_MUNICIPALITIES } from "./municipalities";

/** Days that the municipalities have for their answers. */
const DAYS_TO_ANSWER = 28;

/** `.example` is reserved (RFC 2606): no such address can exist. */
function recipientOf(name: string): string {
  return `teamleitung@${name.toLowerCase().replaceAll(" ", "-")}.example`;
}

/** A row for every municipality; recipients and due dates are made up. */
export function distributionSample(createdAt?: Date): TableContent {
  const due = createdAt && serialOfDate(createdAt.getFullYear(), createdAt.getMonth() + 1, createdAt.getDate()) + DAYS_TO_ANSWER;
  return tableContent(
    DISTRIBUTION_TABLE,
    SAMPLE_MUNICIPALITIES.map(({ name }) => ({ municipality: name, recipient: recipientOf(name), ...(due === undefined ? {} : { due }) })),
    "Beispieldaten: Empfänger und Fristen sind frei erfunden; Adressen auf .example gibt es nicht.",
  );
}
