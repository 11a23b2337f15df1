import { collectCommands } from "../../../src/commands/collect.command";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { openPlanningHost, sampleDocument, TEST_TIME, type PlanningHost } from "../../support/planning-host";
import { answerCell, asDocument, documentWithRecord, onCover, recordFor, SECRET, sentBook, typed } from "../../support/return-files";
import type { ReturnedBook } from "../../../src/sharing/returns/returned-book";

const CONTEXT = { language: "de", now: () => TEST_TIME } as const;

function file(book: ReturnedBook) {
  return { name: book.fileName, bytes: saveWorkbook(asDocument(book)) };
}

let host: PlanningHost;
beforeEach(async () => {
  host = await openPlanningHost(documentWithRecord(sampleDocument(), recordFor(["Kleve", "Goch"])));
});
afterEach(() => host.close());

it("merges", async () => {
  const kleve = sentBook("Kleve", { secret: SECRET });
  const filled = typed(kleve, {
    [answerCell(kleve, "Stellen aktiv")]: 30.5,
    [answerCell(kleve, "Stellen passiv")]: "1.234",
    [answerCell(kleve, "K2 ")]: 25,
    A20: '=HYPERLINK("x")',
    E20: 44927,
    G20: 12,
    [answerCell(kleve, "Personal", "Bemerkung")]: "-mehr Stellen",
  });
  const goch = onCover(sentBook("Goch", { secret: SECRET }), { isNil: "ja" });
  const files = [file(filled), file(goch)];
  const report = await collectCommands.collectReturns.run({ files }, CONTEXT);
  console.log(JSON.stringify(report, (k, v) => (k === "en" ? undefined : v), 1).slice(0, 9000));
  const accepted = report.changes.filter((c) => c.problem?.severity !== "error").map((c) => c.id);
  console.log(await collectCommands.mergeReturns.run({ files, accepted }, CONTEXT));
  for (const a of ["Personal!D39", "Protokoll!A1", "Protokoll!A5", "Protokoll!B5", "Protokoll!G5", "Protokoll!H5", "Protokoll!I5"])
    console.log(a, host.textAt(a));
  console.log(await collectCommands.undoMerge.run(undefined, CONTEXT));
});
