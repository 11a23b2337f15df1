import { CommandRefusal } from "../../commands/command";
import type { LocalizedText } from "../../units/language";

export type ErrorDescription = { readonly reason: LocalizedText; readonly wayOut: LocalizedText; readonly detail?: string };

const TRY_AGAIN: LocalizedText = {
  de: "Warten Sie einen Moment und versuchen Sie es erneut.",
  en: "Wait a moment and try again.",
};

/**
 * Excel's own error codes in plain words.
 * Source of the codes: "Application-specific API error handling" and "Resource limits" in Microsoft's Office Add-ins documentation.
 */
const EXCEL_ERRORS: readonly { readonly codes: readonly string[]; readonly reason: LocalizedText; readonly wayOut: LocalizedText }[] = [
  {
    codes: ["AccessDenied"],
    reason: {
      de: "Excel erlaubt die Änderung nicht: Das Blatt oder die Mappe ist geschützt oder nur zum Lesen geöffnet.",
      en: "Excel does not allow the change: the sheet or workbook is protected or open for reading only.",
    },
    wayOut: {
      de: "Heben Sie den Schutz auf (Überprüfen › Blattschutz aufheben) oder klicken Sie auf „Bearbeitung aktivieren“, und versuchen Sie es erneut.",
      en: "Remove the protection (Review › Unprotect Sheet) or click “Enable Editing”, then try again.",
    },
  },
  {
    codes: ["InvalidOperationInCellEditMode"],
    reason: { de: "Eine Zelle wird gerade bearbeitet.", en: "A cell is being edited." },
    wayOut: {
      de: "Schließen Sie die Eingabe mit der Eingabetaste oder mit Esc ab und versuchen Sie es erneut.",
      en: "Finish the entry with Enter or Esc, then try again.",
    },
  },
  {
    codes: ["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded", "OperationCellsExceedLimit", "RangeExceedsLimit"],
    reason: {
      de: "Die Tabellen sind größer, als Excel in einem Schritt übertragen kann.",
      en: "The tables are larger than Excel can transfer in one step.",
    },
    wayOut: {
      de: "Entfernen Sie leere oder nicht mehr benötigte Zeilen aus den Eingabetabellen. In Excel für den Desktop gelten höhere Grenzen als im Browser.",
      en: "Remove empty rows or rows you no longer need from the input tables. Excel on the desktop has higher limits than Excel in the browser.",
    },
  },
  {
    codes: ["InactiveWorkbook"],
    reason: { de: "Eine andere Mappe ist im Vordergrund.", en: "Another workbook is in front." },
    wayOut: {
      de: "Klicken Sie in diese Mappe und versuchen Sie es erneut.",
      en: "Click into this workbook, then try again.",
    },
  },
  {
    codes: ["ItemNotFound", "InvalidReference", "InvalidBinding", "InvalidSelection"],
    reason: {
      de: "Ein Blatt, eine Tabelle oder eine Zelle ist nicht mehr da, vermutlich umbenannt oder gelöscht.",
      en: "A sheet, table or cell is no longer there; it was probably renamed or deleted.",
    },
    wayOut: {
      de: "Prüfen Sie die Daten erneut. Haben Sie etwas versehentlich gelöscht, machen Sie das in Excel rückgängig.",
      en: "Check the data again. If something was deleted by mistake, undo that in Excel.",
    },
  },
  {
    codes: ["ItemAlreadyExists"],
    reason: {
      de: "Der Name eines Ergebnisblatts oder einer Tabelle ist in dieser Mappe schon vergeben.",
      en: "The name of a result sheet or table is already taken in this workbook.",
    },
    wayOut: {
      de: "Benennen Sie das vorhandene Blatt oder die vorhandene Tabelle um und versuchen Sie es erneut.",
      en: "Rename the existing sheet or table, then try again.",
    },
  },
  {
    codes: ["InsertDeleteConflict", "MergedRangeConflict", "NonBlankCellOffSheet", "FilteredRangeConflict", "PivotTableRangeConflict"],
    reason: {
      de: "An der Stelle, an die geschrieben wird, stehen verbundene Zellen, Filter oder andere Inhalte im Weg.",
      en: "Merged cells, filters or other contents are in the way where results are written.",
    },
    wayOut: {
      de: "Entfernen Sie diese auf dem Ergebnisblatt oder benennen Sie das Blatt um. Versuchen Sie es dann erneut.",
      en: "Remove them on the result sheet or rename that sheet, then try again.",
    },
  },
  {
    codes: ["ApiNotAvailable", "ApiNotFound", "UnsupportedOperation", "UnsupportedFeature", "NotImplemented"],
    reason: {
      de: "Diese Excel-Version unterstützt den Vorgang nicht.",
      en: "This version of Excel does not support the operation.",
    },
    wayOut: {
      de: "Verwenden Sie Excel 2021 oder neuer, Excel für Microsoft 365 oder Excel im Browser.",
      en: "Use Excel 2021 or later, Excel for Microsoft 365 or Excel in the browser.",
    },
  },
  {
    codes: ["ActivityLimitReached", "RequestAborted", "ServiceNotAvailable", "ConflictingRequest", "Conflict", "Timeout", "InternalError"],
    reason: {
      de: "Excel ist gerade beschäftigt oder nicht erreichbar.",
      en: "Excel is busy or cannot be reached at the moment.",
    },
    wayOut: TRY_AGAIN,
  },
  {
    codes: ["InsufficientResources", "OutOfMemory"],
    reason: { de: "Der Arbeitsspeicher reicht nicht aus.", en: "There is not enough memory." },
    wayOut: {
      de: "Schließen Sie andere Mappen und Programme und versuchen Sie es erneut.",
      en: "Close other workbooks and programs, then try again.",
    },
  },
  {
    codes: ["Unauthenticated"],
    reason: { de: "Ihre Anmeldung bei Office ist abgelaufen.", en: "Your Office sign-in has expired." },
    wayOut: { de: "Melden Sie sich erneut an und öffnen Sie die Mappe neu.", en: "Sign in again and reopen the workbook." },
  },
  {
    codes: ["GeneralException"],
    reason: {
      de: "Excel hat den Vorgang abgebrochen, ohne einen Grund zu nennen.",
      en: "Excel stopped the operation without giving a reason.",
    },
    wayOut: {
      de: "Schließen Sie offene Dialoge und Zelleingaben und versuchen Sie es erneut. Bleibt es dabei, speichern und öffnen Sie die Mappe neu.",
      en: "Close open dialogs and cell entries, then try again. If that does not help, save and reopen the workbook.",
    },
  },
  {
    codes: ["ChunkLoadError"],
    reason: {
      de: "Ein Teil des Add-ins konnte nicht geladen werden.",
      en: "A part of the add-in could not be loaded.",
    },
    wayOut: {
      de: "Prüfen Sie die Netzverbindung und versuchen Sie es erneut. Hilft das nicht, öffnen Sie die Mappe neu.",
      en: "Check the network connection and try again. If that does not help, reopen the workbook.",
    },
  },
];

