import { createRibbonActions } from "../../src/taskpane/ribbon-actions";
import { createPaneSession, type PaneSession } from "../../src/taskpane/session/pane-session";
import { fakeCommands, REFRESHED, REPORT, untilCancelled, type FakeRuns } from "./fake-commands";

function ribbonOver(runs: Partial<FakeRuns> = {}, patience = 1000) {
  const session = createPaneSession({ commands: fakeCommands(runs), language: "de" });
  const showPane = jest.fn(async () => undefined);
  const completed = jest.fn();
  const actions = createRibbonActions({ loadSession: async () => session, showPane, patience });
  return { session, showPane, completed, actions };
}

test("a refresh without findings leaves the pane where it is", async () => {
  const { actions, showPane, completed } = ribbonOver();
  await actions.refreshWorkbook({ completed });
  expect(showPane).not.toHaveBeenCalled();
  expect(completed).toHaveBeenCalledTimes(1);
});

test.each([
  ["findings", { refresh: async () => ({ ...REFRESHED, findings: REPORT.findings }) }],
  ["a failure", { refresh: () => Promise.reject(new Error("broken")) }],
])("a refresh with %s brings up the pane", async (_what, runs) => {
  const { actions, showPane, completed } = ribbonOver(runs);
  await actions.refreshWorkbook({ completed });
  expect(showPane).toHaveBeenCalledTimes(1);
  expect(completed).toHaveBeenCalledTimes(1);
});

test("a refresh that takes long brings up the pane with its progress", async () => {
  const { actions, session, showPane, completed } = ribbonOver({ refresh: untilCancelled }, 5);
  const end = actions.refreshWorkbook({ completed });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(showPane).toHaveBeenCalledTimes(1);
  expect(completed).not.toHaveBeenCalled();
  session.cancel();
  await end;
  expect(completed).toHaveBeenCalledTimes(1);
});

test("a check always shows its result", async () => {
  const { actions, session, showPane, completed } = ribbonOver({ checkWorkbook: async () => ({ ...REPORT, findings: [] }) });
  await actions.checkWorkbook({ completed });
  expect(showPane).toHaveBeenCalledTimes(1);
  expect(session.getState().view).toBe("data");
  expect(completed).toHaveBeenCalledTimes(1);
});

test("the button is released even if nothing can be loaded or shown", async () => {
  const fail = (): Promise<never> => Promise.reject(new Error("offline"));
  const completed = jest.fn();
  const actions = createRibbonActions({ loadSession: fail as () => Promise<PaneSession>, showPane: fail });
  for (const action of Object.values(actions)) await action({ completed });
  expect(completed).toHaveBeenCalledTimes(3);
});
