import { DATA_LABEL_SECTION, SENDER_SECTION } from "../../model/text-sections";
import { TEXTS_TABLE } from "../../model/tables/steering-tables";
import type { TableContent } from "../table-content";
import { tableContent } from "../table-content";
import { DATA_NOTE } from "./sample-labels";

/** Prose of the sample's planning document: made up, in our own words; figures are fields, so that they follow the workbook. */
const PROSE: readonly (readonly [section: string, ...paragraphs: string[]])[] = [
  ["Jobcenter", "Jobcenter Kreis Kleve"],
  ["Ansprechpartner", "Controlling und Planung (frei erfunden)"],
  ["Ort", "Kleve"],
  [
    "A.1 Budget",
    "Für {Haushaltsjahr} stehen nach der vorläufigen Mitteilung {VWT} für Verwaltung und {EGT} für Eingliederung zur Verfügung, zusammen {Gesamtbudget}. Das sind {Gesamtbudget; Veränderung; Betrag} oder {Gesamtbudget; Differenz; Betrag; Mio} weniger als im Vorjahr.",
    "Der Verwaltungstitel sinkt um {VWT; Differenz; Betrag}, der Eingliederungstitel um {EGT; Differenz; Betrag}. Den größeren Teil der Kürzung trägt damit die Eingliederung: Je erwerbsfähiger leistungsberechtigter Person bleiben {EGT je eLb}, im Vorjahr waren es {EGT je eLb; Vergleich}.",
    "Für laufende Verträge sind {Haushaltsjahr: Vorbindung laut Budget} bereits gebunden. Neue Vorhaben werden deshalb nach Wirkung und nach Auslastung ausgewählt.",
  ],
  [
    "A.2 Umschichtung",
    "Schon im laufenden Jahr reicht der Verwaltungstitel nicht aus; umgeschichtet werden rund {Umschichtung; Vergleich; Mio}. Für {Haushaltsjahr} ist wieder eine Umschichtung in mindestens dieser Größe vorgesehen.",
    "Was das heißt, hängt von der Lesart ab. Bei gleichem Betrag (Lesart A) bleiben {EGT nach Umschichtung A} für Eingliederung, das sind {Umschichtungsquote A} weniger als zugeteilt. Soll das Verwaltungsbudget die Höhe des Vorjahrs behalten (Lesart B), müssen {Umschichtung B} umgeschichtet werden; für Eingliederung bleiben dann {EGT nach Umschichtung B}.",
    "Jeder umgeschichtete Euro erhöht den kommunalen Finanzierungsanteil. In Lesart A trägt der Kreis {KFA nach Umschichtung A}, in Lesart B {KFA nach Umschichtung B}.",
  ],
  [
    "A.3 Personal",
    "Im Kreis und in den 16 Kommunen arbeiten zum Stichtag {VZÄ gesamt}: {VZÄ passiv} in der Leistungsgewährung, {VZÄ aktiv} in der Eingliederung und {VZÄ Steuerung} in der Steuerung beim Kreis.",
    "Von {VZÄ Soll gesamt} Soll sind {Vakanzquote} nicht besetzt. Im Vorjahr lag die Vakanzquote bei {Vakanzquote; Vergleich}.",
  ],
  [
    "A.4 Geplante Veränderungen",
    "Größere Änderungen bei den Stellen sind {Haushaltsjahr} nicht geplant. Frei werdende Stellen sollen zügig wieder besetzt werden.",
    "Die Fluktuation beträgt {Fluktuationsquote} nach {Fluktuationsquote; Vergleich} im Vorjahr. Gründe sind vor allem Kündigungen, Versetzungen und Elternzeit. Drei Vorhaben sollen gegensteuern:",
    "- Einarbeitung nach einem gemeinsamen Plan aller Kommunen",
    "- Vertretung über Gemeindegrenzen hinweg bei längeren Ausfällen",
    "- Austrittsgespräche, deren Ergebnisse einmal im Jahr ausgewertet werden",
  ],
  [
    "A.5 Betreuungsschlüssel",
    "Im {Berichtsmonat} kommen auf eine besetzte Stelle der Leistungsgewährung {CASELOAD passiv} und auf eine Stelle der Eingliederung {CASELOAD aktiv} erwerbsfähige Leistungsberechtigte (Datenstand T-3). Ein Jahr zuvor waren es {CASELOAD passiv; Vergleich} und {CASELOAD aktiv; Vergleich}.",
    "Lange Ausfälle verschärfen das Bild: Ohne sie gerechnet betreut eine Stelle der Eingliederung {CASELOAD effektiv aktiv} Personen.",
  ],
  ["B.1 Thema", "I"],
  [
    "B.1 Begründung",
    "Von den erwerbsfähigen Leistungsberechtigten beziehen {LONGTERMSHARE 2022} schon lange Leistungen; 2021 waren es {LONGTERMSHARE 2021}. Der Bestand nimmt ab, im Durchschnitt von {LZB Durchschnitt 2021} auf {LZB Durchschnitt 2022} Personen, doch langsamer als bei allen anderen: Wer lange im Bezug ist, profitiert weniger vom Rückgang.",
    "K3 liegt im {Berichtsmonat} bei {K3 2022-06}. Der Wert vergleicht einen Monat mit dem Vorjahresmonat und ist deshalb nicht die Veränderung der Jahresdurchschnitte.",
    "Erreicht werden soll, dass der Bestand auch {Haushaltsjahr} sinkt; vereinbart ist ein Zielwert von {K3 2023; Ziel}.",
  ],
  [
    "B.1 Aktivitäten",
    "Menschen, die Einladungen nicht mehr folgen, werden zu Hause aufgesucht. Zwei beauftragte Angebote richten sich getrennt an unter und ab 25-Jährige; dazu erproben zwei Standorte die aufsuchende Arbeit mit eigenem Personal.",
    "Geförderte Beschäftigung nach § 16i bleibt wichtig, doch die Mittel erlauben weniger neue Fälle. {Laufende Förderfälle § 16i} Beschäftigungen laufen; im Vordergrund steht der Übergang in ungeförderte Arbeit.",
    "Gemessen wird der Erfolg an K3, an der Integrationsquote der LZB ({K3E1}) und an der Aktivierungsquote ({K3E2}).",
  ],
  ["B.2 Thema", "IV"],
  [
    "B.2 Begründung",
    "Im ersten Halbjahr {Vorjahr} wurden {Integrationen Frauen 2022} Frauen integriert, {Integrationen Frauen; Differenz; Betrag} mehr als im ersten Halbjahr davor. Ihr Anteil an allen Integrationen steigt von {Frauenanteil; Vergleich} auf {Frauenanteil}, also um {Frauenanteil; Differenz}.",
    "Der Anteil steigt allerdings auch, weil weniger Männer integriert wurden. Der Abstand der Integrationsquoten beträgt {GENDERGAP 2022-06}; er soll kleiner werden. Für Frauen ist {Haushaltsjahr} eine Integrationsquote von {K2_F 2023; Ziel} vereinbart.",
  ],
  [
    "B.2 Aktivitäten",
    "Angebote in Teilzeit und online lassen sich mit Betreuung und Pflege vereinbaren. Kurse nur für Frauen werden fortgeführt, wo sie gut angenommen sind: In Teilzeit mögliche Angebote sind zu {In Teilzeit möglich: Auslastung} ausgelastet.",
    "Die Beteiligung der Frauen gehört in die Zielgespräche mit jeder Kommune und in den monatlichen Bericht des Controllings.",
  ],
  ["B.3 Thema", "V"],
  [
    "B.3 Begründung",
    "Seit dem 1. Juni 2022 erhalten Geflüchtete aus der Ukraine Leistungen des Jobcenters. Im {Berichtsmonat} sind es {eLb Ukraine} erwerbsfähige Personen, {Anteil Ukraine} aller eLb. Ohne sie wäre die Zahl der eLb weiter gesunken, auf {eLb ohne Geflüchtete aus der Ukraine}.",
    "Ziel ist, dass Sprache, Anerkennung und Arbeit nicht nacheinander kommen, sondern nebeneinander.",
  ],
  [
    "B.3 Aktivitäten",
    "Gutscheine mit Sprachanteil verbinden Kurs und Betrieb. Mit dem Kommunalen Integrationszentrum werden Termine, Kinderbetreuung und Anerkennung abgestimmt; wer nach dem Chancen-Aufenthaltsrecht bleiben kann, wird früh beraten.",
  ],
  ["C.1 Thema", "Vergleich der Kommunen"],
  [
    "C.1 Entwicklung",
    "Die Kommunen vergleichen sich seit 2014 mit denselben Kennzahlen. Künftig dienen die Ergebnisse auch der gemeinsamen Steuerung: Auffällige Werte werden zweimal im Jahr besprochen, gute Lösungen übernommen.",
  ],
  ["C.2 Thema", "Ein neues Portfolio der Angebote"],
  [
    "C.2 Entwicklung",
    "Von den vorgehaltenen Plätzen sind {SEATUSE} belegt; Gruppenangebote sind es nur zu {SEATUSE Gruppe}. Leere Plätze kosten im Monat {Kosten leerer Plätze im Monat}.",
    "Gruppenangebote mit geringer Auslastung laufen aus. An ihre Stelle treten kleinere und einzelne Angebote, die laufend beginnen können.",
  ],
  ["C.3 Thema", "Übergang aus dem SGB III"],
  [
    "C.3 Entwicklung",
    "Drei Monate vor dem Ende des Arbeitslosengelds bieten Agentur und Jobcenter eine gemeinsame Beratung an. Angenommen wird sie in {Annahmequote} der Fälle; in {Vermeidungsquote} davon blieb der Übertritt aus.",
    "Das Angebot soll auf alle Kommunen ausgeweitet werden.",
  ],
  [DATA_LABEL_SECTION, DATA_NOTE],
  [SENDER_SECTION, "Jobcenter Kreis Kleve, Steuerung (Beispiel)"],
];

/** The table `Texte`: one row for each section of the planning document. */
export function textsSample(): TableContent {
  return tableContent(
    TEXTS_TABLE,
    PROSE.map(([section, ...paragraphs]) => ({ section, text: paragraphs.join("\n") })),
    "Beispieldaten: Die Texte sind eigene, frei erfundene Formulierungen, kein Wortlaut des Planungsdokuments.",
  );
}
