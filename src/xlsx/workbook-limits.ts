/** How much a file may unpack to before it is refused: a few kilobytes of .zip can claim gigabytes of memory. */
export type WorkbookLimits = {
  /** Number of parts in the package. */
  readonly parts: number;
  /** Bytes of one part after inflating. */
  readonly partBytes: number;
  /** Bytes of all parts after inflating. */
  readonly totalBytes: number;
  /** How many times larger than its compressed form a part may be. Deflate reaches at most 1,032. */
  readonly compressionRatio: number;
};

/**
 * A sheet of 200,000 rows × 17 columns is about 150 MB of XML and compresses 10 to 40 times; these limits leave room for
 * several of them and still stay within the memory of a browser tab.
 */
export const DEFAULT_LIMITS: WorkbookLimits = {
  parts: 10_000,
  partBytes: 512 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
  compressionRatio: 400,
};

/** Small parts may compress as well as they like: a blank sheet or a solid picture often exceeds the ratio. */
export const RATIO_APPLIES_FROM_BYTES = 16 * 1024 * 1024;
