import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Bench } from "./report";

const LIMIT_KB = 150;

/** Gzip size of everything our page loads before functions answer: the page, its scripts, the functions' metadata. */
export const bundleBench: Bench = {
  title: "What loads before functions answer",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "bundle-"));
    try {
      const webpack = resolve(__dirname, "../../node_modules/.bin/webpack");
      execFileSync(webpack, ["--mode", "production", "--output-path", folder], { cwd: resolve(__dirname, "../.."), stdio: "ignore" });
      const page = readFileSync(join(folder, "taskpane.html"), "utf8");
      const scripts = [...page.matchAll(/(?:src|href)="?([^"\s>]+\.(?:js|css))/g)].flatMap(([, url]) =>
        url && !url.startsWith("http") ? [url] : [],
      );
      const files = ["taskpane.html", "functions.json", ...scripts];
      const kilobytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1000;
      return [
        {
          what: `${files.join(", ")}, gzip`,
          figure: `${kilobytes.toFixed(1)} KB`,
          goal: `at most ${LIMIT_KB} KB`,
          isMet: kilobytes <= LIMIT_KB,
        },
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
