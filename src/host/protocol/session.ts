import type { CreatedWorkbookListener, Culture } from "./host-options";
import type { SheetId, WorkbookPort } from "../workbook-port";
import type { ConditionalFormatDraft } from "./conditional-format-draft";
import type { RangeTarget } from "./targets";

export type AxisTitle = { text: string; isVisible: boolean };

/** Parts of a chart that the workbook model has no place for; they live as long as the host. */
export type ChartExtras = {
  titleText?: string;
  legendPosition?: string;
  readonly axisTitles: { category?: AxisTitle; value?: AxisTitle };
};

/** Page settings that the workbook model has no place for. */
export type PageExtras = { [property: string]: unknown };

/** What a host keeps between requests. */
export type Session = {
  readonly workbook: WorkbookPort;
  readonly culture: Culture;
  readonly onCreateWorkbook: CreatedWorkbookListener | undefined;
  /** The ranges that office.js keeps beyond one request, by reference id. */
  readonly references: Map<string, RangeTarget>;
  readonly chartExtras: Map<string, ChartExtras>;
  readonly pageExtras: Map<SheetId, PageExtras>;
  readonly conditionalFormats: Map<string, ConditionalFormatDraft>;
  nextId(prefix: string): string;
};

export function createSession(workbook: WorkbookPort, culture: Culture, onCreateWorkbook: CreatedWorkbookListener | undefined): Session {
  let lastId = 0;
  return {
    workbook,
    culture,
    onCreateWorkbook,
    references: new Map(),
    chartExtras: new Map(),
    pageExtras: new Map(),
    conditionalFormats: new Map(),
    nextId: (prefix) => `${prefix}${++lastId}`,
  };
}
