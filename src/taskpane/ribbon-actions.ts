import type { Outcome, PaneSession } from "./session/pane-session";

/** Ids of the ribbon buttons in the manifest. */
export type RibbonActionId = "openPane" | "refreshWorkbook" | "checkWorkbook";

export type RibbonDependencies = {
  /** The session of the pane; loaded on the first click. */
  readonly loadSession: () => Promise<PaneSession>;
  readonly showPane: () => Promise<void>;
  /** Milliseconds after which the pane comes up to show the progress. */
  readonly patience?: number;
};

type RibbonEvent = { completed(): void };

/**
 * What the ribbon buttons do. The pane comes up when there is something to see: findings, a failure or an action that takes long.
 * Whatever happens, Excel is told that the action has ended; otherwise it would keep the button blocked.
 */
export function createRibbonActions({
  loadSession,
  showPane,
  patience = 1000,
}: RibbonDependencies): Readonly<Record<RibbonActionId, (event: RibbonEvent) => Promise<void>>> {
  const ending = (action: () => Promise<void>) => async (event: RibbonEvent) => {
    try {
      await action();
    } catch {
      // The parts of the pane could not be loaded; the pane says so itself.
      await showPane().catch(() => undefined);
    } finally {
      event.completed();
    }
  };

  const run = (action: (session: PaneSession) => Promise<Outcome>, showsAlways: boolean) =>
    ending(async () => {
      const session = await loadSession();
      const timer = setTimeout(() => void showPane().catch(() => undefined), patience);
      const outcome = await action(session);
      clearTimeout(timer);
      if (showsAlways || outcome !== "done") await showPane();
    });

  return {
    openPane: ending(showPane),
    refreshWorkbook: run((session) => {
      session.showView("overview");
      return session.refresh();
    }, false),
    checkWorkbook: run(async (session) => {
      const outcome = await session.check();
      session.showView("data", "all");
      return outcome;
    }, true),
  };
}
