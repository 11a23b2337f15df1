import { setTranslationMethod } from "@odoo/o-spreadsheet";
import { EmbeddedWorkbook } from "../host/engine/embedded-workbook";
import { createExcelHost } from "../host/protocol/excel-host";
import type { CustomFunctionsMetadata } from "../host/workbook-port";
import type { Language } from "../units/language";
import { blankDocument } from "../xlsx/blank-document";
import { readWorkbook } from "../xlsx/read-workbook";
import { saveWorkbook } from "../xlsx/save-workbook";
import { WorkbookFileError } from "../xlsx/workbook-file-error";
import { showCommandBar } from "./command-bar";
import { ask, tell } from "./dialog";
import { pageElement } from "./elements";
import { acceptDroppedFiles, chooseFile, download } from "./file-transfer";
import { mountGrid, type GridMessages } from "./grid";
import { GRID_GERMAN } from "./grid-german";
import { CULTURES, setGridLocale } from "./locales";
import { showMessage } from "./messages";
import { makeResizable } from "./splitter";
import { TaskPane } from "./task-pane";
import { text, type TextId } from "./texts";
import { watchChanges } from "./workbook-changes";

type Source = ReturnType<typeof readWorkbook>["source"];

type OpenWorkbook = {
  readonly fileName: string;
  readonly workbook: EmbeddedWorkbook;
  /** The file it came from, whose other parts a save keeps. */
  readonly source: Source | undefined;
  hasUnsavedChanges: boolean;
};

const SAMPLE = { file: "sample.xlsx", name: { de: "Planung-Kreis-Kleve-2023.xlsx", en: "Planning-Kreis-Kleve-2023.xlsx" } } as const;
const TEMPLATE = { file: "template.xlsx", name: { de: "Planungsmappe.xlsx", en: "Planning-workbook.xlsx" } } as const;

/** The page: one open workbook in the grid, the task pane beside it, and the bar above both. */
export class Workbench {
  private readonly pane: TaskPane;
  private metadata: CustomFunctionsMetadata = { functions: [] };
  private current: OpenWorkbook | undefined;
  private closeGrid: () => void = () => undefined;
  private showFileName: (label: string) => void = () => undefined;

  constructor(private language: Language) {
    setTranslationMethod((...[phrase]) => this.gridPhrase(phrase));
    const splitter = pageElement("splitter");
    const sign = pageElement("drop");
    const take = (file: File) => void this.openFile(file);
    this.pane = new TaskPane(pageElement("pane"), splitter, (page) => acceptDroppedFiles(page, sign, take));
    makeResizable(splitter, pageElement("pane"));
    acceptDroppedFiles(document.documentElement, sign, take);
    window.addEventListener("beforeunload", (event) => {
      if (this.current?.hasUnsavedChanges) event.preventDefault();
    });
  }

  /** Shows the page with the sample; rejects when the server does not deliver what the page needs. */
  async start(): Promise<void> {
    await this.showLanguage();
    await this.openOwn(SAMPLE);
  }

  private text(id: TextId, ...values: readonly string[]): string {
    return text(this.language, id, ...values);
  }

  private gridPhrase(phrase: string): string {
    return this.language === "de" ? (GRID_GERMAN[phrase] ?? phrase) : phrase;
  }

  /** Everything on the page in the present language, except grid and pane, which are loaded with the workbook. */
  private async showLanguage(): Promise<void> {
    const metadata = await fetchOwn(this.language === "de" ? "functions-de.json" : "functions.json");
    this.metadata = (await metadata.json()) as CustomFunctionsMetadata;
    document.documentElement.lang = this.language;
    pageElement("grid").setAttribute("aria-label", this.text("gridTitle"));
    pageElement("splitter").setAttribute("aria-label", this.text("paneWidth"));
    pageElement("drop").textContent = this.text("dropHere");
    this.showFileName = showCommandBar(pageElement("bar"), this.language, {
      open: () => void chooseFile().then((file) => file && this.openFile(file)),
      save: () => this.save(),
      openSample: () => void this.replaceWith(() => this.openOwn(SAMPLE)),
      openTemplate: () => void this.replaceWith(() => this.openOwn(TEMPLATE)),
      showPane: () => this.pane.setShown(true),
      refresh: () => void this.runAction("refreshWorkbook"),
      check: () => void this.runAction("checkWorkbook"),
      setLanguage: (language) => void this.setLanguage(language),
    });
  }

  private async setLanguage(language: Language): Promise<void> {
    this.language = language;
    await this.showLanguage();
    if (this.current !== undefined) await this.show({ ...this.current, workbook: reopened(this.current.workbook) });
  }

  private async openFile(file: File): Promise<void> {
    await this.replaceWith(async () => this.openBytes(new Uint8Array(await file.arrayBuffer()), file.name));
  }

  private async openOwn({ file, name }: typeof SAMPLE | typeof TEMPLATE): Promise<void> {
    const response = await fetchOwn(file);
    await this.openBytes(new Uint8Array(await response.arrayBuffer()), name[this.language]);
  }

