import type { CellStyle } from "../xlsx/workbook-document";

/** Collects the styles of a new workbook; equal styles share one index. */
export type StyleBook = {
  /** The index of a style, which is added if it is new. */
  readonly indexOf: (style: CellStyle) => number;
  readonly styles: () => readonly CellStyle[];
};

/** A style book whose style 0, the one of untouched cells, is `defaultStyle`. */
export function styleBook(defaultStyle: CellStyle): StyleBook {
  const indices = new Map([[JSON.stringify(defaultStyle), 0]]);
  const styles = [defaultStyle];
  return {
    indexOf: (style) => {
      const key = JSON.stringify(style);
      const known = indices.get(key);
      if (known !== undefined) return known;
      indices.set(key, styles.length);
      return styles.push(style) - 1;
    },
    styles: () => styles,
  };
}
