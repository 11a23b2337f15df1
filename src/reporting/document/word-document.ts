import type * as Docx from "docx";
import type { DocumentBlock, PlanningDocument } from "./document-blocks";
import { wordChart } from "./word-chart";
import { COLORS, CONTENT_WIDTH, PAGE, STYLES } from "./word-styles";
import { runsOf, type WordLibrary } from "./word-runs";
import { wordTable } from "./word-table";

/** File type of the document. */
export const WORD_FILE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * The planning document as a Word file (.docx): title, table of contents, headings, tables with header rows that repeat,
 * charts with alt texts, page numbers; language German. Gaps are highlighted.
 */
export async function wordDocument(content: PlanningDocument): Promise<Uint8Array> {
  const [docx, { ChartRun }] = await Promise.all([import("docx"), import("docx/charts")]);
  const library: WordLibrary = { ...docx, ChartRun };
  const { Document, Packer } = library;
  const document = new Document({
    title: `${content.title}, ${content.carrier}`,
    subject: content.subtitle,
    creator: content.carrier,
    description: content.dataLabel,
    styles: STYLES,
    numbering: { config: [bullets(library)] },
    sections: [
      {
        properties: { page: PAGE, titlePage: true },
        headers: { default: header(library, content) },
        footers: { default: footer(library, content), first: footer(library, content) },
        children: [...front(library, content), ...content.blocks.flatMap((block) => wordBlock(library, block))],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
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

function header({ Header, Paragraph, TextRun, TabStopType }: WordLibrary, { title, carrier }: PlanningDocument): Docx.Header {
  return new Header({
    children: [
      new Paragraph({
        style: "PageHeader",
        tabStops: [{ type: TabStopType.RIGHT, position: CONTENT_WIDTH }],
        children: [new TextRun(carrier), new TextRun({ text: `\t${title}` })],
      }),
    ],
  });
}

function footer({ Footer, Paragraph, TextRun, TabStopType, PageNumber }: WordLibrary, { dataLabel }: PlanningDocument): Docx.Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: "PageFooter",
        tabStops: [{ type: TabStopType.RIGHT, position: CONTENT_WIDTH }],
        children: [new TextRun(dataLabel), new TextRun({ children: ["\tSeite ", PageNumber.CURRENT, " von ", PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}

const HEADINGS = { 1: "HEADING_1", 2: "HEADING_2", 3: "HEADING_3" } as const;

function wordBlock(library: WordLibrary, block: DocumentBlock): Docx.FileChild[] {
  const { Paragraph, TextRun, HeadingLevel, PageBreak } = library;
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
      return wordTable(library, block);
    case "chart":
      return wordChart(library, block);
    case "pageBreak":
      return [new Paragraph({ children: [new PageBreak()] })];
    case "signatures":
      return signatures(library, block.lines);
  }
}

/** Each line with its words below it and room to sign above. */
function signatures({ Paragraph, TextRun, BorderStyle }: WordLibrary, lines: readonly string[]): Docx.Paragraph[] {
  return lines.map(
    (line) =>
      new Paragraph({
        style: "Signature",
        border: { top: { style: BorderStyle.SINGLE, size: 6, space: 4, color: COLORS.text } },
        children: [new TextRun(line)],
      }),
  );
}
