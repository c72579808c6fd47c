/**
 * How the compiled parts lie on disk: certifications, their outlines and organizations as lines of one file, each read alone
 * by its place, so that a package with hundreds of them stays a few files; every other part is a file.
 */

export const RECORDS = 'records.jsonl';
export const INDEX = 'index.json';

/** Byte offset and length of each record in the records file, by its part. */
export type Places = Readonly<Record<string, readonly [offset: number, length: number]>>;

/** Whether a part is a record. */
export const isRecord = (part: string): boolean => /^(certifications|organizations|outlines)\//.test(part);

/** The text of every file to write; the index gains the places of the records. */
export const pack = (parts: ReadonlyMap<string, unknown>): Map<string, string> => {
  const places: Record<string, [number, number]> = {};
  const files = new Map<string, string>();
  const lines: string[] = [];
  let offset = 0;
  for (const [part, content] of parts) {
    const text = JSON.stringify(content);
    if (isRecord(part)) {
      const length = Buffer.byteLength(text);
      places[part] = [offset, length];
      lines.push(text);
      offset += length + 1;
    } else if (part !== INDEX) files.set(part, text);
  }
  files.set(RECORDS, `${lines.join('\n')}\n`);
  files.set(INDEX, JSON.stringify({ ...(parts.get(INDEX) as object), places }));
  return files;
};
