import { damagedWorkbook } from "./workbook-file-error";
import {
  attribute,
  childElements,
  decodeXml,
  elementsFrom,
  NAMESPACES,
  parseRoot,
  parseXml,
  removeElement,
  rootOf,
  serializeXml,
  XML_DECLARATION,
} from "./xml";
import { writeZip, type ZipArchive, type ZipEntry, zipEntry } from "./zip-archive";

export type Relationship = {
  readonly id: string;
  /** Last part of the type, e.g. `worksheet`: the same in transitional and strict files. */
  readonly kind: string;
  /** Name of the part it points to, or the outside address. */
  readonly target: string;
  readonly isExternal: boolean;
};

const CONTENT_TYPES = "[Content_Types].xml";
const OFFICE_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** The name of the part that holds the relationships of `part`; those of the package itself for "". */
export function relationshipPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

function relativeTarget(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}

/**
 * The parts of a package with the changes made so far. Parts that nobody writes keep their compressed bytes; what was
 * reachable from the package's root and no longer is, is left out when the package is finished.
 */
export class PackageParts {
  private readonly written = new Map<string, Uint8Array>();
  private readonly removed = new Set<string>();
  private readonly caseInsensitive: ReadonlyMap<string, string>;

  constructor(private readonly archive: ZipArchive) {
    this.caseInsensitive = new Map([...archive.entries.keys()].map((name) => [name.toLowerCase(), name]));
  }

  has(name: string): boolean {
    return this.written.has(name) || (!this.removed.has(name) && this.storedName(name) !== undefined);
  }

  read(name: string): Uint8Array | undefined {
    const written = this.written.get(name);
    if (written) return written;
    const stored = this.removed.has(name) ? undefined : this.storedName(name);
    return stored === undefined ? undefined : this.archive.read(stored);
  }

  /** @throws WorkbookFileError `damaged` if the part is missing */
  require(name: string): Uint8Array {
    const bytes = this.read(name);
    if (!bytes) throw damagedWorkbook(name, { de: "fehlt", en: "is missing" });
    return bytes;
  }

