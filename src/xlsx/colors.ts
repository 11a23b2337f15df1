import { attribute, childElement, childElements, type Element, numberAttribute } from "./xml";

/** Excel's palette behind `indexed` (ECMA-376 part 1, 18.8.27): 8 basic colours twice, then 48 more. */
const BASIC = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const FURTHER = (
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
const DEFAULT_PALETTE = [...BASIC, ...BASIC, ...FURTHER];

/** Office's own theme, for files without one: light 1, dark 1, light 2, dark 2, accents, links. */
const DEFAULT_THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** In the file dark stands before light; the numbers that cells use have them the other way round. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** The theme colour of ordinary text: what a cell has that nobody coloured. */
const TEXT_THEME_COLOR = 1;

export type Palette = { readonly theme: readonly string[]; readonly indexed: readonly string[] };

export function readPalette(theme: Element | undefined, styles: Element | undefined): Palette {
  const scheme = childElement(theme, "themeElements", "clrScheme");
  const themeColors = THEME_ORDER.map((name, index) => {
    const color = childElements(childElement(scheme, name))[0];
    return attribute(color, "lastClr") ?? attribute(color, "val") ?? DEFAULT_THEME[index] ?? "000000";
  });
  const own = childElements(childElement(styles, "colors", "indexedColors"), "rgbColor").map((color) =>
    (attribute(color, "rgb") ?? "").slice(-6),
  );
  return { theme: themeColors, indexed: [...own, ...DEFAULT_PALETTE.slice(own.length)] };
}

/** `#RRGGBB` of a colour element; `undefined` for automatic colours and the theme's plain text colour. */
export function resolveColor(color: Element | undefined, palette: Palette): string | undefined {
  const rgb = attribute(color, "rgb");
  const theme = numberAttribute(color, "theme");
  const indexed = numberAttribute(color, "indexed");
  const tint = numberAttribute(color, "tint") ?? 0;
  if (theme === TEXT_THEME_COLOR && tint === 0) return undefined;
  const base = rgb?.slice(-6) ?? (theme === undefined ? palette.indexed[indexed ?? -1] : palette.theme[theme]);
  if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return undefined;
  return `#${(tint === 0 ? base : tinted(base, tint)).toUpperCase()}`;
}

/** Lightens (tint > 0) or darkens in HLS space (ECMA-376 part 1, 18.8.19). */
function tinted(hex: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const lightness = (max + min) / 2;
  const range = max - min;
  const saturation = range === 0 ? 0 : range / (lightness <= 0.5 ? max + min : 2 - max - min);
  const sector =
    range === 0 ? 0 : max === red ? (green - blue) / range : max === green ? (blue - red) / range + 2 : (red - green) / range + 4;
  const hue = (sector + 6) % 6;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const middle = chroma * (1 - Math.abs((hue % 2) - 1));
  const sectors = [
    [chroma, middle, 0],
    [middle, chroma, 0],
    [0, chroma, middle],
    [0, middle, chroma],
    [middle, 0, chroma],
    [chroma, 0, middle],
  ];
  return (sectors[Math.floor(hue)] ?? [0, 0, 0])
    .map((part) =>
      Math.round((part + target - chroma / 2) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}

/** The `rgb` value of a file for `#RRGGBB`. */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
