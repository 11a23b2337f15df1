import type { IStylesOptions } from "docx";

/** Colours with at least 4.5:1 against what they stand on (WCAG 2.2 AA). */
export const COLORS = {
  text: "1F2933",
  heading: "0B4F6C",
  muted: "52606D",
  line: "B8C4CE",
  tableHead: "0B4F6C",
  tableHeadText: "FFFFFF",
  total: "E6EEF2",
  gap: "8A1C0E",
  gapFill: "FDE3DF",
  label: "7A4B00",
  labelFill: "FFF3D6",
  before: "9DB8C4",
  now: "0B4F6C",
} as const;

/** Twips: A4 with margins of 2.5 and 2 cm. */
const MARGIN = { top: 1_418, bottom: 1_247, left: 1_418, right: 1_134, header: 600, footer: 560 };
const A4 = { width: 11_906, height: 16_838 };

export type Orientation = "portrait" | "landscape";

/** The page, and how wide its text is. The library turns the sheet itself. */
export const PAGES = {
  portrait: { page: { size: { ...A4, orientation: "portrait" }, margin: MARGIN }, width: A4.width - MARGIN.left - MARGIN.right },
  landscape: { page: { size: { ...A4, orientation: "landscape" }, margin: MARGIN }, width: A4.height - MARGIN.left - MARGIN.right },
} as const satisfies Record<Orientation, unknown>;

/** As wide as Liberation Sans, so that the document looks the same in LibreOffice. */
const FONT = "Arial";
const LANGUAGE = { value: "de-DE", eastAsia: "de-DE", bidirectional: "de-DE" } as const;

/** Points as docx counts them. */
function points(size: number): number {
  return size * 2;
}

function heading(size: number, before: number, after: number) {
  return {
    run: { font: FONT, size: points(size), bold: true, color: COLORS.heading },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  };
}

type Small = {
  readonly size: number;
  readonly before?: number;
  readonly after?: number;
  readonly color?: string;
  readonly isItalic?: boolean;
};

function paragraphStyle(id: string, name: string, { size, before = 0, after = 0, color = COLORS.text, isItalic = false }: Small) {
  return {
    id,
    name,
    basedOn: "Normal",
    run: { size: points(size), color, ...(isItalic ? { italics: true } : {}) },
    paragraph: { spacing: { before, after } },
  };
}

/** Lines to sign, with room above them, kept together. */
const SIGNATURE_STYLES = [
  { style: paragraphStyle("Signature", "Unterschrift", { size: 9.5, color: COLORS.muted }), before: 0 },
  { style: paragraphStyle("SignatureRoom", "Raum zur Unterschrift", { size: 9.5 }), before: 700 },
].map(({ style, before }) => ({ ...style, paragraph: { spacing: { before }, indent: { right: 4_300 }, keepNext: true, keepLines: true } }));

/** The styles of the document; everything in it takes its look from them. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: points(10.5), color: COLORS.text, language: LANGUAGE },
      paragraph: { spacing: { line: 264, lineRule: "auto" } },
    },
    title: { run: { font: FONT, size: points(26), bold: true, color: COLORS.heading }, paragraph: { spacing: { before: 120, after: 80 } } },
    heading1: heading(16, 420, 140),
    heading2: heading(13, 320, 100),
    heading3: heading(11, 200, 60),
    caption: {
      run: { size: points(9.5), bold: true, color: COLORS.heading },
      paragraph: { spacing: { before: 220, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    paragraphStyle("Prose", "Text", { size: 10.5, after: 140 }),
    paragraphStyle("ProseList", "Liste", { size: 10.5, after: 70 }),
    paragraphStyle("Note", "Anmerkung", { size: 9, before: 60, after: 200, color: COLORS.muted }),
    paragraphStyle("Carrier", "Jobcenter", { size: 14, before: 600, color: COLORS.muted }),
    paragraphStyle("Subtitle", "Untertitel", { size: 14, after: 320, color: COLORS.muted }),
    paragraphStyle("Fact", "Eckdaten", { size: 10.5, after: 30 }),
    paragraphStyle("ContentsHeading", "Inhalt", { size: 14, before: 420, after: 120, color: COLORS.heading }),
    paragraphStyle("PageHeader", "Seitenkopf", { size: 9, color: COLORS.muted }),
    paragraphStyle("PageFooter", "Seitenfuß", { size: 8.5, color: COLORS.muted }),
    paragraphStyle("TableText", "Tabellentext", { size: 9 }),
    paragraphStyle("TableSmall", "Tabellentext klein", { size: 8 }),
    ...SIGNATURE_STYLES,
    {
      ...paragraphStyle("DataLabel", "Datenhinweis", { size: 10, before: 200, color: COLORS.label }),
      run: { size: points(10), color: COLORS.label, shading: { fill: COLORS.labelFill, type: "clear", color: "auto" } },
    },
    {
      ...paragraphStyle("Open", "Entwurf", { size: 10, before: 120, color: COLORS.gap }),
      run: { size: points(10), bold: true, color: COLORS.gap, shading: { fill: COLORS.gapFill, type: "clear", color: "auto" } },
    },
    {
      ...paragraphStyle("TOC1", "toc 1", { size: 10.5, before: 80, after: 20 }),
      run: { size: points(10.5), bold: true },
    },
    { ...paragraphStyle("TOC2", "toc 2", { size: 10, after: 10 }), paragraph: { indent: { left: 280 }, spacing: { after: 10 } } },
  ],
};
