import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { EmbeddedWorkbook } from "../../../src/host/engine/embedded-workbook";
import { createExcelHost } from "../../../src/host/protocol/excel-host";
import { installOfficeGlobals, type OfficeWindow } from "../../../src/host/protocol/office-globals";
import { errorOf, TOWNS } from "./hosts";

type LibraryWindow = OfficeWindow & { readonly Excel: typeof Excel; readonly OfficeExtension: typeof OfficeExtension };

describe("in a browser window with globals of its own", () => {
  const dom = new JSDOM("<!doctype html><title>Aufgabenbereich</title>", {
    runScripts: "outside-only",
    url: "http://localhost/taskpane.html",
  });
  const window = dom.window as unknown as LibraryWindow;

  beforeAll(() => {
    dom.window.eval(readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8"));
    const workbook = EmbeddedWorkbook.open(TOWNS);
    const executor = createExcelHost(workbook).executor();
    installOfficeGlobals(window, { executor, displayLanguage: "de-DE", associateFunction: (id, fn) => workbook.associateFunction(id, fn) });
  });

  afterAll(() => dom.window.close());

  it("the host answers as in Node", async () => {
    const values = await window.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orte");
      sheet.getRange("D2").formulas = [["=B2/C2"]];
      sheet.getRange("A1:C1").format.set({ font: { bold: true } });
      const range = sheet.getRange("A2:D2").load({ values: true, format: { font: { bold: true } } });
      await context.sync();
      return [range.values, range.format.font.bold];
    });
    expect(values).toEqual([[["Kleve", 100, 4, 25]], false]);
  });

  it("errors are those of that window's office.js", async () => {
    const error = await errorOf(
      window.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("fehlt").load("name");
        await context.sync();
      }),
    );
    expect(error).toBeInstanceOf(window.OfficeExtension.Error);
    expect(error.code).toBe("ItemNotFound");
  });

  it("nothing is loaded from anywhere", () => {
    expect(dom.window.document.querySelectorAll("script, iframe, img, link")).toHaveLength(0);
  });
});
