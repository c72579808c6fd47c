/**
 * Starts the program: loads the bundle with what V8 compiled of it before. Compiling it anew costs a third of a table
 * command.
 */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

const folder = import.meta.dirname;

/**
 * What the compiled code is kept for: a command by its name, which its file has too, with words behind it or without,
 * as that of one certification is another than that of all, and with options or without, as who tells something is
 * answered by other code; else all other lines together.
 */
const typed = process.argv.slice(2);
const [word = '', ...more] = typed.filter((one) => /^[A-Za-z][\w-]*$/.test(one));
const isCommand = /^[a-z]+$/.test(word) && existsSync(join(folder, `${word}.cjs`));
const hasOptions = typed.some((one) => one.startsWith('-'));
const line = isCommand ? `${word}${more.length > 0 ? '-of' : ''}${hasOptions ? '-with' : ''}` : 'main';

/**
 * The compiled code of all files, one after the other behind a head of fixed length. The build keeps that of the
 * commands most asked for, which ships. What was compiled since, and all of it where another V8 runs (it refuses what
 * it has not made itself), is kept beside it at first use, where this folder may be written: by command, as to take up
 * what only others need would take longer.
 */
const SHIPPED = join(folder, 'code-cache.bin');
const GROWN = join(folder, 'code-cache', `${line}.bin`);
const HEAD_BYTES = 4096;

/** The V8 that compiled, and for which processor: code of another it may take and then fail on. */
const V8 = `${process.versions.v8} ${process.arch}`;

/**
 * Whose files these are, which the build writes in here: V8 asks of what it compiled only whether the text is as long,
 * and somebody may lay new files over old ones.
 */
const BUILD = '@build@';

type Head = { v8: string; build: string; places: Record<string, [offset: number, length: number]> };
type Kept = { head: Head; slice: (offset: number, length: number) => Buffer };

const open = (file: string): Kept | null => {
  try {
    const descriptor = openSync(file, 'r');
    const slice = (offset: number, length: number): Buffer => {
      const bytes = Buffer.allocUnsafe(length);
      return bytes.subarray(0, readSync(descriptor, bytes, 0, length, offset));
    };
    const head = JSON.parse(slice(0, HEAD_BYTES).toString('latin1')) as Head;
    return head.v8 === V8 && head.build === BUILD ? { head, slice } : null;
  } catch {
    return null;
  }
};
const kept = open(GROWN) ?? open(SHIPPED);

/** What is kept of a file; nothing where there is none. */
const keptOf = (name: string): Buffer | undefined => {
  const [offset, length] = kept?.head.places[name] ?? [0, 0];
  if (kept === null || length === 0) return undefined;
  const bytes = kept.slice(offset, length);
  return bytes.length === length ? bytes : undefined;
};

/** The files of this start, compiled. */
const scripts = new Map<string, Script>();

/** Keeps what this start compiled, with what was kept before. Where that fails, the next start takes its time too. */
const keepIn = (file: string): void => {
  const before = Object.keys(kept?.head.places ?? {}).flatMap((name) => {
    const bytes = scripts.has(name) ? undefined : keptOf(name);
    return bytes === undefined ? [] : [[name, bytes] as const];
  });
  const all = [...before, ...[...scripts].map(([name, script]) => [name, script.createCachedData()] as const)];
  const head: Head = { v8: V8, build: BUILD, places: {} };
  let end = HEAD_BYTES;
  for (const [name, { length }] of all) {
    head.places[name] = [end, length];
    end += length;
  }
  const start = Buffer.from(JSON.stringify(head).padEnd(HEAD_BYTES), 'latin1');
  // With so many files that their places do not fit, nothing could be read again.
  if (start.length > HEAD_BYTES) return;
  const written = `${file}.${process.pid}`;
  try {
    // Others run what stands here: none but its owner may write it, whatever new files may be on this machine.
    mkdirSync(dirname(file), { recursive: true, mode: 0o755 });
    try {
      // V8 dies of code that is not what it wrote: none must be left half on the disk when the power fails.
      const descriptor = openSync(written, 'wx', 0o644);
      writeFileSync(descriptor, Buffer.concat([start, ...all.map(([, bytes]) => bytes)]));
      fsyncSync(descriptor);
      closeSync(descriptor);
      renameSync(written, file);
    } catch {
      rmSync(written, { force: true });
    }
  } catch {
    // Nowhere to keep it.
  }
};

/** For the build. */
export const keepShipped = (): void => keepIn(SHIPPED);

let isKeeping = false;
const keepAtTheEnd = (): void => {
  if (isKeeping) return;
  isKeeping = true;
  try {
    const grown = dirname(GROWN);
    accessSync(existsSync(grown) ? grown : folder, constants.W_OK);
    process.on('exit', () => keepIn(GROWN));
  } catch {
    // Somebody else's folder.
  }
};

type Loaded = { exports: unknown };
const loaded: Record<string, Loaded> = {};

const load = (name: string): unknown => {
  const known = loaded[name];
  if (known !== undefined) return known.exports;
  const filename = join(folder, name);
  const cachedData = keptOf(name);
  // The build leaves nothing but ASCII in the bundle, and wraps each file as Node would. What is kept holds the name,
  // which so is the same on every machine.
  const script = new Script(readFileSync(filename, 'latin1'), {
    filename: name,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  if (cachedData === undefined || script.cachedDataRejected) keepAtTheEnd();
  // A dictionary from the start: to become one name by name, with hundreds of them, leaves much behind to collect.
  const module: Loaded = { exports: Object.create(null) };
  scripts.set(name, script);
  loaded[name] = module;
  const inner = (id: string): unknown => (id.startsWith('./') ? load(id.slice(2)) : process.getBuiltinModule(id));
  script.runInThisContext()(module.exports, inner, module, filename, folder);
  return module.exports;
};

load('main.cjs');
