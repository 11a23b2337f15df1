import { bundleBench } from "./bundle.bench";
import { functionsBench } from "./functions.bench";
import { kpiTableBench } from "./kpi-table.bench";
import { refreshBench } from "./refresh.bench";
import type { Bench } from "./report";
import { riskBench } from "./risk.bench";

const BENCHES: readonly Bench[] = [refreshBench, functionsBench, bundleBench, kpiTableBench, riskBench];

async function main(): Promise<void> {
  for (const { title, run } of BENCHES) {
    console.log(`\n${title}`);
    for (const { what, figure, goal, isMet } of await run()) console.log(`  ${what}: ${figure} (${goal}: ${isMet ? "met" : "MISSED"})`);
  }
}

void main();
