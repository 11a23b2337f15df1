import { RATIO_FROM_25, RATIO_UNDER_25 } from "../../../model/parameters";
import type { Figure, FigureSection } from "../figure";
import { base, derived, inMonths, input, monthParameter, onStaffDate, type Title } from "../figure-builders";
import { staffSum, staffTotal } from "../input-figures";
import { CONVENTION } from "./sources";

const SIDES = [
  ["Passive", "passiv", ["VZÄ Leistungsgewährung (passiv), Ist", "FTE benefits (passive)"]],
  ["Active", "aktiv", ["VZÄ Eingliederung (aktiv), Ist", "FTE integration (active)"]],
  ["Steering", "Steuerung", ["VZÄ Steuerung Kreis, Ist", "FTE steering, county"]],
  ["All", undefined, ["VZÄ gesamt mit Steuerung, Ist", "FTE, all with steering"]],
] as const;

const FTE_COLUMNS = [
  ["staff", "actualFte", undefined],
  ["planned", "plannedFte", ["Soll", "planned"]],
  ["absent", "absentFte", ["davon Langzeitausfall", "of these absent for long"]],
] as const;

/** Filled and planned posts, long absence and vacancy of one side, or of all with the county's steering staff. */
function sideRows([suffix, side, title]: (typeof SIDES)[number]): readonly Figure[] {
  return [
    ...FTE_COLUMNS.map(([id, column, part]) =>
      input(
        `${id}${suffix}`,
        part === undefined ? title : base(part),
        "fte",
        onStaffDate,
        (scope) => (side === undefined ? staffTotal(scope, column) : staffSum(scope, side, column)),
        { source: part === undefined ? "Blatt Personal, VZÄ Ist" : "Blatt Personal" },
      ),
    ),
    derived(
      `vacancy${suffix}`,
      base(["Vakanzquote", "Vacancy rate"]),
      "share",
      onStaffDate,
      (cell) => `VACANCYRATE(${cell(`planned${suffix}`)},${cell(`staff${suffix}`)})`,
      { source: `(Soll − Ist) / Soll; ${CONVENTION}` },
    ),
  ];
}

const EXIT_REASONS = [
  ["Resignation", "Kündigung", "resignation"],
  ["Illness", "Krankheit", "illness"],
  ["Transfer", "Versetzung", "transfer"],
  ["ParentalLeave", "Elternzeit", "parental leave"],
] as const;

const TURNOVER_NOTE = "Abgänge in Personen, Bestand in VZÄ am Stichtag: Näherung";

function turnoverRate(id: string, title: Title, exits: string): Figure {
  return derived(id, title, "share", onStaffDate, (cell) => `TURNOVERRATE(${cell(exits)},${cell("staffAll")})`, {
    source: `BDA-Formel; ${CONVENTION}`,
    note: TURNOVER_NOTE,
  });
}

export const STAFF: FigureSection = {
  title: "Personal · Stellen, Vakanz und Fluktuation",
  figures: [
    ...SIDES.flatMap(sideRows),
    ...EXIT_REASONS.flatMap(([suffix, de, en]) => [
      input(
        `exits${suffix}`,
        base([`Abgänge durch ${de}`, `Exits, ${en}`]),
        "count",
        onStaffDate,
        (scope) => staffTotal(scope, `exits${suffix}`),
        { source: "Blatt Personal" },
      ),
      turnoverRate(`turnover${suffix}`, base([`Fluktuation durch ${de}`, `Turnover, ${en}`]), `exits${suffix}`),
    ]),
    derived(
      "exits",
      ["Abgänge gesamt", "Exits, total"],
      "count",
      onStaffDate,
      (cell) => EXIT_REASONS.map(([suffix]) => cell(`exits${suffix}`)).join("+"),
      { source: "Blatt Personal" },
    ),
    turnoverRate("turnover", ["Fluktuationsquote", "Turnover rate"], "exits"),
    input("staffEntries", ["Zugänge", "Entries"], "count", onStaffDate, (scope) => staffTotal(scope, "entries"), {
      source: "Blatt Personal",
    }),
  ],
};

const CASELOADS = [
  ["Passive", ["passiv", "passive"]],
  ["Active", ["aktiv", "active"]],
] as const;

export const CARE: FigureSection = {
  title: "Personal · Betreuung",
  figures: [
    ...CASELOADS.flatMap(([suffix, [de, en]]) => [
      derived(
        `caseload${suffix}`,
        [`eLb je VZÄ ${de}`, `Beneficiaries per FTE, ${en}`],
        "caseload",
        inMonths("month"),
        (cell) => `CASELOAD(${cell("beneficiaries")},${cell(`staff${suffix}`)})`,
        {
          source: "Planungsdokument; vgl. § 44c Abs. 4 SGB II",
          note: "Alle eLb in beiden Zählern; mit Schlüsseln der gE nicht vergleichbar",
          isKeyFigure: true,
        },
      ),
      derived(
        `effectiveCaseload${suffix}`,
        base([`effektiv, ohne Langzeitausfall (${de})`, `effective, without long absence (${en})`]),
        "caseload",
        inMonths("month"),
        (cell) => `CASELOAD(${cell("beneficiaries")},${cell(`staff${suffix}`)},${cell(`absent${suffix}`)})`,
        { source: CONVENTION },
      ),
    ]),
    derived(
      "caseloadAll",
      ["eLb je VZÄ gesamt mit Steuerung", "Beneficiaries per FTE, all with steering"],
      "caseload",
      inMonths("month"),
      (cell) => `CASELOAD(${cell("beneficiaries")},${cell("staffAll")})`,
      { source: CONVENTION, note: "Steuerung gehört zu keiner der beiden Seiten" },
    ),
    ...(
      [
        ["ratioUnder25", RATIO_UNDER_25, ["Orientierung eLb unter 25 je VZÄ", "Orientation, beneficiaries under 25 per FTE"]],
        ["ratioFrom25", RATIO_FROM_25, ["Orientierung eLb ab 25 je VZÄ", "Orientation, beneficiaries from 25 per FTE"]],
      ] as const
    ).map(([id, definition, title]) =>
      monthParameter(id, definition, "caseload", base(title), { source: "§ 44c Abs. 4 S. 3 SGB II; Blatt Parameter" }),
    ),
    derived(
      "staffNeed",
      ["Orientierungswert VZÄ aktiv", "Orientation value, FTE active"],
      "fte",
      inMonths("month"),
      (cell) => `STAFFNEED(${cell("under25")},${cell("beneficiaries")}-${cell("under25")},${cell("ratioUnder25")},${cell("ratioFrom25")})`,
      { source: "§ 44c Abs. 4 S. 3 SGB II", note: "Für zugelassene kommunale Träger nur Orientierung" },
    ),
    derived(
      "staffCoverage",
      ["Abdeckung: VZÄ aktiv je Orientierungswert", "Coverage: FTE active per orientation value"],
      "share",
      inMonths("month"),
      (cell) => `${cell("staffActive")}/${cell("staffNeed")}`,
      { source: "§ 44c Abs. 4 S. 3 SGB II", note: "Nur Orientierung, keine Bewertung" },
    ),
    derived(
      "staffSurplus",
      base(["VZÄ aktiv über (+) oder unter (−) dem Orientierungswert", "FTE active above (+) or below (−) the orientation value"]),
      "fte",
      inMonths("month"),
      (cell) => `${cell("staffActive")}-${cell("staffNeed")}`,
      { source: "§ 44c Abs. 4 S. 3 SGB II" },
    ),
  ],
};
