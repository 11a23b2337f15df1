import { element } from "./elements";

export type Choice<Value extends string> = { readonly value: Value; readonly label: string; readonly isPrimary?: boolean };

/**
 * Asks the user inside the page and waits for the answer; `undefined` when the dialog is left with Escape.
 * The first choice has the focus, so it must be one that loses nothing.
 */
export function ask<Value extends string>(
  title: string,
  paragraphs: readonly string[],
  choices: readonly Choice<Value>[],
): Promise<Value | undefined> {
  const dialog = element("dialog", { className: "wb-dialog", attributes: { "aria-labelledby": "wb-dialog-title" } });
  const buttons = choices.map(({ value, label, isPrimary }) =>
    element("button", { type: "button", textContent: label, className: isPrimary ? "wb-button wb-primary" : "wb-button", value }),
  );
  dialog.append(
    element("h2", { id: "wb-dialog-title", textContent: title }),
    ...paragraphs.map((textContent) => element("p", { textContent })),
    element("div", { className: "wb-dialog-buttons" }, buttons),
  );
  document.body.append(dialog);
  return new Promise((resolve) => {
    for (const button of buttons) button.addEventListener("click", () => dialog.close(button.value));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(choices.find(({ value }) => value === dialog.returnValue)?.value);
    });
    dialog.showModal();
  });
}

/** Tells the user something that must be read before going on. */
export async function tell(title: string, paragraphs: readonly string[], closeLabel: string): Promise<void> {
  await ask(title, paragraphs, [{ value: "close", label: closeLabel, isPrimary: true }]);
}
