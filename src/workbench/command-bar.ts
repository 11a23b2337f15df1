import type { Language } from "../units/language";
import { element } from "./elements";
import { text, type TextId } from "./texts";

export type BarActions = {
  readonly open: () => void;
  readonly save: () => void;
  readonly openSample: () => void;
  readonly openTemplate: () => void;
  readonly showPane: () => void;
  readonly refresh: () => void;
  readonly check: () => void;
  readonly setLanguage: (language: Language) => void;
};

type BarButton = { readonly label: TextId; readonly tip?: TextId; readonly icon?: string; readonly action: keyof BarActions };

const FILE_BUTTONS = [
  { label: "open", tip: "openTip", action: "open" },
  { label: "save", tip: "saveTip", action: "save" },
] as const satisfies readonly BarButton[];

const NEW_MENU = [
  { label: "sample", action: "openSample" },
  { label: "template", action: "openTemplate" },
] as const satisfies readonly BarButton[];

/** The group that the add-in has on Excel's ribbon (manifest.xml). */
const RIBBON_BUTTONS = [
  { label: "showPane", icon: "pane", action: "showPane" },
  { label: "refresh", icon: "refresh", action: "refresh" },
  { label: "check", icon: "check", action: "check" },
] as const satisfies readonly BarButton[];

/** Draws the bar at the top of the workbench; returns what shows the name of the open file. */
export function showCommandBar(bar: HTMLElement, language: Language, actions: BarActions): (label: string) => void {
  const fileName = element("span", { className: "wb-file" });
  const button = ({ label, tip, icon, action }: BarButton & { action: Exclude<keyof BarActions, "setLanguage"> }) => {
    const picture = icon === undefined ? [] : [element("img", { alt: "", src: `assets/${icon}-32.png` })];
    const title = tip === undefined ? "" : text(language, tip);
    return element("button", { type: "button", title, onclick: actions[action] }, [...picture, text(language, label)]);
  };
  const ribbon = { className: "wb-group", attributes: { role: "group", "aria-label": text(language, "planningGroup") } };
  bar.replaceChildren(
    element("span", { className: "wb-product" }, [
      element("img", { alt: "", src: "assets/mark-64.png", width: 24, height: 24 }),
      element("span", { textContent: `${text(language, "product")} · ${text(language, "workbench")}` }),
    ]),
    ...FILE_BUTTONS.map(button),
    dropDown(text(language, "newWorkbook"), NEW_MENU.map(button)),
    element("div", ribbon, RIBBON_BUTTONS.map(button)),
    fileName,
    element("span", { className: "wb-spacer" }),
    languageChoice(language, actions.setLanguage),
  );
  return (label) => {
    fileName.textContent = label;
    fileName.title = label;
  };
}

function dropDown(label: string, items: readonly HTMLButtonElement[]): HTMLElement {
  const menu = element("div", { className: "wb-menu", hidden: true }, items);
  const opener = element("button", { type: "button", attributes: { "aria-expanded": "false" } }, [`${label} ▾`]);
  const holder = element("div", { className: "wb-menu-holder" }, [opener, menu]);
  const show = (isShown: boolean) => {
    menu.hidden = !isShown;
    opener.setAttribute("aria-expanded", String(isShown));
  };
  opener.addEventListener("click", () => show(menu.hidden));
  menu.addEventListener("click", () => show(false));
  holder.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    show(false);
    opener.focus();
  });
  holder.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && holder.contains(relatedTarget))) show(false);
  });
  return holder;
}

function languageChoice(language: Language, setLanguage: (language: Language) => void): HTMLElement {
  const names: Readonly<Record<Language, string>> = { de: "Deutsch", en: "English" };
  const options = (["de", "en"] as const).map((value) =>
    element("option", { value, textContent: names[value], selected: value === language }),
  );
  const select = element("select", { attributes: { "aria-label": text(language, "language") } }, options);
  select.addEventListener("change", () => setLanguage(select.value === "de" ? "de" : "en"));
  return select;
}
