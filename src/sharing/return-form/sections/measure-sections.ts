import type { MeasureRow } from "../../../model/rows";
import { comparable } from "../../../model/similar-text";
import { MEASURES_TABLE } from "../../../model/tables/steering-tables";
import { serialOfDate } from "../../../units/month";
import { formatDate } from "../../../units/number-format";
import type { FormField, FormLine, FormSection } from "../return-form";
import { shortDigest } from "../signature";
import { isOwn, type FormScope } from "./form-scope";

/** Lines of the form for measures that are not in the plan yet. */
const NEW_MEASURES = 5;
const MOST_SEATS = 9_999;
const MOST_MONEY = 1_000_000;

/** A municipality's rows of `Maßnahmen`. */
export function ownMeasures(scope: FormScope): readonly MeasureRow[] {
  return (scope.data.measures?.rows ?? []).filter((row) => isOwn(scope, row) && row.measure !== undefined);
}

type MeasureColumn = (typeof MEASURES_TABLE)["columns"][number]["id"];

type MeasureField = Pick<FormField, "unit" | "kind" | "minimum" | "maximum" | "choices">;

const SEATS: MeasureField = { unit: "Plätze", kind: "whole", minimum: 0, maximum: MOST_SEATS };
const EURO: MeasureField = { unit: "€", kind: "money", minimum: 0, maximum: MOST_MONEY };

const CHANGED_COLUMNS: Readonly<Partial<Record<MeasureColumn, MeasureField>>> = {
  seats: SEATS,
  occupied: { ...SEATS, kind: "decimal" },
  costPerSeatMonth: EURO,
};

/** Own measures; each is known by what identifies its row, a second row with the same key gets a number. */
export function measureSection(scope: FormScope, rows: readonly MeasureRow[]): FormSection {
  const seen = new Map<string, number>();
  const lines = rows.map((row): FormLine => {
    const { measure = "", start = null, end } = row;
    const code = shortDigest(`${comparable(measure)}|${start ?? ""}`, 8);
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    const id = count === 1 ? `measure-${code}` : `measure-${code}-${count}`;
    const key = { measure, municipality: scope.municipality, start };
    const period = (language: "de" | "en") =>
      [start, end].map((day) => (typeof day === "number" ? formatDate(day, language) : "…")).join(" – ");
    return {
      title: { de: `${measure} (${period("de")})`, en: `${measure} (${period("en")})` },
      fields: measureFields(CHANGED_COLUMNS, (column) => ({
        id: `${id}-${column}`,
        target: { table: MEASURES_TABLE.name, key, column },
        sent: (row[column] as string | number | undefined) ?? null,
      })),
    };
  });
  return {
    id: "measures",
    title: { de: "Laufende und geplante Maßnahmen", en: "Running and planned measures" },
    instruction: {
      de: "Was ändert sich an Plätzen, Belegung (auch als Durchschnitt) und Kosten Ihrer Maßnahmen?",
      en: "What changes in seats, occupancy (also as an average) and cost of your measures?",
    },
    layout: "pairs",
    lines,
  };
}

function measureFields(
  columns: Readonly<Partial<Record<MeasureColumn, MeasureField>>>,
  place: (column: MeasureColumn) => Pick<FormField, "id" | "target" | "sent">,
): readonly FormField[] {
  return MEASURES_TABLE.columns.flatMap(({ id, heading }) => {
    const field = columns[id];
    return field === undefined ? [] : [{ ...place(id), title: heading, ...field }];
  });
}

const FORMS = MEASURES_TABLE.columns.find(({ id }) => id === "form")?.choices ?? [];

const WORDS: MeasureField = { unit: "", kind: "text", maximum: 200 };

/** Free lines for measures that are not in the plan yet; they become rows of `Maßnahmen`. */
export function newMeasureSection(scope: FormScope): FormSection {
  const day: MeasureField = {
    unit: "",
    kind: "date",
    minimum: serialOfDate(scope.year - 10, 1, 1),
    maximum: serialOfDate(scope.year + 10, 12, 31),
  };
  const columns: Readonly<Partial<Record<MeasureColumn, MeasureField>>> = {
    measure: WORDS,
    instrument: WORDS,
    targetGroup: WORDS,
    form: { unit: "", kind: "list", choices: FORMS },
    start: day,
    end: day,
    seats: SEATS,
    costPerSeatMonth: EURO,
  };
  const lines = Array.from({ length: NEW_MEASURES }, (_, index): FormLine => {
    const number = index + 1;
    return {
      title: { de: `Neue Maßnahme ${number}`, en: `New measure ${number}` },
      fields: measureFields(columns, (column) => ({
        id: `new-${number}-${column}`,
        target: { table: MEASURES_TABLE.name, key: { municipality: scope.municipality }, column },
        sent: null,
      })),
    };
  });
  return {
    id: "new-measures",
    title: { de: "Neue Maßnahmen", en: "New measures" },
    instruction: {
      de: "Maßnahmen, die oben fehlen: eine Zeile je Maßnahme, mindestens Name, Beginn und Plätze.",
      en: "Measures missing above: one row each, at least name, start and seats.",
    },
    layout: "entries",
    requiredColumns: MEASURES_TABLE.columns.filter(({ id, isRequired }) => isRequired && id !== "municipality").map(({ id }) => id),
    lines,
  };
}
