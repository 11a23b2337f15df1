/**
 * `Budget[@Ist]` and, within the table, `[@Ist]` or `[Ist]` are what a user may type; a file has
 * `Budget[[#This Row],[Ist]]` and `Budget[Ist]` only, and Excel refuses a file with the short forms.
 * @param brackets the bracketed part; @param hasTable whether a table's name stands before it
 * @param around the table around the cell
 */
export function thisRowReference(brackets: string, hasTable: boolean, around: string | undefined): string {
  const inner = brackets.slice(1, -1);
  const owner = hasTable ? "" : (around ?? "");
  if (!inner.startsWith("@")) return owner + brackets;
  const columns = inner.slice(1);
  if (columns === "") return `${owner}[#This Row]`;
  return `${owner}[[#This Row],${columns.startsWith("[") ? columns : `[${columns}]`}]`;
}
