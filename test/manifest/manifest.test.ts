import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { parseManifest } from "./manifest-file";

const ROOT = join(__dirname, "../..");
const HOST = "https://localhost:3000";
const xml = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const manifest = parseManifest(xml);

/** Width and height from the header of a PNG file: signature, then IHDR with both as 32-bit numbers. */
function pngSize(file: string): [width: number, height: number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** What Microsoft's reader makes of a manifest. In a process of its own: a part of that package is a module that jest cannot load. */
function readByOfficeTools(file: string): unknown {
  const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((info) => process.stdout.write(JSON.stringify(info)));`;
  return JSON.parse(execFileSync(process.execPath, ["-e", script, file], { cwd: ROOT, encoding: "utf8" }));
}

async function schemaErrors(contents: string): Promise<string[]> {
  const schema = (name: string) => ({ fileName: name, contents: readFileSync(join(ROOT, "test/manifest-xsd", name), "utf8") });
  const result = await validateXML({
    xml: { fileName: "manifest.xml", contents },
    schema: schema("OfficeAppManifestV1_1.xsd"),
    preload: ["OfficeAppBasicTypesV1_0.xsd", "MailAppVersionOverridesV1_0.xsd", "TaskPaneAppVersionOverridesV1_0.xsd"].map(schema),
  });
  return result.errors.map((error) => error.message);
}

describe("the manifest as Microsoft's tools read it", () => {
  it("is read with its own facts", () => {
    expect(readByOfficeTools(join(ROOT, "manifest.xml"))).toMatchObject({
      id: "8d1f3c5e-6a47-4f0b-9c2d-b74e5a1c9f36",
      displayName: "Jobcenter Planning",
      version: `${JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version}.0`,
      defaultLocale: "en-US",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      manifestType: "xml",
      defaultSettings: { sourceLocation: `${HOST}/taskpane.html` },
    });
  });

  it("follows the schemas", async () => {
    expect(await schemaErrors(xml)).toEqual([]);
  });

  it.each([
    [
      "a wrong order",
      (text: string) =>
        text.replace(/<Runtimes>[^]*<\/Runtimes>/, "").replace("</Hosts>\n    <Resources>", "<Runtimes/></Hosts>\n    <Resources>"),
    ],
    ["a resid of more than 32 characters", (text: string) => text.replaceAll("Taskpane.Url", "Taskpane.Url.That.Is.Longer.Than.32")],
  ])("the schemas catch %s", async (_what, damage) => {
    expect(await schemaErrors(damage(xml))).not.toEqual([]);
  });
});

describe("resources", () => {
  it("every resid resolves", () => {
    expect(manifest.references.filter((resid) => !manifest.resources.has(resid))).toEqual([]);
  });

  it("every resource is used", () => {
    expect([...manifest.resources.keys()].filter((id) => !manifest.references.includes(id))).toEqual([]);
  });

  it("no resid has more than 32 characters", () => {
    expect([...manifest.resources.keys()].filter((id) => id.length > 32)).toEqual([]);
  });

  it("labels have at most 125 characters, descriptions at most 250, in every language", () => {
    const limits: Record<string, number> = { ShortStrings: 125, DisplayName: 125, LongStrings: 250, Description: 250 };
    const tooLong = [...manifest.visibleStrings].filter(([, text]) =>
      [text.value, ...Object.values(text.overrides)].some((form) => form.length > (limits[text.kind] ?? 0)),
    );
    expect(tooLong).toEqual([]);
  });
});

describe("addresses and icons", () => {
  it("every address is on the configured host", () => {
    expect(manifest.urls.length).toBeGreaterThan(15);
    expect(manifest.urls.filter((url) => new URL(url).origin !== HOST)).toEqual([]);
  });

  it.each(manifest.icons)("$url is a picture of $size pixels", ({ url, size }) => {
    expect(pngSize(join(ROOT, new URL(url).pathname))).toEqual([size, size]);
  });

  it("the product icon is there in the five sizes that Office and the catalogues ask for", () => {
    for (const size of [16, 32, 64, 80, 128]) expect(pngSize(join(ROOT, `assets/mark-${size}.png`))).toEqual([size, size]);
  });
});

describe("German", () => {
  it.each([...manifest.visibleStrings])("%s has its German form", (_name, text) => {
    const german = text.overrides["de-DE"];
    expect(german).toBeTruthy();
    expect(german).not.toBe(text.value);
  });

  it("Excel reads the functions' descriptions in German too", () => {
    expect(manifest.resources.get("Functions.Metadata.Url")).toMatchObject({
      value: `${HOST}/functions.json`,
      overrides: { "de-DE": `${HOST}/functions-de.json` },
    });
  });
});

describe("shared runtime", () => {
  it("has exactly one runtime, which lives long, and every page is that page", () => {
    expect(manifest.runtimes).toEqual([{ resid: "Taskpane.Url", lifetime: "long" }]);
    expect(manifest.pageReferences).toEqual({ page: "Taskpane.Url", functionFile: "Taskpane.Url", taskpane: "Taskpane.Url" });
    expect(manifest.elementNames.has("TaskpaneId")).toBe(false);
  });

  it("custom functions have no namespace: controllers type =CASELOAD(…)", () => {
    expect(manifest.elementNames.has("Namespace")).toBe(false);
  });

  it("the ribbon runs what the task pane associates", () => {
    const sources = readdirSync(join(ROOT, "src/taskpane"), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(ROOT, "src/taskpane", file), "utf8"))
      .join("\n");
    expect(manifest.actionIds).toEqual(["refreshWorkbook", "checkWorkbook"]);
    expect(manifest.actionIds.filter((id) => !sources.includes(`"${id}"`))).toEqual([]);
  });
});
