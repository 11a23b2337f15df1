import type { PackageParts } from "./package-parts";
import {
  attribute,
  childElement,
  childElements,
  type Element,
  elementFrom,
  NAMESPACES,
  numberAttribute,
  parseXml,
  replaceChildren,
  rootOf,
  serializeXml,
  setAttributes,
  XML_DECLARATION,
} from "./xml";

/**
 * Cell metadata tells a dynamic array from an old array formula: both are stored as array formulas, only the dynamic one
 * has `cm` pointing to an entry of the type XLDAPR ([MS-XLSX] 2.4.33, CT_DynamicArrayProperties).
 */
const DYNAMIC_ARRAY_TYPE = "XLDAPR";

/** Sequence of CT_Metadata. */
const ORDER = ["metadataTypes", "metadataStrings", "mdxMetadata", "futureMetadata", "cellMetadata", "valueMetadata", "extLst"];

/** Which cell metadata numbers (1-based) mark a dynamic array. */
export function readDynamicArrayMetadata(root: Element | undefined): ReadonlySet<number> {
  const typeNames = childElements(childElement(root, "metadataTypes"), "metadataType").map((type) => attribute(type, "name"));
  const blocks = childElements(childElement(root, "cellMetadata"), "bk");
  const isDynamic = (block: Element): boolean =>
    childElements(block, "rc").some((record) => typeNames[(numberAttribute(record, "t") ?? 0) - 1] === DYNAMIC_ARRAY_TYPE);
  return new Set(blocks.flatMap((block, index) => (isDynamic(block) ? [index + 1] : [])));
}

const TYPE_XML =
  `<metadataType name="${DYNAMIC_ARRAY_TYPE}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" ` +
  `rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>`;

const FUTURE_XML =
  `<futureMetadata name="${DYNAMIC_ARRAY_TYPE}" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" xmlns:xda="${NAMESPACES.dynamicArrays}">` +
  `<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>`;

/** The number that marks a dynamic array; the first use adds the entry, and the part, if the file has none. */
export function ensureDynamicArrayMetadata(parts: PackageParts, workbookPart: string): number {
  const existing = parts.related(workbookPart, "sheetMetadata");
  const part = existing ?? "xl/metadata.xml";
  const source = (existing && parts.read(existing)) ?? `${XML_DECLARATION}<metadata xmlns="${NAMESPACES.main}"/>`;
  const document = parseXml(source, part);
  const root = rootOf(document, part);
  const [known] = readDynamicArrayMetadata(root);
  if (known !== undefined) return known;
  if (existing === undefined) {
    parts.addRelationship(workbookPart, "sheetMetadata", part);
    parts.setContentType(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml");
  }
  const typeNumber = appendCounted(root, "metadataTypes", TYPE_XML);
  const futures = childElements(root, "futureMetadata");
  replaceChildren(
    root,
    "futureMetadata",
    [...futures.map((future) => future.cloneNode(true) as Element), elementFrom(FUTURE_XML, root)],
    ORDER,
  );
  const number = appendCounted(root, "cellMetadata", `<bk><rc t="${typeNumber}" v="0"/></bk>`);
  parts.write(part, serializeXml(document));
  return number;
}

function appendCounted(root: Element, collection: string, xml: string): number {
  const list = childElement(root, collection) ?? elementFrom(`<${collection}/>`, root);
  if (!list.parentNode) replaceChildren(root, collection, [list], ORDER);
  list.appendChild(elementFrom(xml, list));
  const count = childElements(list).length;
  setAttributes(list, { count });
  return count;
}
