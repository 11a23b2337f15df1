const NARROWEST = 280;
const WIDEST = 720;
const KEY_STEP = 20;

/** Lets the user set the width of the pane at the right of `splitter`, with the mouse or the arrow keys. */
export function makeResizable(splitter: HTMLElement, pane: HTMLElement): void {
  const setWidth = (width: number) => {
    const limited = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
    pane.style.setProperty("--wb-pane-width", `${limited}px`);
    splitter.setAttribute("aria-valuenow", String(limited));
  };
  splitter.setAttribute("aria-valuemin", String(NARROWEST));
  splitter.setAttribute("aria-valuemax", String(WIDEST));
  splitter.setAttribute("aria-valuenow", String(pane.offsetWidth));
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add("wb-is-resizing");
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX);
  });
  splitter.addEventListener("lostpointercapture", () => document.body.classList.remove("wb-is-resizing"));
  splitter.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") setWidth(pane.offsetWidth + KEY_STEP);
    if (key === "ArrowRight") setWidth(pane.offsetWidth - KEY_STEP);
  });
}
