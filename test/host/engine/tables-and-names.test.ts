import { TestWorkbook, documentOf, refusalOf, sheetOf } from "./workbooks";

const rows = [
  ["Monat", "Wert"],
  [44927, 1],
  [44958, 2],
];
const book = (): TestWorkbook => new TestWorkbook(documentOf([sheetOf("S", rows), sheetOf("T", [])]));

describe("making a table", () => {
  it("takes the headers from the cells and makes them text, filled in and different", () => {
    const workbook = new TestWorkbook(
      documentOf([
        sheetOf("S", [
          [2023, "Ist", "Ist", null],
          [1, 2, 3, 4],
        ]),
      ]),
    );
    const table = workbook.port.addTable(...workbook.at("S!A1:D2"), true);
    expect(table.name).toBe("Table1");
    expect(table.columnNames).toEqual(["2023", "Ist", "Ist2", "Column4"]);
    expect(workbook.values("S!A1:D1")).toEqual([["2023", "Ist", "Ist2", "Column4"]]);
  });

  it("moves the cells down for headers of its own", () => {
    const workbook = book();
    const table = workbook.port.addTable(...workbook.at("S!A2:B3"), false);
    expect(table.area).toEqual({ row: 1, column: 0, rowCount: 3, columnCount: 2 });
    expect(workbook.values("S!A2:B4")).toEqual([
      ["Column1", "Column2"],
      [44927, 1],
      [44958, 2],
    ]);
  });

  it("has at least one row below the headers", () => {
    const workbook = book();
    expect(workbook.port.addTable(...workbook.at("T!A1:B1"), true).area.rowCount).toBe(2);
  });

  it("refuses to overlap another table and to push cells away", () => {
    const workbook = book();
    workbook.port.addTable(...workbook.at("S!A1:B3"), true);
    expect(refusalOf(() => workbook.port.addTable(...workbook.at("S!B3:C5"), true))).toBe("InvalidArgument");
    workbook.write("T!A3", ["im Weg"]);
    expect(refusalOf(() => workbook.port.addTable(...workbook.at("T!A1:A2"), false))).toBe("InvalidOperation");
  });

  it("names the table of a user of the grid", () => {
    const workbook = book();
    const sheetId = workbook.sheet("S");
    workbook.dispatch("CREATE_TABLE", {
      sheetId,
      tableType: "static",
      ranges: [{ _sheetId: sheetId, _zone: { top: 0, left: 0, bottom: 2, right: 1 } }],
    });
    expect(workbook.port.tables().map(({ name, columnNames }) => [name, columnNames])).toEqual([["Table1", ["Monat", "Wert"]]]);
    workbook.write("T!A1", ["=SUM(Table1[Wert])"]);
    expect(workbook.value("T!A1")).toBe(3);
  });
});

