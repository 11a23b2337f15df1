import { closeHosts, errorOf, open } from "./hosts";

afterEach(closeHosts);

describe("charts", () => {
  it("take series, names and categories from a range", async () => {
    const { Excel, workbook } = await open();
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orte");
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Auto");
      chart.name = "Kosten";
      chart.title.text = "Kosten je Ort";
      chart.legend.position = "Bottom";
      chart.axes.valueAxis.title.text = "Euro";
      chart.width = 480;
      await context.sync();
      const found = sheet.charts.getItem("Kosten").load("name,chartType,width,title/text,legend/position,axes/valueAxis/title/text");
      found.series.load("items/name,count");
      sheet.charts.load("count");
      await context.sync();
      return { chart: found.toJSON(), series: found.series.items.map(({ name }) => name), count: sheet.charts.count };
    });
    expect(read.chart).toMatchObject({
      name: "Kosten",
      chartType: "ColumnClustered",
      width: 480,
      title: { text: "Kosten je Ort" },
      legend: { position: "Bottom" },
      axes: { valueAxis: { title: { text: "Euro" } } },
    });
    expect([read.series, read.count]).toEqual([["Kosten", "Fälle"], 1]);
    expect(workbook.charts(workbook.activeSheet())).toEqual([
      expect.objectContaining({
        type: "columnClustered",
        title: "Kosten je Ort",
        hasLegend: true,
        // 480 points are 640 pixels.
        width: 640,
        series: [
          { name: "=Orte!$B$1", categories: "Orte!$A$2:$A$4", values: "Orte!$B$2:$B$4" },
          { name: "=Orte!$C$1", categories: "Orte!$A$2:$A$4", values: "Orte!$C$2:$C$4" },
        ],
      }),
    ]);
  });

  it("get their series one by one", async () => {
    const { Excel, workbook } = await open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orte");
      const chart = sheet.charts.add("Line", sheet.getRange("B1:B4"), "Columns");
      chart.series.getItemAt(0).delete();
      const series = chart.series.add("Fälle");
      series.setValues(sheet.getRange("C2:C4"));
      series.setXAxisValues(sheet.getRange("A2:A4"));
      series.format.fill.setSolidColor("#C00000");
      chart.legend.visible = true;
      chart.title.visible = false;
      chart.setPosition("E2", "H15");
      await context.sync();
    });
    const [chart] = workbook.charts(workbook.activeSheet());
    expect(chart?.series).toEqual([{ name: "Fälle", values: "Orte!$C$2:$C$4", categories: "Orte!$A$2:$A$4", color: "#C00000" }]);
    expect([chart?.title, chart?.hasLegend]).toEqual([undefined, true]);
    const [sheet = ""] = workbook.sheetIds();
    // Four columns of the default width; a pixel is 0.75 points.
    expect(chart?.left).toBeCloseTo((4 * workbook.columnWidth(sheet, 0)) / 0.75, 1);
    expect(chart?.height).toBeCloseTo((14 * workbook.rowHeight(sheet, 0)) / 0.75, 1);
  });

  it("have an alternative text as shapes", async () => {
    const { Excel, workbook } = await open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orte");
      const chart = sheet.charts.add("Pie", sheet.getRange("A1:B4")).load("name");
      await context.sync();
      sheet.shapes.getItem(chart.name).altTextDescription = "Kosten der Orte als Kreis";
      await context.sync();
    });
    expect(workbook.charts(workbook.activeSheet())[0]?.altText).toBe("Kosten der Orte als Kreis");
  });

  it("are deleted, and are then gone for their objects too", async () => {
    const { Excel, workbook } = await open();
    const error = await errorOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Orte");
        const chart = sheet.charts.add("Area", sheet.getRange("A1:B4"));
        chart.delete();
        await context.sync();
        chart.load("name");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ItemNotFound");
    expect(workbook.charts(workbook.activeSheet())).toEqual([]);
  });

  it("refuse types that the host cannot draw", async () => {
    const { Excel } = await open();
    const error = await errorOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Orte");
        sheet.charts.add("Treemap", sheet.getRange("A1:B4"));
        await context.sync();
      }),
    );
    expect(error.code).toBe("NotImplemented");
  });
});
