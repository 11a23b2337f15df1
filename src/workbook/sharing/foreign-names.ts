/** Finds names of municipalities that are not the recipient's. */
export type ForeignNames = {
  /** In a text as people read it, also in capital letters. */
  inText(text: string): string | undefined;
  /** In the source of a part, where small words of the file format must not be taken for names. */
  inXml(source: string): string | undefined;
};

function pattern(names: readonly string[], flags: string): RegExp {
  const alternatives = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+")).join("|");
  // A county is often named after one of its towns: "Kreis Kleve" names no municipality.
  // Also "Gochs Plätze" and "Klever Werkstatt"; the name itself is the group.
  return new RegExp(`(?<![\\p{L}\\p{N}])(?<!Kreis(?:es)?\\s+)(${alternatives})(?:s|e?r)?(?![\\p{L}\\p{N}])`, flags);
}

/** XML holds these characters as entities. */
function inXmlSpelling(name: string): string {
  return name.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * @param own the recipient
 * @param all the municipalities of the county, the recipient among them
 */
export function foreignNames(own: string, all: readonly string[]): ForeignNames {
  // The longest first: "Bedburg-Hau" is not a mention of "Bedburg".
  const names = [...new Set([own, ...all])].map((name) => name.normalize("NFC")).sort((one, other) => other.length - one.length);
  const finder = (regex: RegExp, ownSpelling: string) => (text: string) => {
    for (const [, name = ""] of text.normalize("NFC").matchAll(regex)) {
      if (name.replace(/\s+/g, " ").toLowerCase() !== ownSpelling.toLowerCase()) return name;
    }
    return undefined;
  };
  return {
    inText: finder(
      pattern(
        names.flatMap((name) => [name, name.toUpperCase()]),
        "gu",
      ),
      own.normalize("NFC"),
    ),
    inXml: finder(pattern(names.map(inXmlSpelling), "gu"), inXmlSpelling(own.normalize("NFC"))),
  };
}
