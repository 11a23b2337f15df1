import { swapBack } from "../workbook/swap/swap-back";
import { swapFunctions } from "../workbook/swap/swap-functions";
import { readSwapState } from "../workbook/swap/swap-state";
import type { ShareCommands } from "./sharing-commands";

/** Replaces the functions of the add-in in the open workbook by values or native formulas, and puts them back. */
export const swapCommands: Pick<ShareCommands, "readSwapState" | "swapFunctions" | "swapBack"> = {
  readSwapState: {
    id: "readSwapState",
    title: { de: "Ersetzte Funktionen", en: "Replaced functions" },
    description: {
      de: "Sagt, ob in der Mappe Funktionen des Add-ins ersetzt sind; schreibt nichts.",
      en: "Says whether functions of the add-in are replaced in the workbook; writes nothing.",
    },
    run: () => readSwapState(),
  },
  swapFunctions: {
    id: "swapFunctions",
    title: { de: "Funktionen ersetzen", en: "Replace the functions" },
    description: {
      de: "Ersetzt die Funktionen des Add-ins in dieser Mappe durch Werte oder eingebaute Formeln und merkt sie sich.",
      en: "Replaces the add-in's functions in this workbook by values or native formulas, and remembers them.",
    },
    run: ({ to }, { now }) => swapFunctions(to, now()),
  },
  swapBack: {
    id: "swapBack",
    title: { de: "Zurücktauschen", en: "Swap back" },
    description: {
      de: "Stellt die ersetzten Funktionen wieder her; was inzwischen geändert wurde, bleibt und wird genannt.",
      en: "Puts the replaced functions back; what was changed meanwhile stays and is named.",
    },
    run: () => swapBack(),
  },
};
