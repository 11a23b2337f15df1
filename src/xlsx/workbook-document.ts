/**
 * A workbook as data, independent of any file and of any engine: what `readWorkbook` returns, what `saveWorkbook`
 * and the embedded host take. Rows and columns are zero-based, addresses in A1 notation are one-based.
 */

/** An Excel error as it stands in a cell. */
export type CellErrorCode = "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#SPILL!" | "#CALC!" | "#BUSY!";

export type CellError = { readonly error: CellErrorCode };

/** `null` is a blank cell. Dates are serial numbers, as in Excel. */
export type CellValue = string | number | boolean | CellError | null;

export type DocumentCell = {
  /** The constant, or the cached result of the formula. */
  readonly value: CellValue;
  /**
   * English formula with leading "=", as a user sees it: custom functions by their plain name (`CASELOAD(…)`), no
   * `_xlfn.`/`_xlws.`/`_xldudf_` prefixes, structured references as typed.
   */
  readonly formula?: string;
  /** Area the formula spills to, A1 notation, for dynamic arrays. */
  readonly spill?: string;
  /** Area of an old array formula (Ctrl+Shift+Enter), A1 notation. */
  readonly array?: string;
  /** Index into `WorkbookDocument.styles`. */
  readonly style: number;
};

export type BorderSide = { readonly style: string; readonly color?: string };

/** Colours are `#RRGGBB`. Everything that is not set has Excel's default. */
export type CellStyle = {
  /** en-US number format; `General` where none is set. */
  readonly numberFormat: string;
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strikethrough?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly border?: { readonly top?: BorderSide; readonly bottom?: BorderSide; readonly left?: BorderSide; readonly right?: BorderSide };
  readonly horizontalAlignment?: "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  readonly verticalAlignment?: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrapText?: boolean;
  readonly indent?: number;
  /** `false` where a protected sheet leaves the cell open for input. */
  readonly locked?: boolean;
  /** For a style made from one of the file's own: its index, so that parts of it we do not model are kept. */
  readonly basedOn?: number;
};

export type TableColumn = { readonly name: string; readonly calculatedFormula?: string };

export type DocumentTable = {
  readonly name: string;
  /** Header row, body and totals row, A1 notation. */
  readonly area: string;
  readonly columns: readonly TableColumn[];
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  /** e.g. `TableStyleMedium2`; none if undefined. */
  readonly style?: string;
  readonly hasBandedRows: boolean;
  readonly hasFilter: boolean;
};

export type DefinedName = {
  readonly name: string;
  /** Formula with leading "=". */
  readonly formula: string;
  /** Sheet name for a sheet-scoped name. */
  readonly scope?: string;
  readonly comment?: string;
  readonly isHidden?: boolean;
};

export type DataValidation = {
  /** One or more areas, separated by blanks. */
  readonly areas: string;
  readonly type: "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";
  readonly operator?:
    "between" | "notBetween" | "equal" | "notEqual" | "greaterThan" | "lessThan" | "greaterThanOrEqual" | "lessThanOrEqual";
  /** For `list`: comma-separated literal in double quotes, or a reference without "="; else an operand. */
  readonly formula1?: string;
  readonly formula2?: string;
  readonly allowBlank: boolean;
  readonly errorStyle?: "stop" | "warning" | "information";
  readonly errorTitle?: string;
  readonly errorMessage?: string;
  readonly promptTitle?: string;
  readonly promptMessage?: string;
};

/** The part of a style that a conditional format changes. */
export type DifferentialStyle = Pick<CellStyle, "font" | "fill"> & { readonly numberFormat?: string };

/** Formulas of conditional formats stand without leading "=", relative to the first cell of the first area. */
export type ConditionalFormat = {
  readonly areas: string;
  readonly rule:
    | { readonly kind: "cell"; readonly operator: string; readonly formulas: readonly string[]; readonly style: DifferentialStyle }
    | { readonly kind: "formula"; readonly formula: string; readonly style: DifferentialStyle }
    | {
        readonly kind: "text";
        readonly operator: "contains" | "notContains" | "beginsWith" | "endsWith";
        readonly text: string;
        readonly style: DifferentialStyle;
      }
    | {
        readonly kind: "colorScale";
        readonly points: readonly { readonly type: string; readonly value?: string; readonly color: string }[];
      }
    /** A rule this model has no words for; its XML is kept as it is. */
    | { readonly kind: "other"; readonly xml: string };
  readonly priority: number;
  readonly stopIfTrue?: boolean;
};

