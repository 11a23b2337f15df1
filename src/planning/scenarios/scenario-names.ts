import { COUNTY } from "../../model/planning-tables";
import { comparable, mostSimilar } from "../../model/similar-text";
import { MODEL_RESULTS, type ModelResult } from "./model-steps";
import type { Baseline } from "./quantity";

/** What a name stands for, or the name that it is most like. */
export type Named<Value> = { readonly found: Value } | { readonly similar: string | undefined };

type Candidate<Value> = { readonly names: readonly string[]; readonly value: Value };

function named<Value>(name: string, candidates: readonly Candidate<Value>[]): Named<Value> {
  const wanted = comparable(name);
  const match = candidates.find(({ names }) => names.some((candidate) => comparable(candidate) === wanted));
  if (match !== undefined) return { found: match.value };
  return {
    similar: mostSimilar(
      name,
      candidates.flatMap(({ names: [first] }) => first ?? []),
    ),
  };
}

/** The county, then the municipalities. */
export function areaNames({ municipalities }: Baseline): readonly string[] {
  return [COUNTY, ...municipalities];
}

/** An area by its name: 0 for the county, then the municipalities. */
export function areaNamed(name: string, baseline: Baseline): Named<number> {
  return named(
    name,
    areaNames(baseline).map((own, value) => ({ names: [own], value })),
  );
}

/** A result by its German or English title or its identifier. */
export function resultNamed(name: string): Named<ModelResult> {
  return named(
    name,
    MODEL_RESULTS.map((value) => ({ names: [value.title.de, value.title.en, value.id], value })),
  );
}

/** A scenario by its name. */
export function scenarioNamed<Own extends { readonly name: string }>(name: string, scenarios: readonly Own[]): Named<Own> {
  return named(
    name,
    scenarios.map((value) => ({ names: [value.name], value })),
  );
}
