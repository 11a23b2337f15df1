import { readWorkbook } from "../../../src/xlsx/read-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { closeHosts, errorOf, open } from "./hosts";

afterEach(closeHosts);

describe("worksheets", () => {
  it("have page breaks above rows, which move with them and stand in the file", async () => {
    const { Excel, workbook } = await open();
    const rows = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orte");
      const breaks = sheet.horizontalPageBreaks;
      breaks.add("A40");
      breaks.add("B10");
      breaks.add("A25").delete();
      sheet.pageLayout.topMargin = 36;
      sheet.getRange("30:31").insert("Down");
      breaks.load("items/rowIndex,items/columnIndex");
      const count = breaks.getCount();
      const cell = breaks.getItem(0).getCellAfterBreak().load("address");
      await context.sync();
      expect([count.value, cell.address]).toEqual([2, "Orte!A10"]);
      return breaks.items.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex]);
    });
    expect(rows).toEqual([
      [9, 0],
      [41, 0],
    ]);
    const saved = readWorkbook(saveWorkbook(workbook.toDocument())).document.sheets.find(({ name }) => name === "Orte");
    expect(saved?.pageSetup).toMatchObject({ rowBreaks: [9, 41], topMargin: 36 });
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Orte").horizontalPageBreaks.add("A1");
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidArgument");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Orte").horizontalPageBreaks.removePageBreaks();
      await context.sync();
    });
    expect(workbook.toDocument().sheets.find(({ name }) => name === "Orte")?.pageSetup?.rowBreaks).toBeUndefined();
  });

  it("are added, renamed, moved, shown, hidden and deleted", async () => {
    const { Excel } = await open();
    const names = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Neu");
      added.position = 0;
      added.name = "Vorne";
      added.tabColor = "#1f4e79";
      added.showGridlines = false;
      added.getRange("A1").values = [["da"]];
      worksheets.getItem("Mein Blatt").visibility = "Hidden";
      await context.sync();
      added.load("name,position,tabColor,showGridlines,visibility");
      const count = worksheets.getCount();
      const visibleCount = worksheets.getCount(true);
      const lastVisible = worksheets.getLast(true).load("name");
      await context.sync();
      expect(added.toJSON()).toMatchObject({
        name: "Vorne",
        position: 0,
        tabColor: "#1F4E79",
        showGridlines: false,
        visibility: "Visible",
      });
      expect([count.value, visibleCount.value, lastVisible.name]).toEqual([3, 2, "Orte"]);
      worksheets.getItem("Orte").delete();
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(["Vorne", "Mein Blatt"]);
  });

  it("are activated, with the selection", async () => {
    const { Excel, workbook } = await open();
    const selected = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Mein Blatt");
      sheet.activate();
      sheet.getRange("B2:C3").select();
      const range = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return [active.name, range.address, cell.address];
    });
    expect(selected).toEqual(["Mein Blatt", "'Mein Blatt'!B2:C3", "'Mein Blatt'!B2"]);
    expect(workbook.sheetName(workbook.activeSheet())).toBe("Mein Blatt");
  });

  it("know their used range", async () => {
    const { Excel } = await open();
    const found = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const used = worksheets.getItem("Orte").getUsedRange().load("address");
      const empty = worksheets.add("Leer");
      const nothing = empty.getUsedRangeOrNullObject().load("address");
      const corner = empty.getUsedRange().load("address");
      await context.sync();
      return [used.address, nothing.isNullObject, corner.address];
    });
    expect(found).toEqual(["Orte!A1:C4", true, "Leer!A1"]);
  });

  it("freeze rows and columns", async () => {
    const { Excel, workbook } = await open();
    const places = await Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem("Orte");
      const addresses: (string | boolean)[] = [];
      const look = async () => {
        const location = freezePanes.getLocationOrNullObject().load("address");
        await context.sync();
        addresses.push(location.isNullObject || location.address);
      };
      freezePanes.freezeRows(1);
      await look();
      freezePanes.freezeAt("A1:B3");
      await look();
      freezePanes.unfreeze();
      await look();
      freezePanes.freezeColumns(2);
      await context.sync();
      return addresses;
    });
    expect(places).toEqual(["Orte!1:1", "Orte!A1:B3", true]);
    expect(workbook.frozen(workbook.activeSheet())).toEqual({ rows: 0, columns: 2 });
  });

  it("are laid out for printing", async () => {
    const { Excel, workbook } = await open();
    const layout = await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("Orte");
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintTitleRows("$1:$1");
      pageLayout.setPrintArea("A1:C4");
      pageLayout.load("orientation,paperSize,zoom,centerHorizontally");
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      await context.sync();
      return { ...pageLayout.toJSON(), titles: titles.address };
    });
    expect(layout).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      centerHorizontally: true,
      titles: "Orte!1:1",
    });
    expect(workbook.pageSetup(workbook.activeSheet())).toEqual({
      orientation: "landscape",
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitleRows: "1:1",
    });
    expect(workbook.names()).toEqual([expect.objectContaining({ name: "_xlnm.Print_Area", scope: "Orte", formula: "=Orte!$A$1:$C$4" })]);
  });
});

