import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App, type AppProps } from "../../src/taskpane/app";
import { createPaneSession, type PaneSession } from "../../src/taskpane/session/pane-session";
import type { Language } from "../../src/units/language";
import { fakeCommands, type FakeRuns } from "./fake-commands";

/**
 * What jsdom lacks of a browser: media queries, scrolling, sizes that change, and a layout, without which Fluent takes every element for hidden.
 * And a console that fails the test for two siblings of one key, which React reports there alone.
 */
export function prepareBrowser(matchingQuery?: string): void {
  jest.spyOn(console, "error").mockImplementation((...parts) => {
    const message = parts.map(String).join(" ");
    if (message.includes("same key")) throw new Error(message);
    process.stderr.write(`${message}\n`);
  });
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), { media: query, matches: query === matchingQuery, onchange: null }) as unknown as MediaQueryList;
  window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  document.body.getBoundingClientRect = () => DOMRect.fromRect({ width: 350, height: 700 });
  Element.prototype.scrollIntoView = () => undefined;
  Object.defineProperty(HTMLElement.prototype, "offsetParent", {
    configurable: true,
    get(this: HTMLElement) {
      return this.closest("[hidden]") ? null : this.parentElement;
    },
  });
}

type PaneOptions = Pick<AppProps, "officeColors"> & { readonly runs?: Partial<FakeRuns>; readonly language?: Language };

export type RenderedPane = {
  readonly session: PaneSession;
  readonly container: HTMLElement;
  readonly user: ReturnType<typeof userEvent.setup>;
};

/** The pane over fake commands, after it has read the workbook. */
export async function renderPane({ runs, language = "de", officeColors }: PaneOptions = {}): Promise<RenderedPane> {
  const session = createPaneSession({ commands: fakeCommands(runs), language, quietTime: 10 });
  const { container } = render(<App session={session} language={language} officeColors={officeColors} />);
  await settle();
  return { session, container, user: userEvent.setup() };
}

/** Lets the answers of the fakes arrive. */
export async function settle(milliseconds = 0): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, milliseconds)));
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

export const tab = (name: string): HTMLElement => screen.getByRole("tab", { name });

export const liveText = (): string => screen.getByRole("status").textContent ?? "";

/** Presses Tab until the element has the focus; fails if it cannot be reached. */
export async function tabTo(user: RenderedPane["user"], element: HTMLElement): Promise<void> {
  for (let step = 0; step < 60 && document.activeElement !== element; step += 1) await user.tab();
  expect(document.activeElement).toBe(element);
}
