import { installOfficeGlobals } from "../../../src/host/protocol/office-globals";
import type { CustomFunctionsMetadata } from "../../../src/host/workbook-port";
import { closeHosts, documentOf, errorOf, open } from "./hosts";

afterEach(closeHosts);

const METADATA: CustomFunctionsMetadata = {
  functions: [
    {
      id: "PERCASE",
      name: "PERCASE",
      parameters: [
        { name: "costs", type: "number" },
        { name: "cases", type: "number" },
      ],
      result: { type: "number" },
    },
  ],
};

describe("Office", () => {
  it("is ready at once and names host and platform", async () => {
    const { Office } = await open();
    const seen: unknown[] = [];
    const info = await Office.onReady((each) => void seen.push(each));
    expect([info, ...seen]).toEqual([
      { host: "Excel", platform: "OfficeOnline" },
      { host: "Excel", platform: "OfficeOnline" },
    ]);
    expect([Office.context.host, Office.context.platform]).toEqual([Office.HostType.Excel, Office.PlatformType.OfficeOnline]);
  });

  it("tells the languages it was opened with", async () => {
    const { Office } = await open(undefined, { displayLanguage: "en-US", contentLanguage: "de-DE" });
    expect([Office.context.displayLanguage, Office.context.contentLanguage]).toEqual(["en-US", "de-DE"]);
  });

  it("runs the actions of the ribbon until they are completed", async () => {
    const { Office, runAction } = await open();
    const done: string[] = [];
    Office.actions.associate("refresh", async (event: { completed(): void }) => {
      await Promise.resolve();
      done.push("refresh");
      event.completed();
    });
    Office.actions.associate("broken", () => {
      throw new Error("kaputt");
    });
    await runAction("refresh");
    expect(done).toEqual(["refresh"]);
    await expect(runAction("broken")).rejects.toThrow("kaputt");
    await expect(runAction("unknown")).rejects.toThrow("no action unknown");
  });

  it("keeps document settings and shows the pane", async () => {
    const { Office } = await open();
    const { settings } = Office.context.document;
    settings.set("sprache", "de");
    const status = await new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
    expect([settings.get("sprache"), settings.get("fehlt"), status]).toEqual(["de", null, "succeeded"]);
    const modes: string[] = [];
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void modes.push(visibilityMode));
    await Office.addin.showAsTaskpane();
    await Office.addin.hide();
    expect(modes).toEqual(["Taskpane", "Hidden"]);
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe("Load");
  });

  it("needs the Excel library first", () => {
    const executor = { executeAsync: () => Promise.reject(new Error("unused")) };
    expect(() => installOfficeGlobals({}, { executor, displayLanguage: "de-DE", associateFunction: () => undefined })).toThrow(
      "excel-web-16.00.js",
    );
  });
});

describe("custom functions", () => {
  it("are associated by the add-in and called from a cell", async () => {
    const { Excel, CustomFunctions, workbook } = await open();
    workbook.registerFunctions(METADATA);
    CustomFunctions.associate("PERCASE", (costs: number, cases: number) => {
      if (cases === 0) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "keine Fälle");
      return costs / cases;
    });
    const values = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orte");
      sheet.getRange("D2:D4").formulas = [["=PERCASE(B2,C2)"], ["=PERCASE(B3,0)"], ["=PERCASE(1,2)+1"]];
      const range = sheet.getRange("D2:D4").load("values,valueTypes,formulas");
      await context.sync();
      return [range.values, range.valueTypes, range.formulas[0]];
    });
    expect(values).toEqual([[[25], ["#N/A"], [1.5]], [["Double"], ["Error"], ["Double"]], ["=PERCASE(B2,C2)"]]);
  });

  it("are associated several at a time, and must be functions", async () => {
    const { CustomFunctions, workbook } = await open(documentOf({ Blatt: [["=PERCASE(9,3)"]] }));
    workbook.registerFunctions(METADATA);
    CustomFunctions.associate({ PERCASE: (costs: number, cases: number) => costs / cases });
    expect(workbook.readValues(workbook.activeSheet(), { row: 0, column: 0, rowCount: 1, columnCount: 1 })).toEqual([[3]]);
    expect(() => CustomFunctions.associate({ NOTHING: undefined as unknown as () => void })).toThrow(TypeError);
  });
});

describe("events", () => {
  it("tell the add-in which cells the user changed", async () => {
    const { Excel, host, workbook } = await open();
    const changed: string[] = [];
    const registration = await Excel.run(async (context) => {
      const handlers = [
        context.workbook.worksheets.getItem("Orte").onChanged.add(async ({ address }) => void changed.push(address)),
        context.workbook.worksheets.onChanged.add(async ({ worksheetId }) => void changed.push(worksheetId)),
      ];
      await context.sync();
      return handlers;
    });
    const [orte = "", other = ""] = workbook.sheetIds();
    host.notifyChanged(orte, { row: 1, column: 1, rowCount: 1, columnCount: 1 });
    host.notifyChanged(other, { row: 0, column: 0, rowCount: 2, columnCount: 1 });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(changed.sort()).toEqual(["B2", orte, other].sort());
    expect(registration).toHaveLength(2);
  });

  it("tell it of its own changes too, and lead to the cells", async () => {
    const { Excel } = await open();
    const seen: string[][] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orte");
      sheet.onChanged.add(async (event) => {
        await Excel.run(async (own) => {
          const range = event.getRange(own).load("values");
          await own.sync();
          seen.push([event.address, event.triggerSource, String(range.values[0]?.[0])]);
        });
      });
      await context.sync();
      sheet.getRange("B2").values = [[7]];
      sheet.getRange("B2").format.font.bold = true;
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual([["B2", "ThisLocalAddin", "7"]]);
  });

  it("are refused where the host has none", async () => {
    const { Excel } = await open();
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.onActivated.add(() => Promise.resolve());
        await context.sync();
      }),
    );
    expect(error.code).toBe("NotImplemented");
  });
});

describe("globals", () => {
  it("are put on globalThis and taken away again", async () => {
    const { Excel: library, installGlobals } = await open();
    const uninstall = installGlobals();
    expect(Excel).toBe(library);
    expect(typeof Office.onReady).toBe("function");
    uninstall();
    expect(typeof (globalThis as { Excel?: unknown }).Excel).toBe("undefined");
  });
});
