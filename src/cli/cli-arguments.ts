import { parseArgs, type ParseArgsConfig } from "node:util";
import type { Language, LocalizedText } from "../units/language";

/** The command line cannot be understood; exit status 2. */
export class UsageError extends Error {
  constructor(readonly text: LocalizedText) {
    super(text.en);
    this.name = "UsageError";
  }
}

export type CliOptions = {
  readonly out?: string;
  readonly month?: string;
  /** The month compared with. */
  readonly compare?: string;
  /** A cell such as `Kennzahlen!B13`. */
  readonly cell?: string;
  /** A goal such as `caseloadActive=95 by staffActive`. */
  readonly seek?: string;
  /** Name of a scenario. */
  readonly scenario?: string;
  /** Last year's workbook. */
  readonly previous?: string;
  readonly draws?: string;
  readonly seed?: string;
  /** `all`, or names of municipalities separated by commas. */
  readonly accept?: string;
  /** Folder that takes several files. */
  readonly to?: string;
  /** Names of municipalities, separated by commas. */
  readonly only?: string;
  /** Swap a copy back. */
  readonly back: boolean;
  /** Form of a copy (`values` or `alive`), or the planning table that data are taken over into. */
  readonly as?: string;
  /** Sheet of the file to take over. */
  readonly sheet?: string;
  /** Name of a remembered map, or a .json file. */
  readonly map?: string;
  /** The planning workbook that gets the data. */
  readonly into?: string;
  /** Name under which the map is remembered. */
  readonly saveMap?: string;
  readonly replace: boolean;
  readonly partial: boolean;
  readonly sample: boolean;
  readonly json: boolean;
  readonly lang: Language;
  readonly force: boolean;
};

export type CliArguments = { readonly command: string | undefined; readonly files: readonly string[]; readonly options: CliOptions };

const OPTIONS = {
  out: { type: "string" },
  month: { type: "string" },
  compare: { type: "string" },
  cell: { type: "string" },
  seek: { type: "string" },
  scenario: { type: "string" },
  previous: { type: "string" },
  draws: { type: "string" },
  seed: { type: "string" },
  accept: { type: "string" },
  to: { type: "string" },
  only: { type: "string" },
  back: { type: "boolean", default: false },
  as: { type: "string" },
  sheet: { type: "string" },
  map: { type: "string" },
  into: { type: "string" },
  "save-map": { type: "string" },
  replace: { type: "boolean", default: false },
  partial: { type: "boolean", default: false },
  sample: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  lang: { type: "string", default: "de" },
  force: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const satisfies ParseArgsConfig["options"];

/** Parses the words after `npm run plan --`. Throws a UsageError that names the word that is wrong. */
export function parseCliArguments(words: readonly string[]): CliArguments {
  const { values, positionals } = parsed(words);
  const lang = values.lang;
  if (lang !== "de" && lang !== "en") {
    throw new UsageError({ de: `--lang kennt nur de und en, nicht „${lang}“.`, en: `--lang takes de or en, not “${lang}”.` });
  }
  const [command, ...files] = positionals;
  return {
    command: values.help ? "help" : command,
    files,
    options: {
      out: values.out,
      month: values.month,
      compare: values.compare,
      cell: values.cell,
      seek: values.seek,
      scenario: values.scenario,
      previous: values.previous,
      draws: values.draws,
      seed: values.seed,
      accept: values.accept,
      to: values.to,
      only: values.only,
      back: values.back,
      as: values.as,
      sheet: values.sheet,
      map: values.map,
      into: values.into,
      saveMap: values["save-map"],
      replace: values.replace,
      partial: values.partial,
      sample: values.sample,
      json: values.json,
      lang,
      force: values.force,
    },
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: withAcceptAll(words), options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError({ de: `Die Angabe passt nicht: ${reason}`, en: reason });
  }
}

/** `--accept` alone means all. */
function withAcceptAll(words: readonly string[]): string[] {
  return words.flatMap((word, index) => (word === "--accept" && (words[index + 1] ?? "--").startsWith("--") ? [word, "all"] : [word]));
}
