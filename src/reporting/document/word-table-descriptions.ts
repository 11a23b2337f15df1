import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { DocumentTable } from "./document-blocks";

const BODY = "word/document.xml";

/**
 * Gives each table of a Word file its title and alt text for screen readers, which the library cannot write: the last two
 * elements of its properties (ECMA-376, 17.4.62 and 17.4.46).
 *
 * @param tables in the order in which they stand in the file
 */
export function withTableDescriptions(file: Uint8Array, tables: readonly DocumentTable[]): Uint8Array {
  const parts = unzipSync(file);
  const body = parts[BODY];
  if (body === undefined) return file;
  let index = 0;
  const described = strFromU8(body).replaceAll("</w:tblPr>", (end) => {
    const table = tables[index++];
    if (table === undefined) return end;
    return `<w:tblCaption w:val="${escaped(table.caption)}"/><w:tblDescription w:val="${escaped(table.description)}"/>${end}`;
  });
  return zipSync({ ...parts, [BODY]: strToU8(described) });
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
}
