import type { Highs } from "highs";
import { CommandRefusal } from "../../units/command-refusal";

let loading: Promise<Highs> | undefined;

/**
 * The solver HiGHS (WebAssembly), loaded when it is first needed and then kept. In Node it finds its own file; webpack
 * puts that file beside the other chunks of the add-in.
 *
 * @throws CommandRefusal if it cannot be loaded; the next call tries again
 */
export function loadSolver(): Promise<Highs> {
  loading ??= import("highs")
    .then(({ default: load }) => load())
    .catch((cause: unknown) => {
      loading = undefined;
      throw new CommandRefusal(
        "secrecy-solver-not-loaded",
        {
          de: "Das Rechenwerk für die Geheimhaltung (highs.wasm) ließ sich nicht laden.",
          en: "The solver for statistical secrecy (highs.wasm) could not be loaded.",
        },
        {
          de: "Prüfen Sie die Verbindung und versuchen Sie es noch einmal; ohne die Prüfung wird keine Datei weitergegeben.",
          en: "Check the connection and try again; without the check no file is passed on.",
        },
        { cause },
      );
    });
  return loading;
}
