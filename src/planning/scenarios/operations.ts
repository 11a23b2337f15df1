import type { Kernel } from "./kernels";

/** One kernel with the slots that it reads and writes. A slot is the column of a quantity of one area. */
export type Operation = { readonly kernel: Kernel; readonly out: number; readonly inputs: readonly number[] };

/** The operations that depend on these slots, in their order. */
export function dependentOperations(operations: readonly Operation[], changed: Iterable<number>): readonly Operation[] {
  const slots = new Set(changed);
  return operations.filter(({ inputs, out }) => {
    const isDependent = inputs.some((slot) => slots.has(slot));
    if (isDependent) slots.add(out);
    return isDependent;
  });
}

/** The operations without which these slots would not be calculated, in their order. */
export function neededOperations(operations: readonly Operation[], wanted: Iterable<number>): readonly Operation[] {
  const slots = new Set(wanted);
  const needed: Operation[] = [];
  for (const operation of operations.toReversed()) {
    if (!slots.has(operation.out)) continue;
    operation.inputs.forEach((slot) => slots.add(slot));
    needed.push(operation);
  }
  return needed.toReversed();
}

/**
 * Lets operations read what an earlier one has calculated already: the source of a copy, or the result of the same kernel on
 * the same inputs. The repeated ones stay for whoever asks for their own columns.
 */
export function withoutDetours(operations: readonly Operation[], copy: Kernel): readonly Operation[] {
  const kernels = new Map<Kernel, number>();
  const known = new Map<string, number>();
  const originals = new Map<number, number>();
  return operations.map(({ kernel, out, inputs }) => {
    const direct = inputs.map((slot) => originals.get(slot) ?? slot);
    if (!kernels.has(kernel)) kernels.set(kernel, kernels.size);
    const key = [kernels.get(kernel), ...direct].join(" ");
    const original = kernel === copy ? direct[0] : known.get(key);
    if (original !== undefined) originals.set(out, original);
    else known.set(key, out);
    return { kernel, out, inputs: direct };
  });
}

/** Operations that are ready to run on numbers with so many lanes; a run allocates nothing. */
export type BoundOperations = (numbers: Float64Array) => void;

export function boundOperations(operations: readonly Operation[], lanes: number): BoundOperations {
  const bound = operations.map(({ kernel, out, inputs }) => ({ kernel, out: out * lanes, inputs: inputs.map((slot) => slot * lanes) }));
  return (numbers) => {
    for (const { kernel, out, inputs } of bound) kernel(numbers, out, inputs, lanes);
  };
}
