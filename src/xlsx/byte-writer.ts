/** Builds a large part as bytes: a sheet of a million cells is longer than the longest string. */
export class ByteWriter {
  private buffer = new Uint8Array(64 * 1024);
  private length = 0;
  private readonly encoder = new TextEncoder();

  text(text: string): void {
    // A UTF-16 unit takes at most three bytes in UTF-8.
    this.reserve(text.length * 3);
    this.length += this.encoder.encodeInto(text, this.buffer.subarray(this.length)).written;
  }

  bytes(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  finish(): Uint8Array {
    return this.buffer.slice(0, this.length);
  }

  private reserve(count: number): void {
    if (this.length + count <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.length + count));
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }
}
