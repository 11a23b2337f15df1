import type { CheckReport } from "../commands/command-results";
import type { functionsMetadata } from "../functions/functions-metadata";
import type { Language } from "../units/language";
import type { CliCommand, ExitStatus } from "./cli-command";

type Findings = CheckReport["findings"];
type Severity = Findings[number]["severity"];

const SEVERITY_WORDS = {
  de: { error: "Fehler", warning: "Warnung", note: "Hinweis" },
  en: { error: "Error", warning: "Warning", note: "Note" },
} as const satisfies Record<Language, Record<Severity, string>>;

/** Notes inform; anything graver means that something does not fit. */
export function exitStatusOf(findings: Findings): ExitStatus {
  return findings.some(({ severity }) => severity !== "note") ? 1 : 0;
}

/** One paragraph a finding: kind and place, what is wrong, what to do. */
export function findingLines(findings: Findings, language: Language): string {
  if (findings.length === 0) return { de: "Keine Befunde.", en: "Nothing to report." }[language];
  return findings
    .map(({ severity, sheet, cell, message, remedy }) => {
      const place = cell === undefined ? sheet : `${sheet}!${cell}`;
      return `${SEVERITY_WORDS[language][severity]} ${place}: ${message[language]}\n  → ${remedy[language]}`;
    })
    .join("\n");
}

/** One line a verdict on published figures, below the findings; nothing without such figures. */
export function verdictLines(published: CheckReport["published"], language: Language): string {
  const title = { de: "Plausibilität veröffentlichter Werte:", en: "Plausibility of published figures:" }[language];
  const lines = published.map(
    ({ verdictText, sheet, cell, title: check, message }) =>
      `  ${verdictText[language]} · ${sheet}!${cell} · ${check[language]}: ${message[language]}`,
  );
  return lines.length === 0 ? "" : `\n\n${[title, ...lines].join("\n")}`;
}

/** Each function as it is typed, with what it says of itself. */
export function functionLines({ functions }: ReturnType<typeof functionsMetadata>): string {
  return functions
    .map(({ name, description, parameters }) => {
      const words = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
      return `${name}(${words.join("; ")})\n  ${description ?? ""}`;
    })
    .join("\n");
}

/** How the program is called, with every command. */
export function usageText(commands: readonly CliCommand[], language: Language): string {
  const head = {
    de: "Aufruf: npm run plan -- BEFEHL … [--lang de|en] [--json] [--force]",
    en: "Usage: npm run plan -- COMMAND … [--lang de|en] [--json] [--force]",
  }[language];
  const width = Math.max(...commands.map(({ name, usage }) => name.length + usage.length + 1));
  return [head, "", ...commands.map(({ name, usage, summary }) => `  ${`${name} ${usage}`.padEnd(width + 2)}${summary[language]}`)].join(
    "\n",
  );
}
