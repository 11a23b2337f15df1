import type { CommandContext } from "../commands/command";
import type { Language } from "../units/language";
import type { CliCall } from "./cli-command";

/** What a command of the add-in gets from a call of the command line. */
export function contextOf({ options, now }: CliCall): CommandContext {
  return { language: options.lang, now };
}

/** A message on standard error. */
export function say({ options, output }: CliCall, texts: Record<Language, string>): void {
  output.message(texts[options.lang]);
}

/** The result for a program, on standard output. */
export function printJson({ output }: CliCall, value: unknown): void {
  output.result(JSON.stringify(value, null, 2));
}
