/** Lets the page draw and hear the button Cancel before a long calculation goes on. */
export function pageTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
