import { comparable } from "../../model/similar-text";
import { cellAddress } from "../../units/cell-address";
import { parseDate } from "../../units/month";
import { COVER_LABELS, type CoverLine } from "../return-form/cover-lines";
import { readSignedText, type SignedContent } from "../return-form/signature";
import type { SigningKey } from "../return-form/signing-key";
import { PART_SHEETS } from "../share-form";
import { isEmptyCell, type ReturnedBook, type ReturnedCell, type ReturnedSheet } from "./returned-book";

/** What the cover of a returned file says. */
export type ReadCover = {
  readonly sheet: string;
  /** Where the signed line stands, what it says if it can be read, and its text. */
  readonly signature?: {
    readonly cell: string;
    readonly text: string;
    readonly content?: SignedContent & { readonly isSignedBy: (key: SigningKey) => boolean };
  };
  readonly isNil: boolean;
  readonly filledBy?: string;
  /** Excel serial. */
  readonly filledOn?: number;
};

type Place = { readonly address: string; readonly cell: ReturnedCell };

/** A cover has a page or two; the labels of a sheet with data are not looked at. */
const MOST_ROWS = 200;

const LABELS = Object.entries(COVER_LABELS).map(([id, label]) => ({ id: id as CoverLine["id"], label: comparable(label) }));

/** The cover, found by its labels on whatever sheet it stands; `undefined` if no sheet has one. */
export function readCover({ sheets }: ReturnedBook): ReadCover | undefined {
  const expected = sheets.filter(({ name }) => comparable(name) === comparable(PART_SHEETS.cover));
  for (const sheet of [...expected, ...sheets.filter((other) => !expected.includes(other))]) {
    const places = labelledCells(sheet);
    if (places.has("signature") || places.has("fingerprint")) return coverOf(sheet.name, places);
  }
  return undefined;
}

function labelledCells({ rows }: ReturnedSheet): ReadonlyMap<CoverLine["id"], Place> {
  const places = new Map<CoverLine["id"], Place>();
  rows.slice(0, MOST_ROWS).forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      const text = typeof cell?.value === "string" ? comparable(cell.value).replace(/:$/, "") : "";
      const found = LABELS.find(({ label }) => label === text);
      if (found === undefined || places.has(found.id)) return;
      const beside = cells.findIndex((other, index) => index > column && !isEmptyCell(other));
      const value = cells[beside];
      places.set(found.id, { address: cellAddress(row, Math.max(beside, column)), cell: value ?? { value: null } });
    }),
  );
  return places;
}

function coverOf(sheet: string, places: ReadonlyMap<CoverLine["id"], Place>): ReadCover {
  const text = (id: CoverLine["id"]) => String(places.get(id)?.cell.value ?? "").trim();
  const signature = places.get("signature");
  const filledOn = dateOf(places.get("filledOn")?.cell.value ?? null);
  const content = readSignedText(text("signature"));
  return {
    sheet,
    ...(signature === undefined
      ? {}
      : { signature: { cell: signature.address, text: text("signature"), ...(content === undefined ? {} : { content }) } }),
    isNil: comparable(text("isNil")) === "ja",
    ...(text("filledBy") === "" ? {} : { filledBy: text("filledBy") }),
    ...(filledOn === undefined ? {} : { filledOn }),
  };
}

function dateOf(value: ReturnedCell["value"]): number | undefined {
  return typeof value === "number" ? value : typeof value === "string" ? parseDate(value) : undefined;
}
