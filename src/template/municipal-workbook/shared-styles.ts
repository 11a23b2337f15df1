import type { SharedStyle } from "../../sharing/shared-sheet";
import type { CellStyle } from "../../xlsx/workbook-document";
import { COLORS, LEFT, STYLES } from "../template-styles";

/** Ground of totals, and of cells to fill in: each pale enough for the text on it. */
const TOTAL_GROUND = "#EAF0F6";
const INPUT_GROUND = "#F2F7FF";
const INPUT_LINE = "#8FB0DC";

const INPUT_FRAME = { style: "thin", color: INPUT_LINE } as const;

const INPUT: CellStyle = {
  ...STYLES.input,
  fill: INPUT_GROUND,
  border: { top: INPUT_FRAME, bottom: INPUT_FRAME, left: INPUT_FRAME, right: INPUT_FRAME },
  locked: false,
};

const RIGHT = { horizontalAlignment: "right" } as const;

/** The look of each role, in the colours of the planning workbook. */
export const SHARED_STYLES: Readonly<Record<SharedStyle, CellStyle>> = {
  title: STYLES.title,
  subtitle: STYLES.instruction,
  section: STYLES.section,
  heading: STYLES.optionalHeading,
  valueHeading: { ...STYLES.optionalHeading, ...RIGHT, indent: 0 },
  label: STYLES.figureText,
  value: { ...STYLES.figure, ...RIGHT },
  total: { ...STYLES.figure, ...RIGHT, fill: TOTAL_GROUND, font: { ...STYLES.figure.font, bold: true } },
  text: STYLES.text,
  note: { ...STYLES.note, font: { ...STYLES.note.font, size: 10 } },
  input: { ...INPUT, ...RIGHT },
  inputText: { ...INPUT, wrapText: true, ...LEFT },
  code: { ...STYLES.instruction, font: { ...STYLES.instruction.font, size: 8, color: COLORS.muted } },
};

/** A text in the place of a number, such as `*` or `fehlt`, stands under its heading; a word of a label stays left. */
export function styleOfCell(style: SharedStyle, value: unknown, numberFormat: string): CellStyle {
  const look = { ...SHARED_STYLES[style], numberFormat };
  return style === "total" && typeof value === "string" && value.length > 1 ? { ...look, ...LEFT, wrapText: true } : look;
}

/** A number that is missing is grey, so that it does not look like a mistake. */
export const MISSING_COLOR = COLORS.muted;
