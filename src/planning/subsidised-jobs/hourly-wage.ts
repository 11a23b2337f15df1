import { missing, type Missing } from "../../units/missing";
import { formatNumber } from "../../units/number-format";
import { whenKnown } from "./known-amounts";
import type { Instrument } from "./legal-version";
import type { SubsidisedJob } from "./subsidised-job";

/** The wage per hour that counts for the subsidy, in €, and which wage that is. */
export type HourlyWage = { readonly euros: number; readonly kind: "agreed" | "minimum wage" | "raised to minimum wage" };

/**
 * The wage per hour on which the subsidy is based.
 *
 * § 16i (Abs. 2 S. 1, 2 SGB II): the minimum wage, whatever is paid, unless the employer is bound to pay more by a
 * collective agreement or church rules; a higher wage in the table is taken to be such a wage. § 16e (Abs. 2 SGB II,
 * § 91 Abs. 1 SGB III): the wage paid. Neither can lie below the minimum wage, from which these jobs are not exempt
 * (§ 16i Abs. 2 S. 5 SGB II; § 22 Abs. 4 S. 1 MiLoG does not apply): a lower wage is raised to it.
 *
 * @param job without `hourlyWage` a § 16i case is paid the minimum wage; of a § 16e case the wage must be known
 * @param minimumWage on the day in question, in €
 */
export function hourlyWage(instrument: Instrument, job: SubsidisedJob, minimumWage: number | Missing): HourlyWage | Missing {
  const { hourlyWage: agreed } = job;
  if (agreed !== undefined && !(agreed > 0)) {
    return missing({
      de: `Der Stundenlohn muss größer als 0 sein, nicht ${formatNumber(agreed, 2, "de")}.`,
      en: `The hourly wage must be greater than 0, not ${formatNumber(agreed, 2, "en")}.`,
    });
  }
  if (agreed === undefined && instrument === "16e") {
    return missing({
      de: "Der Stundenlohn fehlt; § 16e fördert den gezahlten Lohn.",
      en: "The hourly wage is missing; § 16e subsidises the wage paid.",
    });
  }
  return whenKnown([minimumWage], (minimum) => {
    if (agreed === undefined || agreed === minimum) {
      return { euros: minimum, kind: "minimum wage" };
    }
    return agreed < minimum ? { euros: minimum, kind: "raised to minimum wage" } : { euros: agreed, kind: "agreed" };
  });
}

/** The agreed hours per week (§ 16i Abs. 2 S. 4 SGB II: contractual hours count), or why there are none. */
export function weeklyHours({ weeklyHours: hours }: SubsidisedJob): number | Missing {
  if (hours === undefined) {
    return missing({ de: "Die Wochenstunden fehlen.", en: "The weekly hours are missing." });
  }
  return hours > 0 && hours <= HOURS_PER_WEEK
    ? hours
    : missing({
        de: `Die Wochenstunden müssen zwischen 0 und ${HOURS_PER_WEEK} liegen, nicht ${formatNumber(hours, 1, "de")}.`,
        en: `The weekly hours must lie between 0 and ${HOURS_PER_WEEK}, not ${formatNumber(hours, 1, "en")}.`,
      });
}

const HOURS_PER_WEEK = 168;
