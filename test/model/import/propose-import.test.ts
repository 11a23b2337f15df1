import { isUnambiguous } from "../../../src/model/import/import-proposal";
import { applyMap } from "../../../src/model/import/apply-map";
import { proposeImport } from "../../../src/model/import/propose-import";
import { STOCK_TABLE } from "../../../src/model/tables/stock-tables";
import { cells, codes, imported, MUNICIPALITIES } from "./grids";

/** Excel's serial numbers: 1 May 2022 = 44682, 1 June 2022 = 44713 (31 days later), 1 July 2022 = 44743. */
const [MAY, JUNE, JULY] = [44_682, 44_713, 44_743];

/** As a statistics office exports it: titles, months above measures, a total, a source below. */
const STATISTICS_EXPORT = `
Statistik der Grundsicherung für Arbeitsuchende;;;;;;
Erwerbsfähige Leistungsberechtigte nach Gemeinden, Datenstand: T-3;;;;;;
Kreis Kleve, erstellt am 15.10.2022;;;;;;
;;;;;;
Gemeinde;Geschlecht;Mai 2022;;Juni 2022;;
;;eLb;LZB;eLb;LZB;Anmerkung
Kleve, Stadt;männlich;1.110;702;1.124;705;
Kleve, Stadt;weiblich;1.230;815;1.262;811;vorläufig
Goch;männlich;630;401;641;403;
Goch;weiblich;702;455;719;460;
Insgesamt;;3.672;2.373;3.746;2.379;
;;;;;;
Quelle: Statistik der Bundesagentur für Arbeit;;;;;;
`;

describe("an export with titles, two header rows, months side by side and a total", () => {
  it("is understood without a question", async () => {
    const { proposal } = await imported("Bestand", STATISTICS_EXPORT);
    expect(isUnambiguous(proposal)).toBe(true);
    expect(proposal).toMatchObject({ orientation: "across", lastRow: 10, map: { headerRow: 4, headerRowCount: 2, notation: "de" } });
    expect(proposal.map.columns).toMatchObject({
      municipality: { kind: "column", heading: "Gemeinde", position: 0 },
      gender: { kind: "column", position: 1 },
      dataAge: { kind: "title", value: "T-3" },
    });
    expect(proposal.map.across?.measures).toEqual({ eLb: "beneficiaries", LZB: "longTerm" });
  });

  it("becomes one row for each municipality, gender and month", async () => {
    const { applied } = await imported("Bestand", STATISTICS_EXPORT);
    expect(cells(applied, "month", "municipality", "gender", "dataAge", "beneficiaries", "longTerm")).toEqual([
      `${MAY} Kleve m T-3 1110 702`,
      `${JUNE} Kleve m T-3 1124 705`,
      `${MAY} Kleve w T-3 1230 815`,
      `${JUNE} Kleve w T-3 1262 811`,
      `${MAY} Goch m T-3 630 401`,
      `${JUNE} Goch m T-3 641 403`,
      `${MAY} Goch w T-3 702 455`,
      `${JUNE} Goch w T-3 719 460`,
    ]);
    // 1110 + 1230 + 630 + 702 = 3672, 702 + 815 + 401 + 455 = 2373, 1124 + 1262 + 641 + 719 = 3746, 705 + 811 + 403 + 460 = 2379.
    expect(codes(applied.findings)).toEqual(["import-notes-left-out A13", "import-totals-left-out A11"]);
  });

  it("with a wrong total names its cell and both numbers", async () => {
    const { applied } = await imported("Bestand", STATISTICS_EXPORT.replace("3.746", "3.764"));
    const finding = applied.findings.find(({ code }) => code === "import-total-differs");
    expect(finding).toMatchObject({ cell: "E11", severity: "warning" });
    expect(finding?.message.de).toContain("nennt 3.764, die übernommenen Zeilen ergeben 3.746");
  });
});

