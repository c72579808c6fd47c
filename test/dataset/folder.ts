/** A folder of files for as long as a test looks at it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Files by their path: a text as it is, anything else as JSON. */
export type FileTree = Readonly<Record<string, unknown>>;

/** Writes the files below a new folder, hands it over, and takes it away again. */
export const withFolder = async <T>(files: FileTree, use: (folder: string) => T | Promise<T>): Promise<T> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'certs-data-'));
  try {
    for (const [file, content] of Object.entries(files)) {
      const full = path.join(folder, file);
      mkdirSync(path.dirname(full), { recursive: true });
      writeFileSync(full, typeof content === 'string' ? content : JSON.stringify(content));
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
