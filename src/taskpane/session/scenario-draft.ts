import type { ChangeKind, DriverChange, Scenario, ScenarioWorkspace, WorkspaceDriver } from "../../commands/command-results";
import { changeToLevel, levelAfterChange } from "../../units/level-change";

/** One line of the editor: a change, or one that still leaves its driver as in the base. */
export type DraftLine = Omit<DriverChange, "value"> & {
  /** Stays the same while the line is edited. */
  readonly key: number;
  /** Absent: as in the base. */
  readonly value?: number;
  /** What was typed and is no valid value; kept until it is mended. */
  readonly invalidText?: string;
};

/** A scenario while it is edited: at least one line for every driver. */
export type ScenarioDraft = { readonly name: string; readonly lines: readonly DraftLine[] };

/** The editor's lines of a scenario, by driver in the order of the drivers. */
export function draftOf(scenario: Scenario, { drivers, plan }: ScenarioWorkspace): ScenarioDraft {
  const lines = drivers.flatMap((driver): readonly Omit<DraftLine, "key">[] => {
    const own = scenario.changes.filter((change) => change.driver === driver.id);
    const kindOnSheet = plan.rows.find((row) => row.driver === driver.id && row.municipality === undefined)?.kind;
    return own.length > 0 ? own : [{ driver: driver.id, kind: kindOnSheet ?? usualKind(driver) }];
  });
  return { name: scenario.name, lines: lines.map((line, key) => ({ ...line, key })) };
}

/** In percent where there is something to change in percent, else the value itself. */
function usualKind({ kinds, baseValues: [base = NaN] }: WorkspaceDriver): ChangeKind {
  return kinds.includes("percent") && Number.isFinite(base) && base !== 0 ? "percent" : "absolute";
}

/** The scenario that a draft states; lines without a value leave their driver as it is. */
export function scenarioOf({ name, lines }: ScenarioDraft): Scenario {
  return {
    name,
    changes: lines.flatMap(({ driver, kind, value, municipality, from }) =>
      value === undefined
        ? []
        : [{ driver, kind, value, ...(municipality !== undefined && { municipality }), ...(from !== undefined && { from }) }],
    ),
  };
}

/** Whether two scenarios change the same drivers in the same way, in whatever order. */
export function isSameScenario(left: Scenario, right: Scenario): boolean {
  const texts = [left, right].map(({ changes }) =>
    changes
      .map(({ driver, kind, value, municipality, from }) => [driver, kind, value, municipality ?? "", from ?? ""].join("|"))
      .sort()
      .join("\n"),
  );
  return texts[0] === texts[1];
}

/** Keys of the lines that state a driver for a municipality and month which another line states as well. */
export function repeatedLines({ lines }: ScenarioDraft): ReadonlySet<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const { key, driver, value, municipality, from } of lines) {
    if (value === undefined) continue;
    const scope = [driver, municipality ?? "", from ?? ""].join("|");
    if (seen.has(scope)) repeated.add(key);
    seen.add(scope);
  }
  return repeated;
}

/** A draft with one line edited. */
export function withLine(draft: ScenarioDraft, key: number, change: Partial<DraftLine>): ScenarioDraft {
  return { ...draft, lines: draft.lines.map((line) => (line.key === key ? { ...line, ...change } : line)) };
}

/** A draft with a further, blank line for a driver, below its others. */
export function withFurtherLine(draft: ScenarioDraft, driver: string): ScenarioDraft {
  const { lines } = draft;
  const last = lines.findLastIndex((line) => line.driver === driver);
  const line: DraftLine = { driver, kind: lines[last]?.kind ?? "absolute", key: Math.max(-1, ...lines.map(({ key }) => key)) + 1 };
  return { ...draft, lines: lines.toSpliced(last + 1, 0, line) };
}

/** A draft with a line back as in the base; a further line of the same driver goes away. */
export function withoutLine(draft: ScenarioDraft, key: number): ScenarioDraft {
  const driver = draft.lines.find((line) => line.key === key)?.driver;
  const isOnlyLine = draft.lines.filter((line) => line.driver === driver).length === 1;
  if (!isOnlyLine) return { ...draft, lines: draft.lines.filter((line) => line.key !== key) };
  return withLine(draft, key, { value: undefined, invalidText: undefined, municipality: undefined, from: undefined });
}

/** The same change stated in another way: 5 % of 200 is a difference of 10 and a value of 210. */
export function convertedValue(value: number, from: ChangeKind, to: ChangeKind, base: number): number | undefined {
  const converted = changeToLevel(levelAfterChange(value, from, base), to, base);
  return Number.isFinite(converted) ? Number(converted.toPrecision(12)) : undefined;
}
