type Child = Node | string;
type Properties<Tag extends keyof HTMLElementTagNameMap> = Partial<Omit<HTMLElementTagNameMap[Tag], "style" | "attributes">> & {
  readonly attributes?: Readonly<Record<string, string>>;
};

/** An HTML element with its properties, attributes and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties<Tag> = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Tag] {
  const { attributes, ...own } = properties;
  const created = Object.assign(document.createElement(tag), own);
  for (const [name, value] of Object.entries(attributes ?? {})) created.setAttribute(name, value);
  created.append(...children);
  return created;
}

/** The element of the page with this id; throws if the page has none. */
export function pageElement(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element "${id}".`);
  return found;
}
