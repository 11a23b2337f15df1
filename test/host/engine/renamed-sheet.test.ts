import { unzipSync } from "fflate";
import { EmbeddedWorkbook } from "../../../src/host/engine/embedded-workbook";
import { readWorkbook } from "../../../src/xlsx/read-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { sampleDocument } from "../../support/planning-host";

it("keeps the parts of a sheet that is renamed in the host", () => {
  const file = saveWorkbook(sampleDocument());
  const { document, source } = readWorkbook(file);
  const workbook = EmbeddedWorkbook.open(document);
  const sheet = workbook.sheetIds().find((id) => workbook.sheetName(id) === "Texte") ?? "";
  workbook.renameSheet(sheet, "Unsere Texte");
  const before = unzipSync(file);
  const after = unzipSync(saveWorkbook(workbook.toDocument(), source));
  const sheetParts = (parts: Record<string, Uint8Array>) => Object.entries(parts).filter(([path]) => path.startsWith("xl/worksheets/sheet"));
  expect(sheetParts(after)).toEqual(sheetParts(before));
  expect(readWorkbook(saveWorkbook(workbook.toDocument(), source)).document.sheets.map(({ name }) => name)).toContain("Unsere Texte");
});
