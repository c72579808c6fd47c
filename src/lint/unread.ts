/** What can be said of files that could not be used: nothing else is to be blamed for their content. */
import type { Certification } from '../schema/certification.ts';
import { Id } from '../schema/common.ts';
import { Source } from '../schema/source.ts';

/** The codes or ids that unread files of a folder of the layout stand for, by their names. */
export const fileStems = (unread: ReadonlyMap<string, unknown>, folder: string): string[] =>
  [...unread.keys()]
    .filter((file) => file.startsWith(`${folder}/`))
    .map((file) => file.slice(folder.length + 1).replace(/\.json$/, ''));

/** What stands for a certification of which only the code is known. */
export const unnamed = (code: string): Certification => ({ code, name: `(${code})`, organization: '' });

/** The organizations that unread certifications name, as far as they can be told, by the code in the file's name. */
export const salvagedOrganizations = (unread: ReadonlyMap<string, unknown>): { code: string; organization: string }[] =>
  fileStems(unread, 'certifications').flatMap((code) => {
    const data = unread.get(`certifications/${code}.json`);
    const named = data !== null && typeof data === 'object' && 'organization' in data ? data.organization : null;
    const parsed = Id.safeParse(named);
    return parsed.success ? [{ code, organization: parsed.data }] : [];
  });

/**
 * The sources of a sources.json with problems, each at its place, as far as they can be told; one without an id has an
 * empty one. Null where they cannot be told at all.
 */
export const salvagedSources = (unread: ReadonlyMap<string, unknown>): Source[] | null => {
  if (!unread.has('sources.json')) return [];
  const data = unread.get('sources.json');
  const list = data !== null && typeof data === 'object' && 'sources' in data ? data.sources : null;
  if (!Array.isArray(list)) return null;
  return list.map((entry: unknown): Source => {
    const parsed = Source.safeParse(entry);
    if (parsed.success) return parsed.data;
    const id = entry !== null && typeof entry === 'object' && 'id' in entry ? String(entry.id) : '';
    return { id, publisher: id, title: id, url: null, kind: 'own', dated: null, datedBy: 'unread' };
  });
};
