import { closeHosts, documentOf, errorOf, open } from "./hosts";

afterEach(closeHosts);

describe("a batch", () => {
  it("reads and writes ranges", async () => {
    const { Excel } = await open();
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orte");
      const range = sheet.getRange("A1:C2").load("values,address,rowCount,columnCount,valueTypes");
      sheet.getRange("D1:D4").values = [["Kosten je Fall"], ["=B2/C2"], [true], [null]];
      const written = sheet.getRange("D1:D4").load("values,formulas,valueTypes");
      await context.sync();
      return { range: range.toJSON(), written: written.toJSON() };
    });
    expect(read.range).toEqual({
      address: "Orte!A1:C2",
      columnCount: 3,
      rowCount: 2,
      values: [
        ["Ort", "Kosten", "Fälle"],
        ["Kleve", 100, 4],
      ],
      valueTypes: [
        ["String", "String", "String"],
        ["String", "Double", "Double"],
      ],
    });
    expect(read.written).toEqual({
      formulas: [["Kosten je Fall"], ["=B2/C2"], [true], [""]],
      values: [["Kosten je Fall"], [25], [true], [""]],
      valueTypes: [["String"], ["Double"], ["Boolean"], ["Empty"]],
    });
  });

  it("calculates before a result is read in the same batch", async () => {
    const { Excel } = await open();
    const total = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Orte").getRange("B4").values = [[40]];
      const cell = context.workbook.worksheets.getItem("Mein Blatt").getRange("A1").load("values,address");
      await context.sync();
      return cell.toJSON();
    });
    // 100 + 60 + 40
    expect(total).toEqual({ address: "'Mein Blatt'!A1", values: [[200]] });
  });

  it("shows the old results while the add-in holds the calculation", async () => {
    const { Excel } = await open();
    const totals = await Excel.run(async (context) => {
      context.workbook.application.suspendApiCalculationUntilNextSync();
      context.workbook.worksheets.getItem("Orte").getRange("B4").values = [[40]];
      const before = context.workbook.worksheets.getItem("Mein Blatt").getRange("A1").load("values");
      await context.sync();
      const after = context.workbook.worksheets.getItem("Mein Blatt").getRange("A1").load("values");
      await context.sync();
      return [before.values[0]?.[0], after.values[0]?.[0]];
    });
    expect(totals).toEqual([180, 200]);
  });

  it("writes large arrays in the blocks that office.js makes of them", async () => {
    const { Excel, workbook } = await open(documentOf({ Blatt: [] }));
    const values = Array.from({ length: 2000 }, (_, row) => [row, `Zeile ${row}`]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Blatt").getRange("A1:B2000").values = values;
      await context.sync();
    });
    expect(workbook.readValues(workbook.activeSheet(), { row: 0, column: 0, rowCount: 2000, columnCount: 2 })).toEqual(values);
  });

  it("throws office.js's own error when a property was not loaded", async () => {
    const { Excel, OfficeExtension } = await open();
    const error = await errorOf(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Orte").getRange("A1");
        await context.sync();
        return range.values;
      }),
    );
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error.code).toBe("PropertyNotLoaded");
  });

  it("keeps range objects valid between syncs, moved with their cells", async () => {
    const { Excel } = await open();
    const address = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orte");
      const goch = sheet.getRange("A3");
      await context.sync();
      sheet.getRange("2:2").insert("Down");
      await context.sync();
      goch.load("address,values");
      await context.sync();
      return [goch.address, goch.values];
    });
    expect(address).toEqual(["Orte!A4", [["Goch"]]]);
  });

  it("loads nested properties, collections and everything at once", async () => {
    const { Excel } = await open();
    const loaded = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/visibility");
      const range = context.workbook.worksheets
        .getItem("Orte")
        .getRange("A1")
        .load({ worksheet: { name: true }, format: { font: { bold: true } } });
      const all = context.workbook.worksheets.getItem("Orte").load();
      await context.sync();
      const second = sheets.items[1]?.getRange("A1").load("address");
      await context.sync();
      return [sheets.items.map(({ name }) => name), range.worksheet.name, range.format.font.bold, all.showGridlines, second?.address];
    });
    expect(loaded).toEqual([["Orte", "Mein Blatt"], "Orte", false, true, "'Mein Blatt'!A1"]);
  });
});

describe("null objects", () => {
  it("stand for what is not there, and so do their children", async () => {
    const { Excel } = await open();
    const isNull = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("fehlt");
      const range = sheet.getRange("A1").load("values");
      const used = context.workbook.worksheets.getItemOrNullObject("Orte").load("name");
      await context.sync();
      return [sheet.isNullObject, range.isNullObject, used.isNullObject, used.name];
    });
    expect(isNull).toEqual([true, true, false, "Orte"]);
  });

  it("take every action without effect", async () => {
    const { Excel } = await open();
    const names = await Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("fehlt").delete();
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(["Orte", "Mein Blatt"]);
  });
});

