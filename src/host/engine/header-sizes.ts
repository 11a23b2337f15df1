/**
 * Column widths in characters of the default font (7 pixels wide) and row heights in points, against pixels at 96 dpi.
 * ECMA-376 part 1, 18.3.1.13: a column of n characters has 5 pixels of padding and grid line.
 */
export const DEFAULT_COLUMN_CHARACTERS = 8.43;
export const DEFAULT_ROW_PIXELS = 20;
const CHARACTER = 7;
const PADDING = 5;

export function pixelsOfCharacters(characters: number): number {
  return Math.round(characters < 1 ? characters * (CHARACTER + PADDING) : characters * CHARACTER + PADDING);
}

export function charactersOfPixels(pixels: number): number {
  const characters = pixels < CHARACTER + PADDING ? pixels / (CHARACTER + PADDING) : (pixels - PADDING) / CHARACTER;
  return Math.round(characters * 100) / 100;
}

export function pixelsOfPoints(points: number): number {
  return (points * 4) / 3;
}

export function pointsOfPixels(pixels: number): number {
  return (pixels * 3) / 4;
}
