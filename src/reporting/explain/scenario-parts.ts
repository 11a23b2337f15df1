import { averageLevel, baseIdOf, endLevel } from "../../planning/scenarios/driver-levels";
import { DRIVERS, type Driver } from "../../planning/scenarios/drivers";
import { areaOfInput } from "../../planning/scenarios/model-slots";
import type { ModelStep } from "../../planning/scenarios/model-step";
import { MODEL_STEPS } from "../../planning/scenarios/model-steps";
import { COUNTY_AREA } from "../../planning/scenarios/quantity";
import { quantityText } from "../../planning/scenarios/quantity-text";
import { scenarioModel, type PreparedScenario } from "../../planning/scenarios/scenario-model";
import { areaNames } from "../../planning/scenarios/scenario-names";
import type { LocalizedText } from "../../units/language";
import type { Explanation } from "./explanation";
import { inBoth } from "./explanation-words";
import type { Position } from "./formula-expression";
import { baseCell, type ComparedCell } from "./spilled-comparison";
import type { WorkbookReader } from "./workbook-reader";

/** Explains a cell of the workbook, for the cells that a step of the model comes from. */
export type ExplainCell = (sheet: string, position: Position) => Explanation;

const STEPS: ReadonlyMap<string, ModelStep> = new Map(MODEL_STEPS.map((step) => [step.id, step]));

type Level = { readonly driver: Driver; readonly when: LocalizedText };

const AT_END: LocalizedText = { de: "am Jahresende", en: "at the end of the year" };
const ON_AVERAGE: LocalizedText = { de: "im Jahresdurchschnitt", en: "on average of the year" };

/** Driver levels by id, with the words for when they hold. */
const LEVELS: ReadonlyMap<string, Level> = new Map(
  DRIVERS.flatMap((driver): [string, Level][] => [
    [endLevel(driver.id), { driver, when: AT_END }],
    [averageLevel(driver.id), { driver, when: ON_AVERAGE }],
  ]),
);

/** A base value that follows from two others. */
const QUOTIENTS: ReadonlyMap<string, { readonly title: LocalizedText; readonly parts: readonly [string, string] }> = new Map([
  [
    "benefitPerHead",
    {
      title: { de: "LLU je eLb, Berichtsmonat", en: "Living benefits per beneficiary, month of the report" },
      parts: ["livingBenefits", "beneficiaries"],
    },
  ],
]);

/**
 * What is behind a result of a scenario: the steps of the model with their values and paragraphs, down to the cells of the
 * base and to the scenario's own cells on the sheet `Szenarien`.
 */
export function scenarioParts(reader: WorkbookReader, cell: ComparedCell, explain: ExplainCell): Explanation {
  const prepared = scenarioModel(cell.baseline).prepare(cell.scenario);
  prepared.run();
  return new ScenarioExplainer(reader, cell, prepared, explain).quantity(cell.result, cell.area);
}

class ScenarioExplainer {
  private readonly done = new Set<string>();

  constructor(
    private readonly reader: WorkbookReader,
    private readonly cell: ComparedCell,
    private readonly prepared: PreparedScenario,
    private readonly explain: ExplainCell,
  ) {}

  quantity(id: string, area: number): Explanation {
    const step = STEPS.get(id);
    return step === undefined ? this.input(id, area) : this.step(step, area);
  }

  private step(step: ModelStep, area: number): Explanation {
    const value = this.prepared.number(step.id, area);
    const inputs = step.inputs.map((input) => ({ input, area: areaOfInput(input, area) }));
    const key = `${step.id}/${area}`;
    const isRepeated = this.done.has(key);
    this.done.add(key);
    const words = step.inputs.map((input, index) => this.text(input, this.prepared.number(input, inputs[index]?.area)));
    const [only] = inputs;
    // A result that only shows a driver's level is that level.
    if (step.expression === "{0}" && only !== undefined)
      return { ...this.quantity(only.input, only.area), title: this.titleIn(step.title, area) };
    return {
      ...node(isRepeated ? "repeated" : "calculation", this.titleIn(step.title, area), STATEMENT),
      ...(Number.isFinite(value) ? { value, text: quantityText(value, step.format) } : this.missing(step.id, area)),
      calculation: inBoth((language) =>
        step.expression.replace(/\{(\d+)\}/g, (_, index: string) => words[Number(index)]?.[language] ?? "…"),
      ),
      sources: step.legalSources,
      children: isRepeated ? [] : this.children(inputs),
    };
  }

