import type { Language, LocalizedText } from "../units/language";
import type { ReportProgress } from "../units/progress";

export type { Progress } from "../units/progress";

/** What a command gets besides its options. */
export type CommandContext = {
  readonly language: Language;
  readonly reportProgress?: ReportProgress;
  readonly signal?: AbortSignal;
  /** The clock, so that tests can hold it. */
  readonly now: () => Date;
};

/**
 * One user action, the same for ribbon, pane and command line.
 * `run` throws a `CommandRefusal` (units) when the action cannot be done; the workbook is then as it was.
 */
export type Command<Options, Result> = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  run(options: Options, context: CommandContext): Promise<Result>;
};

export { CommandRefusal } from "../units/command-refusal";
