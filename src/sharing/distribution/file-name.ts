import type { LocalizedText } from "../../units/language";

/** The variables of a pattern as the distribution list writes them. */
export const FILE_NAME_VARIABLES = ["Kommune", "Jahr", "Monat", "Version"] as const;

export type FileNameValues = Readonly<Record<(typeof FILE_NAME_VARIABLES)[number], string>>;

export const DEFAULT_FILE_NAME = "Planung {Jahr} {Kommune} V{Version}";

const EXTENSION = ".xlsx";

/** With the extension; a path of this length still fits beside a folder into Windows' 260. */
export const LONGEST_FILE_NAME = 150;

/** Other kinds of file: the workbook would not open under such a name, or be taken for something else. */
const OTHER_EXTENSION = /\.(xls|xlsm|xlsb|xltx|xltm|ods|csv|txt|pdf|zip|exe|bat|cmd|com|js|vbs|ps1|lnk|scr)$/i;

/** Of Windows (and of Excel: brackets), plus path separators of every system. */
const FORBIDDEN = /[\\/:*?"<>|[\]]/;

/** Control characters, those that turn the direction of writing, and halves of characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Devices of Windows, also with an extension behind them. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)/i;

type Rule = { readonly isBroken: (name: string) => boolean; readonly reason: LocalizedText };

const stemOf = (name: string): string => name.slice(0, -EXTENSION.length);

const RULES: readonly Rule[] = [
  {
    isBroken: (name) => INVISIBLE.test(name),
    reason: { de: "enthält unsichtbare Zeichen (Steuerzeichen)", en: "contains invisible characters (control characters)" },
  },
  {
    isBroken: (name) => FORBIDDEN.test(name),
    reason: {
      de: 'enthält eines der Zeichen \\ / : * ? " < > | [ ], die in einem Dateinamen nicht möglich sind oder in einen anderen Ordner führen',
      en: 'contains one of the characters \\ / : * ? " < > | [ ], which a file name cannot hold or which lead to another folder',
    },
  },
  {
    isBroken: (name) => /^[\s.~]|[\s.]$/.test(stemOf(name)) || stemOf(name) === "",
    reason: {
      de: "ist leer oder beginnt oder endet mit einem Punkt, einem Leerzeichen oder ~",
      en: "is empty, or begins or ends with a dot, a space or ~",
    },
  },
  {
    isBroken: (name) => RESERVED.test(name),
    reason: {
      de: "ist in Windows einem Gerät vorbehalten (CON, NUL, COM1 …)",
      en: "is reserved for a device in Windows (CON, NUL, COM1 …)",
    },
  },
  {
    isBroken: (name) => OTHER_EXTENSION.test(stemOf(name)),
    reason: {
      de: "nennt eine andere Dateiart; die Mappe ist eine .xlsx-Datei",
      en: "names another kind of file; the workbook is an .xlsx file",
    },
  },
  {
    isBroken: (name) => name.length > LONGEST_FILE_NAME,
    reason: { de: `ist länger als ${LONGEST_FILE_NAME} Zeichen`, en: `is longer than ${LONGEST_FILE_NAME} characters` },
  },
];

/** The words in braces of a pattern that are no variable. */
export function unknownVariables(pattern: string): readonly string[] {
  const known = new Set(FILE_NAME_VARIABLES.map((name) => name.toLowerCase()));
  const words = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, word = ""]) => word);
  return [...new Set(words)].filter((word) => !known.has(word.trim().toLowerCase()));
}

/** The name that a pattern gives, always with the extension .xlsx; it may still be one that `fileNameProblem` refuses. */
export function fileNameOf(pattern: string, values: FileNameValues): string {
  const filled = pattern.replace(/\{([^{}]*)\}/g, (whole, word: string) => {
    const variable = FILE_NAME_VARIABLES.find((name) => name.toLowerCase() === word.trim().toLowerCase());
    return variable === undefined ? whole : values[variable];
  });
  const stem = filled.toLowerCase().endsWith(EXTENSION) ? stemOf(filled) : filled;
  return `${stem.normalize("NFC")}${EXTENSION}`;
}

const LONGEST_SHOWN = 80;

/** A name as a message shows it: what is invisible as a box, the rest of a long one cut off. */
export function printableName(name: string): string {
  const shown = name.replace(new RegExp(INVISIBLE, "gu"), "\u25a1");
  return shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN)}…` : shown;
}

/** Why a name cannot be that of a file in one folder on every system; `undefined` for a good one. */
export function fileNameProblem(name: string): LocalizedText | undefined {
  return RULES.find(({ isBroken }) => isBroken(name))?.reason;
}