const UNEXPECTED: Pick<ErrorDescription, "reason" | "wayOut"> = {
  reason: { de: "Ein unerwarteter Fehler ist aufgetreten.", en: "An unexpected error occurred." },
  wayOut: {
    de: "Versuchen Sie es erneut. Bleibt es dabei, geben Sie die Meldung unten an Ihre IT weiter.",
    en: "Try again. If it keeps happening, pass the message below to your IT department.",
  },
};

/** Puts whatever a command threw into words for the user: a refusal speaks for itself, Excel's codes are translated, the rest is named honestly. */
export function describeError(error: unknown): ErrorDescription {
  if (error instanceof CommandRefusal) return { reason: error.reason, wayOut: error.wayOut };
  const { code, name } = codeAndName(error);
  const known = EXCEL_ERRORS.find(({ codes }) => codes.includes(code) || codes.includes(name));
  if (known) return { reason: known.reason, wayOut: known.wayOut };
  const message = error instanceof Error ? error.message : String(error);
  return { ...UNEXPECTED, detail: code === "" ? message : `${code}: ${message}` };
}

/** True if the command ended because the user cancelled it, and not by a failure of its own. */
export function isCancellation(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted && (error === signal.reason || codeAndName(error).name === "AbortError" || error instanceof CommandRefusal);
}

function codeAndName(error: unknown): { readonly code: string; readonly name: string } {
  if (typeof error !== "object" || error === null) return { code: "", name: "" };
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return { code: typeof code === "string" ? code : "", name: typeof name === "string" ? name : "" };
}
