/** Builds the package: the dataset read by its schemas and compiled, the program and the library bundled, the types, the man page. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import type { CommandTree } from '../src/commands/shared/tree.ts';
import { withAhead } from '../src/dataset/ahead.ts';
import { compile } from '../src/dataset/compile.ts';
import { readFolder } from '../src/dataset/files.ts';
import { inAscii, pack } from '../src/dataset/pack.ts';
import { problemLine } from '../src/dataset/problems.ts';
import { schemaFiles } from '../src/dataset/schemas.ts';
import { manPage } from './man.ts';

const root = path.join(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

const put = (file: string, text: string): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const buildData = (): void => {
  const { files, problems } = readFolder(path.join(root, 'data'), { maxBytes: Number.POSITIVE_INFINITY });
  if (problems.length > 0) {
    for (const problem of problems) console.error(problemLine('data', problem));
    throw new Error(`the dataset has ${problems.length} problem(s)`);
  }
  for (const [file, text] of pack(withAhead(compile(files)))) put(path.join(dist, 'data', file), text);
  for (const [file, text] of schemaFiles()) {
    // Programs read those that ship: without blanks they are a third of the size.
    put(path.join(dist, 'schema', file), `${JSON.stringify(JSON.parse(text))}\n`);
    put(path.join(root, 'data', 'schema', file), text);
  }
};

/**
 * What the libraries load and we never use. Out of the way of every start: commander's child_process (for
 * subcommands that are programs of their own), and the tables by which cli-table3 measures text (it only ever
 * draws our one-column stand-ins, see render/table.ts). Out of the package: the text editor that inquirer can
 * open, with the character sets of the world.
 */
const trim = {
  name: 'trim',
  resolveId(source: string, importer: string | undefined) {
    if (source === 'node:child_process' && importer?.includes('/commander/')) return '\0no-child-process';
    if (source === 'string-width' && importer?.includes('/cli-table3/')) return '\0stand-in-width';
    if (source === '@inquirer/external-editor') return '\0no-editor';
    return null;
  },
  load(id: string) {
    if (id === '\0no-child-process') return 'module.exports = {};';
    if (id === '\0stand-in-width') return 'module.exports = (text) => text.length;';
    if (id === '\0no-editor') return 'export const editAsync = undefined;';
    return null;
  },
};

const shared = {
  platform: 'node',
  transform: { target: 'node20' },
  treeshake: true,
} as const;

/**
 * The form in which src/start.ts loads a file: in ASCII, and the function around it that gives a module its names.
 */
const loadable: Plugin = {
  name: 'loadable',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const code = inAscii(file.code);
      file.code =
        file.fileName === 'start.cjs'
          ? code
          : `(function (exports, require, module, __filename, __dirname) {${code}\n});`;
    }
  },
};

/**
 * What goes together into one file: each further file of a start costs a read and a compilation. `main` is what
 * every table needs, the others what several commands share; a command's own code stands in a file of its own. Parts
 * are files of src, or patterns of them.
 */
const GROUPS: readonly { name: string; parts: readonly string[] }[] = [
  {
    name: 'main',
    parts: [
      'main',
      'core/filters',
      'core/items',
      'core/paths',
      'core/programs',
      'schema/vocabulary',
      'schema/profile-flags',
      'render/layout',
      'render/markdown',
      'render/text/columns',
      'render/text/items',
      'render/words/people',
      'commands/shared/certifications',
      'commands/shared/items',
      'commands/shared/answer/answer',
      'commands/shared/answer/deliver',
      'commands/shared/answer/formats',
      'commands/shared/person/flags',
    ],
  },
  {
    name: 'person',
    parts: [
      'core/eligibility/(?!roster|apprentice)\\w+',
      'core/interview/(depends|question|settling)',
      'core/profile/plain',
      'core/profile/notation',
      'core/cost/organization',
      'core/pace',
      'commands/shared/eligibility',
      'commands/shared/person/asked',
      'commands/shared/person/person',
    ],
  },
  {
    name: 'cost',
    parts: [
      'core/cost/(?!totals|organization)[\\w-]+',
      'core/renewal/ceus',
      'core/renewal/rules',
      'core/renewal/drops',
      'core/plan/request',
      'render/words/cost',
      'render/words/cost-assumptions',
      'commands/shared/ids',
    ],
  },
  { name: 'help-of', parts: ['commands/shared/help', 'commands/shared/topics', 'render/words/help'] },
  {
    name: 'interview',
    parts: ['prompt/questions', 'commands/shared/interview/(ask|typed)'],
  },
  {
    name: 'career',
    parts: ['commands/career', 'core/careers', 'core/wages/wages', 'core/wages/levels', 'render/words/wages'],
  },
];

const fileOf = (part: string): RegExp => new RegExp(`/src/(${part})\\.ts$`);