describe("other ways in which values stand side by side", () => {
  it("one measure, named by the title; years above months", async () => {
    const { proposal, applied } = await imported(
      "Bestand",
      `
Bestand eLb;;;T-3
Kommune;Geschlecht;2022;
;;Mai;Jun
Kleve;m;1110;1124
Goch;m;630;
`,
    );
    expect(codes(proposal.decisions)).toEqual([]);
    // An empty cell is not known, which is not zero: no row for Goch in June.
    expect(cells(applied, "month", "municipality", "beneficiaries")).toEqual([
      `${MAY} Kleve 1110`,
      `${JUNE} Kleve 1124`,
      `${MAY} Goch 630`,
    ]);
  });

  it("months that a workbook holds as dates", () => {
    const rows = [["eLb"], ["Kommune", "Geschlecht", "Datenstand", MAY, JUNE], ["Kleve", "m", "T-3", 1110, 1124]];
    const source = { name: "Tabelle1", rows };
    const proposal = proposeImport(source, STOCK_TABLE);
    expect(proposal.decisions).toEqual([]);
    const applied = applyMap(source, STOCK_TABLE, proposal.map, proposal.lastRow, { municipalities: MUNICIPALITIES });
    expect(cells(applied, "month", "beneficiaries")).toEqual([`${MAY} 1110`, `${JUNE} 1124`]);
  });

  it("measures in a column of their own are put together", async () => {
    const { applied } = await imported(
      "Bestand",
      `
Kommune;Geschlecht;Datenstand;Merkmal;05/22;06/22
Kleve;m;T-3;eLb;1110;1124
Kleve;m;T-3;LZB;702;705
Kleve;m;T-3;Arbeitslose;500;510
`,
    );
    expect(cells(applied, "month", "beneficiaries", "longTerm")).toEqual([`${MAY} 1110 702`, `${JUNE} 1124 705`]);
  });

  it("men and women side by side; the column of both is left out", async () => {
    const { applied } = await imported(
      "Bestand",
      `
Monat;Kommune;Datenstand;eLb insgesamt;eLb Männer;eLb Frauen
2022-06;Kleve;T-3;2386;1124;1262
`,
    );
    expect(cells(applied, "month", "gender", "beneficiaries")).toEqual([`${JUNE} m 1124`, `${JUNE} w 1262`]);
  });

  it("asks what is counted where nothing says it", async () => {
    const { proposal } = await imported("Bestand", "Kommune;Geschlecht;Datenstand;Mai 2022;Juni 2022\nKleve;m;T-3;1110;1124\n");
    expect(codes(proposal.decisions)).toContain("import-measure-unknown D1");
  });
});

describe("rows below each other", () => {
  it("recognises headings in both languages, by other words and in any order", async () => {
    const { proposal } = await imported(
      "Bestand",
      "Bedarfsgemeinschaften;Beneficiaries;Berichtsmonat;Stadt/Gemeinde;Geschl.;Data age;Spalte von uns\n900;1124;Juni 2022;Kleve;M;T3;x\n",
    );
    const sources = Object.entries(proposal.map.columns).map(([id, source]) =>
      source.kind === "column" ? `${id} ${source.position}` : id,
    );
    expect(sources.sort()).toEqual(["beneficiaries 1", "dataAge 5", "gender 4", "households 0", "month 2", "municipality 3"]);
    expect(proposal.unused).toEqual([{ position: 6, heading: "Spalte von uns", cell: "G1" }]);
    expect(isUnambiguous(proposal)).toBe(true);
  });

  it("takes the month from the title, and asks when the title may mean another day", async () => {
    const rows = "Kommune;Geschlecht;Datenstand;eLb\nKleve;m;T-3;1124\n";
    const sure = await imported("Bestand", `Berichtsmonat:;Juli 2022;;\n\n${rows}`);
    expect(cells(sure.applied, "month")).toEqual([String(JULY)]);
    expect(codes(sure.proposal.decisions)).toEqual([]);
    const unsure = await imported("Bestand", `Stand 15.07.2022;;;\n\n${rows}`);
    expect(codes(unsure.proposal.decisions)).toEqual(["import-title-unsure A1"]);
  });

  it("asks for required columns that are nowhere, and takes a fixed value for them", async () => {
    const text = "Monat;Kommune;eLb\n06/2022;Kleve;2386\n";
    const { proposal } = await imported("Bestand", text);
    expect(proposal.decisions.map(({ message }) => message.de.slice(0, 20))).toEqual(["Für „Geschlecht“ gib", "Für „Datenstand“ gib"]);
    const gender = proposal.columns.find(({ column }) => column.id === "gender");
    expect(gender).toMatchObject({ needsDecision: true, isKey: true });
    expect(gender?.alternatives.map(({ heading }) => heading)).toEqual(["Monat", "Kommune", "eLb"]);
    const map = {
      ...proposal.map,
      columns: { ...proposal.map.columns, gender: { kind: "fixed", value: "weiblich" }, dataAge: { kind: "fixed", value: "T-0" } } as const,
    };
    const decided = await imported("Bestand", text, { map });
    expect(decided.proposal.decisions).toEqual([]);
    expect(cells(decided.applied, "month", "gender", "dataAge", "beneficiaries")).toEqual([`${JUNE} w T-0 2386`]);
  });

  it("asks when a heading is only similar, or two columns are equally likely", async () => {
    const similar = await imported("Bestand", "Monat;Komune;Geschlecht;Datenstand;eLb\n06/2022;Kleve;m;T-3;1124\n");
    expect(codes(similar.proposal.decisions)).toEqual(["import-column-unsure B1"]);
    const twice = await imported(
      "Bestand",
      "Monat;Kommune;Geschlecht;Datenstand;eLb insgesamt;eLb gesamt\n06/2022;Kleve;m;T-3;1124;1125\n",
    );
    expect(codes(twice.proposal.decisions)).toEqual(["import-column-unsure E1"]);
  });

  it("skips empty columns and rows, and reads cells that were merged", async () => {
    const { applied } = await imported(
      "Bestand",
      `
;Monat;;Kommune;Geschlecht;Datenstand;eLb
;01.06.2022;;Kleve;m;T-3;1124
;;;;w;T-3;1262
;;;Goch;m;T-3;641
;;;;w;T-3;719
`,
    );
    expect(cells(applied, "month", "municipality", "gender", "beneficiaries")).toEqual([
      `${JUNE} Kleve m 1124`,
      `${JUNE} Kleve w 1262`,
      `${JUNE} Goch m 641`,
      `${JUNE} Goch w 719`,
    ]);
  });

  it("says what it expects where no row looks like headings, and where nothing stands below them", async () => {
    const nothing = await imported("Bestand", "1;2;3\n4;5;6\n");
    expect(codes(nothing.proposal.decisions)).toContain("import-no-header");
    const empty = await imported("Bestand", "Monat;Kommune;Geschlecht;Datenstand;eLb\n");
    expect(codes(empty.proposal.decisions)).toEqual(["import-no-data A2"]);
    await expect(imported("Bestand", ";;\n;;\n")).rejects.toMatchObject({ code: "import-empty-sheet" });
  });
});

