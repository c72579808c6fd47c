/** What a told code means by the catalogue. */
import { type Catalog, findCertification } from '../catalog.ts';
import { LAST_OF_ALL } from '../dates.ts';
import { type Question, valueOn } from '../figures.ts';
import type { Held, Resolve } from './person.ts';

/** So many spellings are remembered: a roster may bring any number. */
const MOST_KNOWN = 1000;

/** What a credential is about is taken from the newest that is adopted, whatever day is asked. */
const NEWEST: Question = { asOf: LAST_OF_ALL, source: null };

/** How codes, marks and old codes are found, each looked up once. */
export const resolverOf = (catalog: Catalog): Resolve => {
  const known = new Map<string, Omit<Held, 'earned'> | null>();
  const find = (code: string): Omit<Held, 'earned'> | null => {
    const match = findCertification(catalog.index, code);
    if (match === null) return null;
    const { focus, sources } = catalog.certification(match.entry.code);
    return {
      code: match.entry.code,
      mark: match.by === 'designation' ? code.toUpperCase() : null,
      coding: valueOn(focus, NEWEST, sources).value?.includes('coding') ?? null,
    };
  };
  return (code) => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const held = find(code);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(code, held);
    return held;
  };
};
