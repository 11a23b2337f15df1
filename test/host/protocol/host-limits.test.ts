import { closeHosts, documentOf, errorOf, open } from "./hosts";

afterEach(closeHosts);

describe("counters", () => {
  it("count the add-in's requests, not those by which office.js gives ranges back", async () => {
    const { Excel, host } = await open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Orte").getRange("A1:C4").load("values");
      await context.sync();
      range.getCell(0, 0).values = [["Gemeinde"]];
    });
    expect(host.counters).toMatchObject({ requests: 2, cleanupRequests: 1 });
    expect(host.counters.actions).toBeGreaterThan(4);
    expect(host.counters.requestBytes).toBeGreaterThan(500);
    // The answer carries twelve cells.
    expect(host.counters.responseBytes).toBeGreaterThan(100);
    host.resetCounters();
    expect(host.counters).toEqual({ requests: 0, cleanupRequests: 0, requestBytes: 0, responseBytes: 0, actions: 0 });
  });

  it("let no range stay behind after Excel.run", async () => {
    const { Excel } = await open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Orte").getRange("A1").load("values");
      await context.sync();
    });
    const left = await Excel.run(async (context) => {
      const count = (context.workbook as unknown as { _GetReferenceCount(): OfficeExtension.ClientResult<number> })._GetReferenceCount();
      await context.sync();
      return count.value;
    });
    expect(left).toBe(0);
  });
});

describe("payload limits", () => {
  const limit = 5 * 1024 * 1024;

  it("refuses a request above 5 MB, and nothing of it happens", async () => {
    const { Excel, workbook } = await open(documentOf({ Blatt: [] }));
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Blatt").getRange("A1:A200").values = Array.from({ length: 200 }, () => [
          "x".repeat(limit / 200),
        ]);
        await context.sync();
      }),
    );
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(workbook.usedArea(workbook.activeSheet(), true)).toBeUndefined();
  });

  it("refuses a response above the limit, after the actions were done", async () => {
    const { Excel, workbook } = await open(undefined, { maxPayloadBytes: 6000 });
    const error = await errorOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Orte");
        sheet.getRange("A1").values = [["geschrieben"]];
        sheet.getRange("A1:Z200").load("values,text");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
    expect(workbook.readValues(workbook.activeSheet(), { row: 0, column: 0, rowCount: 1, columnCount: 1 })).toEqual([["geschrieben"]]);
  });
});

describe("faults", () => {
  it("fails a whole request, once", async () => {
    const { Excel, host, workbook } = await open();
    const write = () =>
      Excel.run(async (context) => {
        await context.sync();
        context.workbook.worksheets.getItem("Orte").getRange("A1").values = [["neu"]];
        await context.sync();
      });
    host.injectFault({ atRequest: 1, code: "AccessDenied", message: "Die Mappe ist gesperrt." });
    const error = await errorOf(write());
    expect([error.code, error.message]).toEqual(["AccessDenied", "Die Mappe ist gesperrt."]);
    const firstCell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    expect(workbook.readValues(workbook.activeSheet(), firstCell)).toEqual([["Ort"]]);
    await write();
    expect(workbook.readValues(workbook.activeSheet(), firstCell)).toEqual([["neu"]]);
  });

  it("fails in the middle of the second request", async () => {
    const { Excel, host, workbook } = await open();
    host.injectFault({ atRequest: 2, atAction: 12 });
    const error = await errorOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Orte").load("name");
        await context.sync();
        for (const address of ["A1", "A2", "A3", "A4"]) sheet.getRange(address).values = [["neu"]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("GeneralException");
    const written = workbook.readValues(workbook.activeSheet(), { row: 0, column: 0, rowCount: 4, columnCount: 1 }).flat();
    expect(written.slice(0, 1)).toEqual(["neu"]);
    expect(written.slice(-1)).toEqual(["Kalkar"]);
  });
});

describe("requirement sets", () => {
  it("refuses members that came later than the declared set", async () => {
    const { Excel } = await open(undefined, { requirementSet: "1.8" });
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Orte").pageLayout.orientation = "Landscape";
        await context.sync();
      }),
    );
    expect([error.code, error.message]).toEqual(["ApiNotFound", expect.stringContaining("came with ExcelApi 1.9; this host offers 1.8")]);
  });

  it("leaves later properties out when everything is loaded", async () => {
    const { Excel } = await open(undefined, { requirementSet: "1.7" });
    const error = await errorOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Orte").load();
        await context.sync();
        expect(sheet.tabColor).toBe("");
        return sheet.showGridlines;
      }),
    );
    expect(error.code).toBe("PropertyNotLoaded");
  });

  it("answers isSetSupported by version, not as text", async () => {
    const { Office } = await open(undefined, { requirementSet: "1.14" });
    const { requirements } = Office.context;
    const asked = [
      ["ExcelApi", "1.9"],
      ["ExcelApi", "1.14"],
      ["ExcelApi", "1.15"],
      ["CustomFunctionsRuntime", "1.3"],
      ["CustomFunctionsRuntime", "1.4"],
      ["SharedRuntime", "1.1"],
      ["WordApi", "1.1"],
    ] as const;
    expect(asked.map(([name, version]) => requirements.isSetSupported(name, version))).toEqual([
      true,
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
  });
});
