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
  const saved = saveWorkbook(workbook.toDocument(), source);
  const after = unzipSync(saved);
  const changed = Object.keys(before).filter((path) => Buffer.compare(before[path] ?? Buffer.of(), after[path] ?? Buffer.of()) !== 0);
  expect(changed.filter((path) => path.startsWith("xl/worksheets/"))).toEqual([]);
  expect(readWorkbook(saved).document.sheets.map(({ name }) => name)).toContain("Unsere Texte");
});
