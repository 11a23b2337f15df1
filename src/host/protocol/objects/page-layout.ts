import { areaAddress, MAX_COLUMNS, parseArea } from "../../../xlsx/address";
import { ApiError } from "../api-error";
import { absoluteAddress } from "../areas";
import { rangeArgument } from "../find-range";
import { asBoolean, asEntry, asInteger, asNumber, asRecord, isGiven, wordOf } from "../input";
import { defineObject, type Property } from "../object-type";
import { handle, type Handle, type SheetTarget } from "../targets";
import type { PageExtras } from "../session";
import type { PageSetup } from "../../../xlsx/workbook-document";
import type { Scope } from "../scope";

const ORIENTATION = { Portrait: "portrait", Landscape: "landscape" } as const;

/** The numbers that paper sizes have in files. */
const PAPER = { Letter: 1, Legal: 5, Executive: 7, A3: 8, A4: 9, A5: 11, B4: 12, B5: 13 } as const;

const PRINT_AREA = "_xlnm.Print_Area";

/** A4, the paper of a German office, where the file says nothing. */
const DEFAULT_PAPER = PAPER.A4;

function extrasOf(sheet: string, { session }: Scope): PageExtras {
  const known = session.pageExtras.get(sheet);
  if (known !== undefined) return known;
  const created: PageExtras = {};
  session.pageExtras.set(sheet, created);
  return created;
}

/** A setting that the workbook model does not keep in the file; it lasts as long as the host. */
function passingProperty<Value>(name: string, initial: Value, from: (value: unknown) => Value): Property<SheetTarget> {
  return {
    since: "1.9",
    get: ({ sheet }, scope) => extrasOf(sheet, scope)[name] ?? initial,
    set: ({ sheet }, value, scope) => {
      extrasOf(sheet, scope)[name] = from(value);
    },
  };
}

/** Excel's normal margins, in points. */
const MARGINS = { side: 50.4, edge: 54, header: 21.6 } as const;

function edgeMargin(name: "topMargin" | "bottomMargin"): Property<SheetTarget> {
  return {
    since: "1.9",
    get: ({ sheet }, scope) => scope.book.pageSetup(sheet)[name] ?? MARGINS.edge,
    set: ({ sheet }, value, scope) => {
      const points = asNumber(value);
      scope.edit().setPageSetup(sheet, { [name]: points === MARGINS.edge ? undefined : points });
    },
  };
}

function zoomOf(setup: PageSetup): Record<string, number | null> {
  const isFitted = setup.fitToWidth !== undefined || setup.fitToHeight !== undefined;
  return isFitted
    ? { horizontalFitToPages: setup.fitToWidth ?? null, verticalFitToPages: setup.fitToHeight ?? null, scale: null }
    : { horizontalFitToPages: null, verticalFitToPages: null, scale: 100 };
}

function setupFromZoom(value: unknown): PageSetup {
  const { scale, horizontalFitToPages, verticalFitToPages } = asRecord(value);
  if (isGiven(scale)) {
    if (asInteger(scale) !== 100) throw new ApiError("NotImplemented", "The embedded host has no print scale other than 100 %.");
    return { fitToWidth: undefined, fitToHeight: undefined };
  }
  // 0 in a file means as many pages as it takes.
  return {
    fitToWidth: isGiven(horizontalFitToPages) ? asInteger(horizontalFitToPages, 0) : 0,
    fitToHeight: isGiven(verticalFitToPages) ? asInteger(verticalFitToPages, 0) : 0,
  };
}

function titleRows({ sheet }: SheetTarget, scope: Scope): Handle | null {
  const rows = scope.book.pageSetup(sheet).printTitleRows;
  const area = rows === undefined ? undefined : parseArea(rows);
  return area === undefined ? null : handle("Range", { sheet, area });
}

function setTitleRows({ sheet }: SheetTarget, argument: unknown, scope: Scope): void {
  const range = rangeArgument(scope.book, argument, sheet);
  if (range.sheet !== sheet) throw new ApiError("InvalidArgument", "The title rows must be on the worksheet.");
  scope.edit().setPageSetup(sheet, { printTitleRows: areaAddress({ ...range.area, column: 0, columnCount: MAX_COLUMNS }) });
}

/** The print area is a hidden name of the sheet, as in the file. */
function setPrintArea({ sheet }: SheetTarget, argument: unknown, scope: Scope): void {
  const range = rangeArgument(scope.book, argument, sheet);
  if (range.sheet !== sheet) throw new ApiError("InvalidArgument", "The print area must be on the worksheet.");
  const scopeName = scope.book.sheetName(sheet);
  const book = scope.edit();
  if (book.names().some(({ name, scope: owner }) => name === PRINT_AREA && owner === scopeName)) book.deleteName(PRINT_AREA, scopeName);
  book.addName({ name: PRINT_AREA, scope: scopeName, formula: `=${absoluteAddress(book, range)}` });
}

function found(object: Handle | null): Handle {
  if (object === null) throw new ApiError("ItemNotFound");
  return object;
}

/** `Excel.PageLayout`. */
export const PAGE_LAYOUT = defineObject("PageLayout", {
  members: {
    orientation: {
      since: "1.9",
      get: ({ sheet }, scope) => wordOf(ORIENTATION, scope.book.pageSetup(sheet).orientation ?? "portrait"),
      set: ({ sheet }, value, scope) =>
        scope.edit().setPageSetup(sheet, { orientation: asEntry<"portrait" | "landscape">(value, ORIENTATION) }),
    },
    paperSize: {
      since: "1.9",
      get: ({ sheet }, scope) => wordOf<number>(PAPER, scope.book.pageSetup(sheet).paperSize ?? DEFAULT_PAPER) ?? null,
      set: ({ sheet }, value, scope) => scope.edit().setPageSetup(sheet, { paperSize: asEntry<number>(value, PAPER) }),
    },
    zoom: {
      since: "1.9",
      get: ({ sheet }, scope) => zoomOf(scope.book.pageSetup(sheet)),
      set: ({ sheet }, value, scope) => scope.edit().setPageSetup(sheet, setupFromZoom(value)),
    },
    centerHorizontally: passingProperty("centerHorizontally", false, asBoolean),
    centerVertically: passingProperty("centerVertically", false, asBoolean),
    printGridlines: passingProperty("printGridlines", false, asBoolean),
    printHeadings: passingProperty("printHeadings", false, asBoolean),
    blackAndWhite: passingProperty("blackAndWhite", false, asBoolean),
    leftMargin: passingProperty("leftMargin", MARGINS.side, asNumber),
    rightMargin: passingProperty("rightMargin", MARGINS.side, asNumber),
    topMargin: edgeMargin("topMargin"),
    bottomMargin: edgeMargin("bottomMargin"),
    headerMargin: passingProperty("headerMargin", MARGINS.header, asNumber),
    footerMargin: passingProperty("footerMargin", MARGINS.header, asNumber),
    setPrintTitleRows: { since: "1.9", call: (target, args, scope) => setTitleRows(target, args.value(0), scope) },
    getPrintTitleRows: { since: "1.9", call: (target, _args, scope) => found(titleRows(target, scope)) },
    getPrintTitleRowsOrNullObject: { since: "1.9", call: (target, _args, scope) => titleRows(target, scope) },
    setPrintArea: { since: "1.9", call: (target, args, scope) => setPrintArea(target, args.value(0), scope) },
  },
});
