import type { Finding } from "../../model/finding";
import type { LocalizedText } from "../../units/language";
import type { Trace } from "./resolve-field";

/** Words of a paragraph; a gap is highlighted, so that nobody signs over it. */
export type Run = { readonly text: string; readonly isGap?: boolean; readonly isBold?: boolean };

export type TableColumn = {
  readonly heading: string;
  /** Width in parts of the whole. */
  readonly width: number;
  readonly isNumeric?: boolean;
};

export type TableCell = { readonly text: string; readonly isGap?: boolean };

export type DocumentTable = {
  readonly kind: "table";
  readonly caption: string;
  /** What the table shows, for a screen reader. */
  readonly description: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly { readonly cells: readonly TableCell[]; readonly isTotal?: boolean }[];
  /** Small print below the table. */
  readonly notes: readonly string[];
  /** Appendix tables are long and set smaller. */
  readonly isSmall?: boolean;
};

export type DocumentChart = {
  readonly kind: "chart";
  readonly type: "column" | "line";
  readonly caption: string;
  /** Says in words what the picture shows. */
  readonly description: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** Excel number format of the labels, en-US. */
  readonly numberFormat: string;
  readonly minimum?: number;
};

/** What a document consists of, whatever the format of the file. */
export type DocumentBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph" | "bullet" | "note"; readonly runs: readonly Run[] }
  | DocumentTable
  | DocumentChart
  /** A new page; wide tables lie on their side. */
  | { readonly kind: "newPage"; readonly orientation: "portrait" | "landscape" }
  | { readonly kind: "signatures"; readonly lines: readonly string[] };

/** A place that has to be filled before somebody signs. */
export type Gap = { readonly place: string; readonly message: LocalizedText; readonly sheet: string; readonly cell?: string };

/** A number of the document, with the places where it stands. */
export type PlacedTrace = Trace & { readonly places: readonly string[] };

/** Where prose is expected, and whether it is there. */
export type SectionState = {
  readonly section: string;
  readonly title: LocalizedText;
  readonly isFilled: boolean;
  readonly isRequired: boolean;
};

export type PlanningDocument = {
  readonly title: string;
  readonly subtitle: string;
  readonly carrier: string;
  /** Shown on the first page and in the footer; empty for real data. */
  readonly dataLabel: string;
  /** Lines below the title: state of the data, months. */
  readonly facts: readonly string[];
  readonly blocks: readonly DocumentBlock[];
  readonly traces: readonly PlacedTrace[];
  readonly gaps: readonly Gap[];
  /** Gaps, unknown fields and contradictions, in the order of the sheet `Texte`. */
  readonly findings: readonly Finding[];
  readonly sections: readonly SectionState[];
};
