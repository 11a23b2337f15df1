/**
 * Draws the PNG icons from the SVG sources beside this file: `node assets/render-icons.mjs`.
 * The results are committed, because building must not need a browser.
 */
import { readFile, writeFile } from "node:fs/promises";
import { URL } from "node:url";
import { chromium } from "playwright-core";

/** SVG source for each size of each icon. The 16-pixel mark has a drawing of its own: fewer, whole pixels. */
const ICONS = {
  mark: { 16: "mark-16", 32: "mark", 64: "mark", 80: "mark", 128: "mark" },
  pane: { 16: "pane", 32: "pane", 80: "pane" },
  refresh: { 16: "refresh", 32: "refresh", 80: "refresh" },
  check: { 16: "check", 32: "check", 80: "check" },
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const [name, sources] of Object.entries(ICONS)) {
  for (const [size, source] of Object.entries(sources)) {
    const svg = await readFile(new URL(`${source}.svg`, import.meta.url), "utf8");
    await page.setViewportSize({ width: Number(size), height: Number(size) });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    await writeFile(new URL(`${name}-${size}.png`, import.meta.url), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
