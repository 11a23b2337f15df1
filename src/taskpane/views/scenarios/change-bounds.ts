import type { ChangeKind, WorkspaceDriver } from "../../../commands/command-results";
import type { Wording } from "./change-texts";
import { changeText } from "./quantity-text";
import { boundsOfChange } from "./slider-range";

/** Why a typed number cannot be a change of this driver; undefined if it can. */
export function problemOfChange(
  driver: WorkspaceDriver,
  kind: ChangeKind,
  base: number,
  value: number,
  { texts, language }: Wording,
): string | undefined {
  const [lowest, highest] = boundsOfChange(driver, kind, base);
  if (value < lowest || value > highest) {
    const shown = (bound: number) => changeText(bound, driver, kind, language, texts);
    return texts.scenarios.outOfBounds(shown(lowest), shown(highest));
  }
  return driver.isWholeNumber === true && !Number.isInteger(value) ? texts.scenarios.wholeNumber : undefined;
}
