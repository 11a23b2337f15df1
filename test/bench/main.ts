import { spawnSync } from "node:child_process";
import { bundleBench } from "./bundle.bench";
import { functionsBench } from "./functions.bench";
import { importBench } from "./import.bench";
import { kpiTableBench } from "./kpi-table.bench";
import { refreshBench } from "./refresh.bench";
import type { Bench } from "./report";
import { riskBench } from "./risk.bench";
import { shareBench } from "./share.bench";

const BENCHES: readonly Bench[] = [refreshBench, functionsBench, bundleBench, kpiTableBench, riskBench, shareBench, importBench];

async function report({ title, run }: Bench): Promise<void> {
  console.log(`\n${title}`);
  for (const { what, figure, goal, isMet } of await run()) console.log(`  ${what}: ${figure} (${goal}: ${isMet ? "met" : "MISSED"})`);
}

/** Each bench in a process of its own: what one leaves in memory would slow the next and hide what that one takes, which the collector on demand makes plain. */
function reportEach(script: string): void {
  for (const { title } of BENCHES) spawnSync(process.execPath, ["--expose-gc", ...process.execArgv, script, title], { stdio: "inherit" });
}

const [, script = "", title] = process.argv;
const chosen = BENCHES.find((bench) => bench.title === title);
if (chosen === undefined) {
  reportEach(script);
} else {
  void report(chosen);
}
