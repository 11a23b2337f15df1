import { FILE_LIMITS, readFiles, sortOut, withAdded } from "../../src/taskpane/session/returned-files";

const ofSize = (name: string, size: number): File => ({ name, size }) as File;
const readable = (name: string, arrayBuffer: () => Promise<ArrayBuffer>): File => ({ name, size: 1, arrayBuffer }) as File;
const returned = (name: string, ...bytes: number[]) => ({ name, bytes: Uint8Array.from(bytes) });
const names = (files: readonly { readonly name: string }[]): string[] => files.map(({ name }) => name);

describe("before anything is read", () => {
  test("a file above 50 MB is refused by name, the others go on", () => {
    const { readable: kept, refused } = sortOut([ofSize("Groß.xlsx", 50 * 1024 * 1024 + 1), ofSize("Kleve.xlsx", 50 * 1024 * 1024)], []);
    expect(names(kept)).toEqual(["Kleve.xlsx"]);
    expect(refused).toEqual([{ name: "Groß.xlsx", reason: "tooLarge" }]);
  });

  test("400 files are taken, those chosen before included", () => {
    const present = Array.from({ length: 398 }, (_, index) => returned(`${index}.xlsx`, index));
    const { readable: kept, refused } = sortOut([ofSize("a", 1), ofSize("b", 1), ofSize("c", 1)], present);
    expect(names(kept)).toEqual(["a", "b"]);
    expect(refused).toEqual([{ name: "c", reason: "tooMany" }]);
  });

  test("more than 500 MB together are refused; a smaller file behind still fits", () => {
    const files = Array.from({ length: 11 }, (_, index) => ofSize(`${index}`, FILE_LIMITS.bytes - 1)); // 11 × 50 MB, less 11 bytes
    const { readable: kept, refused } = sortOut([...files, ofSize("klein", 10)], []);
    expect(kept).toHaveLength(11); // ten large ones leave 10 bytes of the 500 MB: room for the small one
    expect(names(kept)).toContain("klein");
    expect(refused).toEqual([{ name: "10", reason: "tooMuch" }]);
  });
});

describe("reading", () => {
  const context = { language: "de", now: () => new Date(0) } as const;

  test("a file that cannot be read is named and stops no other", async () => {
    const chosen = [
      readable("offen.xlsx", () => Promise.reject(new DOMException("held", "NotReadableError"))),
      readable("Kleve.xlsx", () => Promise.resolve(Uint8Array.of(7).buffer)),
    ];
    const { files, unreadable } = await readFiles.run({ chosen }, context);
    expect(files).toEqual([returned("Kleve.xlsx", 7)]);
    expect(unreadable).toEqual([{ name: "offen.xlsx", reason: "unreadable" }]);
  });

  test("ends between two files when it is cancelled", async () => {
    const controller = new AbortController();
    const second = jest.fn();
    const first = (): Promise<ArrayBuffer> => {
      controller.abort();
      return Promise.resolve(new ArrayBuffer(0));
    };
    const reading = readFiles.run({ chosen: [readable("a", first), readable("b", second)] }, { ...context, signal: controller.signal });
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    expect(second).not.toHaveBeenCalled();
  });
});

describe("adding to files that are there", () => {
  test("the same file again is not added", () => {
    expect(withAdded([returned("Kleve.xlsx", 1, 2)], [returned("Kleve.xlsx", 1, 2)])).toEqual([returned("Kleve.xlsx", 1, 2)]);
  });

  test("another file of the same name gets a number, and neither is lost", () => {
    const all = withAdded([returned("Planung.xlsx", 1)], [returned("Planung.xlsx", 2), returned("Planung.xlsx", 3)]);
    expect(all).toEqual([returned("Planung.xlsx", 1), returned("Planung (2).xlsx", 2), returned("Planung (3).xlsx", 3)]);
  });

  test("a name without an ending gets its number at the end", () => {
    expect(names(withAdded([returned("Planung", 1)], [returned("Planung", 2)]))).toEqual(["Planung", "Planung (2)"]);
  });
});
