/** One line of the report; `goal` says what the issue or the README promises. */
export type BenchLine = { readonly what: string; readonly figure: string; readonly goal: string; readonly isMet: boolean };

export type Bench = { readonly title: string; run(): Promise<readonly BenchLine[]> };

/** Median of an odd number of timings. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Ratio of two works, measured in turn so that a machine that slows down slows both: median of the pairs. */
export async function pairedRatio(runs: number, first: () => unknown, second: () => unknown): Promise<number> {
  const ratios: number[] = [];
  await first();
  await second();
  for (let run = 0; run < runs; run++) {
    const a = await timed(first);
    const b = await timed(second);
    ratios.push(a / b);
  }
  return median(ratios);
}