  /** Each input once; of the many burdens of new cases only those that count. */
  private children(inputs: readonly { readonly input: string; readonly area: number }[]): readonly Explanation[] {
    const shown = inputs.filter(({ input }) => !LOOKED_UP.test(input));
    return distinct(shown.map(({ input, area }) => this.quantity(input, area)));
  }

  private missing(id: string, area: number): Pick<Explanation, "text" | "value" | "problem"> {
    return { value: "#N/A", text: inBoth("#N/A"), problem: { text: this.prepared.whyNone(id, area).missing, places: [] } };
  }

  /** A driver's level, or a quantity of the base. */
  private input(id: string, area: number): Explanation {
    const level = LEVELS.get(id);
    if (level === undefined) return this.base(id, area);
    const { driver, when } = level;
    const changes = this.cell.scenario.changes.flatMap(({ driver: changed }, index) => (changed === driver.id ? [index] : []));
    const baseId = baseIdOf(driver.id);
    if (changes.length === 0 && baseId !== undefined) return this.base(baseId, area);
    const value = this.prepared.number(id, area);
    const title = inBoth((language) => `${driver.title[language]} ${when[language]}`);
    return {
      ...node("calculation", this.titleIn(title, area), driver.description),
      ...(Number.isFinite(value) ? { value, text: quantityText(value, driver.format) } : this.missing(id, area)),
      children: [...this.changeCells(driver.id), ...(baseId === undefined ? [] : [this.base(baseId, area)])],
    };
  }

  /** The scenario's own cells that change a driver. */
  private changeCells(driver: string): readonly Explanation[] {
    const { rows, column, table } = this.cell;
    if (column === undefined) return [];
    const touched = rows.filter((row) => row.driver === driver && this.reader.sheet(table.sheet)?.cell(row.rowIndex, column)?.value !== "");
    return touched.map(({ rowIndex }) => this.explain(table.sheet, { row: rowIndex, column }));
  }

  private base(id: string, area: number): Explanation {
    const position = baseCell(this.reader, this.cell, id, area);
    if (position !== undefined) return this.explain(this.cell.base.sheet, position);
    const value = this.prepared.number(id, area);
    const quotient = QUOTIENTS.get(id);
    const shown = Number.isFinite(value) ? { value, text: plain(value) } : this.missing(id, area);
    if (quotient === undefined) return { ...node("constant", inBoth(id), BASE_STATEMENT), ...shown };
    const [above, below] = quotient.parts.map((part) => this.text(part, this.prepared.number(part, area)));
    return {
      ...node("calculation", quotient.title, BASE_STATEMENT),
      ...shown,
      calculation: inBoth((language) => `${above?.[language] ?? ""} / ${below?.[language] ?? ""}`),
      children: quotient.parts.map((part) => this.base(part, area)),
    };
  }

  private text(id: string, value: number): LocalizedText {
    const format = STEPS.get(id)?.format ?? LEVELS.get(id)?.driver.format;
    if (!Number.isFinite(value)) return { de: "fehlt", en: "missing" };
    return format === undefined ? plain(value) : quantityText(value, format);
  }

  private titleIn(title: LocalizedText, area: number): LocalizedText {
    const name = area === COUNTY_AREA ? undefined : areaNames(this.cell.baseline)[area];
    return name === undefined ? title : inBoth((language) => `${title[language]} · ${name}`);
  }
}

/** Values that a step looks up among many, and switches. */
const LOOKED_UP = /^(?:newCaseBurden|isKnownAhead|newCases@start)/;

const STATEMENT: LocalizedText = { de: "Schritt des Szenariomodells", en: "Step of the scenario model" };
const BASE_STATEMENT: LocalizedText = { de: "Grundlage der Rechnung", en: "Base of the calculation" };

function plain(value: number): LocalizedText {
  return quantityText(value, Number.isInteger(value) ? "count" : "fte");
}

/** The same cell or level twice in one step is one child. */
function distinct(nodes: readonly Explanation[]): readonly Explanation[] {
  const seen = new Set<string>();
  return nodes.filter(({ address, title }) => {
    const key = address ?? title.de;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

function node(kind: Explanation["kind"], title: LocalizedText, statement: LocalizedText): Explanation {
  return { kind, title, statement, text: inBoth(""), functions: [], sources: [], filters: [], children: [] };
}
