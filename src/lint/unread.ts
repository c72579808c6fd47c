/** What can be said of files that could not be used: nothing else is to be blamed for their content. */
import { Source } from '../schema/source.ts';

/** The codes or ids that unread files of a folder of the layout stand for, by their names. */
export const fileStems = (unread: ReadonlyMap<string, unknown>, folder: string): string[] =>
  [...unread.keys()]
    .filter((file) => file.startsWith(`${folder}/`))
    .map((file) => file.slice(folder.length + 1).replace(/\.json$/, ''));

/** The sources of a sources.json with problems, as far as they can be told; null where they cannot. */
export const salvagedSources = (unread: ReadonlyMap<string, unknown>): Source[] | null => {
  if (!unread.has('sources.json')) return [];
  const data = unread.get('sources.json');
  const list = data !== null && typeof data === 'object' && 'sources' in data ? data.sources : null;
  if (!Array.isArray(list)) return null;
  return list.flatMap((entry: unknown) => {
    const parsed = Source.safeParse(entry);
    if (parsed.success) return [parsed.data];
    const id = entry !== null && typeof entry === 'object' && 'id' in entry ? String(entry.id) : null;
    if (id === null) return [];
    return [{ id, publisher: id, title: id, url: null, kind: 'own' as const, dated: null, datedBy: 'unread' }];
  });
};
