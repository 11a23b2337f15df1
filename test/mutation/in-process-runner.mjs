import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { register } from "tsx/cjs/api";

/**
 * A test runner for Stryker that loads the test files once and runs them again for every mutant, only as far as the first
 * failure. Stryker's runner for Jest starts Jest and loads all files anew for each of the thousands of mutants, which takes
 * a hundred times as long. `describe`, `it` and `expect` are Jest's own. What does not work: hooks, timers, mocks and files
 * with state of their own between tests; the tests of functions and arithmetic need none.
 *
 * https://stryker-mutator.io/docs/stryker-js/guides/create-a-plugin/
 */

/** Jest's own parts, in the version that belongs to it. */
const requireOfJest = createRequire(createRequire(import.meta.url).resolve("jest/package.json"));
const { describe, it, getState } = requireOfJest("jest-circus");
const { jestExpect } = requireOfJest("@jest/expect");

/** Where Stryker's instrumented code looks for the mutant to switch on and counts what a test reaches. */
const stryker = (globalThis.__stryker__ ??= {});

class InProcessRunner {
  #folders;
  #tests;

  static inject = ["options"];

  constructor({ inProcess: { folders } }) {
    this.#folders = folders;
  }

  /** No need to load anything again: with `ignoreStatic` a mutant is switched on only while tests run. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    this.#load();
    const tests = [];
    for (const test of this.#tests) tests.push(await resultOf(test));
    stryker.currentTestId = undefined;
    return { status: "complete", tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    this.#load();
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const wanted = new Set(testFilter);
    let nrOfTests = 0;
    for (const test of this.#tests) {
      if (!wanted.has(test.id)) continue;
      nrOfTests += 1;
      const { status, failureMessage } = await resultOf(test);
      if (stryker.hitCount > hitLimit) return { status: "timeout", reason: `The mutant was reached more than ${hitLimit} times.` };
      if (status === failed) return { status: "killed", failureMessage, killedBy: [test.id], nrOfTests };
    }
    return { status: "survived", nrOfTests };
  }

  #load() {
    this.#tests ??= loadTests(this.#folders);
  }
}

/** The runner's part of Stryker's configuration. */
export const strykerValidationSchema = {
  properties: {
    inProcess: {
      type: "object",
      properties: { folders: { description: "Folders of the test files.", type: "array", items: { type: "string" } } },
      required: ["folders"],
      additionalProperties: false,
    },
  },
};

/** Stryker's numbers for what became of a test. */
const [passed, failed] = [0, 1];

async function resultOf({ id, fileName, run }) {
  stryker.currentTestId = id;
  const start = performance.now();
  const result = { id, name: id, fileName };
  try {
    await run();
    return { ...result, status: passed, timeSpentMs: performance.now() - start };
  } catch (error) {
    return { ...result, status: failed, timeSpentMs: performance.now() - start, failureMessage: String(error?.message ?? error) };
  }
}

function loadTests(folders) {
  Object.assign(globalThis, { describe, it, test: it, expect: jestExpect });
  register();
  const require = createRequire(pathToFileURL(join(process.cwd(), "package.json")));
  // The same generated inputs for every mutant and in every run.
  require("fast-check").configureGlobal({ seed: 1 });
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(process.cwd(), folder, name)));
  return files
    .filter((file) => file.endsWith(".test.ts") && !basename(file).includes("libreoffice"))
    .flatMap((file) => {
      const { children } = getState().rootDescribeBlock;
      const before = children.length;
      require(file);
      const tests = children.slice(before).flatMap(testsIn);
      return tests.map(({ names, fn }, index) => ({ id: [basename(file), index, ...names].join(" "), fileName: file, run: fn }));
    });
}

function testsIn(entry) {
  if (entry.type === "test") return [{ names: [entry.name], fn: entry.fn }];
  return entry.children.flatMap(testsIn).map(({ names, fn }) => ({ names: [entry.name, ...names], fn }));
}

export const strykerPlugins = [{ kind: "TestRunner", name: "in-process", injectableClass: InProcessRunner }];
