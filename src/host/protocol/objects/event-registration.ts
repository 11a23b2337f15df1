import type { Method } from "../object-type";
import type { ApiSet } from "../requirement-set";

/**
 * The two hidden methods by which office.js switches an event on and off. The host sends the event in any case; office.js
 * passes on only what was registered.
 */
export function eventMethods<Target>(event: string, since: ApiSet): { readonly [name: string]: Method<Target> } {
  const acknowledge: Method<Target> = { since, call: () => undefined };
  return { [`_Register${event}`]: acknowledge, [`_Unregister${event}`]: acknowledge };
}
