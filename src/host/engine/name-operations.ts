import { MAX_COLUMNS, MAX_ROWS, parseArea } from "../../xlsx/address";
import type { DefinedName } from "../../xlsx/workbook-document";
import { WorkbookRefusal } from "../workbook-port";
import type { EngineContext } from "./engine-context";
import type { EngineName, PartsStore } from "./engine-link";
import { made } from "./engine-link";
import type { GridRange } from "./library";
import { renameInReference } from "./structured-reference";

const VALID = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const LONGEST = 255;

/** Defined names, of the workbook and of single sheets. */
export class NameOperations {
  constructor(private readonly context: EngineContext) {}

  private get parts(): PartsStore {
    return made(this.context.link.parts);
  }

  all(): readonly DefinedName[] {
    return [...this.parts.names().map((name) => this.withSheetName(name)), ...this.made()];
  }

  has(name: string): boolean {
    const key = name.toLowerCase();
    return this.all().some((other) => other.scope === undefined && other.name.toLowerCase() === key);
  }

  /** @throws WorkbookRefusal `InvalidArgument`, `ItemNotFound` (sheet), `ItemAlreadyExists` */
  add({ scope, ...name }: DefinedName): void {
    this.requireValid(name.name);
    if (!name.formula.startsWith("=")) throw new WorkbookRefusal("InvalidArgument", "The formula of a name begins with =.");
    const sheetId = scope === undefined ? undefined : this.sheetNamed(scope);
    const isTaken = this.all().some(
      (other) => other.name.toLowerCase() === name.name.toLowerCase() && other.scope?.toLowerCase() === scope?.toLowerCase(),
    );
    if (isTaken || this.context.link.tables?.byName(name.name)) {
      throw new WorkbookRefusal("ItemAlreadyExists", `There is a table or a name "${name.name}" already.`);
    }
    this.set([...this.parts.names(), sheetId === undefined ? name : { ...name, scope: sheetId }]);
  }

  /** @throws WorkbookRefusal `ItemNotFound` */
  delete(name: string, scope?: string): void {
    const key = name.toLowerCase();
    const sheetId = scope === undefined ? undefined : this.sheetNamed(scope);
    const left = this.parts.names().filter((other) => other.name.toLowerCase() !== key || other.scope !== sheetId);
    if (left.length < this.parts.names().length) this.set(left);
    else if (this.made().some((other) => other.name.toLowerCase() === key)) this.context.run("DELETE_NAMED_RANGE", { name });
    else throw new WorkbookRefusal("ItemNotFound", `There is no name "${name}".`);
  }

  /** @throws WorkbookRefusal `InvalidArgument` for a name that Excel would not take for a table or a defined name */
  requireValid(name: string): void {
    if (!VALID.test(name) || name.length > LONGEST || isCellAddress(name) || /^(?:TRUE|FALSE)$/i.test(name)) {
      const rule = "A name begins with a letter, has letters, digits, _ and . only, and is no cell address.";
      throw new WorkbookRefusal("InvalidArgument", `"${name}" is not allowed. ${rule}`);
    }
  }

  /** Carries a table's new name into the names' formulas. */
  renameTable(table: string, newTable: string): void {
    const names = this.parts.names();
    const renamed = names.map((name) => {
      const reference = name.formula.slice(1);
      const formula = `=${renameInReference(reference, { table, newTable }, undefined)}`;
      return formula === name.formula ? name : { ...name, formula };
    });
    if (renamed.some((name, index) => name !== names[index])) this.set(renamed);
  }

  private set(names: readonly EngineName[]): void {
    this.context.transaction(() => {
      this.parts.setNames(names);
      this.context.run("EVALUATE_CELLS", { cellIds: [] });
    });
  }

  /** Names that the user made in the grid. */
  private made(): readonly DefinedName[] {
    return this.context.model.getters.getNamedRanges().map(({ name, range }) => {
      const bounded = range as unknown as GridRange;
      const options = { useFixedReference: true, useBoundedReference: false };
      const text = this.context.model.getters.getRangeString(bounded as never, undefined as never, options);
      return { name, formula: `=${text}` };
    });
  }

  private withSheetName({ scope, ...name }: EngineName): DefinedName {
    return scope === undefined ? name : { ...name, scope: this.context.getters.getSheetName(scope) };
  }

  private sheetNamed(name: string): string {
    const sheetId = this.context.getters.getSheetIdByName(name);
    if (sheetId === undefined) throw new WorkbookRefusal("ItemNotFound", `There is no sheet "${name}".`);
    return sheetId;
  }
}

/** Whether a name would be read as a cell, in A1 or in R1C1 notation. */
function isCellAddress(name: string): boolean {
  const area = parseArea(name);
  if (area && area.rowCount < MAX_ROWS && area.columnCount < MAX_COLUMNS) return true;
  return /^(?:R\d*C?\d*|C\d*)$/i.test(name);
}
