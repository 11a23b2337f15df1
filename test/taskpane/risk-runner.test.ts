import { CommandRefusal } from "../../src/commands/command";
import { riskCommand, type RiskMessage, type RiskTask } from "../../src/taskpane/session/risk-runner";
import { fakeWorkspace, RISK_REPORT, SCENARIOS } from "./fake-scenarios";

const [scenario = { name: "", changes: [] }] = SCENARIOS;
const request = { scenario, draws: 1000, seed: 1 };

/** A worker that does what a test tells it, with the task as it arrives on the other side. */
class FakeWorker extends EventTarget {
  isTerminated = false;

  constructor(private readonly work: (task: RiskTask, tell: (message: RiskMessage) => void, worker: FakeWorker) => void) {
    super();
  }

  postMessage(task: RiskTask): void {
    const copy = structuredClone(task);
    const tell = (data: RiskMessage) => void this.dispatchEvent(new MessageEvent("message", { data }));
    queueMicrotask(() => this.work(copy, tell, this));
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

const asWorker = (worker: FakeWorker) => () => worker as unknown as Worker;
const context = (more = {}) => ({ language: "de" as const, now: () => new Date(0), ...more });
const onMainThread = () => fakeWorkspace({}, { risk: jest.fn(async () => RISK_REPORT) });

test("the worker gets data and plan, tells its progress, and is ended", async () => {
  const worker = new FakeWorker((task, tell) => {
    expect(task.baseline.values.get("beneficiaries")?.[0]).toBe(1000);
    expect(task.plan.ranges).toHaveLength(1);
    tell({ kind: "progress", share: 0.5 });
    tell({ kind: "outcome", outcome: RISK_REPORT });
  });
  const workspace = onMainThread();
  const reportProgress = jest.fn();
  expect(await riskCommand(asWorker(worker)).run({ workspace, request }, context({ reportProgress }))).toEqual(RISK_REPORT);
  expect(reportProgress).toHaveBeenCalledWith(expect.objectContaining({ done: 0.5, total: 1 }));
  expect(workspace.risk).not.toHaveBeenCalled();
  expect(worker.isTerminated).toBe(true);
});

test.each([
  ["there is none", undefined],
  [
    "it cannot start",
    () => {
      throw new DOMException("blocked", "SecurityError");
    },
  ],
  ["its code cannot be loaded", asWorker(new FakeWorker((_task, _tell, worker) => void worker.dispatchEvent(new Event("error"))))],
])("without a worker the pane calculates itself: %s", async (_why, createWorker) => {
  const workspace = onMainThread();
  expect(await riskCommand(createWorker).run({ workspace, request }, context())).toEqual(RISK_REPORT);
  expect(workspace.risk).toHaveBeenCalledTimes(1);
});

test("cancelling ends the worker", async () => {
  const worker = new FakeWorker(() => undefined);
  const controller = new AbortController();
  const run = riskCommand(asWorker(worker)).run({ workspace: onMainThread(), request }, context({ signal: controller.signal }));
  controller.abort();
  await expect(run).rejects.toBe(controller.signal.reason);
  expect(worker.isTerminated).toBe(true);
});

test("an impossible analysis says why and where to look", async () => {
  const refusal = { de: "Die Korrelationen widersprechen sich.", en: "The correlations contradict each other." };
  const workspace = fakeWorkspace({}, { risk: async () => ({ refusal }) });
  const error = await riskCommand(undefined)
    .run({ workspace, request }, context())
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CommandRefusal);
  expect(error).toMatchObject({ reason: refusal, wayOut: { de: expect.stringContaining("Korrelationen") } });
});

test("the worker's own calculation gives what the pane's gives", async () => {
  const { scenarioWorkspace } = await import("../../src/commands/scenario-workspace");
  const { baseline, plan } = fakeWorkspace();
  const copy = structuredClone({ baseline, plan, request });
  const [here, there] = await Promise.all([
    scenarioWorkspace(baseline, plan, true).risk(request),
    scenarioWorkspace(copy.baseline, copy.plan, true).risk(copy.request),
  ]);
  expect(there).toEqual(here);
  // VWT is not uncertain here: 2,000,000 × 1.1 + 100,000 − 1,653,600 in every draw
  expect("results" in here && here.results.find(({ id }) => id === "administrationGap")?.mean).toBe(646_400);
});
