/**
 * `npm run fix:data [-- FOLDER]`: writes every file with its keys in the order of the schema, sources and what was
 * left out in their own, and in the one format; for our own folder also the README's table of what is known. It changes no figure. Where a file has
 * the wrong shape it is named, and nothing is written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readFolder } from '../dataset/files.ts';
import { problemLine } from '../dataset/problems.ts';
import { partsOf } from './check.ts';
import { withCoverage } from './coverage.ts';
import { byPlace } from './rules/left-out.ts';
import { canonicalText } from './text.ts';

const OURS = 'data';
const README = 'README.md';

const rewrite = (file: string, textOf: (before: string) => string): void => {
  const before = readFileSync(file, 'utf8');
  const text = textOf(before);
  if (text === before) return;
  writeFileSync(file, text);
  console.log(`${file}: written anew`);
};

const [folder = OURS] = process.argv.slice(2);
const { files, problems, places } = readFolder(folder, { maxBytes: Number.POSITIVE_INFINITY });
files.leftOut?.sort(byPlace);
files.singles['sources.json']?.sources.sort((a, b) => (a.id < b.id ? -1 : 1));

for (const problem of problems) console.error(problemLine(folder, problem));

if (problems.length > 0) process.exitCode = 1;
else {
  for (const [file, data] of partsOf(files))
    rewrite(path.join(folder, places.get(file) ?? file), () => canonicalText(data));
  if (folder === OURS) rewrite(README, (before) => withCoverage(before, files));
}
