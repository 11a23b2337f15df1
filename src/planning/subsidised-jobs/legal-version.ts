import type { ParameterDefinition } from "../../model/parameters";
import { EMPLOYER_SHARE, EMPLOYER_SHARE_WHEN_EXEMPT, STATUTORY_TRANSFER_SHARE } from "../../model/subsidy-parameters";
import type { LocalizedText } from "../../units/language";
import { missing, type Missing } from "../../units/missing";
import { serialOfDate } from "../../units/month";
import { formatDate } from "../../units/number-format";

/** Wage subsidies: § 16i Teilhabe am Arbeitsmarkt, § 16e Eingliederung von Langzeitarbeitslosen. */
export type Instrument = "16i" | "16e";

export const INSTRUMENTS: readonly Instrument[] = ["16i", "16e"];

export type LegalVersionId = "2022" | "2023" | "2026-07";

/** What differs for wage subsidies between states of the law; rates and durations do not. */
export type LegalVersion = {
  readonly id: LegalVersionId;
  readonly title: LocalizedText;
  /** First and last day, as Excel serial numbers; without `validTo` it is the law in force. */
  readonly validFrom: number;
  readonly validTo?: number;
  /** The flat employer's share that adds to the wage. */
  readonly employerShare: Readonly<Record<Instrument, ParameterDefinition>>;
  /** Share of the subsidy that the statutory passive-active transfer bears; absent where there was none. */
  readonly statutoryTransferShare?: ParameterDefinition;
  readonly sources: readonly string[];
};

/** §§ 16e and 16i have their present form since the Teilhabechancengesetz. */
const IN_FORCE_SINCE = serialOfDate(2019, 1, 1);
const CITIZENS_BENEFIT = serialOfDate(2023, 1, 1);
const BASIC_SECURITY_REFORM = serialOfDate(2026, 7, 1);

const BOTH_EXEMPT = { "16i": EMPLOYER_SHARE_WHEN_EXEMPT, "16e": EMPLOYER_SHARE_WHEN_EXEMPT } as const;

export const LEGAL_VERSIONS: readonly LegalVersion[] = [
  {
    id: "2022",
    title: { de: "Rechtsstand 2022", en: "Law as of 2022" },
    validFrom: IN_FORCE_SINCE,
    validTo: CITIZENS_BENEFIT - 1,
    employerShare: BOTH_EXEMPT,
    sources: ["§ 16e Abs. 2, § 16i Abs. 2 SGB II (2022)", "Haushaltsvermerk Passiv-Aktiv-Transfer"],
  },
  {
    id: "2023",
    title: { de: "Rechtsstand 2023 bis 06/2026", en: "Law of 2023 to 06/2026" },
    validFrom: CITIZENS_BENEFIT,
    validTo: BASIC_SECURITY_REFORM - 1,
    employerShare: BOTH_EXEMPT,
    sources: ["§ 16e Abs. 2, § 16i Abs. 2 SGB II", "Haushaltsvermerk Passiv-Aktiv-Transfer"],
  },
  {
    id: "2026-07",
    title: { de: "Rechtsstand ab 07/2026", en: "Law from 07/2026" },
    validFrom: BASIC_SECURITY_REFORM,
    employerShare: { "16i": EMPLOYER_SHARE_WHEN_EXEMPT, "16e": EMPLOYER_SHARE },
    statutoryTransferShare: STATUTORY_TRANSFER_SHARE,
    sources: ["§ 16e Abs. 2 SGB II i. V. m. § 91 Abs. 1 SGB III", "§ 27 Abs. 3 Nr. 5 SGB III", "§ 44f Abs. 6 SGB II"],
  },
];

/** The legal version in force on a day (Excel serial number), or why none is known. */
export function legalVersionAt(date: number): LegalVersion | Missing {
  return (
    LEGAL_VERSIONS.find(({ validFrom, validTo = Infinity }) => validFrom <= date && date <= validTo) ??
    missing({
      de: `Am ${formatDate(date, "de")} galten §§ 16e und 16i SGB II noch nicht in der Fassung ab 2019.`,
      en: `On ${formatDate(date, "en")} §§ 16e and 16i SGB II did not yet have the form in force since 2019.`,
    })
  );
}

/** Which legal version applies on a day. */
export type LegalVersionRule = (date: number) => LegalVersion | Missing;

/**
 * The rule that a controller chose: one version for everything, as in a plan made under that law, or the law of each day.
 *
 * @param chosen absent: by date
 */
export function legalVersionRule(chosen?: LegalVersionId): LegalVersionRule {
  const fixed = LEGAL_VERSIONS.find(({ id }) => id === chosen);
  return fixed === undefined ? legalVersionAt : () => fixed;
}
