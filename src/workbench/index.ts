import { languageOf } from "../units/language";
import { tell } from "./dialog";
import { text } from "./texts";
import { Workbench } from "./workbench";

const wanted = new URLSearchParams(location.search).get("lang") ?? navigator.language;
const language = languageOf(wanted);

new Workbench(language).start().catch((error: unknown) => {
  const detail = error instanceof Error ? error.message : String(error);
  void tell(text(language, "startFailed"), [text(language, "startWayOut"), detail], text(language, "ok"));
});
