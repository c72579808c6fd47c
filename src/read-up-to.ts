/** Reads what may have no end: a device, a pipe, somebody else's file. */
import { readSync } from 'node:fs';

const PIECE = 64 * 1024;
/** How long to leave a pipe alone that has nothing yet. */
const PAUSE_MS = 10;

const readPiece = (descriptor: number, piece: Uint8Array): number => {
  for (;;) {
    try {
      return readSync(descriptor, piece);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EOF') return 0;
      // A pipe that another program has set so as not to wait.
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
};

/**
 * The bytes of an open file to its end, or some more than `most` where it holds more than that.
 *
 * @throws what the system says where it cannot be read
 */
export const readUpTo = (descriptor: number, most: number): Buffer => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length <= most) {
    const piece = new Uint8Array(PIECE);
    const read = readPiece(descriptor, piece);
    if (read === 0) break;
    pieces.push(piece.subarray(0, read));
    length += read;
  }
  return Buffer.concat(pieces);
};
