import { closeHosts, errorOf, open } from "./hosts";
import type { NodeHost } from "../../../src/host/node-host";

afterEach(closeHosts);

function styleAt({ workbook }: NodeHost, row: number, column: number) {
  return workbook.readStyles(workbook.activeSheet(), { row, column, rowCount: 1, columnCount: 1 })[0]?.[0];
}

describe("formats", () => {
  it("change one property and keep the others", async () => {
    const host = await open();
    const read = await host.Excel.run(async (context) => {
      const { format } = context.workbook.worksheets.getItem("Orte").getRange("A1:C1");
      format.font.bold = true;
      format.font.color = "#1F4E79";
      format.font.size = 12;
      format.fill.color = "#DDEBF7";
      format.horizontalAlignment = "Center";
      format.wrapText = true;
      format.indentLevel = 1;
      format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel,font/bold,font/italic,font/color,font/size,fill/color");
      await context.sync();
      return format.toJSON();
    });
    expect(read).toMatchObject({
      horizontalAlignment: "Center",
      verticalAlignment: "Bottom",
      wrapText: true,
      indentLevel: 1,
      font: { bold: true, italic: false, color: "#1F4E79", size: 12 },
      fill: { color: "#DDEBF7" },
    });
    expect(styleAt(host, 0, 2)).toMatchObject({ font: { bold: true, color: "#1F4E79", size: 12 }, fill: "#DDEBF7" });
  });

  it("are null where the cells differ", async () => {
    const { Excel } = await open();
    const mixed = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orte");
      sheet.getRange("A1").format.font.bold = true;
      const { format } = sheet.getRange("A1:B1");
      format.font.load("bold,size");
      await context.sync();
      return [format.font.bold, format.font.size];
    });
    expect(mixed).toEqual([null, 11]);
  });

  it("give each cell its number format", async () => {
    const { Excel } = await open();
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Orte").getRange("B2:B4");
      range.numberFormat = [["#,##0.00"], ["0%"], ["0.0"]];
      range.load("numberFormat,text");
      await context.sync();
      return [range.numberFormat, range.text.length];
    });
    expect(read).toEqual([[["#,##0.00"], ["0%"], ["0.0"]], 3]);
  });

  it("draw borders around and inside a range", async () => {
    const host = await open();
    const read = await host.Excel.run(async (context) => {
      const { borders } = context.workbook.worksheets.getItem("Orte").getRange("A1:C4").format;
      borders.getItem("EdgeBottom").style = "Continuous";
      borders.getItem("EdgeBottom").weight = "Medium";
      borders.getItem("EdgeBottom").color = "#FF0000";
      borders.getItem("InsideHorizontal").style = "Dot";
      const bottom = borders.getItem("EdgeBottom").load("style,weight,color,sideIndex");
      const top = borders.getItem("EdgeTop").load("style");
      await context.sync();
      return { bottom: bottom.toJSON(), top: top.style };
    });
    expect(read).toEqual({ bottom: { style: "Continuous", weight: "Medium", color: "#FF0000", sideIndex: "EdgeBottom" }, top: "None" });
    expect(styleAt(host, 3, 1)?.border).toEqual({ bottom: { style: "medium", color: "#FF0000" }, top: { style: "dotted" } });
    expect(styleAt(host, 0, 0)?.border).toEqual({ bottom: { style: "dotted" } });
  });

  it("set widths and heights in points, and hide rows and columns", async () => {
    const { Excel } = await open();
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orte");
      sheet.getRange("B:C").format.columnWidth = 90;
      sheet.getRange("1:1").format.rowHeight = 30;
      sheet.getRange("3:3").rowHidden = true;
      const columns = sheet.getRange("B1:C1").load("format/columnWidth,format/rowHeight,columnHidden");
      const mixed = sheet.getRange("A1:B1").load("format/columnWidth");
      const hidden = sheet.getRange("A3").load("rowHidden");
      await context.sync();
      return [columns.format.columnWidth, columns.format.rowHeight, columns.columnHidden, mixed.format.columnWidth, hidden.rowHidden];
    });
    expect(read).toEqual([expect.closeTo(90, 0), expect.closeTo(30, 0), false, null, true]);
  });

  it("fit columns to their contents", async () => {
    const { Excel } = await open();
    const widths = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orte");
      sheet.getRange("A1").values = [["Ein langer Name, der nicht in die Spalte passt"]];
      const before = sheet.getRange("A1").load("format/columnWidth");
      await context.sync();
      sheet.getRange("A:A").format.autofitColumns();
      const after = sheet.getRange("A1").load("format/columnWidth");
      await context.sync();
      return [before.format.columnWidth, after.format.columnWidth] as const;
    });
    expect(widths[1]).toBeGreaterThan(widths[0]);
  });

  it("are cleared with or without contents", async () => {
    const host = await open();
    const values = await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orte");
      const range = sheet.getRange("A1:C1");
      range.format.fill.color = "#DDEBF7";
      range.clear("Formats");
      range.getCell(0, 1).clear("Contents");
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([["Ort", "", "Fälle"]]);
    expect(styleAt(host, 0, 0)?.fill).toBeUndefined();
  });

  it("refuse sizes that Excel does not have", async () => {
    const { Excel } = await open();
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Orte").getRange("A:A").format.columnWidth = 5000;
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidArgument");
  });
});
