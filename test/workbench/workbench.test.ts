import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { buildAddIn } from "./add-in-build";
import { CHROMIUM, WorkbenchPage } from "./workbench-page";
import { startWorkbench, type WorkbenchServer } from "./workbench-server";

const START_LIMIT = 300_000;
const SAMPLE = "Planning-Kreis-Kleve-2023.xlsx";

const isRunnable = existsSync(CHROMIUM);
const describeInBrowser = isRunnable ? describe : describe.skip;

/** One user's way through the workbench, step by step; each step starts where the one before it ended. */
describeInBrowser(`the workbench in a browser${isRunnable ? "" : ` (skipped: there is no browser at ${CHROMIUM})`}`, () => {
  let server: WorkbenchServer;
  let workbench: WorkbenchPage;
  let saved: Buffer;

  beforeAll(async () => {
    server = await startWorkbench();
    workbench = await WorkbenchPage.open(server.url);
    await workbench.paneReady();
  }, START_LIMIT);

  afterAll(async () => {
    await workbench?.close();
    await server?.stop();
  });

  it("opens with the sample and the task pane beside it", async () => {
    expect(await workbench.page.title()).toBe(`${SAMPLE} – Jobcenter Planning`);
    expect((await workbench.page.locator("#pane").boundingBox())?.width).toBe(350);
    expect(await workbench.number("Budget", "A5")).toBe(2021);
  });

  it("calculates a custom function that is typed into a cell", async () => {
    await workbench.type("Budget", "J20", "=CASELOAD(11080,113)");
    // 11,080 persons / 113 full-time posts = 98.0530973…
    expect(await workbench.number("Budget", "J20")).toBeCloseTo(11080 / 113, 10);
    expect((await workbench.read("Budget", "J20")).text[0]?.[0]).toMatch(/^98\.05/);
    expect((await workbench.read("Budget", "J20")).formulas).toEqual([["=CASELOAD(11080,113)"]]);
  });

  it("marks the workbook as not saved", async () => {
    expect(await workbench.page.title()).toBe(`• ${SAMPLE} – Jobcenter Planning`);
    await workbench.page.getByText(`${SAMPLE} – not saved`).waitFor();
  });

  it("writes the indicators when Refresh is clicked in the pane", async () => {
    await workbench.pane.getByRole("button", { name: "Refresh", exact: true }).click();
    await workbench.pane.getByText("15,774,877.00 €").first().waitFor();
    // VWT 2023: 15,774,877 €, 616,126 € less than the year before (planning document 2023)
    expect((await workbench.read("Kennzahlen", "B13:D13")).values).toEqual([[15_774_877, 16_391_003, -616_126]]);
  });

  it("recalculates the indicators when an input is edited", async () => {
    await workbench.type("Budget", "D9", "16000000");
    expect(await workbench.number("Kennzahlen", "B13")).toBe(16_000_000);
    // 16,000,000 − 16,391,003
    expect(await workbench.number("Kennzahlen", "D13")).toBe(-391_003);
  });

  it("runs the ribbon's actions", async () => {
    await workbench.button("Refresh").click();
    await workbench.pane.getByText("16,000,000.00 €").first().waitFor();
    await workbench.button("Check").click();
    await workbench.pane.getByRole("tab", { name: "Data", selected: true }).waitFor();
  });

  it("saves a file that holds what was typed, with results", async () => {
    const download = workbench.page.waitForEvent("download");
    await workbench.button("Save").click();
    saved = readFileSync(await (await download).path());
    expect((await download).suggestedFilename()).toBe(SAMPLE);
    expect(await workbench.page.title()).toBe(`${SAMPLE} – Jobcenter Planning`);

    const budget = readWorkbook(saved).document.sheets.find(({ name }) => name === "Budget");
    // J20 is row index 19, column index 9
    expect(budget?.rows[19]?.[9]).toMatchObject({ formula: "=CASELOAD(11080,113)", value: 11080 / 113 });
  });

  it("opens the saved file again", async () => {
    await workbench.openFile("again.xlsx", saved);
    await expectTitle("again.xlsx – Jobcenter Planning");
    await workbench.paneReady();
    expect(await workbench.number("Budget", "J20")).toBeCloseTo(11080 / 113, 10);
    expect(await workbench.number("Kennzahlen", "D13")).toBe(-391_003);
  });

  it.each([
    ["a text", Buffer.from("Jahr;Titel\n2023;VWT\n"), "The file is not an Excel workbook (.xlsx)."],
    ["half of a workbook", () => saved.subarray(0, saved.length / 2), "The file is incomplete"],
  ])("says what is wrong with %s, and keeps the open workbook", async (_what, content, reason) => {
    await workbench.openFile("wrong.xlsx", typeof content === "function" ? content() : content);
    await workbench.dialog.getByRole("heading", { name: "“wrong.xlsx” cannot be opened" }).waitFor();
    await workbench.dialog.getByText(reason).waitFor();
    await workbench.dialog.getByRole("button", { name: "OK" }).click();
    expect(await workbench.page.title()).toBe("again.xlsx – Jobcenter Planning");
    expect(await workbench.number("Budget", "J20")).toBeCloseTo(11080 / 113, 10);
  });

  it("speaks German, numbers included, when the language is switched", async () => {
    await workbench.page.getByRole("combobox", { name: "Language" }).selectOption("de");
    await workbench.pane.getByRole("button", { name: "Aktualisieren", exact: true }).waitFor();
    expect((await workbench.read("Budget", "J20")).text[0]?.[0]).toMatch(/^98,05/);
    await workbench.type("Budget", "J21", "=CASELOAD(22160;113)");
    // 22,160 / 113 = 196.106…
    expect(await workbench.number("Budget", "J21")).toBeCloseTo(22160 / 113, 10);
    await workbench.page.getByText("Bearbeiten", { exact: true }).waitFor();
  });

  it("asks before another workbook takes the place of one with unsaved changes", async () => {
    await workbench.createWorkbook();
    await workbench.dialog.getByRole("heading", { name: "Änderungen speichern?" }).waitFor();
    await workbench.dialog.getByRole("button", { name: "Abbrechen" }).click();
    expect(await workbench.page.title()).toBe("• again.xlsx – Jobcenter-Planung");

    await workbench.createWorkbook();
    await workbench.dialog.getByRole("button", { name: "Nicht speichern" }).click();
    await expectTitle("Planungsmappe.xlsx – Jobcenter-Planung");
  });

  it("sends no request anywhere but to its own server", () => {
    expect(workbench.requests.length).toBeGreaterThan(15);
    expect(workbench.foreignRequests()).toEqual([]);
  });

  it("runs without an error in the browser's console", () => {
    expect(workbench.errors).toEqual([]);
  });

  it("shows the task pane exactly as it ships", async () => {
    const folder = mkdtempSync(join(tmpdir(), "add-in-"));
    try {
      await buildAddIn(folder, "https://planung.example.org/add-in/");
      const served = await fetch(new URL("taskpane.js", server.url)).then((response) => response.text());
      expect(served === readFileSync(join(folder, "taskpane.js"), "utf8")).toBe(true);

      const manifest = readFileSync(join(folder, "manifest.xml"), "utf8");
      expect(manifest).not.toContain("localhost");
      expect(manifest).toContain('"https://planung.example.org/add-in/taskpane.html"');

      const page = readFileSync(join(folder, "taskpane.html"), "utf8");
      expect(page).toMatch(/<script src="?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"?><\/script>/);
      expect(page).toContain("script-src 'self' https://appsforoffice.microsoft.com 'wasm-unsafe-eval';");
      expect(page).not.toMatch(/'unsafe-/);

      for (const name of ["functions.json", "functions-de.json", "taskpane.css", "assets/mark-32.png", "assets/check-80.png"]) {
        expect(existsSync(join(folder, name))).toBe(true);
      }
      // The engine, the grid and Microsoft's library belong to the workbench only.
      for (const name of ["office-js", "grid", "workbench.js", "index.html"]) expect(existsSync(join(folder, name))).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);

  async function expectTitle(title: string): Promise<void> {
    await workbench.page.waitForFunction((expected) => document.title === expected, title);
  }
});
