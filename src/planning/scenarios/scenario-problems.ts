import type { Finding } from "../../model/finding";
import type { LocalizedText } from "../../units/language";
import { formatNumber, formatPercent } from "../../units/number-format";
import type { ChangeKind, Driver } from "./drivers";
import { unitsOf } from "./driver-unit";

/** What is wrong and what to do, without its place. */
export type ScenarioProblem = Pick<Finding, "severity" | "code" | "message" | "remedy">;

type Texts = readonly [de: string, en: string];

function problem(code: string, [de, en]: Texts, [remedyDe, remedyEn]: Texts, severity: Finding["severity"] = "error"): ScenarioProblem {
  return { severity, code: `scenario-${code}`, message: { de, en }, remedy: { de: remedyDe, en: remedyEn } };
}

export const noDriver: ScenarioProblem = problem(
  "no-driver",
  ["In dieser Zeile fehlt der Treiber.", "This row has no driver."],
  ["Wählen Sie einen Treiber aus der Liste.", "Choose a driver from the list."],
);

export function unknownDriver(name: string, similar: string | undefined): ScenarioProblem {
  return problem(
    "unknown-driver",
    [
      `Den Treiber „${name}“ gibt es nicht.${similar === undefined ? "" : ` Ist „${similar}“ gemeint?`}`,
      `There is no driver “${name}”.${similar === undefined ? "" : ` Is it “${similar}”?`}`,
    ],
    ["Wählen Sie einen Treiber aus der Liste.", "Choose a driver from the list."],
  );
}

export function unitDoesNotFit(driver: Driver, unit: string): ScenarioProblem {
  const units = unitsOf(driver).join(", ");
  return problem(
    "unit",
    [
      `Die Einheit „${unit}“ passt nicht zum Treiber „${driver.title.de}“.`,
      `The unit “${unit}” does not fit the driver “${driver.title.en}”.`,
    ],
    [`Möglich sind: ${units}.`, `Possible are: ${units}.`],
  );
}

export function notMunicipal(driver: Driver): ScenarioProblem {
  return problem(
    "not-municipal",
    [
      `Den Treiber „${driver.title.de}“ gibt es nur für den ganzen Kreis.`,
      `The driver “${driver.title.en}” exists for the whole county only.`,
    ],
    ["Leeren Sie die Zelle in der Spalte „Kommune“.", "Empty the cell in the column “Kommune”."],
  );
}

export function unknownMunicipality(name: string): ScenarioProblem {
  return problem(
    "unknown-municipality",
    [`Die Kommune „${name}“ kommt in den Daten nicht vor.`, `The municipality “${name}” is not in the data.`],
    ["Schreiben Sie den Namen wie auf dem Blatt „Einwohner“.", "Write the name as on the sheet “Einwohner”."],
  );
}

export function notDated(driver: Driver): ScenarioProblem {
  return problem(
    "not-dated",
    [
      `Der Treiber „${driver.title.de}“ gilt für das ganze Jahr; ein Monat hat keine Wirkung.`,
      `The driver “${driver.title.en}” holds for the whole year; a month has no effect.`,
    ],
    ["Leeren Sie die Zelle in der Spalte „Ab“.", "Empty the cell in the column “Ab”."],
  );
}

export function outsideYear(month: string, year: number): ScenarioProblem {
  return problem(
    "outside-year",
    [`${month} liegt nicht im Haushaltsjahr ${year}.`, `${month} is not in the budget year ${year}.`],
    [
      `Tragen Sie einen Monat von ${year}-01 bis ${year}-12 ein oder leeren Sie die Zelle.`,
      `Enter a month from ${year}-01 to ${year}-12, or empty the cell.`,
    ],
  );
}

export function sameRowTwice(driver: Driver, firstRow: number): ScenarioProblem {
  return problem(
    "row-twice",
    [
      `Zeile ${firstRow} nennt „${driver.title.de}“ schon für dieselbe Kommune, denselben Monat und dieselbe Einheit.`,
      `Row ${firstRow} already names “${driver.title.en}” for the same municipality, month and unit.`,
    ],
    ["Löschen Sie eine der beiden Zeilen.", "Delete one of the two rows."],
  );
}

export function severalRows(driver: Driver): ScenarioProblem {
  return problem(
    "several-rows",
    [`„${driver.title.de}“ steht in diesem Szenario in mehreren Zeilen.`, `“${driver.title.en}” stands in several rows of this scenario.`],
    ["Füllen Sie für dieses Szenario nur eine dieser Zeilen.", "Fill one of these rows only for this scenario."],
  );
}

export function notANumber(text: string): ScenarioProblem {
  return problem(
    "not-a-number",
    [`„${text}“ ist keine Zahl.`, `“${text}” is not a number.`],
    [
      "Tragen Sie eine Zahl ein, oder leeren Sie die Zelle: Leer heißt „wie in der Basis“.",
      "Enter a number, or empty the cell: empty means “as in the base”.",
    ],
  );
}

