import { mostSimilar } from "../model/similar-text";
import { tableAt } from "../reporting/explain/columns";
import type { WorkbookReader } from "../reporting/explain/workbook-reader";
import { cellAddress } from "../units/cell-address";
import { CommandRefusal } from "../units/command-refusal";
import { splitReference } from "../xlsx/address";

const HOW_TO_NAME_A_CELL = {
  de: "Nennen Sie Blatt und Zelle, z. B. Kennzahlen!B13; Blattnamen mit Leerzeichen in Apostrophen: 'Mein Blatt'!B13.",
  en: "Name sheet and cell, e.g. Kennzahlen!B13; a sheet name with spaces in apostrophes: 'My sheet'!B13.",
};

/** The cell that an address means. Throws a CommandRefusal if it is no single cell of the workbook, or a blank one. */
export function checkedPlace(address: string, reader: WorkbookReader) {
  const reference = splitReference(address.trim());
  if (reference === undefined) {
    throw new CommandRefusal("not-a-cell", { de: `„${address}“ ist keine Zelle.`, en: `“${address}” is not a cell.` }, HOW_TO_NAME_A_CELL);
  }
  if (reference.sheet === undefined) {
    throw new CommandRefusal(
      "sheet-not-named",
      { de: `Zu „${address}“ fehlt das Blatt.`, en: `“${address}” lacks its sheet.` },
      HOW_TO_NAME_A_CELL,
    );
  }
  const { row, column, rowCount, columnCount } = reference.area;
  const cell = cellAddress(row, column);
  if (rowCount !== 1 || columnCount !== 1) {
    throw new CommandRefusal(
      "several-cells",
      { de: `„${address}“ ist ein Bereich, keine einzelne Zelle.`, en: `“${address}” is a block, not a single cell.` },
      { de: `Wählen Sie eine Zelle daraus, z. B. ${cell}.`, en: `Choose one of its cells, e.g. ${cell}.` },
    );
  }
  const sheet = reader.sheet(reference.sheet);
  if (sheet === undefined) throw unknownSheet(reference.sheet, reader);
  const content = sheet.cell(row, column);
  const isInput = tableAt(reader, sheet.name, { row, column }) !== undefined;
  if (!isInput && (content === undefined || (content.value === "" && content.formula === undefined))) {
    throw new CommandRefusal(
      "empty-cell",
      { de: `Die Zelle ${sheet.name}!${cell} ist leer.`, en: `The cell ${sheet.name}!${cell} is empty.` },
      { de: "Wählen Sie eine Zelle mit einer Zahl oder einer Formel.", en: "Choose a cell that holds a number or a formula." },
    );
  }
  return { sheet: sheet.name, cell, position: { row, column } };
}

function unknownSheet(name: string, { sheetNames }: WorkbookReader): CommandRefusal {
  const similar = mostSimilar(name, sheetNames);
  const isResult = ["kennzahlen", "prüfung"].includes(name.toLowerCase());
  return new CommandRefusal(
    "unknown-sheet",
    { de: `Das Blatt „${name}“ gibt es in dieser Mappe nicht.`, en: `This workbook has no sheet “${name}”.` },
    isResult
      ? { de: "Aktualisieren Sie zuerst: dabei entsteht das Blatt.", en: "Refresh first: that writes the sheet." }
      : similar === undefined
        ? { de: `Vorhanden sind: ${sheetNames.join(", ")}.`, en: `There are: ${sheetNames.join(", ")}.` }
        : { de: `Ist „${similar}“ gemeint?`, en: `Is it “${similar}”?` },
  );
}