  /** Opens a file; a file that cannot be opened leaves the present workbook as it is. */
  private async openBytes(bytes: Uint8Array | undefined, fileName: string): Promise<void> {
    try {
      const { document, source } = bytes === undefined ? { document: blankDocument(), source: undefined } : readWorkbook(bytes);
      await this.show({ fileName, workbook: EmbeddedWorkbook.open(document), source, hasUnsavedChanges: false });
    } catch (error) {
      const keeps = this.current === undefined ? [] : [this.text("keepsOld")];
      await tell(this.text("cannotOpen", fileName), [...this.explain(error), ...keeps], this.text("ok"));
    }
  }

  /** Shows a workbook in the grid and loads the task pane for it. */
  private async show(opened: OpenWorkbook): Promise<void> {
    const { workbook } = opened;
    workbook.registerFunctions(this.metadata);
    setGridLocale(workbook.model, this.language);
    const host = createExcelHost(workbook, {
      culture: CULTURES[this.language],
      onCreateWorkbook: (bytes) => void this.openCreated(bytes),
    });
    const executor = host.executor();
    let isAddInAtWork = false;
    watchChanges(workbook.model, {
      onChange: () => this.markChanged(opened),
      // Of what the add-in itself writes, the host tells it.
      onCells: (sheet, area) => isAddInAtWork || host.notifyChanged(sheet, area),
    });
    this.closeGrid();
    this.current = opened;
    this.closeGrid = await mountGrid(pageElement("grid"), workbook.model, this.gridMessages(), (phrase) => this.gridPhrase(phrase));
    this.showName();
    this.pane.load(this.language, {
      executor: {
        executeAsync: (...request) => {
          isAddInAtWork = true;
          try {
            return executor.executeAsync(...request);
          } finally {
            isAddInAtWork = false;
          }
        },
      },
      associateFunction: (id, implementation) => workbook.associateFunction(id, implementation),
      subscribe: host.onEvent,
    });
  }

  private openCreated(bytes: Uint8Array | undefined): Promise<void> {
    return this.replaceWith(() => this.openBytes(bytes, TEMPLATE.name[this.language]));
  }

  private markChanged(opened: OpenWorkbook): void {
    if (opened.hasUnsavedChanges) return;
    opened.hasUnsavedChanges = true;
    this.showName();
  }

  private showName(): void {
    if (this.current === undefined) return;
    const { fileName, hasUnsavedChanges } = this.current;
    this.showFileName(hasUnsavedChanges ? `${fileName} – ${this.text("unsaved")}` : fileName);
    document.title = `${hasUnsavedChanges ? "• " : ""}${fileName} – ${this.text("product")}`;
  }

  /** Hands the workbook to the downloads; `false` if it could not be saved. */
  private save(): boolean {
    if (this.current === undefined) return false;
    const { fileName, workbook, source } = this.current;
    try {
      const customFunctionNames = this.metadata.functions.map(({ name }) => name);
      download(saveWorkbook(workbook.toDocument(), source, { customFunctionNames }), fileName);
    } catch (error) {
      void tell(this.text("cannotSave", fileName), this.explain(error), this.text("ok"));
      return false;
    }
    this.current.hasUnsavedChanges = false;
    this.showName();
    showMessage(this.text("saved", fileName));
    return true;
  }

  /** Does what puts another workbook in place of the present one, once the user has decided about unsaved changes. */
  private async replaceWith(open: () => Promise<void>): Promise<void> {
    if (this.current?.hasUnsavedChanges) {
      const decision = await ask(
        this.text("unsavedTitle"),
        [this.text("unsavedText", this.current.fileName)],
        [
          { value: "save", label: this.text("saveFirst"), isPrimary: true },
          { value: "discard", label: this.text("discard") },
          { value: "cancel", label: this.text("cancel") },
        ],
      );
      if (decision === undefined || decision === "cancel") return;
      if (decision === "save" && !this.save()) return;
    }
    await open();
  }

  private async runAction(id: string): Promise<void> {
    try {
      await this.pane.run(id);
    } catch {
      showMessage(this.text("actionMissing"));
    }
  }

  private gridMessages(): GridMessages {
    return {
      notify: showMessage,
      refuse: (message, afterwards) => void tell(this.text("notPossible"), [message], this.text("ok")).then(afterwards),
      confirm: (question, ifConfirmed, ifCancelled) =>
        void ask(
          this.text("confirm"),
          [question],
          [
            { value: "yes", label: this.text("ok"), isPrimary: true },
            { value: "no", label: this.text("cancel") },
          ],
        ).then((answer) => (answer === "yes" ? ifConfirmed() : ifCancelled())),
    };
  }

  private explain(error: unknown): readonly string[] {
    if (error instanceof WorkbookFileError) return [error.reason[this.language], error.wayOut[this.language]];
    return [this.text("unexpected", error instanceof Error ? error.message : String(error))];
  }
}

/** The same workbook in an engine of its own: a grid takes the model's texts when it is built, and cannot let go of a model. */
function reopened(workbook: EmbeddedWorkbook): EmbeddedWorkbook {
  return EmbeddedWorkbook.open(workbook.toDocument());
}

/** A file of the page's own server. */
async function fetchOwn(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  return response;
}
