import { comparable, mostSimilar } from "../../model/similar-text";
import type { LocalizedText } from "../../units/language";
import type { DocumentFigure } from "./document-figure";
import { figureText, unitName } from "./figure-text";

/** A name that can stand in a field, e.g. for completion while somebody types. */
export type FieldName = {
  /** As it is written between the braces, without time and form. */
  readonly name: string;
  readonly title: LocalizedText;
  readonly otherNames: readonly string[];
  readonly unit: LocalizedText;
  /** Value of the reporting month as the document shows it; absent where there is none. */
  readonly text?: string;
  /** A1 address on `Kennzahlen` with the sheet. */
  readonly cell: string;
};

/**
 * Short names, and the name of the function with which a figure is calculated; the first one is shown first. By id of the
 * figure on `Kennzahlen`.
 */
const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  administrationBudget: ["Budget VWT", "VWT"],
  integrationBudget: ["Budget EGT", "EGT"],
  totalBudget: ["Gesamtbudget", "Budget gesamt"],
  formerSubsidyBudget: ["§ 16e a.F."],
  administrationCost: ["GVK", "ADMINCOST"],
  municipalShare: ["KFA", "MUNICIPALSHARE"],
  needFederal: ["Bedarf VWT"],
  needShift: ["REALLOCATION", "Mindestumschichtung"],
  shiftA: ["Umschichtung A", "Umschichtung"],
  shiftShareA: ["Umschichtungsquote A", "REALLOCATIONRATE"],
  integrationAfterShiftA: ["EGT nach Umschichtung A"],
  administrationAfterShiftA: ["VWT nach Umschichtung A"],
  municipalShareAfterShiftA: ["KFA nach Umschichtung A"],
  shiftB: ["Umschichtung B"],
  shiftShareB: ["Umschichtungsquote B"],
  integrationAfterShiftB: ["EGT nach Umschichtung B"],
  administrationAfterShiftB: ["VWT nach Umschichtung B"],
  municipalShareAfterShiftB: ["KFA nach Umschichtung B"],
  shiftBefore: ["Umschichtung Vorjahr"],
  integrationPerHead: ["EGT je eLb", "BUDGETPERHEAD EGT"],
  administrationPerHead: ["VWT je eLb", "BUDGETPERHEAD VWT"],
  free0: ["Freie Mittel"],
  commitmentRate0: ["Vorbindungsquote", "COMMITMENTRATE"],
  staffPassive: ["VZÄ passiv"],
  staffActive: ["VZÄ aktiv"],
  staffSteering: ["VZÄ Steuerung"],
  staffAll: ["VZÄ gesamt"],
  plannedPassive: ["VZÄ Soll passiv"],
  plannedActive: ["VZÄ Soll aktiv"],
  plannedSteering: ["VZÄ Soll Steuerung"],
  plannedAll: ["VZÄ Soll gesamt"],
  vacancyPassive: ["VACANCYRATE passiv"],
  vacancyActive: ["VACANCYRATE aktiv"],
  vacancySteering: ["VACANCYRATE Steuerung"],
  vacancyAll: ["Vakanzquote", "VACANCYRATE"],
  turnover: ["Fluktuationsquote", "TURNOVERRATE"],
  exitsResignation: ["Kündigungen"],
  caseloadPassive: ["CASELOAD passiv", "Betreuungsschlüssel passiv"],
  caseloadActive: ["CASELOAD aktiv", "Betreuungsschlüssel aktiv"],
  effectiveCaseloadPassive: ["CASELOAD effektiv passiv"],
  effectiveCaseloadActive: ["CASELOAD effektiv aktiv"],
  caseloadAll: ["CASELOAD gesamt"],
  beneficiaries: ["eLb"],
  under25: ["eLb U25"],
  longTerm: ["LZB"],
  householdsMonth: ["BG"],
  singleParentsMonth: ["Alleinerziehende"],
  averageBeneficiaries: ["eLb Durchschnitt"],
  averageLongTerm: ["LZB Durchschnitt"],
  longTermShare: ["LONGTERMSHARE", "LZB-Anteil"],
  integrationRate: ["INTEGRATIONRATE", "Integrationsquote"],
  integrationProgress: ["JFW", "INTEGRATIONPROGRESS"],
  integrationProgressWomen: ["JFW_F"],
  integrationProgressMen: ["JFW_M"],
  integrationsWomen: ["Integrationen Frauen"],
  integrationsMen: ["Integrationen Männer"],
  integrations: ["Integrationen"],
  womenShare: ["Frauenanteil", "GROUPSHARE Frauen"],
  genderGap: ["GENDERGAP", "Abstand Integrationsquoten"],
  longTermDecline: ["Veränderung LZB Durchschnitt"],
  othersDecline: ["Veränderung übrige eLb Durchschnitt"],
  ukraine: ["eLb Ukraine"],
  ukraineShare: ["Anteil Ukraine"],
  seatUse: ["SEATUSE", "Auslastung"],
  seatUseGroup: ["SEATUSE Gruppe"],
  seatUseSingle: ["SEATUSE Einzel"],
  costPerSeat: ["COSTPERSEAT"],
  costPerIntegration: ["COSTPERINTEGRATION"],
  acceptedShare: ["Annahmequote"],
  offeredShare: ["Angebotsquote"],
  avoidedShare: ["Vermeidungsquote"],
  expectedRate: ["K2 Jahresende"],
  expectedLongTermChange: ["K3 Jahresende"],
};

