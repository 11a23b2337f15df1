/** Sections of the table `Texte` that are no prose of the planning document. */

/** Repeated below the title of every result sheet, e.g. that the data are made up. */
export const DATA_LABEL_SECTION = "Datenhinweis";

/** Who sends the municipalities their workbooks. */
export const SENDER_SECTION = "Absender";

const REMARK_PREFIX = "Rückmeldung ";

/** Where a municipality's remark on a section of its form is kept, e.g. `Rückmeldung Rees: Personal`. */
export function remarkSectionName(municipality: string, title: string): string {
  return `${REMARK_PREFIX}${municipality}: ${title}`;
}

/** Whether the section belongs to something else than the planning document. */
export function isOtherSection(section: string): boolean {
  const written = section.trim();
  return written === DATA_LABEL_SECTION || written === SENDER_SECTION || written.startsWith(REMARK_PREFIX);
}
