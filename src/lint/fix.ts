/**
 * `npm run fix:data [-- FOLDER]`: writes every file with its keys in the order of the schema and in the one
 * format. It changes no figure. Files that have the wrong shape are named and nothing is written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readFolder } from '../dataset/files.ts';
import { partsOf } from './check.ts';
import { byPlace } from './rules/left-out.ts';
import { canonicalText } from './text.ts';

const [folder = 'data'] = process.argv.slice(2);
const { files, problems } = readFolder(folder, { maxBytes: Number.POSITIVE_INFINITY });
files.leftOut?.sort(byPlace);

for (const { file, path: place, found, expected } of problems)
  console.error(`${folder}/${file}: ${place === '' ? '' : `${place}: `}found ${found}, expected ${expected}`);

if (problems.length > 0) process.exitCode = 1;
else
  for (const [name, data] of partsOf(files)) {
    const file = path.join(folder, name);
    const text = canonicalText(data);
    if (readFileSync(file, 'utf8') === text) continue;
    writeFileSync(file, text);
    console.log(`${file}: written anew`);
  }
