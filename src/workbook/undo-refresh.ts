import { CommandRefusal } from "../units/command-refusal";
import { inExcel } from "./excel-session";
import { readWorkbookContent } from "./read-workbook-tables";
import { DRAWN_CHARTS } from "./drawn-charts";
import { fingerprint, REFRESH_SETTING, rememberUndo, undoRecord } from "./result-log";
import { queueRestore, type SheetSnapshot } from "./sheet-snapshot";

/**
 * Takes the last refresh of this session back.
 * Throws a CommandRefusal if there is none, or if somebody has changed a result sheet since.
 */
export function undoLastRefresh(): Promise<{ readonly restoredSheets: readonly string[] }> {
  return inExcel(async (context) => {
    const record = undoRecord();
    if (record === undefined) {
      throw new CommandRefusal(
        "nothing-to-undo",
        { de: "Es gibt keine Aktualisierung, die sich zurücknehmen lässt.", en: "There is no refresh to take back." },
        {
          de: "Zurücknehmen geht nur, solange die Mappe geöffnet bleibt, in der Sie aktualisiert haben.",
          en: "Taking back works only while the workbook that was refreshed stays open.",
        },
      );
    }
    const sheets = [...record.after.keys()];
    const now = await readWorkbookContent(context, { tables: [], snapshots: sheets, settings: [] });
    const changed = now.snapshots.find((snapshot) => snapshotFingerprint(snapshot) !== record.after.get(snapshot.sheet));
    if (changed !== undefined) {
      throw new CommandRefusal(
        "changed-since",
        {
          de: `Das Blatt „${changed.sheet}“ wurde seit der Aktualisierung geändert.`,
          en: `The sheet “${changed.sheet}” was changed after the refresh.`,
        },
        {
          de: "Damit nichts verloren geht, bleibt alles, wie es ist. Aktualisieren Sie stattdessen neu.",
          en: "So that nothing is lost, everything stays as it is. Refresh again instead.",
        },
      );
    }
    queueRestore(context, record.before, { present: new Set(now.sheetNames), drawn: DRAWN_CHARTS });
    const { settings } = context.workbook;
    if (record.stampBefore === undefined) settings.getItem(REFRESH_SETTING).delete();
    else settings.add(REFRESH_SETTING, record.stampBefore);
    await context.sync();
    rememberUndo(undefined);
    return { restoredSheets: sheets };
  });
}

/** Tells whether the contents of a result sheet changed. */
export function snapshotFingerprint({ content }: SheetSnapshot): string {
  return content === undefined ? "" : fingerprint(content.formulas);
}
