import { closeHosts, errorOf, open } from "./hosts";

afterEach(closeHosts);

describe("data validation", () => {
  it("offers a list and says what is wrong", async () => {
    const { Excel, workbook } = await open();
    const read = await Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem("Orte").getRange("D2:D4");
      dataValidation.rule = { list: { inCellDropDown: true, source: "aktiv,passiv" } };
      dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Seite", message: "Bitte aktiv oder passiv." };
      dataValidation.prompt = { showPrompt: true, title: "Seite", message: "aktiv oder passiv" };
      dataValidation.ignoreBlanks = false;
      dataValidation.load("rule,type,errorAlert,prompt,ignoreBlanks");
      await context.sync();
      return dataValidation.toJSON();
    });
    expect(read).toEqual({
      type: "List",
      rule: { list: { inCellDropDown: true, source: "aktiv,passiv" } },
      errorAlert: { showAlert: true, style: "Stop", title: "Seite", message: "Bitte aktiv oder passiv." },
      prompt: { showPrompt: true, title: "Seite", message: "aktiv oder passiv" },
      ignoreBlanks: false,
    });
    expect(workbook.validations(workbook.activeSheet())).toEqual([
      expect.objectContaining({
        areas: "D2:D4",
        type: "list",
        formula1: '"aktiv,passiv"',
        allowBlank: false,
        errorStyle: "stop",
        errorMessage: "Bitte aktiv oder passiv.",
        promptMessage: "aktiv oder passiv",
      }),
    ]);
  });

  it.each<[string, Excel.DataValidationRule, object]>([
    [
      "whole numbers",
      { wholeNumber: { operator: "GreaterThanOrEqualTo", formula1: 0 } },
      { type: "whole", operator: "greaterThanOrEqual", formula1: "0" },
    ],
    [
      "numbers between two cells",
      { decimal: { operator: "Between", formula1: "=$B$2", formula2: "=$B$3" } },
      { type: "decimal", operator: "between", formula1: "$B$2", formula2: "$B$3" },
    ],
    // 2023-01-01 is day 44927 of Excel's calendar.
    ["dates", { date: { operator: "GreaterThan", formula1: "2023-01-01" } }, { type: "date", operator: "greaterThan", formula1: "44927" }],
    ["formulas", { custom: { formula: "=ISNUMBER(D2)" } }, { type: "custom", formula1: "ISNUMBER(D2)" }],
  ])("checks %s", async (_what, rule, expected) => {
    const { Excel, workbook } = await open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Orte").getRange("D2:D4").dataValidation.rule = rule;
      await context.sync();
    });
    expect(workbook.validations(workbook.activeSheet())).toEqual([expect.objectContaining({ areas: "D2:D4", ...expected })]);
  });

  it("takes a range as the source of a list, and goes with clear", async () => {
    const { Excel, workbook } = await open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orte");
      sheet.getRange("D2:D4").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("A2:A4") } };
      sheet.getRange("E2").dataValidation.rule = { list: { inCellDropDown: true, source: "=$A$2:$A$4" } };
      sheet.getRange("E2").dataValidation.clear();
      await context.sync();
    });
    expect(workbook.validations(workbook.activeSheet())).toEqual([expect.objectContaining({ areas: "D2:D4", formula1: "Orte!$A$2:$A$4" })]);
  });

  it.each<[string, string, Excel.DataValidationRule]>([
    ["two parts", "InvalidArgument", { custom: { formula: "=TRUE" }, list: { inCellDropDown: true, source: "a" } }],
    ["a missing operand", "InvalidArgument", { decimal: { operator: "Between", formula1: 1 } }],
    ["an unknown operator", "InvalidArgument", { decimal: { operator: "Ungefähr" as "Between", formula1: 1 } }],
    ["too long a list", "InvalidArgument", { list: { inCellDropDown: true, source: "x".repeat(256) } }],
  ])("refuses a rule with %s", async (_what, code, rule) => {
    const { Excel } = await open();
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Orte").getRange("D2").dataValidation.rule = rule;
        await context.sync();
      }),
    );
    expect(error.code).toBe(code);
  });
});

describe("conditional formats", () => {
  it("are made step by step and reach the workbook whole", async () => {
    const { Excel, workbook } = await open();
    const types = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Orte").getRange("B2:B4");
      const custom = range.conditionalFormats.add("Custom").custom;
      custom.rule.formula = "=B2>50";
      custom.format.font.color = "#C00000";
      custom.format.font.bold = true;
      const cellValue = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue).cellValue;
      cellValue.format.fill.color = "#FFC7CE";
      cellValue.rule = { formula1: "=10", formula2: "=20", operator: "Between" };
      const text = range.conditionalFormats.add("ContainsText").textComparison;
      text.rule = { operator: "Contains", text: "fehlt" };
      const scale = range.conditionalFormats.add("ColorScale").colorScale;
      scale.criteria = {
        minimum: { type: "LowestValue", color: "#F8696B" },
        midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      };
      const formats = range.conditionalFormats.load("items/type");
      await context.sync();
      return formats.items.map(({ type }) => type);
    });
    // The format that was added last comes first.
    expect(types).toEqual(["ColorScale", "ContainsText", "CellValue", "Custom"]);
    const rules = workbook.conditionalFormats(workbook.activeSheet()).map(({ areas, rule }) => ({ areas, ...rule }));
    expect(rules).toEqual(
      expect.arrayContaining([
        { areas: "B2:B4", kind: "formula", formula: "B2>50", style: { font: { color: "#C00000", bold: true } } },
        { areas: "B2:B4", kind: "cell", operator: "between", formulas: ["10", "20"], style: { fill: "#FFC7CE" } },
        { areas: "B2:B4", kind: "text", operator: "contains", text: "fehlt", style: {} },
        {
          areas: "B2:B4",
          kind: "colorScale",
          points: [
            { type: "min", color: "#F8696B" },
            { type: "percentile", value: "50", color: "#FFEB84" },
            { type: "max", color: "#63BE7B" },
          ],
        },
      ]),
    );
    expect(rules).toHaveLength(4);
  });

  it("are read back, parts of other kinds as null objects", async () => {
    const { Excel } = await open();
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Orte").getRange("B2:B4");
      range.conditionalFormats.add("CellValue").cellValue.rule = { formula1: "=10", operator: "GreaterThan" };
      await context.sync();
      const format = range.conditionalFormats.getItemAt(0).load("type,stopIfTrue,cellValue/rule");
      const other = format.customOrNullObject.load("rule/formula");
      const applied = format.getRange().load("address");
      await context.sync();
      return [format.type, format.cellValue.rule, other.isNullObject, applied.address];
    });
    expect(read).toEqual(["CellValue", { formula1: "=10", operator: "GreaterThan" }, true, "Orte!B2:B4"]);
  });

  it("are cleared from a range and stay beside it", async () => {
    const { Excel, workbook } = await open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orte");
      sheet.getRange("A1:C4").conditionalFormats.add("Custom").custom.rule.formula = "=A1=1";
      sheet.getRange("B2").conditionalFormats.add("Custom").custom.rule.formula = "=B2=2";
      sheet.getRange("B2:C4").conditionalFormats.clearAll();
      await context.sync();
    });
    expect(workbook.conditionalFormats(workbook.activeSheet()).map(({ areas }) => areas)).toEqual(["A1:C1 A2:A4"]);
  });
});
