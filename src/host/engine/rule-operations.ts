import type { ConditionalFormat, DataValidation } from "../../xlsx/workbook-document";
import { areaAddress } from "../../xlsx/address";
import type { Area, SheetId } from "../workbook-port";
import { WorkbookRefusal } from "../workbook-port";
import type { GridConditionalFormat, GridSize, GridValidation } from "./drawn-rules";
import { conditionalFormatFromGrid, conditionalFormatInGrid, validationFromGrid, validationInGrid } from "./drawn-rules";
import type { EngineContext } from "./engine-context";
import { zoneOf } from "./engine-context";
import type { GridRange } from "./library";
import { without } from "./objects";
import type { Protection } from "./protection";

type LibraryRule = Omit<GridValidation, "ranges"> & { readonly ranges: readonly GridRange[] };

/** Conditional formats and data validation of a sheet. */
export class RuleOperations {
  private created = 0;

  constructor(
    private readonly context: EngineContext,
    private readonly protection: Protection,
  ) {}

  validations(sheet: SheetId): readonly DataValidation[] {
    return this.drawnValidations(sheet).map((rule) => validationFromGrid(rule, this.size(sheet)));
  }

  setValidation(sheet: SheetId, area: Area, validation: Omit<DataValidation, "areas"> | undefined): void {
    this.context.requireArea(sheet, area);
    this.protection.requireAction(sheet);
    this.context.ensureSize(sheet, area.row + 1, area.column + 1);
    const size = this.size(sheet);
    const order = this.drawnValidations(sheet).reduce((most, { excel }) => Math.max(most, excel?.order ?? 0), 0) + 1;
    const id = this.freeId();
    const areas = areaAddress(area);
    const rule = validationInGrid({ ...(validation ?? { type: "custom", formula1: "TRUE", allowBlank: true }), areas }, id, order, size);
    this.context.transaction(() => {
      // The library takes cells away from other rules when they get a new one.
      this.context.run("ADD_DATA_VALIDATION_RULE", { sheetId: sheet, rule: without(rule, "ranges"), ranges: this.rangeData(sheet, area) });
      if (!validation) this.context.run("REMOVE_DATA_VALIDATION_RULE", { sheetId: sheet, id });
    });
  }

  conditionalFormats(sheet: SheetId): readonly (ConditionalFormat & { readonly id: string })[] {
    const size = this.size(sheet);
    const drawn = this.drawnFormats(sheet);
    return drawn
      .map((format, index) => ({
        order: format.excel?.order ?? drawn.length + index,
        format: { ...conditionalFormatFromGrid(format, index + 1, size), id: format.id },
      }))
      .sort((first, second) => first.order - second.order)
      .map(({ format }) => format);
  }

  addConditionalFormat(sheet: SheetId, format: ConditionalFormat): string {
    this.context.requireSheet(sheet);
    this.protection.requireAction(sheet, "formatCells");
    const id = this.freeId();
    const order = this.drawnFormats(sheet).reduce((most, { excel }) => Math.max(most, excel?.order ?? 0), 0) + 1;
    const { getters } = this.context;
    const drawn = conditionalFormatInGrid(format, id, order, this.size(sheet));
    const ranges = drawn.ranges.map((range) => ({ _sheetId: sheet, _zone: getters.getRangeFromSheetXC(sheet, range).zone }));
    if (ranges.length === 0) throw new WorkbookRefusal("InvalidArgument", "The areas of the format lie outside of the sheet.");
    this.context.transaction(() => {
      this.context.run("ADD_CONDITIONAL_FORMAT", { sheetId: sheet, cf: without(drawn, "ranges"), ranges });
      const before = this.drawnFormats(sheet).length - 1;
      const priority = this.drawnFormats(sheet).filter(
        (other) => other.id !== id && (other.excel?.rule.priority ?? Infinity) <= format.priority,
      ).length;
      if (before > priority) this.context.run("CHANGE_CONDITIONAL_FORMAT_PRIORITY", { sheetId: sheet, cfId: id, delta: before - priority });
    });
    return id;
  }

  /** @throws WorkbookRefusal `ItemNotFound` */
  removeConditionalFormat(sheet: SheetId, id: string): void {
    this.protection.requireAction(sheet, "formatCells");
    if (!this.drawnFormats(sheet).some((format) => format.id === id))
      throw new WorkbookRefusal("ItemNotFound", "There is no such conditional format.");
    this.context.run("REMOVE_CONDITIONAL_FORMAT", { sheetId: sheet, id });
  }

  private size(sheet: SheetId): GridSize {
    this.context.requireSheet(sheet);
    return { rows: this.context.getters.getNumberRows(sheet), columns: this.context.getters.getNumberCols(sheet) };
  }

  private drawnFormats(sheet: SheetId): readonly GridConditionalFormat[] {
    return this.context.model.getters.getConditionalFormats(sheet) as unknown as readonly GridConditionalFormat[];
  }

  private drawnValidations(sheet: SheetId): readonly GridValidation[] {
    this.context.requireSheet(sheet);
    const rules = this.context.model.getters.getDataValidationRules(sheet) as unknown as readonly LibraryRule[];
    return rules
      .map((rule) => ({ ...rule, ranges: rule.ranges.map((range) => this.context.getters.getRangeString(range, sheet)) }))
      .sort((first, second) => (first.excel?.order ?? Infinity) - (second.excel?.order ?? Infinity));
  }

  private rangeData(sheet: SheetId, area: Area) {
    return [{ _sheetId: sheet, _zone: zoneOf(this.context.clip(sheet, area)) }];
  }

  private freeId(): string {
    const { model, getters } = this.context;
    const taken = new Set(
      getters
        .getSheetIds()
        .flatMap((sheet) => [
          ...model.getters.getConditionalFormats(sheet).map(({ id }) => id),
          ...model.getters.getDataValidationRules(sheet).map(({ id }) => id),
        ]),
    );
    let id: string;
    do id = `made${++this.created}`;
    while (taken.has(id));
    return id;
  }
}
