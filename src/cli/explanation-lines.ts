import type { ExplanationReport } from "../commands/command-results";
import type { Language } from "../units/language";

type Node = ExplanationReport["explanation"];

const WORDS = {
  de: {
    exact: "genau",
    formula: "Formel",
    calculation: "Rechnung",
    filters: "Filter",
    rows: "Zeilen",
    source: "Quelle",
    problem: "Grund",
    causes: "Warum hier keine Zahl steht:",
    spread: "verteilt in",
  },
  en: {
    exact: "exactly",
    formula: "Formula",
    calculation: "Calculation",
    filters: "Filters",
    rows: "Rows",
    source: "Source",
    problem: "Reason",
    causes: "Why there is no number:",
    spread: "spread over",
  },
} as const satisfies Record<Language, Record<string, string>>;

/** The tree as indented lines, most important things first; the reasons of a missing number stand on top. */
export function explanationLines({ explanation, causes }: ExplanationReport, language: Language): string {
  const reasons = causes.map(({ title, address, text }) => {
    const where = address === undefined ? "" : ` (${address})`;
    return `  – ${title[language]}${where}: ${text[language]}`;
  });
  const head = reasons.length === 0 ? [] : [WORDS[language].causes, ...reasons, ""];
  return [...head, ...nodeLines(explanation, language, "", "")].join("\n");
}

function nodeLines(node: Node, language: Language, indent: string, bullet: string): string[] {
  const inner = `${indent}${" ".repeat(bullet.length)}`;
  const lines = detailLines(node, language).map((line) => `${inner}  ${line}`);
  const children = node.children.flatMap((child) => nodeLines(child, language, `${inner}  `, "– "));
  return [`${indent}${bullet}${headLine(node, language)}`, ...lines, ...children];
}

function headLine({ title, text, exactText, unit, address, value }: Node, language: Language): string {
  const exact = exactText === undefined ? "" : ` (${WORDS[language].exact} ${exactText[language]})`;
  const shown = text[language];
  // A unit behind an error or behind a sign that already says it would be noise.
  const named =
    unit === undefined || typeof value !== "number" || shown.includes(unit[language]) || /[%€]/.test(shown) ? "" : ` ${unit[language]}`;
  const result = shown === "" ? "" : ` = ${shown}${exact}${named}`;
  return `${title[language]}${result}${address === undefined || address === title[language] ? "" : `  [${address}]`}`;
}

function detailLines(node: Node, language: Language): string[] {
  const words = WORDS[language];
  const { title: ownTitle, statement, role, formula, calculation, functions, filters, rows, sources, problem, kind } = node;
  const line = (label: string, text: string | undefined) => (text === undefined || text === "" ? [] : [`${label}: ${text}`]);
  const areas = rows?.areas.map(({ sheet, cell }) => `${sheet}!${cell}`).join(", ");
  const where = rows?.isSpread === true ? `${words.spread} ${areas}` : areas;
  return [
    ...(role === undefined ? [] : [`→ ${role[language]}`]),
    ...line(words.problem, problem?.text[language]),
    ...(functions.length > 0
      ? functions.map(({ title, description }) => `${title[language]}: ${description[language]}`)
      : statement.de === ownTitle.de
        ? []
        : [statement[language]]),
    ...(kind === "repeated" ? [] : line(words.formula, formula)),
    ...line(words.calculation, calculation?.[language]),
    ...line(words.filters, filters.map(({ text }) => text[language]).join(", ")),
    ...line(words.rows, rows && [rows.text[language], where].filter(Boolean).join(": ")),
    ...(kind === "repeated" ? [] : line(words.source, sources.join("; "))),
  ];
}
