import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useEffect } from "react";
import { createRoot } from "react-dom/client";
import type { Language } from "../units/language";
import { PaneProvider } from "./components/pane-context";
import { PaneShell } from "./components/pane-shell";
import type { PaneSession } from "./session/pane-session";
import { THEMES, useThemeName, type OfficeColors } from "./theme";

// Not on the provider: Fluent repeats its classes on what lies over the page, such as a menu, which would then hide all of it.
const useStyles = makeStyles({ page: { minHeight: "100vh" } });

export type AppProps = { readonly session: PaneSession; readonly language: Language; readonly officeColors?: OfficeColors };

/** The task pane over a session; reads the workbook when it appears. */
export function App({ session, language, officeColors }: AppProps) {
  const styles = useStyles();
  const themeName = useThemeName(officeColors);
  useEffect(() => {
    void session.open();
  }, [session]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    // The scroll bar and the list of a selection belong to the browser, not to the theme.
    document.documentElement.style.colorScheme = { light: "light", dark: "dark", contrast: "light dark" }[themeName];
  }, [themeName]);
  return (
    <FluentProvider theme={THEMES[themeName]}>
      <PaneProvider session={session} language={language}>
        <div className={styles.page}>
          <PaneShell />
        </div>
      </PaneProvider>
    </FluentProvider>
  );
}

/** Shows the task pane in `root`, in place of whatever it holds. */
export function mountApp(root: HTMLElement, props: AppProps): void {
  createRoot(root).render(<App {...props} />);
}
