import { closeHosts, errorOf, open } from "./hosts";

afterEach(closeHosts);

describe("settings", () => {
  it("keep values of every kind in the workbook", async () => {
    const { Excel, workbook } = await open();
    const read = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("stand", { month: "2022-06", sheets: ["Kennzahlen"] });
      settings.add("anzahl", 3);
      settings.add("anzahl", 4);
      await context.sync();
      const stand = settings.getItem("stand").load("key,value");
      const missing = settings.getItemOrNullObject("fehlt").load("value");
      const count = settings.getCount();
      settings.load("items/key,items/value");
      await context.sync();
      stand.value = "neu";
      settings.getItem("anzahl").delete();
      await context.sync();
      return [stand.key, missing.isNullObject, count.value, settings.items.map(({ key }) => key)];
    });
    expect(read).toEqual(["stand", true, 2, ["stand", "anzahl"]]);
    expect(workbook.settings()).toEqual({ stand: "neu" });
  });

  it("refuse a key that is not there", async () => {
    const { Excel } = await open();
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.settings.getItem("fehlt").load("value");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ItemNotFound");
  });
});

describe("document properties", () => {
  it("are read and set, custom ones too", async () => {
    const { Excel, workbook } = await open();
    const read = await Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = "Planung";
      properties.custom.add("Version", 7);
      properties.custom.add("Empfänger", "Kleve");
      const version = properties.custom.getItem("version").load("key,value,type");
      properties.load("title,author");
      properties.custom.load("items/key");
      await context.sync();
      properties.custom.getItem("Empfänger").delete();
      await context.sync();
      return {
        ...version.toJSON(),
        title: properties.title,
        author: properties.author,
        keys: properties.custom.items.map(({ key }) => key),
      };
    });
    expect(read).toEqual({ key: "Version", value: 7, type: "Number", title: "Planung", author: "", keys: ["Version", "Empfänger"] });
    expect(workbook.customProperties()).toEqual({ Version: 7 });
  });
});

describe("the application", () => {
  it("says how it calculates and how numbers are written here", async () => {
    const { Excel } = await open();
    const read = await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.load("calculationMode,calculationState,decimalSeparator,thousandsSeparator");
      application.cultureInfo.load("name,numberFormat/numberDecimalSeparator,datetimeFormat/shortDatePattern");
      await context.sync();
      return { ...application.toJSON(), cultureInfo: application.cultureInfo.toJSON() };
    });
    expect(read).toMatchObject({
      calculationMode: "Automatic",
      calculationState: "Done",
      decimalSeparator: ",",
      thousandsSeparator: ".",
      cultureInfo: { name: "de-DE", numberFormat: { numberDecimalSeparator: "," }, datetimeFormat: { shortDatePattern: "dd.MM.yyyy" } },
    });
  });

  it("calculates on demand in manual mode", async () => {
    const { Excel } = await open();
    const totals = await Excel.run(async (context) => {
      const { application, worksheets } = context.workbook;
      application.calculationMode = Excel.CalculationMode.manual;
      worksheets.getItem("Orte").getRange("B4").values = [[40]];
      const stale = worksheets.getItem("Mein Blatt").getRange("A1").load("values");
      await context.sync();
      application.calculate("Full");
      const fresh = worksheets.getItem("Mein Blatt").getRange("A1").load("values");
      await context.sync();
      return [stale.values[0]?.[0], fresh.values[0]?.[0]];
    });
    expect(totals).toEqual([180, 200]);
  });

  it("opens a new workbook through whoever can", async () => {
    const created: (Uint8Array | undefined)[] = [];
    const { Excel } = await open(undefined, { onCreateWorkbook: (bytes) => created.push(bytes) });
    await Excel.createWorkbook(btoa("PK"));
    await Excel.createWorkbook();
    expect(created).toEqual([new Uint8Array([0x50, 0x4b]), undefined]);
  });
});