/** `K2 Integrationsquote` → K2; the rows of a target carry theirs, also by gender. */
const CODE_AT_START = /^(K\d(?:E\d)?) /;

type NamedFigure = { readonly figure: DocumentFigure; readonly names: readonly string[] };

/** All names of every figure; the title first where it is unique, else with the title it stands below. */
function namedFigures(figures: readonly DocumentFigure[]): readonly NamedFigure[] {
  const counts = new Map<string, number>();
  for (const { title } of figures) counts.set(title.de.trim(), (counts.get(title.de.trim()) ?? 0) + 1);
  let parent = "";
  return figures.map((figure) => {
    const title = figure.title.de.trim();
    const isChild = figure.title.de.startsWith(" ");
    if (!isChild) parent = title;
    const isUnique = counts.get(title) === 1;
    return {
      figure,
      names: [
        ...(figure.targetName === undefined || isExpected(figure) ? [] : [figure.targetName]),
        ...(SHORT_NAMES[figure.id] ?? []),
        ...(CODE_AT_START.exec(title) && figure.targetName === undefined && !title.includes("(") ? [title.split(" ")[0] ?? ""] : []),
        isUnique || !isChild ? title : `${parent}: ${title}`,
      ],
    };
  });
}

/** A forecast has the target of what it forecasts, but is another figure. */
function isExpected({ title }: DocumentFigure): boolean {
  return title.de.includes("erwartet");
}

/** Finds the figure that a field names, and knows all names that there are. */
export type FieldCatalogue = {
  readonly names: readonly FieldName[];
  find(name: string): DocumentFigure | undefined;
  /** The known name most like another, for "did you mean". */
  similarTo(name: string): string | undefined;
  /** The figures with everything they are called, for finding them in a sentence. */
  readonly figures: readonly NamedFigure[];
  /** The title, with that of the row above it where several rows have the same. */
  fullTitle(figure: DocumentFigure): string;
};

/** The catalogue of the fields that a workbook answers. A name that two figures claim belongs to the first. */
export function fieldCatalogue(figures: readonly DocumentFigure[]): FieldCatalogue {
  const named = namedFigures(figures);
  const byName = new Map<string, DocumentFigure>();
  for (const { figure, names } of named) {
    for (const name of names) if (!byName.has(comparable(name))) byName.set(comparable(name), figure);
  }
  const fullTitles = new Map(named.map(({ figure, names }) => [figure.id, names.at(-1)]));
  const written = named.flatMap(({ names }) => names);
  return {
    figures: named,
    names: named.map(({ figure, names: [name = "", ...otherNames] }) => ({
      name,
      title: { de: figure.title.de.trim(), en: figure.title.en.trim() },
      otherNames,
      unit: unitName(figure.format),
      ...(figure.current.value === undefined ? {} : { text: figureText({ value: figure.current.value, format: figure.format }) }),
      cell: `${figure.current.sheet}!${figure.current.cell}`,
    })),
    find: (name) => byName.get(comparable(name)),
    similarTo: (name) => mostSimilar(name, written),
    fullTitle: ({ id, title }) => fullTitles.get(id) ?? title.de.trim(),
  };
}

/** Names for completion, in the order of the sheet `Kennzahlen`. */
export function fieldNames(figures: readonly DocumentFigure[]): readonly FieldName[] {
  return fieldCatalogue(figures).names;
}
