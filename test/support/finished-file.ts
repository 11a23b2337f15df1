import { strFromU8, unzipSync } from "fflate";

/** A finished .xlsx file as somebody sees it who unpacks it: read with no code of ours. */
export type FinishedFile = {
  /** Source of every part by its name. */
  readonly parts: ReadonlyMap<string, string>;
  /** Part of a sheet by the sheet's name. */
  readonly partOf: (sheet: string) => string;
  /** Texts and numbers of the cells of a sheet. */
  readonly cellsOf: (sheet: string) => readonly string[];
  readonly sheetNames: readonly string[];
};

const matches = (source: string, pattern: RegExp) => [...source.matchAll(pattern)].map((match) => match.slice(1).map(String));

const plain = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#10;", "\n").replaceAll("&amp;", "&");

export function finishedFile(bytes: Uint8Array): FinishedFile {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
  const part = (name: string) => parts.get(name) ?? "";
  const targets = new Map(
    matches(part("xl/_rels/workbook.xml.rels"), /<Relationship ([^>]*)\/>/g).map(([attributes = ""]) => {
      const value = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
      return [value("Id"), `xl/${value("Target").replace("/xl/", "")}`];
    }),
  );
  const sheets = new Map(
    matches(part("xl/workbook.xml"), /<sheet ([^>]*)\/>/g).map(([attributes = ""]) => {
      const value = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
      return [plain(value(" ?name")), targets.get(value("r:id")) ?? ""];
    }),
  );
  const strings = matches(part("xl/sharedStrings.xml"), /<si>(.*?)<\/si>/gs).map(([item = ""]) =>
    matches(item, /<t[^>]*>([^<]*)<\/t>/g)
      .map(([text = ""]) => plain(text))
      .join(""),
  );
  return {
    parts,
    partOf: (sheet) => sheets.get(sheet) ?? "",
    cellsOf: (sheet) =>
      matches(part(sheets.get(sheet) ?? ""), /<c ([^>]*)>(?:<f[^>]*>[^<]*<\/f>)?<v>([^<]*)<\/v>/g).map(([attributes = "", value = ""]) =>
        attributes.includes('t="s"') ? (strings[Number(value)] ?? "") : plain(value),
      ),
    sheetNames: [...sheets.keys()],
  };
}

/** Number texts that stand as values in any cell of the file. */
export function numbersIn({ parts }: FinishedFile, exceptPart: string): ReadonlySet<string> {
  const sheets = [...parts].filter(([name]) => name.startsWith("xl/worksheets/sheet") && name !== exceptPart);
  return new Set(sheets.flatMap(([, source]) => matches(source, /<v>([^<]*)<\/v>/g).map(([value = ""]) => value)));
}
