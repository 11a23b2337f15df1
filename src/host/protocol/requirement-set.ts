/** A version of Microsoft's `ExcelApi` requirement set, e.g. `1.14`. */
export type ApiSet = `1.${number}`;

/** Negative if `left` is older than `right`, 0 if equal. `1.9` is older than `1.10`. */
export function compareVersions(left: string, right: string): number {
  const [leftMajor = 0, leftMinor = 0] = left.split(".").map(Number);
  const [rightMajor = 0, rightMinor = 0] = right.split(".").map(Number);
  return leftMajor - rightMajor || leftMinor - rightMinor;
}
