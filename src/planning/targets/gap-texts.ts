import type { LocalizedText } from "../../units/language";
import { formatNumber } from "../../units/number-format";
import type { IntegrationGap, StockGap } from "./person-gap";

/** The group that a gap is about; absent: men and women together. */
export type GapGroup = "men" | "women";

/** `Bis Dezember fehlen 12 Integrationen von Frauen.` */
export function describeIntegrationGap(gap: IntegrationGap, group?: GapGroup): LocalizedText {
  const [german, english] = [integrationsOf(gap.gap, "de", group), integrationsOf(gap.gap, "en", group)];
  if (gap.gap === 0) {
    const done = { de: integrationsOf(gap.done, "de", group), en: integrationsOf(gap.done, "en", group) };
    return { de: `Das Ziel ist mit ${done.de} erreicht.`, en: `The target is met with ${done.en}.` };
  }
  if (gap.monthsLeft === 0) {
    return { de: `Zum Ziel ${gap.gap === 1 ? "fehlte" : "fehlten"} ${german}.`, en: `The target was missed by ${english}.` };
  }
  const rest = [monthlyPace(gap), outlook(gap)];
  return {
    de: [`Bis Dezember ${gap.gap === 1 ? "fehlt" : "fehlen"} ${german}`, ...rest.map(({ de }) => de)].join("") + ".",
    en: [`${english} ${gap.gap === 1 ? "is" : "are"} missing by December`, ...rest.map(({ en }) => en)].join("") + ".",
  };
}

const STOCK_NAMES = {
  beneficiaries: { de: "eLb", en: "beneficiaries" },
  longTerm: { de: "LZB", en: "long-term recipients" },
} as const satisfies Record<string, LocalizedText>;

/** `Bis Dezember muss die Zahl der LZB um 35 Personen sinken.` */
export function describeStockGap(gap: StockGap, what: keyof typeof STOCK_NAMES, group?: GapGroup): LocalizedText {
  const name = { de: STOCK_NAMES[what].de + IN_BRACKETS[group ?? "all"].de, en: STOCK_NAMES[what].en + IN_BRACKETS[group ?? "all"].en };
  if (gap.gap === 0) {
    const room = persons(gap.room);
    return {
      de: `Das Ziel ist erreicht; die Zahl der ${name.de} dürfte noch um ${room.de} steigen.`,
      en: `The target is met; the number of ${name.en} could still rise by ${room.en}.`,
    };
  }
  const fall = persons(gap.gap);
  return gap.monthsLeft === 0
    ? {
        de: `Das Ziel ist verfehlt: Die Zahl der ${name.de} lag um ${fall.de} zu hoch.`,
        en: `The target is missed: the number of ${name.en} was too high by ${fall.en}.`,
      }
    : {
        de: `Bis Dezember muss die Zahl der ${name.de} um ${fall.de} sinken${monthlyPace(gap).de}.`,
        en: `By December the number of ${name.en} must fall by ${fall.en}${monthlyPace(gap).en}.`,
      };
}

const IN_BRACKETS = {
  all: { de: "", en: "" },
  men: { de: " (Männer)", en: " (men)" },
  women: { de: " (Frauen)", en: " (women)" },
} as const satisfies Record<string, LocalizedText>;

const OF_GROUP = {
  all: { de: "", en: "" },
  men: { de: " von Männern", en: " of men" },
  women: { de: " von Frauen", en: " of women" },
} as const satisfies Record<string, LocalizedText>;

function integrationsOf(count: number, language: "de" | "en", group: GapGroup | undefined): string {
  const noun = { de: count === 1 ? "Integration" : "Integrationen", en: count === 1 ? "integration" : "integrations" }[language];
  return `${formatNumber(count, 0, language)} ${noun}${OF_GROUP[group ?? "all"][language]}`;
}

function persons(count: number): LocalizedText {
  return {
    de: `${formatNumber(count, 0, "de")} ${count === 1 ? "Person" : "Personen"}`,
    en: `${formatNumber(count, 0, "en")} ${count === 1 ? "person" : "persons"}`,
  };
}

/** Told where it says more than the gap itself. */
function monthlyPace({ perMonth, gap }: { readonly perMonth: number | undefined; readonly gap: number }): LocalizedText {
  return perMonth === undefined || perMonth <= 1 || perMonth === gap
    ? { de: "", en: "" }
    : { de: ` (rund ${formatNumber(perMonth, 0, "de")} im Monat)`, en: ` (about ${formatNumber(perMonth, 0, "en")} a month)` };
}

function outlook({ beyondForecast }: IntegrationGap): LocalizedText {
  if (beyondForecast === undefined) {
    return { de: "", en: "" };
  }
  return beyondForecast === 0
    ? { de: "; nach der Vorhersage werden sie erreicht", en: "; the forecast reaches them" }
    : {
        de: `; nach der Vorhersage ${beyondForecast === 1 ? "bleibt davon 1" : `bleiben davon ${formatNumber(beyondForecast, 0, "de")}`} offen`,
        en: `; by the forecast ${formatNumber(beyondForecast, 0, "en")} of them ${beyondForecast === 1 ? "remains" : "remain"}`,
      };
}