describe("a remembered map of months side by side", () => {
  it("fits next month's file, which has a column and a title row more", async () => {
    const { proposal } = await imported("Bestand", STATISTICS_EXPORT);
    const lines = STATISTICS_EXPORT.trimStart()
      .split("\n")
      .map((line) => line.replace(";Anmerkung", ";eLb;LZB").replace("Juni 2022;;", "Juni 2022;;Juli 2022;"));
    const july = ["Stand Oktober", ...lines.map((line) => line.replace(/^(Goch;w.*);$/, "$1;725;462"))].join("\n");
    const next = await imported("Bestand", july, { map: proposal.map });
    expect(next.proposal).toMatchObject({ decisions: [], map: { headerRow: 5, headerRowCount: 2 } });
    expect(cells(next.applied, "month", "municipality", "gender", "beneficiaries", "longTerm").at(-1)).toBe(`${JULY} Goch w 725 462`);
  });
});

describe("a remembered map", () => {
  const june = "Titel;;;;\nMon.;Ort;G;Stufe;Pers.\n06/2022;Kleve;m;T-3;1124\n";
  const map = {
    version: 1,
    table: "Bestand",
    headerRow: 1,
    headerRowCount: 1,
    notation: "de",
    columns: {
      month: { kind: "column", heading: "Mon.", position: 0 },
      municipality: { kind: "column", heading: "Ort", position: 1 },
      gender: { kind: "column", heading: "G", position: 2 },
      dataAge: { kind: "column", heading: "Stufe", position: 3 },
      beneficiaries: { kind: "column", heading: "Pers.", position: 4 },
    },
    names: { "Stadt am Fluss": "Emmerich am Rhein" },
  } as const;

  it("reads what no heading of ours would tell", async () => {
    const { proposal, applied } = await imported("Bestand", june, { map });
    expect(proposal.decisions).toEqual([]);
    expect(cells(applied, "month", "municipality", "beneficiaries")).toEqual([`${JUNE} Kleve 1124`]);
  });

  it("finds its columns again when the header has moved and columns have been inserted", async () => {
    const july = "Titel;;;;;\nNoch ein Titel;;;;;\n;;;;;\nneu;Mon.;Ort;Pers.;G;Stufe\n1;07/2022;Stadt am Fluss;1131;m;T-3\n";
    const { proposal, applied } = await imported("Bestand", july, { map });
    expect(proposal.decisions).toEqual([]);
    expect(cells(applied, "month", "municipality", "beneficiaries")).toEqual([`${JULY} Emmerich am Rhein 1131`]);
  });

  it("says which column is gone and what it may be called now", async () => {
    const { proposal } = await imported("Bestand", june.replace("Pers.", "eLb"), { map });
    expect(codes(proposal.decisions)).toEqual(["import-map-column-gone A2"]);
    expect(proposal.decisions[0]?.message.de).toContain("„Pers.“ für „eLb“ gibt es hier nicht mehr. Heißt sie jetzt „eLb“?");
    expect(proposal.map.columns.beneficiaries).toEqual({ kind: "column", heading: "eLb", position: 4 });
  });
});
