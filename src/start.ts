/**
 * Starts the program: refuses a Node that is too old in one line, then loads the bundle with V8's code caches
 * beside it. Compiling the bundle anew costs a third of a table command; a cache of another Node version is
 * refused by V8 and costs nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { wrap } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

const folder = import.meta.dirname;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;

type Loaded = { exports: unknown };

/** The cache of a file, where the build made one. */
const cacheOf = (filename: string): { cachedData?: Buffer } => {
  const cache = `${filename}.cache`;
  return existsSync(cache) ? { cachedData: readFileSync(cache) } : {};
};

/** The compiled files by name: the build asks them for their caches. */
export const scripts: Record<string, Script> = {};

const loaded: Record<string, Loaded> = {};

const load = (name: string): unknown => {
  const known = loaded[name];
  if (known !== undefined) return known.exports;
  const filename = join(folder, name);
  // The build leaves nothing but ASCII in the bundle.
  const script = new Script(wrap(readFileSync(filename, 'latin1')), { filename, ...cacheOf(filename) });
  const module: Loaded = { exports: {} };
  scripts[name] = script;
  loaded[name] = module;
  const inner = (id: string): unknown => (id.startsWith('./') ? load(id.slice(2)) : process.getBuiltinModule(id));
  script.runInThisContext()(module.exports, inner, module, filename, folder);
  return module.exports;
};

if (supported) load('main.cjs');
else {
  process.stderr.write(`error: certs needs Node 20.19, 22.12 or later, and this is ${process.versions.node}\n`);
  process.exitCode = 1;
}
