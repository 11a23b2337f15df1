import { CommandRefusal } from "../../src/commands/command";
import { createPaneSession, type PaneSession } from "../../src/taskpane/session/pane-session";
import { fakeCommands, OVERVIEW, REFRESHED, REPORT, untilCancelled, type FakeRuns } from "./fake-commands";
import { SHARING_PLAN } from "./fake-sharing";

const QUIET_TIME = 5;

const newSession = (runs: Partial<FakeRuns> = {}): PaneSession =>
  createPaneSession({ commands: fakeCommands(runs), language: "de", quietTime: QUIET_TIME });

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("outcomes tell findings, success, failure and cancellation apart", async () => {
  expect(await newSession().refresh()).toBe("done");
  expect(await newSession({ refresh: async () => ({ ...REFRESHED, findings: REPORT.findings }) }).refresh()).toBe("findings");
  expect(await newSession({ refresh: () => Promise.reject(new Error()) }).refresh()).toBe("failed");
  expect(await newSession().check()).toBe("findings");
  const session = newSession({ refresh: untilCancelled });
  const outcome = session.refresh();
  session.cancel();
  expect(await outcome).toBe("cancelled");
});

test("a second action while one is running is not started", async () => {
  const session = newSession({ refresh: untilCancelled });
  void session.refresh();
  expect(await session.check()).toBe("busy");
  expect(await session.refresh()).toBe("busy");
  session.cancel();
});

test("an action waits until the workbook has been read", async () => {
  const refresh = jest.fn(async () => REFRESHED);
  const session = newSession({ refresh });
  void session.open();
  expect(await session.refresh()).toBe("done");
  expect(refresh).toHaveBeenCalledWith({ month: "2022-06" }, expect.anything());
});

test("a refresh before the workbook was read leaves the month to the command", async () => {
  const refresh = jest.fn(async () => REFRESHED);
  await newSession({ refresh }).refresh();
  expect(refresh).toHaveBeenCalledWith({ month: undefined }, expect.anything());
});

test("an entry that changes while the overview is read keeps it stale", async () => {
  let change = (): void => undefined;
  const session = newSession({
    watchInputs: async (onChange) => {
      change = onChange;
      return () => undefined;
    },
    readOverview: async () => {
      change();
      return OVERVIEW;
    },
  });
  await session.open();
  expect(session.getState().overview?.isStale).toBe(false);
  await session.open();
  expect(session.getState().overview?.isStale).toBe(true);
});

test("many quick changes are noticed once, after they have ended", async () => {
  let change = (): void => undefined;
  const session = newSession({
    watchInputs: async (onChange) => {
      change = onChange;
      return () => undefined;
    },
  });
  await session.open();
  const listener = jest.fn();
  session.subscribe(listener);
  change();
  change();
  change();
  expect(listener).not.toHaveBeenCalled();
  await pause(QUIET_TIME * 6);
  expect(listener).toHaveBeenCalledTimes(1);
  expect(session.getState().overview?.isStale).toBe(true);
});

test("inputs are watched once, however often the workbook is read", async () => {
  const watchInputs = jest.fn(async () => () => undefined);
  const session = newSession({ watchInputs });
  await session.open();
  await session.open();
  expect(watchInputs).toHaveBeenCalledTimes(1);
});

test("a refresh makes the check outdated, and the shown Data view checks again", async () => {
  const checkWorkbook = jest.fn(async () => REPORT);
  const session = newSession({ checkWorkbook });
  await session.open();
  session.showView("data");
  await pause(1);
  await session.refresh();
  await pause(1);
  expect(checkWorkbook).toHaveBeenCalledTimes(2);
  expect(session.getState().reportState).toBe("current");
});

test("a refresh that was written counts even if the overview cannot be read afterwards", async () => {
  const session = newSession({ readOverview: () => Promise.reject(new Error("broken")) });
  expect(await session.refresh()).toBe("done");
  expect(session.getState().notice).toEqual({ kind: "refreshed", month: "2022-06", findingCount: 0 });
  expect(session.getState().problem?.what).toBe("open");
});

test("a real failure during cancellation is not called a cancellation", async () => {
  const session = newSession({
    refresh: (_options, { signal }) =>
      new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(new Error("disk full")))),
  });
  const outcome = session.refresh();
  session.cancel();
  expect(await outcome).toBe("failed");
  expect(session.getState().problem?.detail).toBe("disk full");
});

test("a refusal because of the cancellation is a cancellation", async () => {
  const text = { de: "abgebrochen", en: "cancelled" };
  const session = newSession({
    refresh: (_options, { signal }) =>
      new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(new CommandRefusal("cancelled", text, text)))),
  });
  const outcome = session.refresh();
  session.cancel();
  expect(await outcome).toBe("cancelled");
});

test("taking back forgets the picked month", async () => {
  const session = newSession();
  await session.open();
  session.pickMonth("2022-04");
  await session.undo();
  expect(session.getState().pickedMonth).toBeUndefined();
  expect(session.getState().notice).toEqual({ kind: "undone", sheets: ["Kennzahlen", "Prüfung"] });
});

describe("a view that reads for itself", () => {
  const opened = async (runs: Partial<FakeRuns>): Promise<PaneSession> => {
    const session = newSession(runs);
    await session.open();
    return session;
  };

  test("is read when it is first shown, and not again", async () => {
    const planSharing = jest.fn(async () => SHARING_PLAN);
    const session = await opened({ planSharing });
    session.showView("share");
    await pause(5);
    session.showView("overview");
    session.showView("share");
    await pause(5);
    expect(planSharing).toHaveBeenCalledTimes(1);
  });

  test("does not begin by itself what the user has cancelled, but when it is shown anew", async () => {
    const collectReturns = jest.fn(untilCancelled);
    const session = await opened({ collectReturns });
    session.showView("municipalities");
    session.cancel();
    await pause(5);
    expect(session.getState().notice).toEqual({ kind: "cancelled" });
    expect(collectReturns).toHaveBeenCalledTimes(1);
    session.showView("municipalities");
    expect(collectReturns).toHaveBeenCalledTimes(2);
    session.cancel();
  });

  test("keeps the message when reading fails, and reads again when it is shown anew", async () => {
    const planSharing = jest.fn(() => Promise.reject(new Error("broken")));
    const session = await opened({ planSharing });
    session.showView("share");
    await pause(5);
    expect(session.getState().problem?.what).toBe("planSharing");
    expect(planSharing).toHaveBeenCalledTimes(1);
    session.showView("share");
    await pause(5);
    expect(planSharing).toHaveBeenCalledTimes(2);
  });

  test("is outdated by what other views write, not by what it writes itself", async () => {
    let change = (): void => undefined;
    const session = await opened({
      watchInputs: async (onChange) => {
        change = onChange;
        return () => undefined;
      },
      mergeReturns: async () => {
        change();
        return { merged: 1, appendedRows: 0, sheets: ["Personal"], at: "2022-07-01T09:05:00" };
      },
    });
    session.showView("share");
    await pause(5);
    await session.returns.merge();
    await pause(QUIET_TIME * 6);
    expect(session.share.readState()).toBe("outdated");
    expect(session.returns.readState()).toBe("current");
  });
});
