import type { ColumnKind, ColumnSchema } from "../model/table-schema";
import type { CellStyle, DataValidation } from "../xlsx/workbook-document";
import { LEFT } from "./template-styles";
import { serialOfDate } from "../units/month";

type KindFormat = {
  readonly style: Pick<CellStyle, "numberFormat" | "horizontalAlignment" | "indent" | "wrapText">;
  /** Least width in characters. */
  readonly width: number;
};

const KIND_FORMATS: Readonly<Record<ColumnKind, KindFormat>> = {
  text: { style: { numberFormat: "@", wrapText: true, ...LEFT }, width: 18 },
  choice: { style: { numberFormat: "@", ...LEFT }, width: 12 },
  boolean: { style: { numberFormat: "@", ...LEFT }, width: 9 },
  count: { style: { numberFormat: "#,##0" }, width: 9 },
  fte: { style: { numberFormat: "#,##0.00" }, width: 10 },
  money: { style: { numberFormat: '#,##0.00 "€"' }, width: 17 },
  month: { style: { numberFormat: "yyyy-mm", ...LEFT }, width: 11 },
  date: { style: { numberFormat: "dd.mm.yyyy", ...LEFT }, width: 12 },
  year: { style: { numberFormat: "0", ...LEFT }, width: 8 },
  number: { style: { numberFormat: "General" }, width: 14 },
};

export function kindFormat(kind: ColumnKind): KindFormat {
  return KIND_FORMATS[kind];
}

/** A number format for a value in this unit, where the column's own format is General. */
export function numberFormatOfUnit(unit: string): string {
  const { [1]: sign = "", [2]: word = "" } = /^(± )?(.*)$/.exec(unit) ?? [];
  const format = word.startsWith("€") ? '#,##0.00 "€"' : word === "Anteil" || word === "%" ? "0.0%" : "General";
  if (sign === "") return format;
  return format === "General" ? "+0.##;-0.##;0" : `+${format};-${format};${format}`;
}

/** Of a base value beside a change in percent: the unit of the row is not its own. */
export const BASE_OF_CHANGE_FORMAT = "#,##0.##";

/** A list of words to choose from, none of which is compulsory. */
export type Suggestions = {
  /** A reference, or the words in double quotes, separated by commas. */
  readonly list: string;
  /** German; shown when something else is typed. */
  readonly advice: string;
};

type Rule = Pick<DataValidation, "type" | "operator" | "formula1" | "formula2" | "errorStyle" | "errorTitle" | "errorMessage">;

/** Beyond any amount a job centre plans with; only keeps text out. */
const ANY_NUMBER: Rule = {
  type: "decimal",
  operator: "between",
  formula1: "-1000000000000",
  formula2: "1000000000000",
  errorTitle: "Bitte eine Zahl",
  errorMessage: "Hier gehört eine Zahl hin. Ist der Wert nicht bekannt, lassen Sie die Zelle leer.",
};

const KIND_RULES: Readonly<Partial<Record<ColumnKind, Rule>>> = {
  count: {
    type: "whole",
    operator: "greaterThanOrEqual",
    formula1: "0",
    errorTitle: "Bitte eine ganze Zahl",
    errorMessage: "Hier gehört eine ganze Zahl ab 0 hin. Ist sie nicht bekannt, lassen Sie die Zelle leer.",
  },
  fte: {
    type: "decimal",
    operator: "greaterThanOrEqual",
    formula1: "0",
    errorTitle: "Bitte eine Zahl ab 0",
    errorMessage: "Hier gehören Vollzeitäquivalente hin, zum Beispiel 7,25.",
  },
  money: ANY_NUMBER,
  number: ANY_NUMBER,
  date: {
    type: "date",
    operator: "greaterThanOrEqual",
    formula1: String(serialOfDate(2005, 1, 1)),
    errorTitle: "Bitte ein Datum",
    errorMessage: "Hier gehört ein Datum ab 2005 hin, zum Beispiel 30.06.2022.",
  },
  year: {
    type: "whole",
    operator: "between",
    formula1: "2005",
    formula2: "2100",
    errorTitle: "Bitte ein Jahr",
    errorMessage: "Hier gehört eine Jahreszahl hin, zum Beispiel 2023.",
  },
};

function listRule(words: readonly string[]): Rule {
  return {
    type: "list",
    formula1: `"${words.join(",")}"`,
    errorTitle: "Bitte auswählen",
    errorMessage: `Hier sind nur diese Wörter möglich: ${words.join(", ")}.`,
  };
}

function monthRule(firstCell: string): Rule {
  return {
    type: "custom",
    formula1: `AND(ISNUMBER(${firstCell}),DAY(${firstCell})=1)`,
    errorTitle: "Bitte den Monatsersten",
    errorMessage: "Hier gehört der erste Tag des Monats hin, zum Beispiel 01.06.2022; angezeigt wird 2022-06.",
  };
}

/** Names outside the list may be right as well: a warning that can be overruled. */
function suggestionRule({ list, advice }: Suggestions): Rule {
  return { type: "list", formula1: list, errorStyle: "warning", errorTitle: "Nicht in der Liste", errorMessage: advice };
}

/**
 * The rule for the cells of a column.
 *
 * @param area the cells, A1 notation
 * @param firstCell their first cell, to which formulas are relative
 * @returns undefined for free text
 */
export function columnValidation(
  { kind, choices }: Pick<ColumnSchema, "kind" | "choices">,
  area: string,
  firstCell: string,
  suggestions?: Suggestions,
): DataValidation | undefined {
  const rule = choices
    ? listRule(choices)
    : kind === "month"
      ? monthRule(firstCell)
      : suggestions
        ? suggestionRule(suggestions)
        : KIND_RULES[kind];
  return rule && { areas: area, allowBlank: true, ...rule };
}

/** A rule that allows everything and shows, as soon as the heading is selected, what belongs into its column. */
export function headingHint(cell: string, { heading, description, isRequired }: ColumnSchema): DataValidation {
  return {
    areas: cell,
    type: "custom",
    formula1: "TRUE",
    allowBlank: true,
    promptTitle: heading.de,
    promptMessage: `${description.de}.${isRequired ? " Pflichtspalte." : " Leer lassen, wenn nicht bekannt."}`,
  };
}
