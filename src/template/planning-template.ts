import { PLANNING_TABLES } from "../model/planning-tables";
import { INHABITANTS_TABLE } from "../model/tables/steering-tables";
import { PARAMETER_TABLE } from "../model/tables/finance-tables";
import { saveWorkbook } from "../xlsx/save-workbook";
import type { WorkbookDocument } from "../xlsx/workbook-document";
import { kleveSample } from "./kleve-sample/kleve-sample";
import { parameterKeyList, startSheet } from "./start-sheet";
import { styleBook } from "./style-book";
import { parameterContent } from "./parameter-content";
import type { ColumnSuggestions } from "./table-sheet";
import { LAYOUT, bodyRowCount, tableSheet } from "./table-sheet";
import { STYLES } from "./template-styles";

export type TemplateOptions = {
  /** Language of sheet names, headings and help; only German so far, the language the workbook contract fixes. */
  readonly language?: "de";
  /** Fills the tables with the sample case Kreis Kleve 2023 instead of leaving them empty. */
  readonly sample?: boolean;
  /** Shown on the start sheet and in the file's properties; given from outside so that equal calls give equal files. */
  readonly createdAt: Date;
};

/** Choices for the keys of the parameters; the list of municipalities itself is free. */
const OWN_LISTS: Readonly<Record<string, ColumnSuggestions>> = {
  [PARAMETER_TABLE.name]: {
    key: {
      list: parameterKeyList(),
      advice: "Diesen Schlüssel kennt das Add-in nicht. Eigene Werte sind erlaubt, werden aber nicht verwendet.",
    },
  },
  [INHABITANTS_TABLE.name]: {},
};

/** The names on the sheet `Einwohner`, the first column of its table. */
function municipalitySuggestions(rowCount: number): ColumnSuggestions {
  const list = `${INHABITANTS_TABLE.name}!$A$${LAYOUT.body + 1}:$A$${LAYOUT.body + rowCount}`;
  return {
    municipality: { list, advice: "Dieser Name steht nicht auf dem Blatt Einwohner. Für den ganzen Kreis bitte „Kreis“ eintragen." },
  };
}

/**
 * The planning workbook: a start sheet, then one sheet with one Excel table of the same name per planning table, in the
 * order of the contract.
 */
export function planningTemplate({ sample: isSample = false, createdAt }: TemplateOptions): WorkbookDocument {
  const book = styleBook(STYLES.default);
  const contents = isSample ? kleveSample(createdAt) : new Map([[PARAMETER_TABLE.name, parameterContent()]]);
  const municipalities = municipalitySuggestions(bodyRowCount(contents.get(INHABITANTS_TABLE.name)));
  const start = startSheet(book, { isSample, createdAt });
  const tables = PLANNING_TABLES.map((schema) =>
    tableSheet(book, schema, contents.get(schema.name), OWN_LISTS[schema.name] ?? municipalities),
  );
  const created = createdAt.toISOString();
  return {
    sheets: [start, ...tables],
    activeSheet: 0,
    styles: book.styles(),
    names: [],
    properties: {
      title: isSample ? "Planungsmappe Jobcenter: Beispiel Kreis Kleve 2023" : "Planungsmappe Jobcenter",
      created,
      modified: created,
    },
    customProperties: {},
    settings: {},
  };
}

/** The planning workbook as the bytes of an .xlsx file; equal options give equal bytes. */
export function templateFile(options: TemplateOptions): Uint8Array {
  return saveWorkbook(planningTemplate(options));
}
