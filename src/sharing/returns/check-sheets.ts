import type { Finding } from "../../model/finding";
import { comparable } from "../../model/similar-text";
import { DAMAGES } from "./damages";
import type { ReturnedBook } from "./returned-book";

/** How the sheets of a file differ from those it was sent with. */
export function checkSheets({ sheets, hasExternalLinks }: ReturnedBook, sent: readonly string[]): readonly Finding[] {
  const names = sheets.map(({ name }) => name);
  const has = (list: readonly string[], name: string) => list.some((other) => comparable(other) === comparable(name));
  const added = names.filter((name) => !has(sent, name));
  const removed = sent.filter((name) => !has(names, name));
  // One that went and one that came in the same place are one that was renamed.
  const renamed = removed.flatMap((before) => {
    const now = names[sent.indexOf(before)];
    return now !== undefined && added.includes(now) && names.length === sent.length ? [{ before, now }] : [];
  });
  const isRenamed = (name: string) => renamed.some(({ before, now }) => name === before || name === now);
  const kept = names.filter((name) => has(sent, name));
  const keptAsSent = sent.filter((name) => has(names, name));
  const isMoved = kept.some((name, index) => comparable(name) !== comparable(keptAsSent[index] ?? ""));
  return [
    ...renamed.map(({ before, now }) => DAMAGES.sheetRenamed({ sheet: now }, before)),
    ...added.filter((name) => !isRenamed(name)).map((sheet) => DAMAGES.sheetAdded({ sheet })),
    ...removed.filter((name) => !isRenamed(name)).map((sheet) => DAMAGES.sheetRemoved({ sheet })),
    ...(isMoved ? [DAMAGES.sheetsMoved({ sheet: kept[0] ?? "" })] : []),
    ...sheets.filter(({ isHidden }) => isHidden).map(({ name }) => DAMAGES.sheetHidden({ sheet: name })),
    ...(hasExternalLinks ? [DAMAGES.externalLinks({ sheet: names[0] ?? "" })] : []),
  ];
}
