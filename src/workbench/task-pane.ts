import type { OfficeGlobals } from "../host/protocol/office-globals";
import type { Language } from "../units/language";
import type { WorkbenchBridge } from "./bridge";
import { element } from "./elements";
import { text } from "./texts";

export type TaskPaneBackend = Pick<WorkbenchBridge, "executor" | "associateFunction" | "subscribe">;

/** The frame with the task pane. */
export class TaskPane {
  private office: OfficeGlobals | undefined;

  /** @param onFrame gets the pane's document whenever one has been loaded */
  constructor(
    private readonly holder: HTMLElement,
    private readonly splitter: HTMLElement,
    private readonly onFrame: (page: HTMLElement) => void,
  ) {}

  /** Loads the task pane for another workbook or in another language; what the pane knew before is gone. */
  load(language: Language, backend: TaskPaneBackend): void {
    this.office = undefined;
    window.workbenchBridge = {
      ...backend,
      displayLanguage: language === "de" ? "de-DE" : "en-US",
      setPaneShown: (isShown) => this.setShown(isShown),
      connected: (office) => (this.office = office),
    };
    const label = text(language, "closePane");
    const close = element("button", { type: "button", textContent: "×", title: label, attributes: { "aria-label": label } });
    close.addEventListener("click", () => this.setShown(false));
    const frame = element("iframe", { src: "taskpane.html", title: text(language, "paneTitle") });
    frame.addEventListener("load", () => {
      if (frame.contentDocument !== null) this.onFrame(frame.contentDocument.documentElement);
    });
    this.holder.replaceChildren(
      element("div", { className: "wb-pane-head" }, [element("span", { textContent: text(language, "product") }), close]),
      frame,
    );
  }

  setShown(isShown: boolean): void {
    this.holder.hidden = !isShown;
    this.splitter.hidden = !isShown;
  }

  /** Does what the ribbon button with this action does in Excel; rejects while the pane has not associated it. */
  async run(actionId: string): Promise<void> {
    if (this.office === undefined) throw new RangeError("The task pane is not loaded.");
    await this.office.runAction(actionId);
  }
}
