/** The only reader of the compiled dataset: each part when it is asked for, once. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Ahead } from '../core/ahead.ts';
import type { Catalog, CatalogIndex, WithSources } from '../core/catalog.ts';
import { once } from '../core/once.ts';
import { DataError, systemCode, systemReason } from '../errors.ts';
import { isRecord, type PackedIndex, partFile, RECORDS, SCHOOLS } from './pack.ts';
import { schoolTable } from './school-columns.ts';

/** Anything that hands out compiled parts by their file. */
export type PartReader = (file: string) => unknown;

const readSlice = (file: string, [offset, length]: readonly [number, number]): string => {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.toString('latin1', 0, readSync(descriptor, bytes, 0, length, offset));
  } finally {
    closeSync(descriptor);
  }
};

/** Beyond so many records the whole file is read at once. */
const MOST_SLICES = 16;

/** The error where what ships is not as it was built. */
export const brokenData = (where: string, fault: string): DataError =>
  new DataError(`the shipped dataset is broken: ${where} ${fault}`, {
    hint: 'install certs again, or run "npm run build" in a checkout',
  });

/** What every index has: without one of them it is none. */
const INDEX_KEYS = ['dataVersion', 'certifications', 'organizations', 'places', 'sizes'] as const;
type Index = PackedIndex & Pick<CatalogIndex, Exclude<(typeof INDEX_KEYS)[number], keyof PackedIndex>>;

/**
 * Reads the parts of a compiled folder, which are written in ASCII. A part that is missing, broken or not as it was
 * built is a DataError that names its file.
 */
const folderReader = (folder: string): PartReader => {
  let index: Index | undefined;
  let slices = 0;
  let all: Buffer | undefined;
  const textOf = (file: string, read = (full: string) => readFileSync(full, 'latin1')): string => {
    const full = join(folder, file);
    try {
      return read(full);
    } catch (error) {
      const isMissing = systemCode(error) === 'ENOENT';
      throw brokenData(full, isMissing ? 'is missing' : `cannot be read: ${systemReason(error)}`);
    }
  };
  const parse = (file: string, text: string): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      throw brokenData(join(folder, file), 'is not valid JSON');
    }
  };
  const record = (full: string, place: readonly [number, number]): string => {
    slices += 1;
    if (slices <= MOST_SLICES) return readSlice(full, place);
    all ??= readFileSync(full);
    return all.toString('latin1', place[0], place[0] + place[1]);
  };
  const readIndex = (): Index => {
    const file = partFile.index;
    const found = parse(file, textOf(file)) as Index | null;
    const lacking = INDEX_KEYS.filter((key) => found?.[key] === undefined);
    if (found === null || lacking.length > 0)
      throw brokenData(join(folder, file), `has no ${lacking.join(', no ')}, as an index has`);
    return found;
  };
  return (part) => {
    index ??= readIndex();
    if (part === partFile.index) return index;
    const { places, sizes } = index;
    if (!isRecord(part)) {
      const text = textOf(part);
      const size = sizes[part];
      if (text.length !== size)
        throw brokenData(join(folder, part), `has ${text.length} bytes, and was built with ${size ?? 'none'}`);
      return parse(part, text);
    }
    const place = places[part];
    if (place === undefined) throw new DataError(`the dataset has no ${part}`);
    return parse(
      RECORDS,
      textOf(RECORDS, (full) => record(full, place)),
    );
  };
};

/** The catalogue over a reader of compiled parts. */
export const catalogFrom = (read: PartReader): Catalog => {
  const parts = new Map<string, unknown>();
  const part = <T>(file: string): T => {
    if (!parts.has(file)) parts.set(file, read(file));
    return parts.get(file) as T;
  };
  const ahead = once((): Ahead | null => {
    const { steady } = part<CatalogIndex>(partFile.index);
    return steady === undefined ? null : { steady, part: (name) => part(partFile.ahead(name)) };
  });
  return {
    get index() {
      return part<CatalogIndex>(partFile.index);
    },
    certification: (code) => part(partFile.certification(code)),
    organization: (id) => part(partFile.organization(id)),
    get ahead() {
      return ahead();
    },
    sources: () => part<{ sources: ReturnType<Catalog['sources']> }>('sources.json').sources,
    careers: () => part('careers.json'),
    programTypes: () => part('programs/types.json'),
    programs: () => part('programs/named.json'),
    checklist: () => part('programs/checklist.json'),
    schools: once(() => {
      const { tables, ...others } = part<WithSources<{ tables: Parameters<typeof schoolTable>[0][] }>>(SCHOOLS);
      return { ...others, tables: tables.map(schoolTable) };
    }),
    wages: (name) => part(`wages/${name}.json`),
    glossary: () => part('glossary.json'),
    funding: () => part('funding.json'),
  };
};

/** @throws DataError where a part of the shipped dataset is missing or broken, as soon as it is asked for */
export const loadCatalog = (folder: string): Catalog => catalogFrom(folderReader(folder));
