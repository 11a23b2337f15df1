/** Runs work on the open workbook; waits while the user is editing a cell instead of failing (ExcelApi 1.11 and later). */
export function inExcel<Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  return Excel.run({ delayForCellEdit: true }, work);
}

/** The code of an error thrown by office.js, e.g. `AccessDenied`; `undefined` for any other error. */
export function officeErrorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
