import type { FindingCollector } from "../../model/finding-collector";
import type { ReadTable } from "../../model/read-table";
import type { PublishedFigureRow } from "../../model/rows";
import type { PRINTED_UNITS } from "../../model/tables/published-tables";
import { comparable } from "../../model/similar-text";
import type { LocalizedText } from "../../units/language";
import { isWellFormed, type FigureUnit } from "./figure";
import type { DocumentFigure } from "./published-checks";

/** How the unit of a printed figure is called in the workbook. */
const UNITS: Readonly<Record<(typeof PRINTED_UNITS)[number], FigureUnit>> = {
  Zahl: "number",
  "%": "percent",
  Prozentpunkte: "points",
  "je 1.000": "perThousand",
  Personen: "persons",
  VZÄ: "fte",
  "€": "euro",
  "Mio. €": "millionEuro",
};

export function figureUnit(word: (typeof PRINTED_UNITS)[number] | undefined): FigureUnit {
  return word === undefined ? "number" : UNITS[word];
}

/** The form in which texts of two tables are compared: the key of a figure is its identifier within the document. */
export function figureId(key: string): string {
  return comparable(key);
}

const MOST_DECIMALS = 9;

/** Whether the number of decimals is one that figures can have; absent is fine. */
export function isDecimals(decimals: number | undefined): boolean {
  return decimals === undefined || (Number.isInteger(decimals) && Math.abs(decimals) <= MOST_DECIMALS);
}

/**
 * The figures of the table `Veröffentlicht` with the rows they stand in. A figure that is not rounded as it says is
 * reported and left out: nothing can be concluded from it.
 */
export function documentFigures(
  table: ReadTable<PublishedFigureRow> | undefined,
  collector: FindingCollector,
): ReadonlyMap<string, { readonly figure: DocumentFigure; readonly row: PublishedFigureRow }> {
  const found = new Map<string, { readonly figure: DocumentFigure; readonly row: PublishedFigureRow }>();
  for (const row of table?.rows ?? []) {
    const { figure: key, label = key, value, decimals, printedUnit, isApproximate, from, to } = row;
    if (table === undefined || key === undefined || label === undefined || value === undefined) {
      continue;
    }
    const figure: DocumentFigure = {
      id: figureId(key),
      label: { de: label, en: label },
      value,
      unit: figureUnit(printedUnit),
      ...(decimals === undefined ? {} : { decimals }),
      ...(isApproximate ? { isApproximate } : {}),
      ...(to !== undefined && (from === undefined || from === to) ? { month: to } : {}),
    };
    if (!isDecimals(decimals) || !isWellFormed(figure)) {
      collector.add("published-decimals", table.sheet, () => ({
        severity: "warning",
        cell: table.addressOf(row, "value"),
        ...decimalsText(key),
      }));
    } else if (!found.has(figure.id)) {
      found.set(figure.id, { figure, row });
    }
  }
  return found;
}

function decimalsText(key: string): { readonly message: LocalizedText; readonly remedy: LocalizedText } {
  return {
    message: {
      de: `„${key}“ ist nicht auf so viele Nachkommastellen gerundet, wie die Spalte Dezimalen sagt; der Wert wird nicht geprüft.`,
      en: `“${key}” is not rounded to as many decimals as the column Dezimalen says; the figure is not checked.`,
    },
    remedy: {
      de: `Tragen Sie die Zahl ein, wie sie gedruckt ist, und bei Dezimalen ihre Nachkommastellen (−${MOST_DECIMALS} bis ${MOST_DECIMALS}, leer: genau).`,
      en: `Enter the number as it is printed, and its decimals (−${MOST_DECIMALS} to ${MOST_DECIMALS}, empty: exact).`,
    },
  };
}
