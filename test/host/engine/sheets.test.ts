import { TestWorkbook, documentOf, refusalOf, sheetOf } from "./workbooks";

const book = (): TestWorkbook =>
  new TestWorkbook(
    documentOf([
      sheetOf("Eins", [
        [1, 2],
        [3, 4],
      ]),
      sheetOf("Zwei", [["=Eins!A1"]]),
    ]),
  );

describe("sheets", () => {
  it.each([
    ["", "InvalidArgument"],
    ["x".repeat(32), "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["[a]", "InvalidArgument"],
    ["'a", "InvalidArgument"],
    ["ZWEI", "ItemAlreadyExists"],
    ["Übersicht 2023", "done"],
  ])("the name %p: %s", (name, expected) => {
    const workbook = book();
    expect(refusalOf(() => workbook.port.renameSheet(workbook.sheet("Eins"), name))).toBe(expected);
    expect(refusalOf(() => workbook.port.addSheet(name))).toBe(expected === "done" ? "ItemAlreadyExists" : expected);
  });

  it("carry their new name into formulas", () => {
    const workbook = book();
    workbook.port.renameSheet(workbook.sheet("Eins"), "Blatt 1");
    expect(workbook.formula("Zwei!A1")).toBe("='Blatt 1'!A1");
  });

  it("come, go, move and hide", () => {
    const workbook = book();
    const added = workbook.port.addSheet();
    expect(workbook.port.sheetName(added)).toBe("Sheet1");
    workbook.port.moveSheet(added, 0);
    workbook.port.setSheetVisibility(workbook.sheet("Eins"), "veryHidden");
    expect(workbook.port.sheetIds().map((sheet) => [workbook.port.sheetName(sheet), workbook.port.sheetVisibility(sheet)])).toEqual([
      ["Sheet1", "visible"],
      ["Eins", "veryHidden"],
      ["Zwei", "visible"],
    ]);
    expect(refusalOf(() => workbook.port.activateSheet(workbook.sheet("Eins")))).toBe("InvalidOperation");
    workbook.port.deleteSheet(added);
    expect(refusalOf(() => workbook.port.deleteSheet(workbook.sheet("Zwei")))).toBe("InvalidOperation");
    expect(refusalOf(() => workbook.port.setSheetVisibility(workbook.sheet("Zwei"), "hidden"))).toBe("InvalidOperation");
    workbook.port.deleteSheet(workbook.sheet("Eins"));
    expect(workbook.value("Zwei!A1")).toBe("#REF!");
    expect(refusalOf(() => workbook.port.sheetName("fort"))).toBe("ItemNotFound");
  });

  it("have colours, gridlines, frozen panes and a selection", () => {
    const workbook = book();
    const sheet = workbook.sheet("Zwei");
    workbook.port.setTabColor(sheet, "#1F4E79");
    workbook.port.setShowsGridlines(sheet, false);
    workbook.port.freeze(sheet, 2, 1);
    workbook.port.select(sheet, { row: 3, column: 1, rowCount: 2, columnCount: 2 });
    expect(workbook.port.tabColor(sheet)).toBe("#1F4E79");
    expect(workbook.port.showsGridlines(sheet)).toBe(false);
    expect(workbook.port.frozen(sheet)).toEqual({ rows: 2, columns: 1 });
    expect(workbook.port.selection()).toEqual({ sheet, area: { row: 3, column: 1, rowCount: 2, columnCount: 2 } });
    workbook.port.freeze(sheet, 0, 0);
    expect(workbook.port.frozen(sheet)).toEqual({ rows: 0, columns: 0 });
  });

  it("have widths and heights in points, and hidden columns and rows", () => {
    const workbook = book();
    const sheet = workbook.sheet("Eins");
    // 8.43 characters are 64 pixels, 48 points; a row of 15 points has 20 pixels.
    expect([workbook.port.columnWidth(sheet, 0), workbook.port.rowHeight(sheet, 0)]).toEqual([48, 15]);
    workbook.port.setColumnWidth(sheet, 30, 90);
    workbook.port.setRowHeight(sheet, 200, 30);
    expect([workbook.port.columnWidth(sheet, 30), workbook.port.rowHeight(sheet, 200)]).toEqual([90, 30]);
    workbook.port.setColumnHidden(sheet, 1, true);
    workbook.port.setRowHidden(sheet, 1, true);
    expect([workbook.port.isColumnHidden(sheet, 1), workbook.port.isRowHidden(sheet, 1)]).toEqual([true, true]);
    workbook.port.setRowHidden(sheet, 1, false);
    expect(workbook.port.isRowHidden(sheet, 1)).toBe(false);
  });

  it("fit their columns to the longest text", () => {
    const workbook = book();
    workbook.write("Eins!A1", ["Eine Überschrift von neununddreißig Zeichen"]);
    const before = workbook.port.columnWidth(workbook.sheet("Eins"), 0);
    workbook.port.autofitColumns(...workbook.at("Eins!A1:B2"));
    expect(workbook.port.columnWidth(workbook.sheet("Eins"), 0)).toBeGreaterThan(before * 3);
  });

  it("insert and delete rows, and formulas follow", () => {
    const workbook = book();
    workbook.port.insertRows(workbook.sheet("Eins"), 0, 3);
    expect(workbook.formula("Zwei!A1")).toBe("=Eins!A4");
    workbook.port.deleteRows(workbook.sheet("Eins"), 0, 2);
    expect(workbook.formula("Zwei!A1")).toBe("=Eins!A2");
    workbook.port.deleteRows(workbook.sheet("Eins"), 1, 1);
    expect(workbook.formula("Zwei!A1")).toBe("=#REF!");
    expect(workbook.value("Zwei!A1")).toBe("#REF!");
  });

  it("merge cells and take it back", () => {
    const workbook = book();
    workbook.port.merge(...workbook.at("Eins!A1:B1"));
    expect(workbook.port.toDocument().sheets[0]?.merges).toEqual(["A1:B1"]);
    workbook.port.unmerge(...workbook.at("Eins!A1:D4"));
    expect(workbook.port.toDocument().sheets[0]?.merges).toEqual([]);
  });

  it("keep properties and settings", () => {
    const { port } = book();
    port.setProperties({ title: "Planung" });
    port.setCustomProperty("Stand", 3);
    port.setCustomProperty("Weg", true);
    port.setCustomProperty("Weg", undefined);
    port.setSetting("sprache", { de: true });
    expect(port.toDocument()).toMatchObject({
      properties: { title: "Planung" },
      customProperties: { Stand: 3 },
      settings: { sprache: { de: true } },
    });
    expect(Object.keys(port.customProperties())).toEqual(["Stand"]);
  });
});

describe("a protected sheet", () => {
  const styles = [{ numberFormat: "General" }, { numberFormat: "General", locked: false }];

  function protectedBook(options: Readonly<Record<string, boolean>> = {}, password?: string): TestWorkbook {
    const document = documentOf([sheetOf("S", [["fest", { value: "offen", style: 1 }]]), sheetOf("T", [])], { styles });
    const workbook = new TestWorkbook(document);
    workbook.port.protect(workbook.sheet("S"), options, password);
    return workbook;
  }

  it("takes values in open cells only, from the API and from the user", () => {
    const workbook = protectedBook();
    workbook.write("S!B1", ["neu"]);
    workbook.write("S!A1:B1", [null, "neuer"]);
    expect(refusalOf(() => workbook.write("S!A1:B1", ["x", "y"]))).toBe("AccessDenied");
    workbook.type("S!B1", "vom Nutzer");
    workbook.type("S!A1", "vom Nutzer");
    workbook.type("S!C5", "vom Nutzer");
    expect(workbook.values("S!A1:C1")).toEqual([["fest", "vom Nutzer", ""]]);
    expect(workbook.value("S!C5")).toBe("");
  });

  it("refuses what changes its form, unless the options allow it", () => {
    const workbook = protectedBook();
    const sheet = workbook.sheet("S");
    const attempts = [
      () => workbook.port.insertRows(sheet, 0, 1),
      () => workbook.port.deleteRows(sheet, 0, 1),
      () => workbook.port.changeStyle(...workbook.at("S!A1"), { font: { bold: true } }),
      () => workbook.port.setColumnWidth(sheet, 0, 50),
      () => workbook.port.addTable(...workbook.at("S!A5:B6"), true),
      () => workbook.port.merge(...workbook.at("S!A1:B1")),
      () => workbook.port.clear(...workbook.at("S!A1"), "all"),
    ];
    expect(attempts.map(refusalOf)).toEqual(attempts.map(() => "AccessDenied"));
    expect(
      workbook.dispatch("ADD_COLUMNS_ROWS", { sheetId: sheet, sheetName: "S", dimension: "ROW", base: 0, quantity: 1, position: "before" })
        .isSuccessful,
    ).toBe(false);
    const open = protectedBook({ insertRows: false, formatCells: false });
    expect(refusalOf(() => open.port.insertRows(open.sheet("S"), 3, 1))).toBe("done");
    expect(refusalOf(() => open.port.changeStyle(...open.at("S!A1"), { font: { bold: true } }))).toBe("done");
  });

  it("opens with its password only", () => {
    const workbook = protectedBook({}, "geheim");
    const sheet = workbook.sheet("S");
    expect(workbook.port.protection(sheet)?.hasPassword).toBe(true);
    expect(refusalOf(() => workbook.port.protect(sheet, {}))).toBe("InvalidOperation");
    expect(refusalOf(() => workbook.port.unprotect(sheet, "falsch"))).toBe("AccessDenied");
    workbook.port.unprotect(sheet, "geheim");
    workbook.write("S!A1", ["frei"]);
    expect(workbook.value("S!A1")).toBe("frei");
  });

  it("still calculates and spills", () => {
    const workbook = protectedBook();
    workbook.write("T!A1", [5]);
    workbook.port.unprotect(workbook.sheet("S"));
    workbook.write("S!A3", ["=SEQUENCE(300)*T!A1"]);
    workbook.port.protect(workbook.sheet("S"), {});
    workbook.write("T!A1", [2]);
    expect(workbook.value("S!A302")).toBe(600);
  });
});
