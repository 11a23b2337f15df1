import { readTable } from "../../../src/model/read-table";
import type { CellValue } from "../../../src/model/rows";
import { DISTRIBUTION_TABLE } from "../../../src/model/tables/distribution-table";
import { fileNameProblem } from "../../../src/sharing/distribution/file-name";
import { planDistribution, type DistributionScope } from "../../../src/sharing/distribution/plan-distribution";
import { sharedReaders } from "../../../src/sharing/distribution/shared-readers";

const HEADINGS = ["Kommune", "Empfänger", "Blätter", "Form", "Dateiname", "Frist"];
/** 15 and 30 November 2022 as Excel counts days. */
const [TODAY, LATER] = [44_880, 44_895];

const SCOPE: DistributionScope = { municipalities: ["Kleve", "Rees", "Goch"], month: "2022-06", year: 2023, version: 2, today: TODAY };

/** The plan of a list with these rows; the table begins in A4, as in the template. Cells left out are blank. */
function plan(rows: readonly (readonly CellValue[])[], scope: Partial<DistributionScope> = {}) {
  const values = rows.map((row) => HEADINGS.map((_, index) => row[index] ?? ""));
  const distribution = readTable(DISTRIBUTION_TABLE, { sheet: "Verteiler", firstRow: 3, firstColumn: 0, headings: HEADINGS, values });
  return planDistribution({ distribution }, { ...SCOPE, ...scope });
}

/** Row with this file name. */
const named = (fileName: string): CellValue[] => ["Kleve", "", "", "", fileName];

describe("the plan of the files", () => {
  it("takes what the row says", () => {
    const { files, findings } = plan([
      ["Kleve", "leitung@kleve.example", "Planung; kennzahlen", "Werte", "{Kommune} {Jahr}-{monat}-{Version}", LATER],
    ]);
    expect(files).toEqual([
      {
        municipality: "Kleve",
        recipient: "leitung@kleve.example",
        fileName: "Kleve 2023-2022-06-2.xlsx",
        form: "values",
        parts: ["cover", "figures", "planning"],
        due: "2022-11-30",
      },
    ]);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([["municipality-left-out", "note"]]);
  });

  it("takes the usual for blank cells", () => {
    expect(plan([["Kleve"], ["Rees"], ["Goch"]])).toMatchObject({
      findings: [],
      hasDistributionList: true,
      files: [
        {
          municipality: "Kleve",
          fileName: "Planung 2023 Kleve V2.xlsx",
          form: "alive",
          parts: ["cover", "figures", "comparison", "planning", "data"],
        },
        { municipality: "Rees" },
        { municipality: "Goch" },
      ],
    });
  });

  it("gives every municipality a file where there is no list, or an empty one", () => {
    const without = planDistribution({}, SCOPE);
    expect(without.files.map(({ fileName }) => fileName)).toEqual(["Kleve", "Rees", "Goch"].map((name) => `Planung 2023 ${name} V2.xlsx`));
    expect(without.hasDistributionList).toBe(false);
    expect(plan([]).files).toEqual(without.files);
  });

  it("adds the rows that living figures refer to, and only those", () => {
    const partsOf = (sheets: string, form: string) => plan([["Kleve", "", sheets, form]]).files[0]?.parts;
    expect(partsOf("Kennzahlen", "lebendig")).toEqual(["cover", "figures", "data"]);
    expect(partsOf("Kennzahlen", "Werte")).toEqual(["cover", "figures"]);
    expect(partsOf("Vergleich", "lebendig")).toEqual(["cover", "comparison"]);
  });

  it("lets the caller choose the form for all", () => {
    expect(plan([["Kleve", "", "", "lebendig"]], { form: "values" }).files[0]?.form).toBe("values");
  });

  it("knows a municipality in any spelling of case and blanks", () => {
    expect(plan([[" KLEVE "]]).files[0]?.municipality).toBe("Kleve");
  });
});

