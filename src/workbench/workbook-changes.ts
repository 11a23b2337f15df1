import { isCoreCommand, type Model } from "@odoo/o-spreadsheet";
import type { Area, SheetId } from "../host/workbook-port";

type Zone = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** A command of the grid's model, with the places where commands say which cells they change. */
type GridCommand = {
  readonly type: string;
  readonly sheetId?: SheetId;
  readonly col?: number;
  readonly row?: number;
  readonly zone?: Zone;
  readonly target?: readonly Zone[];
  /** The commands that an UNDO or REDO takes back or does again. */
  readonly commands?: readonly GridCommand[];
};

const UNDO_COMMANDS: ReadonlySet<string> = new Set(["UNDO", "REDO"]);

/** As far as a sheet reaches in Excel. */
const WHOLE_SHEET: Zone = { left: 0, right: 16_383, top: 0, bottom: 1_048_575 };

export type ChangeListeners = {
  /** The workbook is no longer as it was opened or saved. */
  readonly onChange: () => void;
  /** Cells of a sheet were changed; told once for everything that one action of the user or of the API changes. */
  readonly onCells: (sheet: SheetId, area: Area) => void;
};

/** Tells of changes of the workbook itself, not of the selection or of scrolling. */
export function watchChanges(model: Model, { onChange, onCells }: ChangeListeners): void {
  const owner = {};
  const pending = new Map<SheetId, Zone>();
  const note = ({ sheetId, col, row, zone, target, commands }: GridCommand): void => {
    commands?.forEach(note);
    if (sheetId === undefined) return;
    const cell = col === undefined || row === undefined ? [] : [{ left: col, right: col, top: row, bottom: row }];
    const zones = [...cell, ...(zone === undefined ? [] : [zone]), ...(target ?? [])];
    for (const each of zones.length > 0 ? zones : [WHOLE_SHEET]) pending.set(sheetId, union(pending.get(sheetId), each));
  };
  model.on("command-dispatched", owner, (dispatched) => {
    const command = dispatched as GridCommand;
    if (!isCoreCommand(dispatched as Parameters<typeof isCoreCommand>[0]) && !UNDO_COMMANDS.has(command.type)) return;
    note(command);
    onChange();
  });
  model.on("update", owner, () => {
    for (const [sheet, { left, right, top, bottom }] of pending) {
      onCells(sheet, { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 });
    }
    pending.clear();
  });
}

function union(one: Zone | undefined, other: Zone): Zone {
  if (one === undefined) return other;
  return {
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
  };
}
