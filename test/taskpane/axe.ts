import { configureAxe } from "jest-axe";

/*
 * jsdom computes no colours: contrast was looked at in Chromium, with the same axe rules.
 * Fluent's focus management puts invisible elements around a tab list that pass the focus on; axe takes them for a trap.
 */
export const axe = configureAxe({
  rules: { "aria-hidden-focus": { selector: "[aria-hidden=true]:not([data-tabster-dummy])" } },
} as Parameters<typeof configureAxe>[0]);

/** What axe finds on the page: rule and elements. */
export async function violations(): Promise<unknown> {
  const found = (await axe(document.body)).violations;
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