describe("what does not fit", () => {
  it.each([
    ["unknown-municipality", ["Klewe"], "A5", "Ist „Kleve“ gemeint?"],
    ["unknown-municipality", ["Kreis"], "A5", "gibt es in dieser Mappe nicht"],
    ["required-cell-empty", ["", "x@y.example"], "A5", ""],
    ["unknown-sheet", ["Kleve", "", "Kennzahlen, Vergleiche"], "C5", "Ist „Vergleich“ gemeint?"],
    ["unknown-variable", named("{Kommune} {Datum}"), "E5", "{Datum}"],
    ["unsafe-file-name", named("../{Kommune}"), "E5", "in einen anderen Ordner führen"],
  ])("%s: %j names %s and makes no file", (code, row, cell, text) => {
    const { files, findings } = plan([row, ["Rees"]]);
    expect(files.map(({ municipality }) => municipality)).toEqual(["Rees"]);
    const finding = findings.find((candidate) => candidate.code === code);
    expect(finding).toMatchObject({ severity: "error", sheet: "Verteiler", cell });
    expect(finding?.message.de).toContain(text);
  });

  it("makes no file for a form that it does not know", () => {
    const { files, findings } = plan([["Kleve", "", "", "lebend"]]);
    expect(files).toEqual([]);
    expect(findings).toContainEqual(expect.objectContaining({ severity: "error", cell: "D5" }));
  });

  it("makes no file for unknown forms that are too many to be listed", () => {
    const municipalities = Array.from({ length: 60 }, (_, index) => `Gemeinde ${index + 1}`);
    expect(
      plan(
        municipalities.map((name) => [name, "", "", "lebend"]),
        { municipalities },
      ).files,
    ).toEqual([]);
  });

  it("keeps the first of two rows for one municipality", () => {
    const { files, findings } = plan([
      ["Kleve", "a"],
      ["Kleve", "b"],
    ]);
    expect(files).toMatchObject([{ recipient: "a" }]);
    expect(findings).toContainEqual(expect.objectContaining({ code: "municipality-twice", cell: "A6" }));
  });

  it("keeps the first of two files of one name, whatever the case", () => {
    const { files, findings } = plan([named("Planung"), ["Rees", "", "", "", "PLANUNG.xlsx"]]);
    expect(files).toMatchObject([{ municipality: "Kleve", fileName: "Planung.xlsx" }]);
    expect(findings).toContainEqual(expect.objectContaining({ code: "file-name-twice", cell: "E6" }));
  });

  it("warns of a due date that has passed, and makes the file", () => {
    const { files, findings } = plan([
      ["Kleve", "", "", "", "", TODAY - 1],
      ["Rees", "", "", "", "", TODAY],
    ]);
    expect(files).toHaveLength(2);
    expect(findings.filter(({ code }) => code === "due-in-past")).toMatchObject([{ severity: "warning", cell: "F5" }]);
  });

  it("names the cell of the municipality if its name makes the file name unsafe", () => {
    const { files, findings } = plan([["Goch/Nord"]], { municipalities: ["Goch/Nord"] });
    expect(files).toEqual([]);
    expect(findings).toMatchObject([
      { code: "unsafe-file-name", cell: "A5", remedy: { de: expect.stringContaining("einen Namen ohne {Kommune}") as string } },
    ]);
  });
});

describe("file names that could leave the folder or break a system", () => {
  it.each([
    "../../etc/passwd.xlsx",
    "C:\\Windows\\x.xlsx",
    "\\\\server\\share.xlsx",
    "/root.xlsx",
    "a/b.xlsx",
    "a:stream.xlsx",
    "CON.xlsx",
    "nul.planung.xlsx",
    "LPT1.xlsx",
    "..xlsx",
    ".hidden.xlsx",
    "Planung..xlsx",
    "Planung .xlsx",
    " Planung.xlsx",
    "~$Planung.xlsx",
    ".xlsx",
    "Plan\u0000ung.xlsx",
    "Plan\nung.xlsx",
    "Plan\u202Exslx.xlsx",
    "Planung.exe.xlsx",
    "Was?.xlsx",
    "[Planung].xlsx",
    `${"x".repeat(146)}.xlsx`,
  ])("refuses %j", (name) => {
    expect(fileNameProblem(name)).toBeDefined();
  });

  it.each([
    "Planung 2023 Emmerich am Rhein V1.xlsx",
    "Bedburg-Hau.xlsx",
    "Konsole.xlsx",
    "v1.2 Übersicht (neu).xlsx",
    `${"x".repeat(145)}.xlsx`,
  ])("takes %j", (name) => {
    expect(fileNameProblem(name)).toBeUndefined();
  });
});

describe("who reads for several municipalities", () => {
  const rows = [
    ["Kleve", "a@kreis.example"],
    ["Rees", "b@kreis.example; A@kreis.example"],
    ["Goch", "c@kreis.example"],
  ];

  it("is known by an address that stands in more than one row, alone or among others", () => {
    expect(sharedReaders(plan(rows).files)).toEqual([["Kleve", "Rees"]]);
    expect(sharedReaders(plan([["Kleve"], ["Rees", ""], ["Goch", "c@kreis.example, c@kreis.example"]]).files)).toEqual([]);
  });

  it("is told to the controller", () => {
    expect(plan(rows).findings).toMatchObject([
      { code: "shared-reader", severity: "note", message: { de: expect.stringContaining("Mappen von Kleve, Rees") as string } },
    ]);
  });
});
