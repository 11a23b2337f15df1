import { closeHosts, documentOf, errorOf, open } from "./hosts";

afterEach(closeHosts);

describe("tables", () => {
  it("are added over cells and read by name", async () => {
    const { Excel } = await open();
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orte");
      const table = sheet.tables.add("A1:C4", true);
      table.name = "Kosten";
      table.style = "TableStyleLight9";
      table.showBandedRows = false;
      table.showFilterButton = false;
      await context.sync();
      const found = context.workbook.tables.getItem("kosten").load("name,style,showBandedRows,showFilterButton,showHeaders,worksheet/name");
      const header = found.getHeaderRowRange().load("values");
      const body = found.getDataBodyRange().load("address");
      const costs = found.columns.getItem("Kosten").getDataBodyRange().load("values");
      found.columns.load("items/name,count");
      found.rows.load("count");
      sheet.getRange("E1").formulas = [["=SUM(Kosten[Kosten])"]];
      const sum = sheet.getRange("E1").load("values,formulas");
      await context.sync();
      return {
        table: found.toJSON(),
        sheet: found.worksheet.name,
        header: header.values,
        body: body.address,
        costs: costs.values,
        columns: found.columns.items.map(({ name }) => name),
        counts: [found.columns.count, found.rows.count],
        sum: [sum.values[0]?.[0], sum.formulas[0]?.[0]],
      };
    });
    expect(read).toMatchObject({
      table: {
        name: "Kosten",
        style: "TableStyleLight9",
        showBandedRows: false,
        showFilterButton: false,
        showHeaders: true,
      },
      sheet: "Orte",
      header: [["Ort", "Kosten", "Fälle"]],
      body: "Orte!A2:C4",
      costs: [[100], [60], [20]],
      columns: ["Ort", "Kosten", "Fälle"],
      counts: [3, 3],
      sum: [180, "=SUM(Kosten[Kosten])"],
    });
  });

  it("grow by rows, columns and resize", async () => {
    const { Excel } = await open();
    const grown = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orte");
      const table = sheet.tables.add("A1:C4", true);
      table.rows.add(undefined, [["Uedem", 10, 1]]);
      table.columns.add(undefined, [["je Fall"], ["=B2/C2"], ["=B3/C3"], ["=B4/C4"], ["=B5/C5"]]);
      const range = table.getRange().load("address,values");
      await context.sync();
      table.resize("A1:D4");
      const smaller = table.getRange().load("address");
      await context.sync();
      return [range.address, range.values[0], range.values[4], smaller.address];
    });
    expect(grown).toEqual(["Orte!A1:D5", ["Ort", "Kosten", "Fälle", "je Fall"], ["Uedem", 10, 1, 10], "Orte!A1:D4"]);
  });

  it("go, with or without their cells", async () => {
    const { Excel } = await open();
    const left = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orte");
      const range = sheet.tables.add("A1:C4", true).convertToRange().load("address,values");
      const count = context.workbook.tables.getCount();
      await context.sync();
      sheet.tables.add("A1:C4", true).delete();
      const used = sheet.getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      return [range.address, range.values[1]?.[0], count.value, used.isNullObject];
    });
    expect(left).toEqual(["Orte!A1:C4", "Kleve", 0, true]);
  });

  it.each<[string, string, (table: Excel.Table) => unknown]>([
    ["a name with a blank", "InvalidArgument", (table) => void (table.name = "Meine Tabelle")],
    ["a name that is a cell", "InvalidArgument", (table) => void (table.name = "AB12")],
    ["a second table over it", "ItemAlreadyExists", (table) => table.worksheet.tables.add("A1:C4", true)],
    ["a header in another row", "InvalidArgument", (table) => table.resize("A2:C4")],
    ["a totals row that is not there", "ItemNotFound", (table) => table.getTotalRowRange().load("address")],
    ["a column that is not there", "ItemNotFound", (table) => table.columns.getItem("Einwohner").load("name")],
    ["a row that is not there", "InvalidArgument", (table) => table.rows.getItemAt(3).load("values")],
  ])("refuse %s as %s", async (_what, code, action) => {
    const { Excel } = await open();
    const error = await errorOf(
      Excel.run(async (context) => {
        action(context.workbook.worksheets.getItem("Orte").tables.add("A1:C4", true));
        await context.sync();
      }),
    );
    expect(error.code).toBe(code);
  });
});

describe("names", () => {
  it("stand for ranges and constants", async () => {
    const { Excel } = await open();
    const read = await Excel.run(async (context) => {
      const { names } = context.workbook;
      const sheet = context.workbook.worksheets.getItem("Orte");
      names.add("Kosten", sheet.getRange("B2:B4"), "Ist");
      names.add("Satz", "=0.25");
      sheet.names.add("Örtlich", "=Orte!$A$1");
      sheet.getRange("E1").formulas = [["=SUM(Kosten)*Satz"]];
      await context.sync();
      const items = names.load("items/name,items/type,items/value,items/formula,items/comment,items/scope,items/visible");
      const local = sheet.names.getItem("Örtlich").load("scope,value");
      const range = names.getItem("Kosten").getRange().load("address");
      const noRange = names.getItem("Satz").getRangeOrNullObject().load("address");
      const missing = names.getItemOrNullObject("fehlt").load("name");
      const result = sheet.getRange("E1").load("values");
      await context.sync();
      return {
        items: items.items.map((item) => item.toJSON()),
        local: [local.scope, local.value],
        range: range.address,
        isNull: [noRange.isNullObject, missing.isNullObject],
        result: result.values[0]?.[0],
      };
    });
    expect(read).toEqual({
      items: [
        {
          name: "Kosten",
          type: "Range",
          value: "Orte!B2:B4",
          formula: "=Orte!$B$2:$B$4",
          comment: "Ist",
          scope: "Workbook",
          visible: true,
        },
        { name: "Satz", type: "Double", value: 0.25, formula: "=0.25", comment: "", scope: "Workbook", visible: true },
      ],
      local: ["Worksheet", "Orte!A1"],
      range: "Orte!B2:B4",
      isNull: [true, true],
      // (100 + 60 + 20) × 0.25
      result: 45,
    });
  });

  it("change and go", async () => {
    const { Excel, workbook } = await open();
    await Excel.run(async (context) => {
      const name = context.workbook.names.add("Satz", "=0.25");
      name.formula = "=0.5";
      name.comment = "neu";
      name.visible = false;
      context.workbook.names.add("Weg", "=1").delete();
      await context.sync();
    });
    expect(workbook.names()).toEqual([{ name: "Satz", formula: "=0.5", comment: "neu", isHidden: true }]);
  });

  it("refuse to be there twice", async () => {
    const { Excel } = await open();
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.names.add("Satz", "=0.25");
        context.workbook.names.add("SATZ", "=0.5");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ItemAlreadyExists");
  });

  it("give the range of an address by name", async () => {
    const { Excel } = await open(documentOf({ Blatt: [[1, 2]] }));
    const address = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blatt");
      context.workbook.names.add("Eingabe", sheet.getRange("B1"));
      const range = sheet.getRange("Eingabe").load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Blatt!B1");
  });
});
