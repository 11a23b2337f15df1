import type { CellStyle } from "../xlsx/workbook-document";

/** Colours of the planning workbook. Every text on its ground has a contrast of at least 4.5 : 1. */
export const COLORS = {
  title: "#1F3A5F",
  input: "#0000CC",
  muted: "#5F6B7A",
  text: "#1B1F24",
  line: "#DDE3EA",
  white: "#FFFFFF",
  requiredHeading: "#1F4E79",
  optionalHeading: "#4A6C8F",
  extraHeading: "#6B7280",
  sampleGround: "#FFF1C9",
  sampleText: "#5C3A00",
  tabStart: "#1F3A5F",
  tabRequired: "#2E75B6",
  tabOptional: "#9DC3E6",
  tabReference: "#A6A6A6",
} as const;

const FONT = "Calibri";

const BODY_LINE = { bottom: { style: "thin", color: COLORS.line } } as const;

function style(font: CellStyle["font"], rest: Partial<CellStyle> = {}): CellStyle {
  return { numberFormat: "General", font: { name: FONT, size: 11, color: COLORS.text, ...font }, ...rest };
}

/** Keeps texts off the right-aligned numbers beside them. */
export const LEFT = { horizontalAlignment: "left", indent: 1 } as const;

function heading(fill: string): CellStyle {
  return style({ bold: true, color: COLORS.white }, { fill, wrapText: true, verticalAlignment: "center", ...LEFT });
}

export const STYLES = {
  default: { numberFormat: "General", font: { name: FONT, size: 11 } },
  title: style({ size: 18, bold: true, color: COLORS.title }, { verticalAlignment: "center", ...LEFT }),
  instruction: style({ color: COLORS.muted }, { verticalAlignment: "center", ...LEFT }),
  sampleLabel: style({ bold: true, color: COLORS.sampleText }, { fill: COLORS.sampleGround, verticalAlignment: "center", ...LEFT }),
  requiredHeading: heading(COLORS.requiredHeading),
  optionalHeading: heading(COLORS.optionalHeading),
  extraHeading: heading(COLORS.extraHeading),
  input: style({ color: COLORS.input }, { border: BODY_LINE, verticalAlignment: "center" }),
  note: style({ color: COLORS.muted }, { border: BODY_LINE, verticalAlignment: "center", wrapText: true, ...LEFT }),
  section: style(
    { size: 13, bold: true, color: COLORS.title },
    { border: { bottom: { style: "medium", color: COLORS.title } }, verticalAlignment: "center", ...LEFT },
  ),
  text: style({}, { wrapText: true, verticalAlignment: "center", ...LEFT }),
  term: style({ bold: true }, { wrapText: true, verticalAlignment: "center", ...LEFT }),
  figure: style({}, { verticalAlignment: "center", border: BODY_LINE }),
  figureText: style({}, { verticalAlignment: "center", border: BODY_LINE, wrapText: true, ...LEFT }),
} as const satisfies Record<string, CellStyle>;
