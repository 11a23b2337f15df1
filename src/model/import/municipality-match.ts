import { comparable, mostSimilar } from "../similar-text";
import { COUNTY } from "../planning-tables";

export type KnownMunicipality = { readonly name: string; readonly ags?: string };

export type MunicipalityMatch =
  | { readonly kind: "known"; readonly name: string }
  /** `nearest`: what is probably meant. */
  | { readonly kind: "unknown"; readonly nearest?: string };

/** Finds the workbook's name of a municipality: by name, by municipality key, without additions such as `Stadt`. Remembers what it found. */
export function municipalityFinder(
  known: readonly KnownMunicipality[],
  names: Readonly<Record<string, string>>,
): (text: string) => MunicipalityMatch {
  const byName = new Map<string, string>([[comparable(COUNTY), COUNTY]]);
  const byCode = new Map<string, string>();
  for (const { name, ags } of known) {
    byName.set(comparable(name), name);
    byName.set(core(name), name);
    if (ags !== undefined) byCode.set(municipalityKey(ags), name);
  }
  const given = new Map(Object.entries(names).map(([from, to]) => [comparable(from), to]));
  const found = new Map<string, MunicipalityMatch>();
  const find = (text: string): MunicipalityMatch => {
    const name =
      given.get(comparable(text)) ??
      byName.get(comparable(text)) ??
      byName.get(core(text)) ??
      (/^\d[\d ]{3,}$/.test(text) ? byCode.get(municipalityKey(text)) : undefined);
    if (name !== undefined) return { kind: "known", name };
    if (COUNTY_NAME.test(text)) return { kind: "known", name: COUNTY };
    // A workbook without municipalities takes them as they come.
    if (known.length === 0 && !/^\d/.test(text)) return { kind: "known", name: text };
    const nearest = mostSimilar(
      text,
      known.map((municipality) => municipality.name),
    );
    return { kind: "unknown", ...(nearest !== undefined && { nearest }) };
  };
  return (text) => {
    let match = found.get(text);
    if (match === undefined) found.set(text, (match = find(text)));
    return match;
  };
}

/** `Kreis Kleve`, `Landkreis Görlitz`: the whole county. */
const COUNTY_NAME = /^(?:jobcenter\s+)?(?:land)?kreis(?:\s|$)/iu;

/** Without `Stadt`, `Gemeinde` and what stands in brackets: `Kleve, Stadt` and `Stadt Kleve` are Kleve. */
function core(name: string): string {
  return comparable(
    name
      .replace(/\([^)]*\)/g, " ")
      .replace(/,?\s*\b(?:Hansestadt|Kreisstadt|Stadt|Gemeinde|St\.|Gem\.)(?=$|[\s,])/giu, " ")
      .replace(/,\s*$/, ""),
  );
}

/** Municipality key with its leading zero, which spreadsheets drop. */
export function municipalityKey(code: string): string {
  const digits = code.replace(/\D/g, "");
  return digits.length === 7 ? `0${digits}` : digits;
}
