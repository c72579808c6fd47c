/**
 * How the compiled parts lie on disk: certifications, organizations and what is worked out ahead of them as lines of
 * one file, each read alone by its place, so that a package with hundreds of them stays a few files; every other part
 * is a file.
 */
import type { AheadPart } from '../core/ahead.ts';
import type { Schools } from '../schema/school.ts';
import { packedTable } from './school-columns.ts';

export const RECORDS = 'records.jsonl';
export const SCHOOLS = 'schools.json';

/** What parts of the compiled dataset are called. */
export const partFile = {
  index: 'index.json',
  certification: (code: string) => `certifications/${code}.json`,
  organization: (id: string) => `organizations/${id}.json`,
  ahead: (name: AheadPart) => `${name}.json`,
};

/** Byte offset and length of each record in the records file, by its part. */
export type Places = Readonly<Record<string, readonly [offset: number, length: number]>>;

/** What the index holds of the other files: the places of the records, and how many bytes each has. */
export type PackedIndex = { places: Places; sizes: Readonly<Record<string, number>> };

const folderOf = (part: string): string => part.slice(0, part.indexOf('/') + 1);

const RECORD_FOLDERS = [
  partFile.certification(''),
  partFile.organization(''),
  ...(['outlines/', 'newcomers/', 'overviews/drops'] as const).map(partFile.ahead),
].map(folderOf);

/** Whether a part is a record: those of some folders are, and none else. */
export const isRecord = (part: string): boolean => RECORD_FOLDERS.includes(folderOf(part));

/** In place of each sign beyond ASCII its escape: text of one byte a sign is read in half the time of any other. */
export const inAscii = (text: string): string =>
  text.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const asciiJson = (content: unknown): string => inAscii(JSON.stringify(content));

const packedSchools = ({ tables, ...others }: Schools): object => ({ ...others, tables: tables.map(packedTable) });

type Part = readonly [file: string, content: unknown];

/** What is worked out ahead of one certification. */
const aheadOf = (code: string) => [`outlines/${code}`, `newcomers/${code}`] as const;

/**
 * The records, each organization's together, kind by kind: in this order the package is a hundredth smaller, as what
 * is alike lies near.
 */
const recordsInOrder = (parts: ReadonlyMap<string, unknown>): Part[] => {
  const records = [...parts].filter(([file]) => isRecord(file));
  const owners = new Map<string, string>();
  for (const [file, content] of records) {
    const { code, organization = '', id } = content as Partial<Record<'code' | 'organization' | 'id', string>>;
    if (id !== undefined) owners.set(file, id);
    if (code === undefined) continue;
    for (const file of [partFile.certification(code), ...aheadOf(code).map(partFile.ahead)])
      owners.set(file, organization);
  }
  const owner = ([file]: Part): string => owners.get(file) ?? '';
  return records.sort((a, b) => (owner(a) < owner(b) ? -1 : owner(a) > owner(b) ? 1 : 0));
};

/** The text of every file to write, in ASCII; the index gains what it holds of the others. */
export const pack = (parts: ReadonlyMap<string, unknown>): Map<string, string> => {
  const places: Record<string, [number, number]> = {};
  const files = new Map<string, string>();
  const lines: string[] = [];
  let offset = 0;
  for (const [file, content] of recordsInOrder(parts)) {
    const text = asciiJson(content);
    places[file] = [offset, text.length];
    lines.push(text);
    offset += text.length + 1;
  }
  for (const [file, content] of parts) {
    if (!isRecord(file) && file !== partFile.index)
      files.set(file, asciiJson(file === SCHOOLS ? packedSchools(content as Schools) : content));
  }
  files.set(RECORDS, `${lines.join('\n')}\n`);
  const packed: PackedIndex = {
    places,
    sizes: Object.fromEntries([...files].map(([file, text]) => [file, text.length])),
  };
  files.set(partFile.index, asciiJson({ ...(parts.get(partFile.index) as object), ...packed }));
  return files;
};
