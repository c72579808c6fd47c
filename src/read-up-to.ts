/** Reads what may have no end: a device, a pipe, somebody else's file. */
import { createReadStream, open, readSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';

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

const openFile = (file: string): Promise<number> =>
  new Promise((resolve, reject) =>
    open(file, 'r', (error, descriptor) => (error === null ? resolve(descriptor) : reject(error))),
  );

/**
 * A file by its name, piece by piece. A pipe is read as a socket is, which can be given up at any time: a read of a
 * file would hold the process for as long as the pipe is silent.
 *
 * @throws what the system says where it cannot be opened
 */
export const streamOf = async (file: string): Promise<Readable> => {
  if (statSync(file, { throwIfNoEntry: false })?.isFIFO() !== true) return createReadStream(file);
  // Only a pipe needs it, and it takes a fifth of a start to load.
  const { Socket } = process.getBuiltinModule('node:net');
  return new Socket({ fd: await openFile(file), readable: true, writable: false });
};
