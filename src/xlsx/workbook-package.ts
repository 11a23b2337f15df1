import type { Palette } from "./colors";
import type { SharedStrings } from "./shared-strings";
import type { SheetDefaults } from "./sheet-geometry";
import type { DifferentialStyle, WorkbookDocument } from "./workbook-document";
import type { ZipArchive } from "./zip-archive";

/** A sheet as the file lists it. */
export type SourceSheet = {
  readonly name: string;
  /** Name of its part; "" if the file names a part that is not there. */
  readonly part: string;
  readonly relationshipId: string;
  readonly sheetId: number;
  /** Index in the document; `undefined` for chart sheets and the like, which a document does not hold. */
  readonly documentIndex?: number;
  readonly defaults: SheetDefaults;
  readonly sharedFormulas: ReadonlyMap<number, { readonly row: number; readonly column: number }>;
};

/** The file behind a document: what saving needs to keep everything that the document does not say. Opaque to callers. */
export type WorkbookPackage = {
  readonly archive: ZipArchive;
  /** The document as it was read; saving writes what differs from it. */
  readonly document: WorkbookDocument;
  readonly workbookPart: string;
  /** All sheets in tab order. */
  readonly sheets: readonly SourceSheet[];
  readonly palette: Palette;
  readonly differentialStyles: readonly DifferentialStyle[];
  readonly strings: SharedStrings;
  /** Custom functions that formulas of the file call. */
  readonly customFunctionNames: ReadonlySet<string>;
};
