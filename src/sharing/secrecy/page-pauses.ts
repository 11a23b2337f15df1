import { pageTurn } from "../../units/page-turn";

/** For so long, in milliseconds, the page may be without an answer. */
const PAUSE_AFTER = 50;

/**
 * A function to be awaited again and again in a long calculation: when the page has waited long enough, it gives it a turn,
 * for instance to react to the button Cancel.
 */
export function pagePauses(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last <= PAUSE_AFTER) return;
    await pageTurn();
    last = performance.now();
  };
}
