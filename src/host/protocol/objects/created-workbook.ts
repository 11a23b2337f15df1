import { ApiError } from "../api-error";
import { defineObject } from "../object-type";
import type { Arguments } from "../arguments";
import type { Scope } from "../scope";

/** The first argument as a file; `undefined` if none was given. */
export function workbookBytes(args: Arguments): Uint8Array | undefined {
  const base64 = args.optionalText(0);
  if (base64 === undefined) return undefined;
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw new ApiError("InvalidArgument", "The workbook is not valid base64.");
  }
}

/** Hands the workbook of `Excel.createWorkbook` to whoever can open a second window. */
export function openCreatedWorkbook(bytes: Uint8Array | undefined, { session }: Scope): void {
  if (session.onCreateWorkbook === undefined) throw new ApiError("NotImplemented", "This host can't open a second workbook.");
  session.onCreateWorkbook(bytes);
}

/** The object behind `Excel.createWorkbook` on the desktop; the type has no public name. */
export const WORKBOOK_CREATED = defineObject("WorkbookCreated", {
  members: {},
  internal: { Open: { since: "1.8", call: ({ bytes }, _args, scope) => openCreatedWorkbook(bytes, scope) } },
});
