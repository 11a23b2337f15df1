import { element } from "./elements";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Lets the user choose a workbook of this computer; `undefined` when none is chosen. */
export function chooseFile(): Promise<File | undefined> {
  const input = element("input", { type: "file", accept: ".xlsx" });
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0]));
    input.addEventListener("cancel", () => resolve(undefined));
    input.click();
  });
}

/** Hands a workbook to the browser's downloads. */
export function download(bytes: Uint8Array, fileName: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  element("a", { href: url, download: fileName }).click();
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Takes files that are dropped anywhere on the page, and shows `sign` while one is held above it. */
export function acceptDroppedFiles(page: HTMLElement, sign: HTMLElement, take: (file: File) => void): void {
  const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  page.addEventListener("dragover", (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    sign.hidden = false;
  });
  page.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) sign.hidden = true;
  });
  page.addEventListener(
    "drop",
    (event) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      sign.hidden = true;
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) take(file);
    },
    { capture: true },
  );
}
