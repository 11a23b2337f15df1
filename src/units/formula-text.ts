/** Text as a formula takes it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Structured reference to a column of a table, e.g. `Bestand[eLb]`; some characters of a heading are escaped with an apostrophe. */
export function columnReference(table: string, heading: string): string {
  return `${table}[${heading.replace(/['#[\]@]/g, "'$&")}]`;
}
