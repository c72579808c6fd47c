/** The only reader of the compiled dataset: each part when it is asked for, once. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Ahead } from '../core/ahead.ts';
import type { Catalog, CatalogIndex, WithSources } from '../core/catalog.ts';
import { once } from '../core/once.ts';
import { DataError, systemCode, systemReason } from '../errors.ts';
import { isRecord, type Places, partFile, RECORDS, SCHOOLS } from './pack.ts';
import { tableOf } from './school-columns.ts';

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

/** Reads the parts of a compiled folder, which are written in ASCII. A part that is missing or broken is a DataError that names its file. */
const folderReader = (folder: string): PartReader => {
  let index: { places: Places } | undefined;
  let slices = 0;
  let all: Buffer | undefined;
  const record = (full: string, place: readonly [number, number]): string => {
    slices += 1;
    if (slices <= MOST_SLICES) return readSlice(full, place);
    all ??= readFileSync(full);
    return all.toString('latin1', place[0], place[0] + place[1]);
  };
  const parse = (file: string, read: (full: string) => string): unknown => {
    const full = join(folder, file);
    try {
      return JSON.parse(read(full));
    } catch (error) {
      const code = systemCode(error);
      const fault =
        code === null
          ? 'is not valid JSON'
          : code === 'ENOENT'
            ? 'is missing'
            : `cannot be read: ${systemReason(error)}`;
      throw brokenData(full, fault);
    }
  };
  const whole = (file: string) => parse(file, (full) => readFileSync(full, 'latin1'));
  return (part) => {
    if (!isRecord(part) && part !== partFile.index) return whole(part);
    index ??= whole(partFile.index) as { places: Places };
    if (part === partFile.index) return index;
    const place = index.places[part];
    if (place === undefined) throw new DataError(`the dataset has no ${part}`);
    return parse(RECORDS, (full) => record(full, place));
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
      const { tables, ...others } = part<WithSources<{ tables: Parameters<typeof tableOf>[0][] }>>(SCHOOLS);
      return { ...others, tables: tables.map(tableOf) };
    }),
    wages: (name) => part(`wages/${name}.json`),
    glossary: () => part('glossary.json'),
    funding: () => part('funding.json'),
  };
};

/** @throws DataError where a part of the shipped dataset is missing or broken, as soon as it is asked for */
export const loadCatalog = (folder: string): Catalog => catalogFrom(folderReader(folder));