export type ChartSeries = {
  /** Literal name, or a formula with leading "=" that points to the cell holding it. */
  readonly name?: string;
  /** References with sheet name, without "=". */
  readonly categories?: string;
  readonly values: string;
  /** `#RRGGBB`, or `none` for a series that is not drawn, e.g. what a waterfall's columns stand on. */
  readonly color?: string;
};

/** The colour of a chart's series that has no fill. */
export const NO_FILL = "none";

export type DocumentChart = {
  readonly name: string;
  readonly type:
    | "columnClustered"
    | "columnStacked"
    | "barClustered"
    | "barStacked"
    | "line"
    | "lineMarkers"
    | "pie"
    | "doughnut"
    | "area"
    | "scatter"
    | "other";
  readonly title?: string;
  readonly altText?: string;
  readonly series: readonly ChartSeries[];
  readonly hasLegend: boolean;
  /** Where the names of the categories stand: beside the axis if absent. */
  readonly categoryLabels?: "low" | "high" | "none";
  /** Position in pixels at 96 dpi from the sheet's top left corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export type SheetProtection = {
  /** The attributes of `sheetProtection` other than the password, e.g. `formatCells: true` = locked. */
  readonly options: Readonly<Record<string, boolean>>;
  readonly hasPassword: boolean;
};

export type PageSetup = {
  readonly orientation?: "portrait" | "landscape";
  readonly paperSize?: number;
  readonly fitToWidth?: number;
  readonly fitToHeight?: number;
  /** Row area repeated on each page, e.g. `1:4`. */
  readonly printTitleRows?: string;
  /** In points; absent: Excel's normal margin of 0.75 inches. */
  readonly topMargin?: number;
  readonly bottomMargin?: number;
  /** On every page, in Excel's own writing: `&L`, `&C`, `&R` begin the left, middle and right part, `&P` is the page, `&N` their number, `&&` an ampersand. */
  readonly header?: string;
  readonly footer?: string;
  /** Zero-based rows before which the user's own page breaks stand, in ascending order. */
  readonly rowBreaks?: readonly number[];
};

export type DocumentSheet = {
  readonly name: string;
  /**
   * Which sheet of the file this was read as: its index in the document that `readWorkbook` gave. Keep it when a sheet
   * is renamed or moved, so that saving finds its parts again; without it a sheet is found by its name.
   */
  readonly sourceSheet?: number;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly tabColor?: string;
  /** Sparse: `rows[row]?.[column]`. A cell that is missing is blank with style 0. */
  readonly rows: readonly (readonly (DocumentCell | undefined)[] | undefined)[];
  /** Widths in characters, as Excel shows them, by column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Heights in points by row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hiddenRows: ReadonlySet<number>;
  /** Frozen panes: number of rows and columns that stay in view. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showGridlines: boolean;
  readonly merges: readonly string[];
  readonly tables: readonly DocumentTable[];
  readonly validations: readonly DataValidation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly charts: readonly DocumentChart[];
  readonly protection?: SheetProtection;
  readonly pageSetup?: PageSetup;
};

export type WorkbookDocument = {
  readonly sheets: readonly DocumentSheet[];
  readonly activeSheet: number;
  readonly styles: readonly CellStyle[];
  readonly names: readonly DefinedName[];
  readonly properties: {
    readonly title?: string;
    readonly subject?: string;
    readonly author?: string;
    readonly keywords?: string;
    readonly comments?: string;
    readonly created?: string;
    readonly modified?: string;
  };
  /** docProps/custom.xml. */
  readonly customProperties: Readonly<Record<string, string | number | boolean>>;
  /** Per-add-in settings (`workbook.settings`), kept in a custom XML part. */
  readonly settings: Readonly<Record<string, unknown>>;
};