/** 5 where 5 % is meant. */
export function percentAsNumber(value: number): ScenarioProblem {
  return problem(
    "percent-as-number",
    [
      `${formatNumber(value, 2, "de")} sind ${formatPercent(value, "de", 0)}.`,
      `${formatNumber(value, 2, "en")} is ${formatPercent(value, "en", 0)}.`,
    ],
    [
      `Sind ${formatPercent(value / 100, "de", 1)} gemeint, tragen Sie ${formatNumber(value / 100, 4, "de").replace(/0+$/, "")} oder „${formatPercent(value / 100, "de", 1)}“ ein.`,
      `If ${formatPercent(value / 100, "en", 1)} is meant, enter ${formatNumber(value / 100, 4, "en").replace(/0+$/, "")} or “${formatPercent(value / 100, "en", 1)}”.`,
    ],
  );
}

function shown(driver: Driver, value: number, language: "de" | "en"): string {
  return driver.format === "share" ? formatPercent(value, language) : `${formatNumber(value, 0, language)} ${driver.unit[language]}`;
}

export function outOfBounds(driver: Driver, value: number): ScenarioProblem {
  const bounds = (language: "de" | "en"): LocalizedText[typeof language] =>
    `${shown(driver, driver.minimum, language)} … ${shown(driver, driver.maximum, language)}`;
  return problem(
    "out-of-bounds",
    [
      `${shown(driver, value, "de")} ist für „${driver.title.de}“ nicht möglich.`,
      `${shown(driver, value, "en")} is not possible for “${driver.title.en}”.`,
    ],
    [`Möglich sind ${bounds("de")}.`, `Possible are ${bounds("en")}.`],
  );
}

export function notWhole(driver: Driver, value: number): ScenarioProblem {
  return problem(
    "not-whole",
    [
      `„${driver.title.de}“ zählt ganze ${driver.unit.de}, nicht ${formatNumber(value, 2, "de")}.`,
      `“${driver.title.en}” counts whole ${driver.unit.en}, not ${formatNumber(value, 2, "en")}.`,
    ],
    ["Tragen Sie eine ganze Zahl ein.", "Enter a whole number."],
  );
}

export function nameTwice(name: string): ScenarioProblem {
  return problem(
    "name-twice",
    [`Das Szenario „${name}“ gibt es zweimal; gerechnet wird das linke.`, `There are two scenarios “${name}”; the left one is used.`],
    ["Benennen Sie eine der beiden Spalten um.", "Rename one of the two columns."],
  );
}

export function rangeIncomplete(driver: Driver): ScenarioProblem {
  return problem(
    "range-incomplete",
    [
      `Die Verteilung von „${driver.title.de}“ braucht Minimum und Maximum, Dreieck und PERT auch „Wahrscheinlich“.`,
      `The distribution of “${driver.title.en}” needs minimum and maximum, triangular and PERT “Wahrscheinlich” as well.`,
    ],
    ["Ergänzen Sie die Werte oder leeren Sie „Verteilung“.", "Add the values, or empty “Verteilung”."],
  );
}

export function rangeOutOfOrder(driver: Driver): ScenarioProblem {
  return problem(
    "range-order",
    [
      `„${driver.title.de}“: Es muss gelten Minimum ≤ Wahrscheinlich ≤ Maximum und Minimum < Maximum.`,
      `“${driver.title.en}”: it must hold that minimum ≤ likely ≤ maximum and minimum < maximum.`,
    ],
    ["Berichtigen Sie die Werte der Verteilung.", "Correct the values of the distribution."],
  );
}

export function rangeOfPart(driver: Driver): ScenarioProblem {
  return problem(
    "range-of-part",
    [
      `Eine Verteilung gilt für den Kreis und das ganze Jahr; „${driver.title.de}“ nennt hier eine Kommune oder einen Monat.`,
      `A distribution is for the county and the whole year; “${driver.title.en}” names a municipality or a month here.`,
    ],
    ["Setzen Sie die Verteilung in eine Zeile ohne Kommune und Monat.", "Put the distribution in a row without municipality and month."],
  );
}

export function correlationOutOfBounds(value: number): ScenarioProblem {
  return problem(
    "correlation",
    [
      `Eine Korrelation liegt zwischen −1 und 1, nicht bei ${formatNumber(value, 2, "de")}.`,
      `A correlation lies between −1 and 1, not at ${formatNumber(value, 2, "en")}.`,
    ],
    ["Berichtigen Sie den Wert.", "Correct the value."],
  );
}

export function correlationWithoutRange(name: string): ScenarioProblem {
  return problem(
    "correlation-unused",
    [
      `„${name}“ hat auf dem Blatt „Szenarien“ keine Verteilung; die Korrelation bleibt ohne Wirkung.`,
      `“${name}” has no distribution on the sheet “Szenarien”; the correlation has no effect.`,
    ],
    ["Geben Sie dem Treiber eine Verteilung oder löschen Sie die Zeile.", "Give the driver a distribution, or delete the row."],
    "note",
  );
}

/** A kind whose values are fractions that stand for percent. */
export function isFraction(driver: Driver, kind: ChangeKind): boolean {
  return kind === "percent" || driver.format === "share";
}
