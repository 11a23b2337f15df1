import { element, pageElement } from "./elements";

const SECONDS_SHOWN = 6;

/** Says something in passing at the bottom of the page; screen readers hear it. What is sticky stays until it is clicked. */
export function showMessage(message: string, isSticky = false): void {
  const shown = element("div", { className: "wb-message", textContent: message });
  shown.addEventListener("click", () => shown.remove());
  pageElement("messages").append(shown);
  if (!isSticky) setTimeout(() => shown.remove(), SECONDS_SHOWN * 1000);
}
