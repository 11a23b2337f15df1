import { areaAddress, parseArea } from "../../xlsx/address";
import { ApiError } from "./api-error";
import type { RangeTarget } from "./targets";
import type { EventMessage } from "./wire";

const EVENT_CATEGORY = 65536;
const WORKSHEET_CHANGED = 10;
/** The target of events of the worksheet collection. */
const ANY_SHEET = "Workbook";

/** Excel's word for who made the change; known from ExcelApi 1.14 on. */
type TriggerSource = "ThisLocalAddin" | "Unknown";

/** `onChanged` of a worksheet and of all worksheets. */
export function changedEvent({ sheet, area }: RangeTarget, triggerSource: TriggerSource): EventMessage {
  const address = areaAddress(area);
  const details = {
    address,
    changeType: "RangeEdited",
    source: "Local",
    worksheetId: sheet,
    triggerSource,
    referenceId: `${sheet}!${address}`,
  };
  const message = JSON.stringify(details);
  const entryFor = (targetId: string) => ({ messageCategory: EVENT_CATEGORY, messageType: WORKSHEET_CHANGED, targetId, message });
  return { entries: [entryFor(sheet), entryFor(ANY_SHEET)] };
}

/** The range that `getRange` of an event asks for. */
export function eventRange(referenceId: string): RangeTarget {
  const mark = referenceId.lastIndexOf("!");
  const area = parseArea(referenceId.slice(mark + 1));
  if (area === undefined) throw new ApiError("InvalidReference", `${referenceId} is no range of an event.`);
  return { sheet: referenceId.slice(0, mark), area };
}
