import type { LocalizedText } from "../../units/language";
import { isMissing } from "../../units/missing";
import { formatDate, formatEuro } from "../../units/number-format";
import { fundingMonthStart } from "./funding-periods";
import type { HourlyWage } from "./hourly-wage";
import type { Instrument } from "./legal-version";
import type { Funding, SubsidisedJob } from "./subsidised-job";
import { longestFunding } from "./subsidy-rates";

/** Something that a controller should know about a schedule, although it could be calculated. */
export type ScheduleRemark = {
  readonly code: "wage-below-minimum" | "wage-above-minimum" | "funding-ends-before-job" | "end-unknown" | "employment-too-short";
  readonly text: LocalizedText;
};

type WageOfMonth = { readonly firstDay: number; readonly hourlyWage: HourlyWage | { readonly missing: LocalizedText } };

/** The remarks on a schedule, each at most once. */
export function scheduleRemarks(job: SubsidisedJob, funding: Funding, months: readonly WageOfMonth[]): ScheduleRemark[] {
  return [wageBelowMinimum(months), wageAboveMinimum(funding, months), ...durationRemarks(job, funding)].filter(
    (remark) => remark !== undefined,
  );
}

function firstMonthPaid(months: readonly WageOfMonth[], kind: HourlyWage["kind"]): { day: number; euros: number } | undefined {
  for (const { firstDay, hourlyWage } of months) {
    if (!isMissing(hourlyWage) && hourlyWage.kind === kind) {
      return { day: firstDay, euros: hourlyWage.euros };
    }
  }
  return undefined;
}

function wageBelowMinimum(months: readonly WageOfMonth[]): ScheduleRemark | undefined {
  const raised = firstMonthPaid(months, "raised to minimum wage");
  return (
    raised && {
      code: "wage-below-minimum",
      text: {
        de: `Ab ${formatDate(raised.day, "de")} liegt der Stundenlohn unter dem Mindestlohn; gerechnet wird mit ${formatEuro(raised.euros, "de")} und späteren Erhöhungen.`,
        en: `From ${formatDate(raised.day, "en")} on the hourly wage lies below the minimum wage; ${formatEuro(raised.euros, "en")} and later rises are used.`,
      },
    }
  );
}

function wageAboveMinimum({ instrument }: Funding, months: readonly WageOfMonth[]): ScheduleRemark | undefined {
  const agreed = instrument === "16i" ? firstMonthPaid(months, "agreed") : undefined;
  return (
    agreed && {
      code: "wage-above-minimum",
      text: {
        de: "§ 16i fördert mehr als den Mindestlohn nur, wenn Tarifvertrag oder kirchliche Regelung den Arbeitgeber dazu verpflichten. Sonst lassen Sie den Stundenlohn leer.",
        en: "§ 16i subsidises more than the minimum wage only if a collective agreement or church rules bind the employer to it. Otherwise leave the hourly wage empty.",
      },
    }
  );
}

const LONGEST_FUNDING_LAW: Readonly<Record<Instrument, string>> = { "16i": "§ 16i Abs. 3 Nr. 4 SGB II", "16e": "§ 16e Abs. 2 SGB II" };

function durationRemarks({ end }: SubsidisedJob, { instrument, firstDay, lastDay }: Funding): (ScheduleRemark | undefined)[] {
  const law = LONGEST_FUNDING_LAW[instrument];
  const months = longestFunding(instrument);
  if (end === undefined) {
    return [
      {
        code: "end-unknown",
        text: {
          de: `Das Ende fehlt; gerechnet wird mit der längsten Förderung von ${months} Monaten (${law}).`,
          en: `The end is missing; the longest funding of ${months} months is used (${law}).`,
        },
      },
    ];
  }
  const isLonger = Math.floor(end) > lastDay;
  const isTooShort = instrument === "16e" && lastDay < fundingMonthStart(firstDay, MINIMUM_EMPLOYMENT_16E) - 1;
  return [
    isLonger
      ? {
          code: "funding-ends-before-job",
          text: {
            de: `Die Förderung endet nach ${months} Monaten am ${formatDate(lastDay, "de")} (${law}).`,
            en: `Funding ends after ${months} months on ${formatDate(lastDay, "en")} (${law}).`,
          },
        }
      : undefined,
    isTooShort
      ? {
          code: "employment-too-short",
          text: {
            de: "§ 16e setzt ein Arbeitsverhältnis von mindestens zwei Jahren voraus (Abs. 1); dieses endet früher. Gerechnet wird bis zum Ende, ohne Rückforderung.",
            en: "§ 16e requires employment for at least two years (para. 1); this one ends earlier. Calculated up to the end, without a repayment.",
          },
        }
      : undefined,
  ];
}

/** Months for which the employment has to be concluded, § 16e Abs. 1 SGB II. */
const MINIMUM_EMPLOYMENT_16E = 24;
