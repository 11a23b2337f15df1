import {
  addScenario,
  deleteScenario,
  duplicateScenario,
  fillScenarioBase,
  moveScenario,
  renameScenario,
  saveScenario,
  undoScenarioEdit,
} from "../workbook/scenarios/edit-scenarios";
import { readScenarioWorkspace } from "../workbook/scenarios/scenario-workspace-reader";
import type { ScenarioCommands } from "./scenario-commands";

/** Everything about the sheet `Szenarien`; reading another workbook loads the file reader only then. */
export const scenarioCommands: ScenarioCommands = {
  openScenarios: {
    id: "openScenarios",
    title: { de: "Szenarien lesen", en: "Read the scenarios" },
    description: { de: "Liest Daten und Szenarien; schreibt nichts.", en: "Reads data and scenarios; writes nothing." },
    run: () => readScenarioWorkspace(),
  },
  saveScenario: {
    id: "saveScenario",
    title: { de: "Szenario speichern", en: "Save the scenario" },
    description: {
      de: "Schreibt die Werte eines Szenarios auf das Blatt Szenarien.",
      en: "Writes the values of a scenario on the sheet Szenarien.",
    },
    run: ({ scenario }) => saveScenario(scenario),
  },
  addScenario: {
    id: "addScenario",
    title: { de: "Neues Szenario", en: "New scenario" },
    description: { de: "Fügt ein Szenario an, das noch wie die Basis ist.", en: "Adds a scenario that is still like the base." },
    run: ({ name }) => addScenario(name),
  },
  duplicateScenario: {
    id: "duplicateScenario",
    title: { de: "Szenario duplizieren", en: "Duplicate the scenario" },
    description: { de: "Fügt eine Kopie unter neuem Namen an.", en: "Adds a copy under a new name." },
    run: ({ name, newName }) => duplicateScenario(name, newName),
  },
  renameScenario: {
    id: "renameScenario",
    title: { de: "Szenario umbenennen", en: "Rename the scenario" },
    description: { de: "Ändert die Überschrift der Spalte.", en: "Changes the heading of the column." },
    run: ({ name, newName }) => renameScenario(name, newName),
  },
  deleteScenario: {
    id: "deleteScenario",
    title: { de: "Szenario löschen", en: "Delete the scenario" },
    description: { de: "Entfernt die Spalte des Szenarios.", en: "Removes the scenario's column." },
    run: ({ name }) => deleteScenario(name),
  },
  moveScenario: {
    id: "moveScenario",
    title: { de: "Szenario verschieben", en: "Move the scenario" },
    description: { de: "Stellt ein Szenario an eine andere Stelle.", en: "Puts a scenario in another place." },
    run: ({ name, position }) => moveScenario(name, position),
  },
  fillScenarioBase: {
    id: "fillScenarioBase",
    title: { de: "Basiswerte eintragen", en: "Fill in base values" },
    description: {
      de: "Trägt die Spalte Basis aus den Daten ein; legt das Blatt Szenarien an, wenn es fehlt.",
      en: "Fills the column Basis from the data; adds the sheet Szenarien where it is missing.",
    },
    run: () => fillScenarioBase(),
  },
  undoScenarioEdit: {
    id: "undoScenarioEdit",
    title: { de: "Zurücknehmen", en: "Take back" },
    description: {
      de: "Nimmt die letzte Änderung des Blatts Szenarien zurück.",
      en: "Takes the last change of the sheet Szenarien back.",
    },
    run: () => undoScenarioEdit(),
  },
  readForeignScenarios: {
    id: "readForeignScenarios",
    title: { de: "Szenarien einer anderen Mappe", en: "Scenarios of another workbook" },
    description: { de: "Liest die Szenarien einer Datei; schreibt nichts.", en: "Reads the scenarios of a file; writes nothing." },
    run: async ({ bytes }) => (await import("../workbook/scenarios/foreign-scenarios")).readForeignScenarios(bytes),
  },
  mergeScenarios: {
    id: "mergeScenarios",
    title: { de: "Szenarien übernehmen", en: "Take scenarios over" },
    description: {
      de: "Übernimmt gewählte Szenarien einer anderen Mappe auf das Blatt Szenarien.",
      en: "Takes chosen scenarios of another workbook over to the sheet Szenarien.",
    },
    run: async ({ bytes, scenarios }) => (await import("../workbook/scenarios/foreign-scenarios")).mergeScenarios(bytes, scenarios),
  },
};
