/**
 * Starts the program: refuses a Node that is too old in one line, then loads the bundle with V8's code cache
 * beside it. Compiling the bundle anew costs a third of a table command; a cache of another Node version is
 * refused by V8 and costs nothing.
 */
import fs from 'node:fs';
import { createRequire, wrap } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

/** Beside the bundle: the caches of its files one after the other, their places in `code-cache.json`. */
const CACHE = 'code-cache.bin';
const PLACES = 'code-cache.json';

const folder = import.meta.dirname;
const outer = createRequire(path.join(folder, 'main.cjs'));

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;

type Loaded = { exports: unknown };

const readCache = (): ((name: string) => Buffer | undefined) => {
  try {
    const places = JSON.parse(fs.readFileSync(path.join(folder, PLACES), 'utf8')) as Record<string, [number, number]>;
    const bytes = fs.readFileSync(path.join(folder, CACHE));
    return (name) => places[name] && bytes.subarray(...places[name]);
  } catch {
    return () => undefined;
  }
};

/** The compiled files by name: the build asks them for their caches. */
export const scripts: Record<string, vm.Script> = {};

const loaded: Record<string, Loaded> = {};

const load = (name: string, cached: (name: string) => Buffer | undefined): unknown => {
  const known = loaded[name];
  if (known !== undefined) return known.exports;
  const filename = path.join(folder, name);
  const cachedData = cached(name);
  const script = new vm.Script(wrap(fs.readFileSync(filename, 'utf8')), {
    filename,
    ...(cachedData ? { cachedData } : {}),
  });
  const module: Loaded = { exports: {} };
  scripts[name] = script;
  loaded[name] = module;
  const inner = (id: string): unknown => (id.startsWith('./') ? load(id.slice(2), cached) : outer(id));
  script.runInThisContext()(module.exports, inner, module, filename, folder);
  return module.exports;
};

if (supported) load('main.cjs', readCache());
else {
  process.stderr.write(`error: certs needs Node 20.19, 22.12 or later, and this is ${process.versions.node}\n`);
  process.exitCode = 1;
}
