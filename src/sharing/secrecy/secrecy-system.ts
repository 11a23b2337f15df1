import { CommandRefusal } from "../../units/command-refusal";
import { formatNumber } from "../../units/number-format";
import { LEAST_SUPPRESSED, primaryReason, requirementOf, type Requirement } from "./primary-rules";
import type { SecrecyCell, SecrecyProblem, SecrecyRelation, SuppressionReason } from "./secrecy-problem";

/** A cell by its place in the list of cells. */
export type CellIndex = number;

export type SystemCell = {
  readonly cell: SecrecyCell;
  /** Shown by itself and not zero: may be suppressed. */
  readonly isCandidate: boolean;
  readonly isPublished: boolean;
  readonly weight: number;
  /** Set for values that are secret by themselves, shown or not. */
  readonly secret?: { readonly reason: Exclude<SuppressionReason, "secondary">; readonly requirement: Requirement };
  /** How far below the true value a reader can place it who does not see it. */
  readonly room: number;
};

/** A relation between deviations from the true values: Σ factor · deviation = 0, or ≤ `slack`. */
export type SystemRelation = {
  readonly kind: SecrecyRelation["kind"];
  readonly slack: number;
  readonly terms: readonly { readonly cell: CellIndex; readonly factor: number }[];
};

/** Somebody who reads the tables and knows the cells of some owners by itself. */
export type Reader = { readonly name: string; readonly owners: ReadonlySet<string> };

/** The problem with its references resolved and checked. */
export type SecrecySystem = {
  readonly cells: readonly SystemCell[];
  readonly relations: readonly SystemRelation[];
  readonly indexOf: ReadonlyMap<string, CellIndex>;
  /** Each recipient, and each person who reads for several. */
  readonly readers: readonly Reader[];
};

/** Sums of full-time equivalents differ from their total by the last digits of a double. */
const RELATIVE_TOLERANCE = 1e-9;

function checkedCell(cell: SecrecyCell): void {
  if (!(Number.isFinite(cell.value) && cell.value >= 0)) {
    throw new RangeError(`The value of ${cell.title.en} is ${cell.value}; it must be a number from zero up.`);
  }
  if (!((cell.weight ?? 1) >= 0)) throw new RangeError(`The weight of ${cell.title.en} is negative.`);
  if (cell.kind === "count" && !Number.isInteger(cell.value)) {
    throw new RangeError(`${cell.title.en} counts persons or households, but is ${cell.value}.`);
  }
}

function relationRefusal(relation: SecrecyRelation, sum: number, titleOf: (id: string) => SecrecyCell["title"]): CommandRefusal {
  const list = (language: "de" | "en") => relation.terms.map(({ cell }) => titleOf(cell)[language]).join("; ");
  const difference = (language: "de" | "en") => formatNumber(Math.abs(sum), 4, language).replace(/[.,]?0+$/, "");
  return new CommandRefusal(
    "secrecy-relation-broken",
    {
      de: `Diese Werte passen nicht zueinander (Abweichung ${difference("de")}): ${list("de")}.`,
      en: `These values do not fit together (difference ${difference("en")}): ${list("en")}.`,
    },
    {
      de: "Berichtigen Sie die Werte: Eine Summe muss ihren Teilen entsprechen, ein Teil darf sein Ganzes nicht übersteigen.",
      en: "Correct the values: a total must equal its parts, and a part must not exceed its whole.",
    },
  );
}

/**
 * @throws RangeError for an id that occurs twice or does not exist, a value that cannot be
 * @throws CommandRefusal if the true values break a relation
 */
