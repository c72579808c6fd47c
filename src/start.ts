/**
 * Starts the program: refuses a Node that is too old in one line, then loads the bundle with V8's code caches
 * beside it. Compiling the bundle anew costs a third of a table command; a cache of another Node version is
 * refused by V8 and costs nothing.
 */
import { openSync, readFileSync, readSync } from 'node:fs';
import { wrap } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

const folder = import.meta.dirname;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;

type Loaded = { exports: unknown };

/** Reads the cache of a file by its place among all of them; nothing where the build made none. */
const openCache = (): ((name: string) => { cachedData?: Buffer }) => {
  try {
    const places = JSON.parse(readFileSync(join(folder, 'code-cache.json'), 'utf8')) as Record<
      string,
      [number, number]
    >;
    const descriptor = openSync(join(folder, 'code-cache.bin'), 'r');
    return (name) => {
      const [offset, length] = places[name] ?? [0, 0];
      if (length === 0) return {};
      const cachedData = Buffer.allocUnsafe(length);
      return readSync(descriptor, cachedData, 0, length, offset) === length ? { cachedData } : {};
    };
  } catch {
    return () => ({});
  }
};
const cacheOf = openCache();

/** The compiled files by name: the build asks them for their caches. */
export const scripts: Record<string, Script> = {};

const loaded: Record<string, Loaded> = {};

const load = (name: string): unknown => {
  const known = loaded[name];
  if (known !== undefined) return known.exports;
  const filename = join(folder, name);
  // The build leaves nothing but ASCII in the bundle.
  const script = new Script(wrap(readFileSync(filename, 'latin1')), { filename, ...cacheOf(name) });
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
