import { deflateSync, Inflate } from "fflate";
import { damagedWorkbook, notAWorkbook, tooLargeWorkbook, truncatedWorkbook } from "./workbook-file-error";
import { DEFAULT_LIMITS, RATIO_APPLIES_FROM_BYTES, type WorkbookLimits } from "./workbook-limits";

/**
 * .zip in and out. fflate inflates and deflates; the directory is read and written here, because parts that nobody
 * touched are to be copied in their compressed form, and limits are to be checked while inflating.
 */

/** A part as it stands in the archive, still compressed. */
export type ZipEntry = {
  readonly name: string;
  readonly compressed: Uint8Array;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly size: number;
};

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_64_LOCATOR = 0x07064b50;
const ZIP64_EXTRA_FIELD = 1;
const STORED = 0;
const DEFLATED = 8;
const UTF8_NAMES = 0x0800;
const ENCRYPTED = 0x0001;

function amount(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MiB` : `${Math.floor(bytes / 1024)} KiB`;
}

const exceeded = {
  parts: (limit: number) =>
    tooLargeWorkbook({ de: `Sie besteht aus mehr als ${limit} Teilen.`, en: `It consists of more than ${limit} parts.` }),
  part: (name: string, limit: number) =>
    tooLargeWorkbook({
      de: `Der Teil „${name}“ ist entpackt größer als ${amount(limit)}.`,
      en: `The part "${name}" unpacks to more than ${amount(limit)}.`,
    }),
  total: (limit: number) =>
    tooLargeWorkbook({ de: `Sie ist entpackt größer als ${amount(limit)}.`, en: `It unpacks to more than ${amount(limit)}.` }),
  ratio: (name: string, limit: number) =>
    tooLargeWorkbook({
      de: `Der Teil „${name}“ ist entpackt mehr als ${limit}-mal so groß wie in der Datei.`,
      en: `The part "${name}" is more than ${limit} times as large unpacked as in the file.`,
    }),
};

/** An opened .zip file. Part names are only names: nothing is ever written to a path made from them. */
export class ZipArchive {
  private inflatedBytes = 0;
  private readonly counted = new Set<string>();

  private constructor(
    readonly entries: ReadonlyMap<string, ZipEntry>,
    private readonly limits: WorkbookLimits,
  ) {}

  static open(bytes: Uint8Array, limits: WorkbookLimits): ZipArchive {
    const entries = readDirectory(bytes, limits);
    let total = 0;
    for (const entry of entries.values()) {
      total += entry.size;
      if (entry.size > limits.partBytes) throw exceeded.part(entry.name, limits.partBytes);
      if (total > limits.totalBytes) throw exceeded.total(limits.totalBytes);
    }
    return new ZipArchive(entries, limits);
  }

  /** An archive made here instead of read. */
  static of(parts: Readonly<Record<string, string>>): ZipArchive {
    const entries = Object.entries(parts).map(([name, text]): [string, ZipEntry] => [name, zipEntry(name, new TextEncoder().encode(text))]);
    return new ZipArchive(new Map(entries), DEFAULT_LIMITS);
  }

  /** The inflated bytes of a part, or `undefined` if there is no such part. Declared sizes are not believed. */
  read(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    const bytes = entry.isDeflated ? this.inflate(entry) : entry.compressed;
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
      throw damagedWorkbook(name, { de: "stimmt nicht mit seiner Prüfsumme überein", en: "does not match its checksum" });
    }
    if (!this.counted.has(name)) {
      this.counted.add(name);
      this.inflatedBytes += bytes.length;
    }
    return bytes;
  }

  private inflate(entry: ZipEntry): Uint8Array {
    const chunks: Uint8Array[] = [];
    let length = 0;
    const allowedTotal = this.limits.totalBytes - (this.counted.has(entry.name) ? 0 : this.inflatedBytes);
    const stream = new Inflate((chunk) => {
      length += chunk.length;
      if (length > this.limits.partBytes) throw exceeded.part(entry.name, this.limits.partBytes);
      if (length > allowedTotal) throw exceeded.total(this.limits.totalBytes);
      if (length > RATIO_APPLIES_FROM_BYTES && length > entry.compressed.length * this.limits.compressionRatio) {
        throw exceeded.ratio(entry.name, this.limits.compressionRatio);
      }
      chunks.push(chunk);
    });
    // Small steps, so that a bomb is noticed after a few megabytes of output.
    const step = 16 * 1024;
    try {
      for (let at = 0; at === 0 || at < entry.compressed.length; at += step) {
        stream.push(entry.compressed.subarray(at, at + step), at + step >= entry.compressed.length);
      }
    } catch (error) {
      if (error instanceof Error && error.name === "WorkbookFileError") throw error;
      throw damagedWorkbook(entry.name, { de: "lässt sich nicht entpacken", en: "cannot be unpacked" });
    }
    return concatenate(chunks, length);
  }
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function readDirectory(bytes: Uint8Array, limits: WorkbookLimits): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isZip = bytes.length >= 4 && view.getUint32(0, true) === LOCAL_HEADER;
  if (!isZip) throw bytes.length === 0 ? truncatedWorkbook() : notAWorkbook();
  const { start, count } = findDirectory(view);
  if (count > limits.parts) throw exceeded.parts(limits.parts);
  const entries = new Map<string, ZipEntry>();
  let at = start;
  try {
    for (let index = 0; index < count; index += 1) {
      const { entry, next } = readDirectoryEntry(bytes, view, at);
      if (!entry.name.endsWith("/")) entries.set(entry.name, entry);
      at = next;
    }
  } catch (error) {
    // The directory or a part lies beyond the end of the file.
    if (error instanceof RangeError) throw truncatedWorkbook();
    throw error;
  }
  return entries;
}

function findDirectory(view: DataView): { start: number; count: number } {
  // The end record is 22 bytes plus a comment of at most 65,535 bytes.
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    const locator = at - 20;
    if (locator >= 0 && view.getUint32(locator, true) === DIRECTORY_END_64_LOCATOR) {
      const end64 = readUint64(view, locator + 8);
      if (end64 + 56 > view.byteLength) throw truncatedWorkbook();
      return { start: readUint64(view, end64 + 48), count: readUint64(view, end64 + 32) };
    }
    return { start: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true) };
  }
  throw truncatedWorkbook();
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function readDirectoryEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw truncatedWorkbook();
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const extraAt = at + 46 + nameLength;
  const name = new TextDecoder().decode(bytes.subarray(at + 46, extraAt)).replaceAll("\\", "/");
  const method = view.getUint16(at + 10, true);
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0 || (method !== STORED && method !== DEFLATED)) {
    throw damagedWorkbook(name, { de: "ist auf eine unbekannte Weise gepackt", en: "is packed in an unknown way" });
  }
  const [size, compressedSize, headerAt] = readSizes(view, at, extraAt, extraLength);
  if (view.getUint32(headerAt, true) !== LOCAL_HEADER) throw truncatedWorkbook();
  const dataAt = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (dataAt + compressedSize > bytes.length) throw truncatedWorkbook();
  const entry: ZipEntry = {
    name,
    compressed: bytes.subarray(dataAt, dataAt + compressedSize),
    isDeflated: method === DEFLATED,
    crc: view.getUint32(at + 16, true),
    size,
  };
  return { entry, next: extraAt + extraLength + view.getUint16(at + 32, true) };
}

/** Size, compressed size and offset; those that are 0xFFFFFFFF stand in the ZIP64 extra field, in this order. */
function readSizes(view: DataView, at: number, extraAt: number, extraLength: number): [number, number, number] {
  const sizes: [number, number, number] = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  for (let field = extraAt; field + 4 <= extraAt + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== ZIP64_EXTRA_FIELD) continue;
    let value = field + 4;
    for (const index of [0, 1, 2] as const) {
      if (sizes[index] !== 0xffffffff) continue;
      sizes[index] = readUint64(view, value);
      value += 8;
    }
  }
  return sizes;
}

/** Parts above this size are deflated at the fastest level: a sheet of millions of cells is saved in seconds, not minutes. */
const FAST_FROM_BYTES = 4 * 1024 * 1024;

/** Compresses a part. The same bytes always give the same entry. */
export function zipEntry(name: string, bytes: Uint8Array): ZipEntry {
  const compressed = deflateSync(bytes, { level: bytes.length > FAST_FROM_BYTES ? 1 : 6 });
  return { name, compressed, isDeflated: true, crc: crc32(bytes), size: bytes.length };
}

/** 1 January 1980, the earliest time a .zip can hold: the same workbook gives the same file whenever it is saved. */
const FIXED_DATE = 0x0021;

/** Writes the archive; entries keep their order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const named = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const length = named.reduce((sum, { entry, name }) => sum + 76 + 2 * name.length + entry.compressed.length, 22);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets: number[] = [];
  for (const { entry, name } of named) {
    offsets.push(at);
    view.setUint32(at, LOCAL_HEADER, true);
    writeCommonHeader(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.compressed, at + 30 + name.length);
    at += 30 + name.length + entry.compressed.length;
  }
  const directoryAt = at;
  named.forEach(({ entry, name }, index) => {
    view.setUint32(at, DIRECTORY_ENTRY, true);
    view.setUint16(at + 4, 20, true);
    writeCommonHeader(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, DIRECTORY_END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directoryAt, true);
  view.setUint32(at + 16, directoryAt, true);
  return bytes;
}

/** The 26 bytes that the local header and the directory entry have in common. */
function writeCommonHeader(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.isDeflated ? DEFLATED : STORED, true);
  view.setUint16(at + 6, 0, true);
  view.setUint16(at + 8, FIXED_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  // An indexed loop: twice as fast as for-of on hundreds of megabytes.
  for (let at = 0; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