  write(name: string, content: Uint8Array | string): void {
    this.removed.delete(name);
    this.written.set(name, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }

  remove(name: string): void {
    this.written.delete(name);
    this.removed.add(name);
  }

  /** A part name that is not taken: `xl/tables/table` + `.xml` → `xl/tables/table3.xml`. */
  freeName(stem: string, extension: string): string {
    for (let number = 1; ; number += 1) {
      const name = `${stem}${number}${extension}`;
      if (!this.written.has(name) && this.storedName(name) === undefined) return name;
    }
  }

  /** Names of all parts that the package will have, as far as they begin like this. */
  namesOf(prefix: string): string[] {
    const names = new Set([...this.archive.entries.keys(), ...this.written.keys()]);
    return [...names].filter((name) => name.startsWith(prefix) && !name.endsWith(".rels") && this.has(name));
  }

  relationships(part: string): Relationship[] {
    const name = relationshipPart(part);
    const bytes = this.read(name);
    if (!bytes) return [];
    return childElements(parseRoot(bytes, name), "Relationship").map((element) => {
      const isExternal = attribute(element, "TargetMode") === "External";
      const target = attribute(element, "Target") ?? "";
      const type = attribute(element, "Type") ?? "";
      return {
        id: attribute(element, "Id") ?? "",
        kind: type.slice(type.lastIndexOf("/") + 1),
        target: isExternal ? target : resolveTarget(part, target),
        isExternal,
      };
    });
  }

  /** The first part that `part` points to with a relationship of this kind. */
  related(part: string, kind: string): string | undefined {
    return this.relationships(part).find((relationship) => relationship.kind === kind && !relationship.isExternal)?.target;
  }

  /** @param type a kind such as `table`, or a full relationship type; @returns the new relationship's id */
  addRelationship(part: string, type: string, target: string): string {
    const name = relationshipPart(part);
    const bytes = this.read(name) ?? `${XML_DECLARATION}<Relationships xmlns="${NAMESPACES.packageRelationships}"/>`;
    const document = parseXml(bytes, name);
    const root = rootOf(document, name);
    const taken = new Set(childElements(root).map((element) => attribute(element, "Id")));
    let number = 1;
    while (taken.has(`rId${number}`)) number += 1;
    const fullType = type.includes("/") ? type : OFFICE_RELATIONSHIP + type;
    const xml = `<Relationship Id="rId${number}" Type="${fullType}" Target="${relativeTarget(part, target)}"/>`;
    for (const element of elementsFrom(xml, root)) root.appendChild(element);
    this.write(name, serializeXml(document));
    return `rId${number}`;
  }

  removeRelationship(part: string, id: string): void {
    const name = relationshipPart(part);
    const document = parseXml(this.require(name), name);
    const root = rootOf(document, name);
    childElements(root, "Relationship")
      .filter((element) => attribute(element, "Id") === id)
      .forEach(removeElement);
    if (childElements(root).length === 0) this.remove(name);
    else this.write(name, serializeXml(document));
  }

  contentType(part: string): string | undefined {
    const root = parseRoot(this.require(CONTENT_TYPES), CONTENT_TYPES);
    const override = childElements(root, "Override").find(
      (element) => attribute(element, "PartName")?.toLowerCase() === `/${part.toLowerCase()}`,
    );
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    const byExtension = childElements(root, "Default").find((element) => attribute(element, "Extension")?.toLowerCase() === extension);
    return attribute(override ?? byExtension, "ContentType");
  }

  setContentType(part: string, contentType: string): void {
    this.editContentTypes((root) => {
      childElements(root, "Override")
        .filter((element) => attribute(element, "PartName") === `/${part}`)
        .forEach(removeElement);
      for (const element of elementsFrom(`<Override PartName="/${part}" ContentType="${contentType}"/>`, root)) root.appendChild(element);
    });
  }

  /** The finished file. Content types come first, as Excel writes them, then the parts in their old order, then new ones. */
  finish(): Uint8Array {
    const before = reachableParts(new PackageParts(this.archive));
    const after = reachableParts(this);
    const orphans = [...before].filter((name) => !after.has(name));
    for (const name of orphans) {
      this.remove(name);
      this.remove(relationshipPart(name));
    }
    this.dropContentTypesOf([...orphans, ...this.removed]);
    const names = [...this.archive.entries.keys()].filter((name) => !this.removed.has(name));
    const added = [...this.written.keys()].filter((name) => !this.archive.entries.has(name));
    const ordered = [CONTENT_TYPES, ...[...names, ...added].filter((name) => name !== CONTENT_TYPES)];
    return writeZip(ordered.map((name) => this.entry(name)));
  }

  private entry(name: string): ZipEntry {
    const written = this.written.get(name);
    const stored = this.archive.entries.get(name);
    if (written) return zipEntry(name, written);
    if (!stored) throw damagedWorkbook(name, { de: "fehlt", en: "is missing" });
    return stored;
  }

  private dropContentTypesOf(parts: readonly string[]): void {
    const gone = new Set(parts.filter((name) => !name.endsWith(".rels")).map((name) => `/${name}`));
    const text = gone.size > 0 ? decodeXml(this.require(CONTENT_TYPES)) : "";
    if (![...gone].some((name) => text.includes(`"${name}"`))) return;
    this.editContentTypes((root) => {
      childElements(root, "Override")
        .filter((element) => gone.has(attribute(element, "PartName") ?? ""))
        .forEach(removeElement);
    });
  }

  private editContentTypes(edit: (root: ReturnType<typeof rootOf>) => void): void {
    const document = parseXml(this.require(CONTENT_TYPES), CONTENT_TYPES);
    edit(rootOf(document, CONTENT_TYPES));
    this.write(CONTENT_TYPES, serializeXml(document));
  }

  private storedName(name: string): string | undefined {
    if (this.archive.entries.has(name)) return name;
    return this.caseInsensitive.get(name.toLowerCase());
  }
}

function reachableParts(parts: PackageParts): Set<string> {
  const reached = new Set<string>();
  const waiting = [""];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { target, isExternal } of parts.relationships(part)) {
      if (isExternal || reached.has(target) || !parts.has(target)) continue;
      reached.add(target);
      waiting.push(target);
    }
  }
  return reached;
}
