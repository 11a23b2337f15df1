import { remarkSectionName } from "../../../model/text-sections";
import { officialIndicator, type OfficialCode } from "../../../indicators/section-48a";
import { comparable } from "../../../model/similar-text";
import { TARGETS_TABLE, TEXTS_TABLE } from "../../../model/tables/steering-tables";
import type { FormLine, FormSection } from "../return-form";
import { headingOf, isOwn, type FormScope } from "./form-scope";

/** Longest text that one answer may have, in characters. */
const LONGEST_ANSWER = 2000;
const ASKED_TARGETS = ["K1", "K2", "K3"] as const satisfies readonly OfficialCode[];

/** Values that the municipality aims for; what is not in the plan yet becomes a row of `Ziele`. */
export function targetSection(scope: FormScope): FormSection {
  const known = (scope.data.targets?.rows ?? []).filter((row) => isOwn(scope, row) && row.year === scope.year);
  const lines = ASKED_TARGETS.map((code): FormLine => {
    const { name } = officialIndicator(code);
    return {
      title: { de: `${code} ${name.de}`, en: `${code} ${name.en}` },
      fields: [
        {
          id: `target-${code}`,
          target: {
            table: TARGETS_TABLE.name,
            key: { year: scope.year, municipality: scope.municipality, indicator: code },
            column: "target",
          },
          title: headingOf(TARGETS_TABLE, "target"),
          unit: "%",
          kind: "percent",
          minimum: -1,
          maximum: 1,
          sent: known.find(({ indicator }) => indicator !== undefined && comparable(indicator) === comparable(code))?.target ?? null,
        },
      ],
    };
  });
  return {
    id: "targets",
    title: { de: "Ziele", en: "Targets" },
    instruction: {
      de: `Welche Werte nehmen Sie sich für ${scope.year} vor? K1 und K3 sind Veränderungen zum Vorjahr; ein Rückgang ist negativ.`,
      en: `What do you aim for in ${scope.year}? K1 and K3 are changes to the previous year; a decline is negative.`,
    },
    layout: "answers",
    lines,
  };
}

/** One remark on each of the sections, kept in the table `Texte` under the municipality's name. */
export function remarkSection(scope: FormScope, sections: readonly FormSection[]): FormSection {
  const lines = sections.map(({ id, title }): FormLine => {
    const section = remarkSectionName(scope.municipality, title.de);
    return {
      title,
      fields: [
        {
          id: `remark-${id}`,
          target: { table: TEXTS_TABLE.name, key: { section }, column: "text" },
          title: { de: "Bemerkung", en: "Remark" },
          unit: "",
          kind: "text",
          maximum: LONGEST_ANSWER,
          sent:
            (scope.data.texts?.rows ?? []).find((row) => row.section !== undefined && comparable(row.section) === comparable(section))
              ?.text ?? null,
        },
      ],
    };
  });
  return {
    id: "remarks",
    title: { de: "Bemerkungen", en: "Remarks" },
    instruction: {
      de: "Was der Kreis dazu wissen sollte. Bitte keine Namen oder andere Angaben zu einzelnen Personen.",
      en: "What the county should know. Please no names or other details of single persons.",
    },
    layout: "texts",
    lines,
  };
}
