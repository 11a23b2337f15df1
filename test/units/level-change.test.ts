import { changeToLevel, levelAfterChange } from "../../src/units/level-change";

// From 200 to 210: the level itself, 210 − 200 = 10, and 210 / 200 − 1 = 5 %.
const CASES = [
  ["absolute", 210],
  ["difference", 10],
  ["percent", 0.05],
] as const;

describe("a change of 200 to 210", () => {
  it.each(CASES)("stated as %s is %d", (kind, change) => {
    expect(changeToLevel(210, kind, 200)).toBeCloseTo(change, 12);
  });

  it.each(CASES)("is the level to which %s %d leads", (kind, change) => {
    expect(levelAfterChange(change, kind, 200)).toBeCloseTo(210, 12);
  });
});
