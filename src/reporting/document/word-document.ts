import type * as Docx from "docx";
import type { DocumentBlock, PlanningDocument } from "./document-blocks";
import { wordChart } from "./word-chart";
import { COLORS, PAGES, STYLES, type Orientation } from "./word-styles";
import { runsOf, type WordLibrary } from "./word-runs";
import { wordTable } from "./word-table";
import { withTableDescriptions } from "./word-table-descriptions";

/** File type of the document. */
export const WORD_FILE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * The planning document as a Word file (.docx): title, table of contents, headings, tables with header rows that repeat,
 * charts with alt texts, page numbers; language German. Gaps are highlighted.
 */
export async function wordDocument(content: PlanningDocument): Promise<Uint8Array> {
  const [docx, { ChartRun }, { estimatePageNumbers }] = await Promise.all([import("docx"), import("docx/charts"), import("docx/layout")]);
  const library: WordLibrary = { ...docx, ChartRun };
  const { Document, Packer } = library;
  const document = new Document({
    title: `${content.title}, ${content.carrier}`,
    subject: content.subtitle,
    creator: content.carrier,
    description: content.dataLabel,
    styles: STYLES,
    numbering: { config: [bullets(library)] },
    pageNumbers: estimatePageNumbers,
    sections: sectionsOf(content.blocks).map(({ orientation, blocks }, index) => ({
      properties: { page: PAGES[orientation].page, titlePage: index === 0 },
      headers: {
        default: header(library, content, orientation),
        ...(index === 0 ? { first: new library.Header({ children: [new library.Paragraph({})] }) } : {}),
      },
      footers: Object.fromEntries(["default", "first"].map((page) => [page, footer(library, content, orientation)])),
      children: [
        ...(index === 0 ? front(library, content) : []),
        ...blocks.flatMap((block) => wordBlock(library, block, PAGES[orientation].width)),
      ],
    })),
  });
  const tables = content.blocks.filter((block) => block.kind === "table");
  return withTableDescriptions(new Uint8Array(await Packer.toArrayBuffer(document)), tables);
}

type PageSection = { readonly orientation: Orientation; readonly blocks: readonly DocumentBlock[] };

/** The blocks between two new pages. */
function sectionsOf(blocks: readonly DocumentBlock[]): readonly PageSection[] {
  const starts = blocks.flatMap((block, index) => (block.kind === "newPage" ? [{ index, orientation: block.orientation }] : []));
  return [{ index: -1, orientation: "portrait" as const }, ...starts].map(({ index, orientation }, section) => ({
    orientation,
    blocks: blocks.slice(index + 1, starts[section]?.index),
  }));
}

const BULLETS = "bullets";

function bullets({ LevelFormat, AlignmentType }: WordLibrary) {
  return {
    reference: BULLETS,
    levels: [
      {
        level: 0,
        format: LevelFormat.BULLET,
        text: "•",
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 360, hanging: 260 } } },
      },
    ],
  };
}

/** Title, facts and table of contents on the first page. */
function front(library: WordLibrary, content: PlanningDocument): Docx.FileChild[] {
  const { Paragraph, TextRun, TableOfContents, HeadingLevel, PageBreak } = library;
  return [
    new Paragraph({ style: "Carrier", children: runsOf(library, [{ text: content.carrier, isGap: content.carrier.startsWith("[") }]) }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(content.title)] }),
    new Paragraph({ style: "Subtitle", children: [new TextRun(content.subtitle)] }),
    ...content.facts.map((fact) => new Paragraph({ style: "Fact", children: [new TextRun(fact)] })),
    ...(content.dataLabel === "" ? [] : [new Paragraph({ style: "DataLabel", children: [new TextRun(content.dataLabel)] })]),
    ...(content.gaps.length === 0 ? [] : [new Paragraph({ style: "Open", children: [new TextRun(openPoints(content.gaps.length))] })]),
    new Paragraph({ style: "ContentsHeading", children: [new TextRun("Inhalt")] }),
    new TableOfContents("Inhalt", { hyperlink: true, headingStyleRange: "1-2" }),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function openPoints(count: number): string {
  return count === 1
    ? "Entwurf: Eine Stelle fehlt noch; sie steht in Anhang 3."
    : `Entwurf: ${count} Stellen fehlen noch; sie stehen in Anhang 3.`;
}

function header(
  { Header, Paragraph, TextRun, TabStopType }: WordLibrary,
  { title, carrier }: PlanningDocument,
  page: Orientation,
): Docx.Header {
  return new Header({
    children: [
      new Paragraph({
        style: "PageHeader",
        tabStops: [{ type: TabStopType.RIGHT, position: PAGES[page].width }],
        children: [new TextRun(carrier), new TextRun({ text: `\t${title}` })],
      }),
    ],
  });
}

function footer(
  { Footer, Paragraph, TextRun, TabStopType, PageNumber }: WordLibrary,
  { dataLabel }: PlanningDocument,
  page: Orientation,
): Docx.Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: "PageFooter",
        tabStops: [{ type: TabStopType.RIGHT, position: PAGES[page].width }],
        children: [new TextRun(dataLabel), new TextRun({ children: ["\tSeite ", PageNumber.CURRENT, " von ", PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}

const HEADINGS = { 1: "HEADING_1", 2: "HEADING_2", 3: "HEADING_3" } as const;

function wordBlock(library: WordLibrary, block: DocumentBlock, width: number): Docx.FileChild[] {
  const { Paragraph, TextRun, HeadingLevel } = library;
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: HeadingLevel[HEADINGS[block.level]], children: [new TextRun(block.text)] })];
    case "paragraph":
      return [new Paragraph({ style: "Prose", children: runsOf(library, block.runs) })];
    case "note":
      return [new Paragraph({ style: "Note", children: runsOf(library, block.runs) })];
    case "bullet":
      return [new Paragraph({ style: "ProseList", numbering: { reference: BULLETS, level: 0 }, children: runsOf(library, block.runs) })];
    case "table":
      return wordTable(library, block, width);
    case "chart":
      return wordChart(library, block);
    case "newPage":
      return [];
    case "signatures":
      return signatures(library, block.lines);
  }
}

/** Each line with its words below it and room to sign above; the room keeps the lines from merging into one box. */
function signatures({ Paragraph, TextRun, BorderStyle }: WordLibrary, lines: readonly string[]): Docx.Paragraph[] {
  return lines.flatMap((line) => [
    new Paragraph({ style: "SignatureRoom", children: [] }),
    new Paragraph({
      style: "Signature",
      border: { top: { style: BorderStyle.SINGLE, size: 6, space: 4, color: COLORS.text } },
      children: [new TextRun(line)],
    }),
  ]);
}
