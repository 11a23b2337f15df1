import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { CELL_FUNCTIONS } from "../../src/functions/cell-functions";

const README = resolve(__dirname, "../../README.md");
const BEGIN = "<!-- functions:begin (written by npm run docs from the catalogue) -->";
const END = "<!-- functions:end -->";

/** The README's table of functions as the catalogue has it. */
export function functionTable(): string {
  const rows = CELL_FUNCTIONS.map(({ id, parameters, title, legalSources }) => {
    const words = parameters.map(({ name, isOptional }) => (isOptional ? `[${name.en}]` : name.en));
    return `| \`${id}(${words.join(", ")})\` | ${title.en} (${title.de}) | ${legalSources.join("; ")} |`;
  });
  return ["| function | result | source |", "| --- | --- | --- |", ...rows].join("\n");
}

/** The table that stands in the README now, with its cells' padding taken out. */
export function tableInReadme(): string {
  const text = readFileSync(README, "utf8");
  return text
    .slice(text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END))
    .trim()
    .split("\n")
    .map((line) => line.replace(/ +\|/g, " |").replace(/-{4,}/g, "---"))
    .join("\n");
}

/** Replaces the table in the README. */
export function writeTable(): void {
  const text = readFileSync(README, "utf8");
  const head = text.slice(0, text.indexOf(BEGIN) + BEGIN.length);
  writeFileSync(README, `${head}\n\n${functionTable()}\n\n${text.slice(text.indexOf(END))}`);
}

if (require.main === module) writeTable();
