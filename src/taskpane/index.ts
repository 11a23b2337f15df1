import { registerFunctions } from "../functions/register-functions";
import { languageOf, type Language } from "../units/language";
import { createRibbonActions } from "./ribbon-actions";
import type { PaneSession } from "./session/pane-session";
import { officeReady, showStartProblem } from "./start-up";

/*
 * Entry of the add-in's one runtime. Only what the custom functions need is loaded here: cells wait for it when a workbook opens.
 * The pane, the commands and the template come in chunks of their own.
 */

const START_TIMEOUT = 8000;

let session: Promise<PaneSession> | undefined;

/** The one session of this runtime; a failed load is tried again at the next call. */
function loadSession(): Promise<PaneSession> {
  session ??= Promise.all([import("./session/pane-session"), import("./bound-commands")])
    .then(([{ createPaneSession }, { boundCommands }]) => createPaneSession({ commands: boundCommands, language: displayLanguage() }))
    .catch((error: unknown) => {
      session = undefined;
      throw error;
    });
  return session;
}

function displayLanguage(): Language {
  return languageOf(Office.context?.displayLanguage ?? navigator.language);
}

function rootElement(): HTMLElement {
  return document.getElementById("root") ?? document.body;
}

async function start(): Promise<void> {
  await officeReady(START_TIMEOUT, () => showStartProblem(rootElement(), "noOffice"));
  const actions = createRibbonActions({ loadSession, showPane: () => Office.addin.showAsTaskpane() });
  for (const [id, action] of Object.entries(actions)) Office.actions.associate(id, action);
  try {
    const [{ mountApp }, loadedSession] = await Promise.all([import("./app"), loadSession()]);
    mountApp(rootElement(), { session: loadedSession, language: displayLanguage(), officeColors: Office.context.officeTheme });
  } catch {
    showStartProblem(rootElement(), "notLoaded");
  }
}

if (typeof CustomFunctions !== "undefined") registerFunctions(CustomFunctions, displayLanguage);
void start();
