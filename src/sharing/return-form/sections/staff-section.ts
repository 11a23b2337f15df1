import { STAFF_TABLE, type StaffSide } from "../../../model/tables/staff-table";
import type { StaffRow } from "../../../model/rows";
import type { LocalizedText } from "../../../units/language";
import { formatDate } from "../../../units/number-format";
import type { FormField, FormLine, FormSection } from "../return-form";
import { headingOf, isOwn, type FormScope } from "./form-scope";

const MOST_FTE = 9_999;
const ASKED_SIDES = ["aktiv", "passiv"] as const satisfies readonly StaffSide[];

/** A municipality's rows of `Personal` that can be asked for: those with a day, of a side that it decides on. */
export function ownStaff(scope: FormScope): readonly StaffRow[] {
  return (scope.data.staff?.rows ?? []).filter(
    (row) => isOwn(scope, row) && row.asOf !== undefined && ASKED_SIDES.some((side) => side === row.side),
  );
}

const SIDES: Readonly<Record<(typeof ASKED_SIDES)[number], LocalizedText>> = {
  aktiv: { de: "Stellen aktiv (Eingliederung)", en: "Posts active (integration)" },
  passiv: { de: "Stellen passiv (Leistung)", en: "Posts passive (benefits)" },
};

/** Posts planned, by side and day. */
export function staffSection(scope: FormScope, rows: readonly StaffRow[]): FormSection {
  const lines = ASKED_SIDES.flatMap((side) =>
    rows
      .filter((row) => row.side === side)
      .map(({ asOf = 0, plannedFte }): FormLine => {
        const at = (language: "de" | "en") => `${SIDES[side][language]}, ${formatDate(asOf, language)}`;
        const field: FormField = {
          id: `staff-${formatDate(asOf, "en")}-${side}`,
          target: { table: STAFF_TABLE.name, key: { asOf, municipality: scope.municipality, side }, column: "plannedFte" },
          title: headingOf(STAFF_TABLE, "plannedFte"),
          unit: "VZÄ",
          kind: "decimal",
          minimum: 0,
          maximum: MOST_FTE,
          sent: plannedFte ?? null,
        };
        return { title: { de: at("de"), en: at("en") }, fields: [field] };
      }),
  );
  return {
    id: "staff",
    title: { de: "Personal", en: "Staff" },
    instruction: {
      de: "Wie viele Stellen planen Sie? Vollzeitäquivalente (VZÄ Soll), auch mit Nachkommastellen.",
      en: "How many posts do you plan? Full-time equivalents, decimals allowed.",
    },
    layout: "answers",
    lines,
  };
}