describe("a failing action", () => {
  it("ends the batch; what came before it stays", async () => {
    const { Excel, workbook } = await open();
    const error = await errorOf(
      Excel.run(async (context) => {
        const orte = context.workbook.worksheets.getItem("Orte");
        orte.getRange("A1").values = [["vorher"]];
        context.workbook.worksheets.getItem("fehlt").getRange("A1").values = [["nie"]];
        orte.getRange("A2").values = [["nachher"]];
        await context.sync();
      }),
    );
    expect([error.code, error.debugInfo.errorLocation]).toEqual(["ItemNotFound", "WorksheetCollection.getItem"]);
    const [orte = ""] = workbook.sheetIds();
    expect(workbook.readValues(orte, { row: 0, column: 0, rowCount: 2, columnCount: 1 })).toEqual([["vorher"], ["Kleve"]]);
  });

  it.each<[string, string, (sheet: Excel.Worksheet) => unknown]>([
    ["values of another shape", "InvalidArgument", (sheet) => void (sheet.getRange("A1:B2").values = [[1, 2]])],
    ["values that are objects", "InvalidArgument", (sheet) => void (sheet.getRange("A1").values = [[{ n: 1 }]])],
    ["values of whole columns", "InvalidArgument", (sheet) => void (sheet.getRange("A:A").values = "x" as unknown as string[][])],
    ["an address that is none", "InvalidArgument", (sheet) => sheet.getRange("Quatsch!!").load("address")],
    ["an address outside the grid", "InvalidArgument", (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address")],
    ["several areas at once", "InvalidArgument", (sheet) => sheet.getRange("A1,C1").load("address")],
    ["a property that does not exist", "InvalidArgument", (sheet) => sheet.getRange("A1").load("value")],
    ["a wrong word", "InvalidArgument", (sheet) => sheet.getRange("A1").clear("Alles" as "All")],
    ["a colour that is none", "InvalidArgument", (sheet) => void (sheet.tabColor = "rot")],
    ["a sheet name with a slash", "InvalidArgument", (sheet) => void (sheet.name = "A/B")],
    ["a sheet name that is taken", "ItemAlreadyExists", (sheet) => void (sheet.name = "mein blatt")],
    ["a table that is not there", "ItemNotFound", (sheet) => sheet.tables.getItem("fehlt").load("name")],
    ["a member that the host lacks", "NotImplemented", (sheet) => sheet.getRange("A1").removeDuplicates([0], true)],
    ["hiding the only visible sheets", "InvalidOperation", hideAllSheets],
  ])("refuses %s as %s", async (_what, code, action) => {
    const { Excel } = await open();
    const error = await errorOf(
      Excel.run(async (context) => {
        action(context.workbook.worksheets.getItem("Orte"));
        await context.sync();
      }),
    );
    expect(error.code).toBe(code);
  });
});

function hideAllSheets(sheet: Excel.Worksheet): void {
  sheet.visibility = "Hidden";
  sheet.context.workbook.worksheets.getItem("Mein Blatt").visibility = "Hidden";
}

describe("unbounded ranges", () => {
  it("have no cells to read, but an address and a used part", async () => {
    const { Excel } = await open();
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orte");
      const column = sheet.getRange("B:B").load("values,text,address,rowCount,isEntireColumn");
      const all = sheet.getRange().load("address,cellCount");
      const used = column.getUsedRange().load("address,values");
      await context.sync();
      return [column.values, column.text, column.address, column.rowCount, column.isEntireColumn, all.address, all.cellCount, used.address];
    });
    expect(read).toEqual([null, null, "Orte!B:B", 1_048_576, true, "Orte!1:1048576", -1, "Orte!B1:B4"]);
  });
});

describe("ranges that lead to others", () => {
  it.each<[string, string, (range: Excel.Range) => Excel.Range]>([
    ["a cell", "Orte!C3", (range) => range.getCell(1, 1)],
    ["a row", "Orte!B3:C3", (range) => range.getRow(1)],
    ["a column", "Orte!C2:C3", (range) => range.getColumn(1)],
    ["an offset", "Orte!D4:E5", (range) => range.getOffsetRange(2, 2)],
    ["another size", "Orte!B2:B4", (range) => range.getResizedRange(1, -1)],
    ["its whole columns", "Orte!B:C", (range) => range.getEntireColumn()],
    ["its whole rows", "Orte!2:3", (range) => range.getEntireRow()],
    ["its last cell", "Orte!C3", (range) => range.getLastCell()],
    ["its last row", "Orte!B3:C3", (range) => range.getLastRow()],
    ["the rows below", "Orte!B4:C5", (range) => range.getRowsBelow(2)],
    ["the row above", "Orte!B1:C1", (range) => range.getRowsAbove()],
    ["the columns after", "Orte!D2:D3", (range) => range.getColumnsAfter()],
    ["the column before", "Orte!A2:A3", (range) => range.getColumnsBefore(1)],
    ["what surrounds both", "Orte!B2:D5", (range) => range.getBoundingRect("D5")],
    ["what both share", "Orte!C3", (range) => range.getIntersection("C3:F9")],
  ])("%s is %s", async (_what, address, lead) => {
    const { Excel } = await open();
    const found = await Excel.run(async (context) => {
      const range = lead(context.workbook.worksheets.getItem("Orte").getRange("B2:C3")).load("address");
      await context.sync();
      return range.address;
    });
    expect(found).toBe(address);
  });
});
