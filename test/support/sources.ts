/** The program as text, for what is asked of all of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of code of some folders, with its text. */
export const sourcesIn = (...folders: readonly string[]): { file: string; text: string }[] =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file).replaceAll('\\', '/'),
      ),
    )
    .filter((file) => /\.(ts|cjs)$/.test(file))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
