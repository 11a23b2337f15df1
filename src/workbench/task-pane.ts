import type { Language } from "../units/language";
import type { RibbonAction, WorkbenchBridge } from "./bridge";
import { element } from "./elements";
import { text } from "./texts";

export type TaskPaneBackend = Pick<WorkbenchBridge, "executor" | "associateFunction">;

/** The frame with the task pane, and the ribbon actions that it has associated. */
export class TaskPane {
  private readonly actions = new Map<string, RibbonAction>();

  constructor(
    private readonly holder: HTMLElement,
    private readonly splitter: HTMLElement,
    private readonly onFrame: (page: HTMLElement) => void,
  ) {}

  /** Loads the task pane for another workbook or in another language; what the pane knew before is gone. */
  load(language: Language, backend: TaskPaneBackend): void {
    this.actions.clear();
    window.workbenchBridge = {
      ...backend,
      displayLanguage: language === "de" ? "de-DE" : "en-US",
      associateAction: (id, action) => this.actions.set(id, action),
      setPaneShown: (isShown) => this.setShown(isShown),
    };
    const close = element("button", { type: "button", textContent: "×", title: text(language, "closePane") });
    close.setAttribute("aria-label", close.title);
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

  /** Does what the ribbon button with this action does in Excel; `false` while the pane has not associated it. */
  run(actionId: string): boolean {
    const action = this.actions.get(actionId);
    action?.({ completed: () => undefined });
    return action !== undefined;
  }
}
