/** What is wrong with a folder of data, as a list. */
import type { Document } from '../document.ts';
import { plural } from '../format.ts';

type ShownProblem = { file: string; path: string; found: string; expected: string };

/** What is wrong with a folder, file by file. */
export const problemsDocument = (
  problems: readonly ShownProblem[],
  about: { files: number; layout: 'own-data' | 'whole-dataset'; all: number },
): Document => {
  const as = about.layout === 'own-data' ? 'own data' : 'a whole dataset';
  const count = about.all === 0 ? 'no problem' : plural(about.all, 'problem');
  const looked = { kind: 'text' as const, text: `Looked at ${plural(about.files, 'file')}, taken as ${as}: ${count}.` };
  if (problems.length === 0) return [looked];
  return [
    {
      kind: 'table',
      columns: [{ header: 'File' }, { header: 'Path' }, { header: 'Found' }, { header: 'Expected' }],
      rows: problems.map(({ file, path, found, expected }) => [file, path, found, expected].map((text) => ({ text }))),
    },
    looked,
  ];
};
