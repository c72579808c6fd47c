/** Builds the package: the dataset checked and compiled, the program and the library bundled, the types. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { compile } from '../src/dataset/compile.ts';
import { readFolder } from '../src/dataset/files.ts';
import { schemaFiles } from '../src/dataset/schemas.ts';

const root = path.join(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

const put = (file: string, text: string): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const buildData = (): void => {
  const { files, problems } = readFolder(path.join(root, 'data'), { maxBytes: Number.POSITIVE_INFINITY });
  if (problems.length > 0) {
    for (const { file, path: place, found, expected } of problems) console.error(`data/${file}: ${place}: found ${found}, expected ${expected}`);
    throw new Error(`the dataset has ${problems.length} problem(s)`);
  }
  for (const [file, part] of compile(files)) put(path.join(dist, 'data', file), JSON.stringify(part));
  for (const [file, text] of schemaFiles()) {
    put(path.join(dist, 'schema', file), text);
    put(path.join(root, 'data', 'schema', file), text);
  }
};

const shared = { platform: 'node', transform: { target: 'node20' }, treeshake: true } as const;

const bundle = async (): Promise<void> => {
  const program = await rolldown({ ...shared, input: { main: path.join(root, 'src/main.ts') } });
  await program.write({ dir: dist, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunk-[name].cjs', comments: { legal: false } });
  await program.close();
  const library = await rolldown({ ...shared, input: { index: path.join(root, 'src/index.ts') } });
  await library.write({ dir: dist, format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'library-[name].js' });
  await library.close();
};

/** What the bundles hold of others, with its licence, for THIRD-PARTY.txt. */
const licences = (): string => {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { version?: string; license?: string }> };
  const bundled = readdirSync(dist)
    .filter((file) => /\.(cjs|js)$/.test(file))
    .flatMap((file) => [...readFileSync(path.join(dist, file), 'utf8').matchAll(/#region (node_modules\/(?:@[^/]+\/)?[^/\s]+(?:\/node_modules\/(?:@[^/]+\/)?[^/\s]+)*)/g)])
    .map((match) => match[1] ?? '');
  return [...new Set(bundled)]
    .sort()
    .map((folder) => {
      const { version = '', license = '' } = lock.packages[folder] ?? {};
      const file = readdirSync(path.join(root, folder)).find((name) => /^licen[cs]e/i.test(name));
      const text = file === undefined ? '' : `\n\n${readFileSync(path.join(root, folder, file), 'utf8').trim()}`;
      return `${folder.split('node_modules/').at(-1)} ${version} (${license})${text}`;
    })
    .join('\n\n----------\n\n');
};

rmSync(dist, { recursive: true, force: true });
buildData();
await bundle();
put(path.join(dist, 'THIRD-PARTY.txt'), `${licences()}\n`);
execFileSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', path.join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