describe("changing a table", () => {
  function withTable(): { workbook: TestWorkbook; id: string } {
    const workbook = book();
    return { workbook, id: workbook.port.addTable(...workbook.at("S!A1:B3"), true).id };
  }

  it.each(["A1", "R1C1", "1Jahr", "zwei Worte", "", "TRUE"])("refuses the name %p", (name) => {
    const { workbook, id } = withTable();
    expect(refusalOf(() => workbook.port.renameTable(id, name))).toBe("InvalidArgument");
  });

  it("refuses a name that a table or a defined name has", () => {
    const { workbook, id } = withTable();
    workbook.port.addTable(...workbook.at("T!A1:A2"), true);
    workbook.port.addName({ name: "Satz", formula: "=0.5" });
    expect(refusalOf(() => workbook.port.renameTable(id, "table2"))).toBe("ItemAlreadyExists");
    expect(refusalOf(() => workbook.port.renameTable(id, "SATZ"))).toBe("ItemAlreadyExists");
  });

  it("keeps the headers in their row when it is resized", () => {
    const { workbook, id } = withTable();
    expect(refusalOf(() => workbook.port.resizeTable(id, { row: 1, column: 0, rowCount: 3, columnCount: 2 }))).toBe("InvalidArgument");
    workbook.port.resizeTable(id, { row: 0, column: 0, rowCount: 6, columnCount: 3 });
    expect(workbook.port.tables()[0]?.columnNames).toEqual(["Monat", "Wert", "Column3"]);
  });

  it("shows and hides its totals row", () => {
    const { workbook, id } = withTable();
    workbook.port.setTableOptions(id, { hasTotals: true });
    expect(workbook.value("S!A4")).toBe("Total");
    workbook.write("T!A1", ["=SUM(Table1[Wert])"]);
    workbook.write("S!B4", [99]);
    expect(workbook.value("T!A1")).toBe(3);
    workbook.port.setTableOptions(id, { hasTotals: false });
    expect(workbook.port.tables()[0]?.area.rowCount).toBe(3);
    expect(workbook.value("S!A4")).toBe("");
  });

  it("keeps a style that the grid does not know", () => {
    const { workbook, id } = withTable();
    workbook.port.setTableOptions(id, { style: "Hausstil", hasBandedRows: false, hasFilter: false });
    expect(workbook.port.tables()[0]).toMatchObject({ style: "Hausstil", hasBandedRows: false, hasFilter: false });
  });

  it("grows by typing, not by writing", () => {
    const { workbook } = withTable();
    workbook.write("S!A4", [44986]);
    expect(workbook.port.tables()[0]?.area.rowCount).toBe(3);
    workbook.write("S!A4", [""]);
    workbook.type("S!A4", "44986");
    expect(workbook.port.tables()[0]?.area.rowCount).toBe(4);
  });

  it("stays when its contents are deleted", () => {
    const { workbook } = withTable();
    workbook.dispatch("DELETE_CONTENT", { sheetId: workbook.sheet("S"), target: [{ top: 0, left: 0, bottom: 2, right: 1 }] });
    expect(workbook.port.tables()).toHaveLength(1);
  });

  it("goes with or without its cells", () => {
    const { workbook, id } = withTable();
    workbook.port.removeTable(id, true);
    expect(workbook.value("S!B3")).toBe(2);
    const again = workbook.port.addTable(...workbook.at("S!A1:B3"), true);
    workbook.port.removeTable(again.id, false);
    expect(workbook.value("S!B3")).toBe("");
    expect(workbook.port.tables()).toEqual([]);
  });
});

describe("defined names", () => {
  it("are ranges, constants and formulas, and follow their cells", () => {
    const workbook = book();
    workbook.port.addName({ name: "Werte", formula: "=S!$B$2:$B$3" });
    workbook.port.addName({ name: "Satz", formula: "=0.5" });
    workbook.port.addName({ name: "Summe.Mal.Satz", formula: "=SUM(Werte)*Satz" });
    workbook.write("T!A1:C1", ["=SUM(Werte)", "=Satz", "=Summe.Mal.Satz"]);
    expect(workbook.values("T!A1:C1")).toEqual([[3, 0.5, 1.5]]);
    workbook.port.insertRows(workbook.sheet("S"), 1, 2);
    workbook.write("S!B5", [10]);
    expect(workbook.values("T!A1:C1")).toEqual([[11, 0.5, 5.5]]);
    expect(workbook.port.names()[0]).toEqual({ name: "Werte", formula: "=S!$B$4:$B$5" });
  });

  it("may belong to one sheet", () => {
    const workbook = book();
    workbook.port.addName({ name: "Satz", formula: "=1" });
    workbook.port.addName({ name: "Satz", formula: "=2", scope: "T" });
    workbook.write("S!D1", ["=Satz"]);
    workbook.write("T!D1:E1", ["=Satz", "=S!Satz"]);
    expect([workbook.value("S!D1"), ...(workbook.values("T!D1:E1")[0] ?? [])]).toEqual([1, 2, 1]);
    workbook.port.renameSheet(workbook.sheet("T"), "Neu");
    expect(workbook.port.names()[1]?.scope).toBe("Neu");
    workbook.port.deleteName("satz", "Neu");
    expect(workbook.value("Neu!D1")).toBe(1);
  });

  it("do not run in circles", () => {
    const workbook = book();
    workbook.port.addName({ name: "Kreis", formula: "=Kreis+1" });
    workbook.write("T!A1", ["=Kreis"]);
    expect(workbook.value("T!A1")).toBe("#REF!");
  });

  it("are refused if they exist, if they are no names, or if they are missing", () => {
    const workbook = book();
    workbook.port.addName({ name: "Satz", formula: "=1" });
    expect(refusalOf(() => workbook.port.addName({ name: "SATZ", formula: "=2" }))).toBe("ItemAlreadyExists");
    expect(refusalOf(() => workbook.port.addName({ name: "B12", formula: "=2" }))).toBe("InvalidArgument");
    expect(refusalOf(() => workbook.port.addName({ name: "Ok", formula: "2" }))).toBe("InvalidArgument");
    expect(refusalOf(() => workbook.port.deleteName("Fehlt"))).toBe("ItemNotFound");
  });
});
