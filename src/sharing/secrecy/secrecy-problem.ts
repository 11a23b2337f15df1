import type { LocalizedText } from "../../units/language";

/** One number that the tables show, or that their readers know to exist. */
export type SecrecyCell = {
  /** Unique in the problem. */
  readonly id: string;
  /** The true value, not negative. A figure that is missing is no cell. */
  readonly value: number;
  /** `count`: whole persons or households · `fte`: full-time equivalents (VZÄ), with fractions. */
  readonly kind: "count" | "fte";
  /** The recipient whose own number it is, and who therefore knows it. */
  readonly owner?: string;
  /** Households (Bedarfsgemeinschaften) behind a number of persons, where known. */
  readonly households?: number;
  /** Shown by itself, and so a candidate for suppression; else it only ties other cells together. Default true. */
  readonly isPublished?: boolean;
  /** Loss when it is suppressed; default 1. Totals of the county cost more than single municipalities. */
  readonly weight?: number;
  /** For the report, e.g. `LZB Frauen, Rheurdt, 2022-06`. */
  readonly title: LocalizedText;
};

/** What every reader knows to hold: Σ factor · cell = 0 (a total is its parts) or ≤ 0 (a part is at most its whole). */
export type SecrecyRelation = {
  readonly terms: readonly { readonly cell: string; readonly factor: number }[];
  readonly kind: "equal" | "atMost";
};

/** A rate or change that is shown only if all cells it is calculated from are shown: with one of them it would give the other away. */
export type DerivedFigure = { readonly id: string; readonly cells: readonly string[]; readonly title: LocalizedText };

export type SecrecyRules = {
  /** Values above zero and below it are protected (Mindestfallzahl): 3, or 10. Zero is shown. */
  readonly threshold: number;
  /** Households that must stand behind a number of persons. */
  readonly minimumHouseholds: number;
  /** Least distance between the bounds within which a reader can place a protected value. */
  readonly protectionWidth: number;
};

/** Tables that go to several recipients with one pattern of suppression for all. */
export type SecrecyProblem = {
  readonly cells: readonly SecrecyCell[];
  readonly relations: readonly SecrecyRelation[];
  readonly derived: readonly DerivedFigure[];
  /** Each knows its own cells; no two tell each other theirs. */
  readonly recipients: readonly string[];
  /** Recipients whose tables reach one and the same person, who knows the own cells of all of them. */
  readonly sharedReaders?: readonly (readonly string[])[];
  readonly rules: SecrecyRules;
};

/** Why a cell is not shown: `threshold`, `households` by itself; `secondary` because it would give another one away. */
export type SuppressionReason = "threshold" | "households" | "secondary";

export type SecrecyPattern = {
  /** By id of the cell. */
  readonly suppressed: ReadonlyMap<string, SuppressionReason>;
  /** Derived figures that are not shown. */
  readonly hiddenDerived: ReadonlySet<string>;
  /** `optimal`: no pattern loses less · `greedy`: at most `gap` more than the least possible. */
  readonly method: "optimal" | "greedy";
  /** (loss − lower bound) ÷ lower bound; 0 for `optimal`. */
  readonly gap: number;
  /** Total weight of the suppressed cells, the secret ones included. */
  readonly loss: number;
  /** Secret cells that no pattern of these tables can protect; absent if there are none. */
  readonly unprotectable?: readonly string[];
};

/** Between what one recipient can place a protected cell. */
export type ProvenBounds = {
  readonly cell: string;
  /** Absent for a reader without numbers of its own; all of them for one who reads for several. */
  readonly recipient?: string;
  readonly lower: number;
  readonly upper: number;
};

export type SecrecyProof = {
  readonly isSafe: boolean;
  /** Number of (cell, recipient) pairs that were bounded. */
  readonly checked: number;
  /** The narrowest interval that was found. */
  readonly narrowest?: ProvenBounds;
  /** Those that are too narrow; empty if it is safe. */
  readonly violations: readonly ProvenBounds[];
};
