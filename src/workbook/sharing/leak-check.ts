import { strFromU8, unzipSync } from "fflate";
import type { SharedSheet } from "../../sharing/shared-sheet";
import { cellAddress } from "../../units/cell-address";
import type { LocalizedText } from "../../units/language";
import { isMissing } from "../../units/missing";
import { readWorkbook } from "../../xlsx/read-workbook";
import type { DocumentSheet, WorkbookDocument } from "../../xlsx/workbook-document";
import { foreignNames, type ForeignNames } from "./foreign-names";

export type LeakScope = {
  readonly municipality: string;
  /** All of the county. */
  readonly municipalities: readonly string[];
  /** The agreed comparison as it was to be written, and the cells in which it keeps something back (zero-based). */
  readonly comparison?: { readonly sheet: SharedSheet; readonly hidden: readonly (readonly [row: number, column: number])[] };
  /** The secret with which the file is signed, as text; absent if it is signed without. */
  readonly secret?: string;
};

/** What a workbook made new consists of. Anything else (comments, drawings, web extensions, custom XML …) has no business in it. */
const EXPECTED_PARTS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(app|core)\.xml|xl\/(workbook|styles|sharedStrings|theme\/theme1|worksheets\/sheet\d+|tables\/table\d+)\.xml|xl\/(_rels\/workbook|worksheets\/_rels\/sheet\d+)\.xml\.rels)$/;

/** The same for every file that we make: names of municipalities can stand there by chance only. */
const CONSTANT_PARTS = /^(\[Content_Types\]\.xml|.*\.rels|xl\/theme\/.*)$/;

const ALLOWED_PROPERTIES = new Set(["title", "created", "modified"]);

type Parts = ReadonlyMap<string, string>;

type Leak = LocalizedText | undefined;

/**
 * Looks through the finished bytes of a municipality's file for what must not leave the house: names of other
 * municipalities outside the agreed comparison, values that the comparison keeps back, functions and parts that need the add-in, hidden
 * sheets, defined names, properties, and the secret of the signature.
 *
 * @returns what was found first; `undefined` for a clean file
 */
export function findLeak(bytes: Uint8Array, scope: LeakScope): Leak {
  const parts: Parts = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
  const { document } = readWorkbook(bytes);
  const names = foreignNames(scope.municipality, scope.municipalities);
  return (
    partLeak(parts, scope) ??
    documentLeak(document) ??
    cellLeak(document, names, scope) ??
    nameLeak(parts, document, names, scope) ??
    comparisonLeak(document, scope)
  );
}

function partLeak(parts: Parts, { secret }: LeakScope): Leak {
  for (const [name, content] of parts) {
    if (!EXPECTED_PARTS.test(name)) {
      return {
        de: `Sie enthält den Teil „${name}“, der nicht hineingehört.`,
        en: `It contains the part “${name}”, which does not belong into it.`,
      };
    }
    if (content.includes("_xldudf_")) {
      return { de: `Im Teil „${name}“ steht eine Funktion des Add-ins.`, en: `The part “${name}” holds a function of the add-in.` };
    }
    if (secret !== undefined && content.toLowerCase().includes(secret.toLowerCase())) {
      return { de: `Im Teil „${name}“ steht der geheime Schlüssel.`, en: `The part “${name}” holds the secret key.` };
    }
  }
  return undefined;
}

function documentLeak({ sheets, names, properties, customProperties, settings }: WorkbookDocument): Leak {
  const hidden = sheets.find(
    ({ visibility, hiddenRows, hiddenColumns }) => visibility !== "visible" || hiddenRows.size + hiddenColumns.size > 0,
  );
  if (hidden !== undefined) {
    return { de: `Auf dem Blatt „${hidden.name}“ ist etwas ausgeblendet.`, en: `Something is hidden on the sheet “${hidden.name}”.` };
  }
  const open = sheets.find(({ protection }) => protection === undefined);
  if (open !== undefined) return { de: `Das Blatt „${open.name}“ ist nicht geschützt.`, en: `The sheet “${open.name}” is not protected.` };
  const hasOthers = names.length > 0 || Object.keys(customProperties).length > 0 || Object.keys(settings).length > 0;
  if (hasOthers || Object.keys(properties).some((key) => !ALLOWED_PROPERTIES.has(key))) {
    return {
      de: "Sie enthält Namen oder Eigenschaften, die nicht hineingehören.",
      en: "It contains names or properties that do not belong into it.",
    };
  }
  return undefined;
}

