import type { ChangeKind, Driver } from "./drivers";
import type { Kernel } from "./kernels";

const MONTHS = 12;

function clamped(level: number, minimum: number, maximum: number): number {
  return level < minimum ? minimum : level > maximum ? maximum : level;
}

/** What a change makes of a level, within the driver's bounds; of the base level and the change's value. */
export function changeKernel(kind: ChangeKind, { minimum, maximum }: Driver): Kernel {
  switch (kind) {
    case "absolute":
      return (numbers, out, [, value = 0], lanes) => {
        for (let lane = 0; lane < lanes; lane++) numbers[out + lane] = clamped(numbers[value + lane] ?? NaN, minimum, maximum);
      };
    case "difference":
      return (numbers, out, [base = 0, value = 0], lanes) => {
        for (let lane = 0; lane < lanes; lane++) {
          const level = (numbers[base + lane] ?? NaN) + (numbers[value + lane] ?? NaN);
          numbers[out + lane] = clamped(level, minimum, maximum);
        }
      };
    case "percent":
      return (numbers, out, [base = 0, value = 0], lanes) => {
        for (let lane = 0; lane < lanes; lane++) {
          const level = (numbers[base + lane] ?? NaN) * (1 + (numbers[value + lane] ?? NaN));
          numbers[out + lane] = clamped(level, minimum, maximum);
        }
      };
  }
}

/** Filled posts under a vacancy rate; of the base, the planned posts and the rate. */
export const VACANCY_RATE: Kernel = (numbers, out, [, posts = 0, rate = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) {
    numbers[out + lane] = Math.max(0, (numbers[posts + lane] ?? NaN) * (1 - (numbers[rate + lane] ?? NaN)));
  }
};

/** A difference of the rate takes its share of the planned posts away: planned × (1 − (rate + difference)). */
export const VACANCY_DIFFERENCE: Kernel = (numbers, out, [base = 0, posts = 0, rate = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) {
    const lost = (numbers[posts + lane] ?? NaN) * (numbers[rate + lane] ?? NaN);
    numbers[out + lane] = Math.max(0, (numbers[base + lane] ?? NaN) - lost);
  }
};

/** Average of the year; of the base and the levels, each of which holds for some of the months. */
export function averageKernel(months: readonly number[]): Kernel {
  return (numbers, out, [base = 0, ...levels], lanes) => {
    for (let lane = 0; lane < lanes; lane++) {
      const from = numbers[base + lane] ?? NaN;
      let average = from;
      for (let index = 0; index < levels.length; index++) {
        const level = numbers[(levels[index] ?? 0) + lane] ?? NaN;
        average += ((level - from) * (months[index] ?? 0)) / MONTHS;
      }
      numbers[out + lane] = average;
    }
  };
}

/**
 * A municipality's part of a change of the county: in proportion to its base, or to its beneficiaries where the county's
 * base is 0. Of its base, the county's base and level, and the beneficiaries of both.
 */
export const SPREAD: Kernel = (numbers, out, [base = 0, countyBase = 0, county = 0, own = 0, all = 0], lanes) => {
  for (let lane = 0; lane < lanes; lane++) {
    const [from, before, after] = [numbers[base + lane] ?? NaN, numbers[countyBase + lane] ?? NaN, numbers[county + lane] ?? NaN];
    numbers[out + lane] =
      after === before
        ? from
        : before !== 0
          ? from * (after / before)
          : from + (after - before) * ((numbers[own + lane] ?? NaN) / (numbers[all + lane] ?? NaN));
  }
};

/** The county's level and what municipalities change on their own: of the county, then of each municipality level and share. */
export const WITH_OWN_CHANGES: Kernel = (numbers, out, [county = 0, ...levels], lanes) => {
  for (let lane = 0; lane < lanes; lane++) {
    let own = 0;
    for (let index = 0; index < levels.length; index += 2) {
      own += (numbers[(levels[index] ?? 0) + lane] ?? NaN) - (numbers[(levels[index + 1] ?? 0) + lane] ?? NaN);
    }
    numbers[out + lane] = own === 0 ? (numbers[county + lane] ?? NaN) : (numbers[county + lane] ?? NaN) + own;
  }
};
