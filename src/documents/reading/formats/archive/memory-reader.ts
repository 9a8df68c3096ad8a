import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'

/**
 * Bytes in memory as yauzl reads them. Unlike yauzl's own reader of a buffer, it answers at once and not in the next turn
 * of the event loop: a Word file has a dozen parts, each asked for twice, and those turns are most of what opening costs.
 */
export class MemoryReader extends RandomAccessReader {
  readonly #bytes: Buffer

  constructor(bytes: Buffer) {
    super()
    this.#bytes = bytes
  }

  override read(
    into: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null, bytesRead?: number) => void,
  ): void {
    const end = Math.min(position + length, this.#bytes.length)
    done(null, position < end ? this.#bytes.copy(into, offset, position, end) : 0)
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from([this.#bytes.subarray(start, end)])
  }
}
