import type { Command } from "../../commands/command";
import type { PaneCommands } from "../pane-commands";
import type { ActivityKind, Notice } from "./pane-state";

/** The part of the session behind one view, which is read when the view is first shown. */
export type ViewSession = {
  /** `outdated`: the workbook was changed since it was read. */
  readState(): "unread" | "outdated" | "current";
  /** Reads what the view shows. */
  open(): Promise<unknown>;
  /** Something in the workbook changed, and not by the commands of this part. */
  markOutdated(): void;
  /** A change of the workbook that arrives now comes from here: Excel tells them with a short delay. */
  isWriting(): boolean;
};

export type Runner = <Options, Result>(command: Command<Options, Result>, options: Options) => Promise<Result>;

export type ViewSessionOptions = {
  readonly commands: PaneCommands;
  /** Runs an activity of the pane, with progress and messages; resolves to false where it failed, was cancelled or did not begin. */
  readonly perform: (kind: ActivityKind, action: (run: Runner) => Promise<void>) => Promise<boolean>;
  readonly showNotice: (notice: Notice | undefined) => void;
};

/** Milliseconds for which Excel may still tell about what a command has written. */
const ECHO_TIME = 500;

/** Knows whether a part is writing to the workbook, its echo included. */
export function createWriteGuard(): Pick<ViewSession, "isWriting"> & { during<Result>(write: () => Promise<Result>): Promise<Result> } {
  let writing = 0;
  return {
    isWriting: () => writing > 0,
    during: async (write) => {
      writing += 1;
      try {
        return await write();
      } finally {
        setTimeout(() => (writing -= 1), ECHO_TIME);
      }
    },
  };
}
