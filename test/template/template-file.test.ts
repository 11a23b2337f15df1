import { PLANNING_TABLES } from "../../src/model/planning-tables";
import { planningTemplate, templateFile } from "../../src/template/planning-template";
import type { DocumentCell } from "../../src/xlsx/workbook-document";
import { describeWithLibreOffice, recalculateInLibreOffice } from "../support/libreoffice";

const CREATED = new Date(2022, 10, 15, 12);
const DATE_FORMATS = new Set(["yyyy-mm", "dd.mm.yyyy"]);

/** The day's numbers in ascending order, the year without its century: LibreOffice writes days in the order of its own language. */
function dayNumbers(parts: readonly number[]): string {
  return parts
    .map((part) => part % 100)
    .sort((one, other) => one - other)
    .join(" ");
}

function isShown(cell: DocumentCell | undefined, numberFormat: string, text: string): boolean {
  const value = cell?.value ?? "";
  if (typeof value !== "number") return text === value;
  if (!DATE_FORMATS.has(numberFormat)) {
    const shown = text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
    return text !== "" && Math.abs(shown - value) < 1e-9;
  }
  const day = new Date(Date.UTC(1899, 11, 30 + value));
  return dayNumbers(text.split(/\D+/).map(Number)) === dayNumbers([day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]);
}

describe("the template as a file", () => {
  it("is the same for the same date, byte by byte", () => {
    expect(templateFile({ sample: true, createdAt: CREATED })).toEqual(templateFile({ sample: true, createdAt: CREATED }));
  });
});

describeWithLibreOffice("LibreOffice opens the template", () => {
  it.each([
    ["sample", true],
    ["empty", false],
  ])("with the same sheets and values: %s", (_, sample) => {
    const document = planningTemplate({ sample, createdAt: CREATED });
    const opened = recalculateInLibreOffice(templateFile({ sample, createdAt: CREATED }));
    expect([...opened.keys()].sort()).toEqual(["Start", ...PLANNING_TABLES.map(({ name }) => name)].sort());
    for (const sheet of document.sheets) {
      const shown: readonly (readonly string[])[] = opened.get(sheet.name) ?? [];
      const different = sheet.rows.flatMap((row, rowIndex) =>
        (row ?? []).flatMap((cell, column) => {
          const text = shown[rowIndex]?.[column] ?? "";
          const isSame = isShown(cell, document.styles[cell?.style ?? 0]?.numberFormat ?? "General", text);
          return isSame ? [] : [`${sheet.name} row ${rowIndex + 1} column ${column + 1}: ${text} instead of ${cell?.value}`];
        }),
      );
      expect(different).toEqual([]);
    }
  });
});
