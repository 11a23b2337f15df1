/** `alive`: native formulas with cached values · `values`: numbers only. */
export type ShareForm = "values" | "alive";

/** What a municipality's workbook may consist of; the cover is always there. */
export const SHARE_PARTS = ["cover", "figures", "comparison", "planning", "data"] as const;

export type SharePart = (typeof SHARE_PARTS)[number];

/** Sheet of each part, as the distribution list and the file name it; `data` stands for all sheets with own rows. */
export const PART_SHEETS = {
  cover: "Deckblatt",
  figures: "Kennzahlen",
  comparison: "Vergleich",
  planning: "Planung",
  data: "Daten",
} as const satisfies Record<SharePart, string>;
