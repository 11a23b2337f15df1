import { chromium, type Browser, type Frame, type FrameLocator, type Page } from "playwright-core";

export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

export type CellReading = { readonly values: unknown[][]; readonly text: string[][]; readonly formulas: unknown[][] };

/** The workbench in a browser, as a user has it in front of them. */
export class WorkbenchPage {
  /** Addresses of everything that any page of the browser has asked for. */
  readonly requests: string[] = [];
  /** Errors that nothing caught, and what the browser reports as an error. */
  readonly errors: string[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    private readonly url: string,
  ) {}

  static async open(url: string): Promise<WorkbenchPage> {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
    const context = await browser.newContext({ locale: "en-US", viewport: { width: 1400, height: 850 } });
    const page = await context.newPage();
    const workbench = new WorkbenchPage(browser, page, url);
    context.on("request", (request) => workbench.requests.push(request.url()));
    page.on("pageerror", (error) => workbench.errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && workbench.errors.push(message.text()));
    await page.goto(url);
    return workbench;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("#pane iframe");
  }

  get dialog() {
    return this.page.getByRole("dialog");
  }

  /** Requests that did not stay on this computer. */
  foreignRequests(): string[] {
    const { origin } = new URL(this.url);
    return this.requests.filter((request) => !request.startsWith(`${origin}/`) && !/^(data|blob):/.test(request));
  }

  /** Waits until the pane has looked at the open workbook. */
  async paneReady(): Promise<void> {
    await this.pane.getByRole("button", { name: /^(Refresh|Aktualisieren)$/ }).waitFor();
  }

  /** Reads cells through office.js in the pane, as the add-in does. */
  async read(sheet: string, address: string): Promise<CellReading> {
    return this.paneFrame().evaluate(
      ([name = "", range = ""]) =>
        Excel.run(async (context) => {
          const cells = context.workbook.worksheets.getItem(name).getRange(range);
          cells.load("values,text,formulas");
          await context.sync();
          return { values: cells.values, text: cells.text, formulas: cells.formulas };
        }),
      [sheet, address],
    );
  }

  async number(sheet: string, address: string): Promise<number> {
    return Number((await this.read(sheet, address)).values[0]?.[0]);
  }

  /** Selects a cell and types into it with the keyboard. */
  async type(sheet: string, address: string, keys: string): Promise<void> {
    await this.page.locator(".o-grid-overlay").click({ position: { x: 60, y: 120 } });
    await this.paneFrame().evaluate(
      ([name = "", range = ""]) =>
        Excel.run(async (context) => {
          const target = context.workbook.worksheets.getItem(name);
          target.activate();
          target.getRange(range).select();
          await context.sync();
        }),
      [sheet, address],
    );
    await this.page.keyboard.type(keys);
    await this.page.keyboard.press("Enter");
  }

  /** What `Excel.createWorkbook` opens from the pane. */
  async createWorkbook(): Promise<void> {
    await this.paneFrame().evaluate(() => Excel.createWorkbook());
  }

  button(name: string) {
    return this.page.getByRole("banner").getByRole("button", { name, exact: true });
  }

  /** Opens a file as a user does who picks it in the file dialog. */
  async openFile(name: string, buffer: Buffer): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.button("Open").click();
    await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer });
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  private paneFrame(): Frame {
    const frame = this.page.frames().find((each) => each.url().endsWith("/taskpane.html"));
    if (frame === undefined) throw new Error("The task pane is not open.");
    return frame;
  }
}
