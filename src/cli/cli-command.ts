import type { LocalizedText } from "../units/language";
import type { CliOptions } from "./cli-arguments";

/** 0 done, 1 findings or refused, 2 wrong use. */
export type ExitStatus = 0 | 1 | 2;

/** Where a command writes: results to `result` (standard output), everything else to `message` (standard error). */
export type CliOutput = { result(text: string): void; message(text: string): void };

export type CliCall = {
  readonly files: readonly string[];
  readonly options: CliOptions;
  readonly output: CliOutput;
  readonly now: () => Date;
};

export type CliCommand = {
  readonly name: string;
  /** Words after the name, e.g. `IN --out F`. */
  readonly usage: string;
  readonly summary: LocalizedText;
  /** Number of files it takes. */
  readonly fileCount: number;
  /** Whether it takes any number of files more. */
  readonly takesMoreFiles?: boolean;
  readonly needsOut: boolean;
  run(call: CliCall): Promise<ExitStatus>;
};