function textsOf({ value, formula }: { readonly value: unknown; readonly formula?: string }): string {
  return [typeof value === "string" ? value : "", formula ?? ""].join("\n");
}

function cellLeak({ sheets }: WorkbookDocument, names: ForeignNames, { comparison }: LeakScope): Leak {
  for (const sheet of sheets) {
    if (sheet.name === comparison?.sheet.name) continue;
    for (const [row, cells] of sheet.rows.entries()) {
      for (const [column, cell] of (cells ?? []).entries()) {
        const name = cell && names.inText(textsOf(cell));
        if (name !== undefined) return otherMunicipality(name, `${sheet.name}!${cellAddress(row, column)}`);
      }
    }
  }
  return undefined;
}

function otherMunicipality(name: string, place: string): LocalizedText {
  return {
    de: `In ${place} steht der Name der Kommune „${name}“, die die Datei nichts angeht. Schreiben Sie den Text in der Planungsmappe ohne diesen Namen, oder lassen Sie das Blatt im Verteiler weg.`,
    en: `${place} names the municipality “${name}”, which the file does not concern. Write the text in the planning workbook without that name, or leave the sheet out in the distribution list.`,
  };
}

/** Everything but cells: names of sheets and tables, rules, headers. Texts of cells are one part for all sheets, so each is looked up by its sheet. */
function nameLeak(parts: Parts, { sheets }: WorkbookDocument, names: ForeignNames, { comparison }: LeakScope): Leak {
  const agreed = new Set(
    sheets.find(({ name }) => name === comparison?.sheet.name)?.rows.flatMap((row) => (row ?? []).map((cell) => cell?.value)),
  );
  for (const [part, content] of parts) {
    if (CONSTANT_PARTS.test(part)) continue;
    const foreign =
      part === "xl/sharedStrings.xml"
        ? textsIn(content).flatMap((text) => (agreed.has(text) ? [] : (names.inText(text) ?? [])))[0]
        : names.inXml(content);
    if (foreign !== undefined) return otherMunicipality(foreign, part);
  }
  return undefined;
}

function textsIn(sharedStrings: string): readonly string[] {
  return [...sharedStrings.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = ""]) => unescaped(text));
}

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" };

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** The comparison is written exactly as it was decided, and nothing stands where something is kept back. */
function comparisonLeak({ sheets }: WorkbookDocument, { comparison }: LeakScope): Leak {
  if (comparison === undefined) return undefined;
  const { sheet, hidden } = comparison;
  const written = sheets.find(({ name }) => name === sheet.name);
  const place = hidden.find(([row, column]) => isNumeric(written, row, column)) ?? firstDifference(written, sheet);
  if (place === undefined) return undefined;
  const at = `${sheet.name}!${cellAddress(...place)}`;
  return {
    de: `In ${at} steht etwas anderes, als die Geheimhaltung zulässt.`,
    en: `${at} holds something else than secrecy permits.`,
  };
}

function isNumeric(sheet: DocumentSheet | undefined, row: number, column: number): boolean {
  const cell = sheet?.rows[row]?.[column];
  return typeof cell?.value === "number" || cell?.formula !== undefined;
}

type Place = readonly [row: number, column: number];

function firstDifference(written: DocumentSheet | undefined, { cells }: SharedSheet): Place | undefined {
  const rowCount = Math.max(cells.length, written?.rows.length ?? 0);
  for (let row = 0; row < rowCount; row++) {
    const [decided = [], found = []] = [cells[row], written?.rows[row]];
    for (let column = 0; column < Math.max(decided.length, found.length); column++) {
      const [wanted, cell] = [decided[column], found[column]];
      const value = cell?.value ?? null;
      const isSame = isMissing(wanted?.value) ? typeof value !== "number" : value === (wanted?.value ?? null);
      if (!isSame || (cell?.formula !== undefined && cell.formula !== wanted?.formula)) return [row, column];
    }
  }
  return undefined;
}
