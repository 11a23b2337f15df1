import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

const STEPS = 2 ** 32;

/**
 * Uniform random numbers in the open interval (0, 1), the same sequence for the same seed (xoroshiro128+, Blackman and
 * Vigna). 32 bits each: the smallest is 1.2e-10, six standard deviations below the mean of a normal distribution.
 *
 * @param seed whole number; only its lowest 32 bits count
 */
export function randomSource(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  // The first numbers follow from the seed without mixing; the jump leads far away from them.
  generator.jump();
  return () => ((generator.next() >>> 0) + 0.5) / STEPS;
}
