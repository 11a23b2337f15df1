import { PLANNING_TABLES } from "../../src/model/planning-tables";
import { planningTemplate, templateFile } from "../../src/template/planning-template";
import type { DocumentCell } from "../../src/xlsx/workbook-document";
import { describeWithLibreOffice, recalculateInLibreOffice } from "../support/libreoffice";

const CREATED = new Date(2022, 10, 15, 12);
const DAY = 86_400_000;

/** What the other program must show for a cell of the document: dates in their format, everything else as it is. */
function expected(cell: DocumentCell | undefined, numberFormat: string): string | number {
  const value = cell?.value ?? "";
  if (typeof value !== "number") return String(value);
  const [year, month, day] = new Date(Date.UTC(1899, 11, 30) + value * DAY).toISOString().slice(0, 10).split("-");
  if (numberFormat === "yyyy-mm") return `${year}-${month}`;
  return numberFormat === "dd.mm.yyyy" ? `${day}.${month}.${year}` : value;
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
      const shown = opened.get(sheet.name) ?? [];
      const different = sheet.rows.flatMap((row, rowIndex) =>
        (row ?? []).flatMap((cell, column) => {
          const wanted = expected(cell, document.styles[cell?.style ?? 0]?.numberFormat ?? "General");
          const text = shown[rowIndex]?.[column] ?? "";
          const isSame = typeof wanted === "number" ? Math.abs(Number(text) - wanted) < 1e-9 : text === wanted;
          return isSame ? [] : [`${sheet.name} row ${rowIndex + 1} column ${column + 1}: ${text} instead of ${wanted}`];
        }),
      );
      expect(different).toEqual([]);
    }
  });
});