describe("protection", () => {
  it("refuses to change locked cells and leaves the others open", async () => {
    const { Excel } = await open();
    const error = await errorOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Orte");
        sheet.getRange("B2:B4").format.protection.locked = false;
        sheet.protection.protect({ allowFormatColumns: true, selectionMode: "Normal" });
        sheet.getRange("B2").values = [[120]];
        sheet.getRange("A:A").format.columnWidth = 100;
        const input = sheet.getRange("B2").load("values");
        const { protection } = sheet;
        protection.load("protected,options");
        await context.sync();
        expect(input.values).toEqual([[120]]);
        expect(protection.protected).toBe(true);
        expect(protection.options).toMatchObject({ allowFormatColumns: true, allowFormatCells: false, selectionMode: "Normal" });
        sheet.getRange("A2").values = [["Emmerich"]];
        await context.sync();
      }),
    );
    expect([error.code, error.debugInfo.errorLocation]).toEqual(["AccessDenied", "Range.values"]);
  });

  it.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ["number formats", (sheet) => void (sheet.getRange("B2").numberFormat = [["0.00"]])],
    ["fonts", (sheet) => void (sheet.getRange("B2").format.font.bold = true)],
    ["new rows", (sheet) => sheet.getRange("2:2").insert("Down")],
    ["fewer rows", (sheet) => sheet.getRange("2:2").delete("Up")],
    ["tables", (sheet) => sheet.tables.add("A1:C4", true)],
    ["charts", (sheet) => sheet.charts.add("Line", sheet.getRange("A1:B4"))],
    ["validation", (sheet) => sheet.getRange("B2").dataValidation.clear()],
    ["conditional formats", (sheet) => sheet.getRange("B2").conditionalFormats.add("Custom")],
    ["merged cells", (sheet) => sheet.getRange("B2:C2").merge()],
    ["a second protection", (sheet) => sheet.protection.protect()],
  ])("refuses %s", async (_what, action) => {
    const { Excel } = await open();
    const error = await errorOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Orte");
        sheet.protection.protect();
        action(sheet);
        await context.sync();
      }),
    );
    expect(error.code).toBe("AccessDenied");
  });

  it("ends with unprotect, given the right password", async () => {
    const { Excel } = await open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Orte").protection.protect({}, "geheim");
      await context.sync();
    });
    const unprotect = (password: string) =>
      Excel.run(async (context) => {
        const { protection } = context.workbook.worksheets.getItem("Orte");
        protection.unprotect(password);
        protection.load("protected");
        await context.sync();
        return protection.protected;
      });
    expect((await errorOf(unprotect("falsch"))).code).toMatch(/^(?:AccessDenied|InvalidArgument)$/);
    expect(await unprotect("geheim")).toBe(false);
  });
});
