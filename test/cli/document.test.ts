import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../src/cli/run-cli";
import { TEST_TIME } from "../support/planning-host";

let folder: string;

async function run(...words: string[]) {
  const messages: string[] = [];
  const results: string[] = [];
  const output = { result: (text: string) => void results.push(text), message: (text: string) => void messages.push(text) };
  const status = await runCli(words, output, () => TEST_TIME);
  return { status, result: results.join("\n"), message: messages.join("\n") };
}

beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "document-"))));
afterAll(() => rmSync(folder, { recursive: true }));

test("writes the document, also against last year's workbook, and refuses one without results", async () => {
  const [sample, figures, document] = ["sample.xlsx", "figures.xlsx", "plan.docx"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await run("template", "--sample", "--out", sample);
  expect(await run("document", sample, "--out", document)).toMatchObject({
    status: 1,
    message: expect.stringContaining("noch keine Ergebnisse"),
  });
  expect(existsSync(document)).toBe(false);

  await run("refresh", sample, "--out", figures);
  const written = await run("document", figures, "--out", document, "--previous", figures, "--json");
  expect(written).toMatchObject({
    status: 0,
    message: expect.stringMatching(/^Planungsdokument 2023 geschrieben: .*plan\.docx \(\d+ Zahlen, 0 Lücken\)$/),
  });
  expect(JSON.parse(written.result)).toMatchObject({ month: "2022-06", year: 2023, gaps: [], findings: [] });
  expect(existsSync(document)).toBe(true);

  const stale = await run("document", figures, "--out", join(folder, "other.docx"), "--previous", sample);
  expect(stale).toMatchObject({ status: 1, message: expect.stringContaining("Die Mappe des Vorjahrs hat keine Ergebnisse") });
});
