import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

export type ThemeName = "light" | "dark" | "contrast";

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** What Office tells about its own colours; older versions only give the background. */
export type OfficeColors = { readonly isDarkTheme?: boolean; readonly bodyBackgroundColor?: string };

const CONTRAST_QUERY = "(forced-colors: active)";
const DARK_QUERY = "(prefers-color-scheme: dark)";

/** A contrast theme of the system wins, then the colours of Office, then the colour scheme of the system. */
export function chooseTheme(hasForcedColors: boolean, prefersDark: boolean, office?: OfficeColors): ThemeName {
  if (hasForcedColors) return "contrast";
  const isDark = office?.isDarkTheme ?? isDarkColor(office?.bodyBackgroundColor) ?? prefersDark;
  return isDark ? "dark" : "light";
}

/** The theme to show now; follows the system when it changes. */
export function useThemeName(office?: OfficeColors): ThemeName {
  const [name, setName] = useState(() => currentTheme(office));
  useEffect(() => {
    const queries = [CONTRAST_QUERY, DARK_QUERY].map((query) => matchMedia(query));
    const follow = (): void => setName(currentTheme(office));
    queries.forEach((query) => query.addEventListener("change", follow));
    return () => queries.forEach((query) => query.removeEventListener("change", follow));
  }, [office]);
  return name;
}

function currentTheme(office?: OfficeColors): ThemeName {
  return chooseTheme(matchMedia(CONTRAST_QUERY).matches, matchMedia(DARK_QUERY).matches, office);
}

/** Relative luminance below one half, by the weights of WCAG 2.2; `undefined` if the text is no colour `#RRGGBB`. */
function isDarkColor(color: string | undefined): boolean | undefined {
  const digits = /^#?([0-9a-f]{6})$/i.exec(color ?? "")?.[1];
  if (digits === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => parseInt(digits.slice(start, start + 2), 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5;
}
