/** What a sheet of the template says about itself, and how important it is. */
export type SheetGuide = {
  readonly group: "required" | "optional" | "reference";
  /** One German line below the title: what a row is. */
  readonly instruction: string;
  /** What the start sheet says about the sheet. */
  readonly purpose: string;
  /** Columns that stay in view when scrolling to the right. */
  readonly frozenColumns?: number;
  /** Widest columns in characters by German heading, where the usual limit is too narrow. */
  readonly widths?: Readonly<Record<string, number>>;
};

/** By name of the planning table. */
const SHEET_GUIDES: Readonly<Record<string, SheetGuide>> = {
  Parameter: {
    group: "reference",
    instruction: "Je Zeile ein Wert mit seiner Geltungszeit. Neue Sätze bitte als neue Zeile, alte stehen lassen.",
    purpose: "Sätze und Annahmen mit Quelle prüfen, vor allem den kommunalen Finanzierungsanteil und die Umschichtung.",
  },
  Budget: {
    group: "required",
    instruction: "Je Zeile ein Jahr, ein Titel und ein Stand der Zuteilung. Beträge in Euro.",
    purpose: "Zuteilungen für VWT und EGT, mindestens für das Planjahr und das Jahr davor. § 16e a. F. steht in einer eigenen Zeile.",
    frozenColumns: 3,
  },
  Personal: {
    group: "required",
    instruction: "Je Zeile ein Stichtag, eine Kommune und eine Seite. Die Steuerung steht in einer Zeile der Kommune „Kreis“.",
    purpose: "Vollzeitäquivalente (VZÄ) je Kommune für die passive Seite (Leistung) und die aktive Seite (Eingliederung).",
    frozenColumns: 3,
  },
  Bestand: {
    group: "required",
    instruction: "Je Zeile ein Monat, eine Kommune, ein Geschlecht und ein Datenstand. Zahlen am statistischen Stichtag.",
    purpose: "Erwerbsfähige Leistungsberechtigte (eLb) und Langzeitleistungsbeziehende (LZB) je Monat, Kommune und Geschlecht.",
    frozenColumns: 4,
  },
  Integrationen: {
    group: "optional",
    instruction: "Je Zeile ein Monat, eine Kommune, ein Geschlecht und ein Datenstand.",
    purpose: "Integrationen je Monat; daraus entstehen Integrationsquoten und der Anteil der Frauen.",
    frozenColumns: 4,
  },
  Maßnahmen: {
    group: "optional",
    instruction: "Je Zeile eine Maßnahme an einem Ort. Kosten je vorgehaltenem Platz und Monat in Euro.",
    purpose: "Plätze, Belegung und Kosten der Maßnahmen.",
    frozenColumns: 1,
  },
  Förderfälle: {
    group: "optional",
    instruction: "Je Zeile ein Fall nach § 16i oder § 16e. Bitte nur Kennzeichen, keine Namen.",
    purpose: "Geförderte Beschäftigung, die Mittel in späteren Jahren bindet.",
    frozenColumns: 1,
  },
  Übergang: {
    group: "optional",
    instruction: "Je Zeile ein Monat und eine Kommune.",
    purpose: "Beratungen vor dem Ende des Arbeitslosengelds I.",
    frozenColumns: 2,
  },
  Ziele: {
    group: "reference",
    instruction: "Je Zeile ein Jahr, eine Kommune und eine Kennzahl.",
    purpose: "Vereinbarte Zielwerte.",
  },
  Einwohner: {
    group: "reference",
    instruction: "Je Zeile eine Kommune. Diese Namen sind die Auswahlliste der anderen Blätter.",
    purpose: "Namen der Kommunen eintragen, am besten zuerst: Sie bilden die Auswahlliste der anderen Blätter.",
  },
  Szenarien: {
    group: "reference",
    instruction: "Je Zeile ein Treiber; jede weitere Spalte rechts ist ein Szenario. Leere Zelle: wie in der Basis.",
    purpose: "Annahmen für Vergleichsrechnungen; daraus entsteht das Blatt Szenariovergleich.",
    frozenColumns: 1,
    widths: { Einheit: 12 },
  },
  Korrelationen: {
    group: "reference",
    instruction: "Je Zeile zwei Treiber, die sich nicht unabhängig voneinander ändern. Ohne Zeile gelten sie als unabhängig.",
    purpose: "Zusammenhänge zwischen Treibern für die Risikorechnung.",
  },
  Texte: {
    group: "reference",
    instruction:
      "Je Zeile ein Abschnitt: A.1 Budget, A.2 Umschichtung, A.3 Personal, A.4 Geplante Veränderungen, A.5 Betreuungsschlüssel; B.1 bis B.3 Thema, Begründung, Aktivitäten, Maßnahmen; C.1 bis C.3 Thema, Entwicklung; Jobcenter, Ansprechpartner, Ort. Lange Texte gehen als A.1 Budget (2) weiter. Zahlen sind Felder in geschweiften Klammern: {CASELOAD aktiv}, {LZB-Anteil 2022}, {K2 2022-06}, {VWT; Differenz; Betrag}.",
    purpose: "Texte des Planungsdokuments; Zahlen darin sind Felder wie {CASELOAD aktiv}, die aus der Mappe kommen.",
    widths: { Abschnitt: 30, Text: 110 },
  },
  Veröffentlicht: {
    group: "reference",
    instruction: "Je Zeile eine Zahl, wie sie gedruckt ist (38,9 % als 38,9), mit den Nachkommastellen, auf die sie gerundet ist.",
    purpose: "Veröffentlichte Zahlen, die gegeneinander und gegen die Zeilen dieser Mappe geprüft werden.",
    frozenColumns: 1,
    widths: { Kennung: 28, Angabe: 50, Quelle: 40 },
  },
  Prüfrechnungen: {
    group: "reference",
    instruction:
      "Je Zeile eine Rechnung mit veröffentlichten Werten, z. B. [LZB 2022] / [LZB 2021] - 1. Zeilen mit derselben Prüfung gehören zusammen.",
    purpose: "Rechnungen, mit denen veröffentlichte Werte geprüft werden; die Urteile stehen auf dem Blatt Prüfung.",
    frozenColumns: 1,
    widths: { Prüfung: 44, Rechnung: 62, Hinweis: 60 },
  },
  Verteiler: {
    group: "reference",
    instruction: "Je Zeile eine Kommune, die eine Mappe erhält. Leere Zelle: wie üblich. Ohne Zeilen erhält jede Kommune eine Mappe.",
    purpose: "Wer welche Mappe bekommt: Empfänger, Blätter, Form, Dateiname und Frist für die Rückgabe.",
    frozenColumns: 1,
    widths: { Empfänger: 40, Dateiname: 48 },
  },
};

/** The guide of a planning table; throws a RangeError for a table that has none. */
export function sheetGuide(name: string): SheetGuide {
  const guide = SHEET_GUIDES[name];
  if (guide === undefined) throw new RangeError(`The template has no guide for the table “${name}”.`);
  return guide;
}
