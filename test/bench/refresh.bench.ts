import { refresh } from "../../src/commands/refresh.command";
import type { WorkbookDocument } from "../../src/xlsx/workbook-document";
import { openPlanningHost, sampleDocument, TEST_TIME } from "../support/planning-host";
import { enlarged } from "./enlarged-document";
import type { Bench, BenchLine } from "./report";

const MEGABYTE = 1_000_000;

async function refreshCounters(document: WorkbookDocument) {
  const host = await openPlanningHost(document);
  try {
    host.host.resetCounters();
    await refresh.run({}, { language: "de", now: () => TEST_TIME });
    return { ...host.host.counters };
  } finally {
    host.close();
  }
}

/** Requests and bytes of a refresh of the sample and of a workbook ten times its size. */
export const refreshBench: Bench = {
  title: "Refresh: requests and bytes",
  async run() {
    const sample = await refreshCounters(sampleDocument());
    const tenfold = await refreshCounters(enlarged(sampleDocument(), 10));
    const line = (what: string, { requests, requestBytes, responseBytes }: typeof sample): BenchLine => ({
      what,
      figure: `${requests} requests, ${(requestBytes / MEGABYTE).toFixed(2)} MB out, ${(responseBytes / MEGABYTE).toFixed(2)} MB in`,
      goal: "at most 3 requests",
      isMet: requests <= 3,
    });
    return [
      line("sample", sample),
      line("ten times the sample", tenfold),
      {
        what: "bytes read, ten times the sample : sample",
        figure: (tenfold.responseBytes / sample.responseBytes).toFixed(1),
        goal: "at most 10",
        isMet: tenfold.responseBytes <= 10 * sample.responseBytes,
      },
    ];
  },
};
