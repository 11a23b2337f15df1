import { CommandRefusal } from "../units/command-refusal";
import { readWorkbook } from "../xlsx/read-workbook";
import { WorkbookFileError } from "../xlsx/workbook-file-error";

/** Opens the bytes of another workbook; throws a CommandRefusal if they are none. */
export function openForeignWorkbook(bytes: Uint8Array): ReturnType<typeof readWorkbook> {
  try {
    return readWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookFileError) throw new CommandRefusal("unreadable-workbook", error.reason, error.wayOut, { cause: error });
    throw error;
  }
}