// A file that was renamed would leave its group unnoticed.
const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).map(
  (file) => `/src/${file.replaceAll(path.sep, '/')}`,
);
for (const part of GROUPS.flatMap(({ parts }) => parts)) {
  if (!sources.some((file) => fileOf(part).test(file))) throw new Error(`no file of src is ${part}: see GROUPS`);
}

const groups = GROUPS.map(({ name, parts }, index) => ({
  name,
  test: new RegExp(`rolldown/runtime|/src/(${parts.join('|')})\\.ts$`),
  priority: GROUPS.length - index,
  includeDependenciesRecursively: true,
}));

// jsonc-parser's CommonJS build hides its own files from a bundler.
const mainFields = ['module', 'main'];

/** Names and lines stay, for whoever reads a stack trace. */
const minify = { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: false } } as const;
const comments = { legal: true, annotation: false, jsdoc: false };

const bundle = async (): Promise<string[]> => {
  const program = await rolldown({
    ...shared,
    plugins: [trim, loadable],
    resolve: { mainFields },
    input: { start: path.join(root, 'src/start.ts'), main: path.join(root, 'src/main.ts') },
  });
  const { output } = await program.write({
    dir: dist,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    comments,
    minify,
    codeSplitting: { groups },
  });
  await program.close();
  const library = await rolldown({
    ...shared,
    plugins: [trim],
    resolve: { mainFields },
    input: { index: path.join(root, 'src/index.ts') },
  });
  const built = await library.write({
    dir: dist,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'library-[name].js',
    comments,
    minify,
  });
  await library.close();
  return [...output, ...built.output].flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
};

/** The library's types in one file. */
const bundleTypes = async (): Promise<void> => {
  const parts = path.join(dist, 'types');
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', path.join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
  const types = await rolldown({
    input: { index: path.join(parts, 'index.d.ts') },
    external: ['zod', /^node:/],
    plugins: [dts({ dtsInput: true, tsconfig: false })],
  });
  await types.write({ dir: dist, format: 'es' });
  await types.close();
  rmSync(parts, { recursive: true });
};

/** The libraries in the bundles with their licences. */
const licences = (modules: readonly string[]): string => {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string; license?: string }>;
  };
  const folders = modules.flatMap(
    (id) => /^.*\/(node_modules\/(?:@[^/]+\/)?[^/]+(?:\/node_modules\/(?:@[^/]+\/)?[^/]+)*)/.exec(id)?.[1] ?? [],
  );
  return [...new Set(folders)]
    .sort()
    .map((folder) => {
      const { version = '', license = '' } = lock.packages[folder] ?? {};
      const file = readdirSync(path.join(root, folder)).find((name) => /^licen[cs]e/i.test(name));
      const text = file === undefined ? '' : `\n\n${readFileSync(path.join(root, folder, file), 'utf8').trim()}`;
      return `${folder.split('node_modules/').at(-1)} ${version} (${license})${text}`;
    })
    .join('\n\n----------\n\n');
};

/** Gives the start a mark of all files that it may load. */
const markBuild = (): void => {
  const files = readdirSync(dist).filter((file) => file.endsWith('.cjs'));
  const digest = createHash('sha256');
  for (const file of files.sort()) digest.update(`${file}\n${readFileSync(path.join(dist, file), 'utf8')}\n`);
  const start = path.join(dist, 'start.cjs');
  put(start, readFileSync(start, 'utf8').replaceAll('@build@', digest.digest('hex').slice(0, 16)));
};

rmSync(dist, { recursive: true, force: true });
buildData();
put(path.join(dist, 'THIRD-PARTY.txt'), `${licences(await bundle())}\n`);
markBuild();
await bundleTypes();

const launcher = path.join(root, 'bin', 'certs.js');
const asked = <T>(...words: string[]): T =>
  JSON.parse(execFileSync(process.execPath, [launcher, ...words, '--json'], { encoding: 'utf8' })) as T;
const { name, version, globalFlags, commands, words, topics, schemas, exitCodes } = asked<CommandTree>('help');
const tree: CommandTree = { name, version, globalFlags, commands, words, topics, schemas, exitCodes };
put(path.join(dist, 'data', 'commands.json'), JSON.stringify(tree));
put(path.join(root, 'man', 'certs.1'), manPage(tree, asked<{ dataVersion: string }>('version').dataVersion));

// What the commands most asked for compile is kept, and no more: it is a quarter of the package. The answers go nowhere.
const drop = (kept: string): void => rmSync(path.join(dist, kept), { recursive: true, force: true });
drop('code-cache.bin');
drop('code-cache');
for (const line of ['compare CPC CCS', 'list']) {
  execFileSync(process.execPath, [path.join(root, 'scripts/warm.cjs'), ...line.split(' ')], { stdio: 'ignore' });
}
drop('code-cache');