export function secrecySystem(problem: SecrecyProblem): SecrecySystem {
  const indexOf = new Map(problem.cells.map(({ id }, index) => [id, index]));
  if (indexOf.size < problem.cells.length) throw new RangeError("Two cells have the same id.");
  problem.cells.forEach(checkedCell);
  const cellOf = (id: string) => {
    const index = indexOf.get(id);
    const cell = index === undefined ? undefined : problem.cells[index];
    if (index === undefined || cell === undefined) throw new RangeError(`There is no cell “${id}”.`);
    return { index, cell };
  };
  for (const { cells } of problem.derived) cells.forEach(cellOf);
  const cells = problem.cells.map((cell): SystemCell => {
    const isPublished = cell.isPublished ?? true;
    const reason = primaryReason(cell, problem.rules);
    return {
      cell,
      isPublished,
      isCandidate: isPublished && cell.value > 0,
      weight: cell.weight ?? 1,
      ...(reason ? { secret: { reason, requirement: requirementOf(cell, problem.rules) } } : {}),
      // What is not shown anyway may also be zero; an odd fraction below the smallest step leaves no room.
      room: isPublished ? Math.max(0, cell.value - LEAST_SUPPRESSED[cell.kind]) : cell.value,
    };
  });
  const relations = problem.relations.map((relation): SystemRelation => {
    const factors = new Map<string, number>();
    for (const { cell, factor } of relation.terms) factors.set(cell, (factors.get(cell) ?? 0) + factor);
    const terms = [...factors].map(([id, factor]) => ({ ...cellOf(id), factor })).filter(({ factor }) => factor !== 0);
    const sum = terms.reduce((total, { cell, factor }) => total + factor * cell.value, 0);
    const size = terms.reduce((total, { cell, factor }) => total + Math.abs(factor * cell.value), 1);
    if ((relation.kind === "equal" ? Math.abs(sum) : sum) > size * RELATIVE_TOLERANCE) {
      throw relationRefusal(relation, sum, (id) => cellOf(id).cell.title);
    }
    return {
      kind: relation.kind,
      slack: relation.kind === "equal" ? 0 : Math.max(0, -sum),
      terms: terms.map(({ index, factor }) => ({ cell: index, factor })),
    };
  });
  return { cells, relations, indexOf, readers: readersOf(problem) };
}

function readersOf({ recipients, sharedReaders = [] }: SecrecyProblem): readonly Reader[] {
  return [...recipients.map((name) => [name]), ...sharedReaders].map((owners) => ({ name: owners.join(", "), owners: new Set(owners) }));
}

/** The cells among these that a reader knows by itself. */
export function cellsKnownTo({ owners }: Reader, system: SecrecySystem, cells: readonly CellIndex[]): readonly CellIndex[] {
  return cells.filter((index) => {
    const { owner } = cellAt(system, index).cell;
    return owner !== undefined && owners.has(owner);
  });
}

/** @throws RangeError for an index beyond the list */
export function cellAt(system: SecrecySystem, index: CellIndex): SystemCell {
  const cell = system.cells[index];
  if (cell === undefined) throw new RangeError(`There is no cell number ${index}.`);
  return cell;
}

/** Unknown cells that hang together by relations, and those relations without the cells that are known. */
export type SecrecyComponent = { readonly cells: readonly CellIndex[]; readonly relations: readonly SystemRelation[] };

/** Nothing that is known of a cell of one component tells anything about a cell of another. */
export function componentsOf(system: SecrecySystem, isUnknown: (cell: CellIndex) => boolean): SecrecyComponent[] {
  const parents = system.cells.map((_, index) => index);
  const rootOf = (cell: CellIndex): CellIndex => {
    let root = cell;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[cell] = root;
    return root;
  };
  const relations = system.relations
    .map((relation) => ({ ...relation, terms: relation.terms.filter(({ cell }) => isUnknown(cell)) }))
    .filter(({ terms }) => terms.length > 0);
  for (const { terms } of relations) {
    const [first, ...others] = terms;
    for (const { cell } of others) parents[rootOf(cell)] = rootOf(first?.cell ?? cell);
  }
  const components = new Map<CellIndex, { cells: CellIndex[]; relations: SystemRelation[] }>();
  system.cells.forEach((_, cell) => {
    if (!isUnknown(cell)) return;
    const root = rootOf(cell);
    const component = components.get(root) ?? { cells: [], relations: [] };
    component.cells.push(cell);
    components.set(root, component);
  });
  for (const relation of relations) components.get(rootOf(relation.terms[0]?.cell ?? -1))?.relations.push(relation);
  return [...components.values()];
}

/** Readers who know the same of a component: themselves, and their own cells in it. `undefined` has no numbers of its own. */
export type KnowledgeGroup = { readonly readers: readonly (Reader | undefined)[]; readonly own: ReadonlySet<CellIndex> };

/** Those who own nothing in the component see what an outsider sees; each of the others is a group by itself. */
export function knowledgeGroups(system: SecrecySystem, cells: readonly CellIndex[]): KnowledgeGroup[] {
  const owners = system.readers.map((reader) => ({ reader, own: cellsKnownTo(reader, system, cells) }));
  const strangers = owners.filter(({ own }) => own.length === 0).map(({ reader }) => reader);
  return [
    { readers: [undefined, ...strangers], own: new Set() },
    ...owners.filter(({ own }) => own.length > 0).map(({ reader, own }) => ({ readers: [reader], own: new Set(own) })),
  ];
}
