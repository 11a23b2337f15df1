import type { CollectReport, ReturnChange, ReturnState, ReturnStatus } from "../commands/sharing-commands";
import type { Language, LocalizedText } from "../units/language";
import { findingLines } from "./cli-text";

const STATES: Readonly<Record<ReturnState, LocalizedText>> = {
  missing: { de: "fehlt", en: "missing" },
  nil: { de: "Fehlanzeige", en: "nil return" },
  empty: { de: "leer zurück", en: "returned empty" },
  returned: { de: "zurück", en: "returned" },
  rejected: { de: "abgelehnt", en: "rejected" },
};

const WORDS = {
  overdue: { de: "überfällig", en: "overdue" },
  changes: { de: "Änderungen", en: "changes" },
  statusTitle: { de: "Rückmeldungen:", en: "Returns:" },
  changesTitle: { de: "Änderungen:", en: "Changes:" },
  strangersTitle: { de: "Nicht zuzuordnen:", en: "Of nobody on the list:" },
  newRow: { de: "neue Zeile", en: "new row" },
  older: { de: "ältere Rückmeldung", en: "older return" },
  error: { de: "Fehler", en: "Error" },
  warning: { de: "Warnung", en: "Warning" },
} as const satisfies Record<string, LocalizedText>;

/** Status list, differences, and files that belong to nobody. */
export function collectLines({ statuses, changes, strangers }: CollectReport, language: Language): string {
  const width = Math.max(0, ...statuses.map(({ municipality }) => municipality.length));
  const blocks = [
    [WORDS.statusTitle[language], ...statuses.flatMap((status) => statusLines(status, width, language))],
    changes.length === 0 ? [] : [WORDS.changesTitle[language], ...changes.flatMap((change) => changeLines(change, language))],
    strangers.length === 0
      ? []
      : [
          WORDS.strangersTitle[language],
          ...strangers.flatMap(({ file, findings }) => [`  ${file}`, indented(findingLines(findings, language))]),
        ],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function statusLines(
  { municipality, state, isOverdue, due, file, changeCount, findings }: ReturnStatus,
  width: number,
  language: Language,
) {
  const parts = [
    municipality.padEnd(width),
    STATES[state][language],
    ...(isOverdue ? [`${WORDS.overdue[language]} (${due ?? ""})`] : []),
    ...(state === "returned" ? [`${WORDS.changes[language]}: ${changeCount}`] : []),
    ...(file === undefined ? [] : [file]),
  ];
  return [`  ${parts.join("  ")}`, ...(findings.length === 0 ? [] : [indented(findingLines(findings, language))])];
}

function changeLines(change: ReturnChange, language: Language): readonly string[] {
  const { municipality, title, beforeText, afterText, targetSheet, targetCell, problem, olderText } = change;
  const place = `${targetSheet}!${targetCell ?? `(${WORDS.newRow[language]})`}`;
  return [
    `  ${municipality} · ${title[language]}: ${beforeText[language]} → ${afterText[language]}  (${place})`,
    ...(problem === undefined ? [] : [`    ${WORDS[problem.severity][language]}: ${problem.message[language]}`]),
    ...(olderText === undefined ? [] : [`    ${WORDS.older[language]}: ${olderText[language]}`]),
  ];
}

function indented(text: string): string {
  return text.replace(/^/gm, "    ");
}
