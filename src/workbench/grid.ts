import { Spreadsheet, type Model } from "@odoo/o-spreadsheet";
import { App } from "@odoo/owl";

export type GridMessages = {
  /** Something worth knowing; `isImportant` ones stay until they are dismissed. */
  readonly notify: (message: string, isImportant: boolean) => void;
  /** Something that could not be done; `afterwards` puts the focus back where the user was. */
  readonly refuse: (message: string, afterwards: () => void) => void;
  readonly confirm: (question: string, ifConfirmed: () => void, ifCancelled: () => void) => void;
};

let loadedTemplates: Promise<string> | undefined;

/** The grid's own markup, which the package brings as one XML file. */
function gridTemplates(): Promise<string> {
  loadedTemplates ??= fetch("grid/o_spreadsheet.xml").then((response) => {
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response.text();
  });
  return loadedTemplates;
}

/** Shows a workbook model in `target`; returns what takes it away again. */
export async function mountGrid(
  target: HTMLElement,
  model: Model,
  messages: GridMessages,
  translate: (phrase: string) => string,
): Promise<() => void> {
  const props = {
    model,
    notifyUser: ({ text, sticky }: { text: string; sticky: boolean }) => messages.notify(String(text), sticky),
    raiseError: (text: string, afterwards?: () => void) => messages.refuse(String(text), () => afterwards?.()),
    askConfirmation: (question: string, confirm: () => void, cancel?: () => void) =>
      messages.confirm(String(question), confirm, () => cancel?.()),
  };
  const app = new App(Spreadsheet, { props, templates: await gridTemplates(), translateFn: translate });
  await app.mount(target);
  return () => app.destroy();
}
