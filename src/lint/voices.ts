/** Who speaks on a path, and when: what the order of adoption goes by. */
import { addMonths, FIRST_OF_ALL, firstDay, type IsoDate, lastDay } from '../core/dates.ts';
import type { Path, Value } from '../schema/common.ts';
import type { Organization } from '../schema/organization.ts';
import type { Source } from '../schema/source.ts';
import { type Dataset, isInForce, isValue } from './rule.ts';

/** The days between which something was said; both ends are in it. */
type Span = { from: IsoDate; to: IsoDate };

/** One statement for one entry of a path. */
export type Voice = {
  /** The position of the entry. */
  index: number;
  source: string;
  /** Pages of one publisher have one name. */
  name: string;
  /** The organization itself, or a copy of its page. */
  own: boolean;
  /** The source's own date; null: undated. */
  day: IsoDate | null;
  /** When it was said, as far as the date or `datedBy` places it. */
  span: Span | null;
  approximate: boolean;
  /** Its note calls it old or cut short. */
  partial: boolean;
  /** The day of a change that the source itself names. */
  change: IsoDate | null;
};

const NEW_MONTHS = 24;

/** What `datedBy` says of an undated page: "about 2015 to 2018", "2022 or later", "before 2022". */
export const placedBy = (datedBy: string, today: IsoDate): Span | null => {
  if (/\b(present|current)\b/.test(datedBy)) return { from: addMonths(today, -NEW_MONTHS), to: today };
  const years = (datedBy.match(/\b(19|20)\d\d\b/g) ?? []).sort();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (/\b(later|after|since)\b/.test(datedBy)) return { from: `${last}-01-01`, to: today };
  if (/\b(before|earlier)\b/.test(datedBy)) return { from: FIRST_OF_ALL, to: `${first}-12-31` };
  return { from: `${first}-01-01`, to: `${last}-12-31` };
};

/** What was seen last on such a day or before is history, a price as well as an offer. */
export const HISTORY_UNTIL = '2019-12-31';

/**
 * The last day on which a value can have been seen; null where a source of it has no place in time, or low
 * reliability.
 */
export const lastSeen = (
  { saidBy }: Pick<Value<unknown>, 'saidBy'>,
  { sourceById, today }: Pick<Dataset, 'sourceById' | 'today'>,
): IsoDate | null => {
  const ends = saidBy.map(({ source: id }) => {
    const source = sourceById.get(id);
    if (source === undefined || source.reliability === 'low') return null;
    return source.dated === null ? (placedBy(source.datedBy, today)?.to ?? null) : lastDay(source.dated);
  });
  return ends.reduce<IsoDate | null>(
    (last, day) => (last === null || day === null ? null : day > last ? day : last),
    ends[0] ?? null,
  );
};

/** A publisher without what differs between two spellings; a file that nobody signs is a voice of its own. */
const spelled = ({ id, publisher }: Source): string =>
  /\bnot (named|shown)\b/.test(publisher)
    ? id
    : publisher
        .replace(/ \(.*$/, '')
        .toLowerCase()
        .replace(/\.(com|org|net)$/, '')
        .replace(/[^a-z0-9]/g, '');

/** The name of each source's voice. Publishers that share a page (`sameAs`) are one voice in all their pages. */
export const voiceNames = ({ sources, sourceById }: Pick<Dataset, 'sources' | 'sourceById'>): Map<string, string> => {
  const joined = new Map<string, string>();
  const nameOf = (source: Source): string => {
    let name = spelled(source);
    for (let other = joined.get(name); other !== undefined; other = joined.get(name)) name = other;
    return name;
  };
  for (const source of sources) {
    const first = source.sameAs === undefined ? undefined : sourceById.get(source.sameAs);
    if (first !== undefined && nameOf(source) !== nameOf(first)) joined.set(nameOf(source), nameOf(first));
  }
  return new Map(sources.map((source) => [source.id, nameOf(source)]));
};

const words = (text: string): string => ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `;

/** Whether a page is the organization's own, or a copy of one; without an organization, whether its seller's. */
export const isOwn = ({ kind, publisher, title }: Source, organization: Organization | undefined): boolean => {
  if (organization === undefined) return kind === 'issuer';
  const names = [organization.id, organization.name, organization.fullName].map(words);
  const named = (text: string) => names.some((name) => words(text).includes(name));
  const copied = (text: string) => /\b(copy of|mirror)\b/i.test(text) && named(text);
  return (kind === 'issuer' && named(publisher)) || copied(publisher) || copied(title);
};

const PARTIAL = /\b(old|older|cut short|excerpt|extract|from the time of)\b/i;

/**
 * Every voice that counts on the day: not our own judgement, not a source marked low, and not for a value that
 * is over or has not begun.
 */
export const voicesOf = (
  entries: Path<unknown>,
  organization: Organization | undefined,
  { sourceById, names, today }: Pick<Dataset, 'sourceById' | 'today'> & { names: ReadonlyMap<string, string> },
): Voice[] =>
  entries.flatMap((entry, index) => {
    if (!isValue(entry) || !isInForce(entry, today)) return [];
    const { from, saidBy } = entry;
    return saidBy.flatMap((statement): Voice[] => {
      const source = sourceById.get(statement.source);
      if (source === undefined || source.kind === 'editorial' || source.reliability === 'low') return [];
      const day = source.dated === null ? null : firstDay(source.dated);
      const own = isOwn(source, organization);
      return [
        {
          index,
          source: source.id,
          name: own && organization !== undefined ? organization.id : (names.get(source.id) ?? source.id),
          own,
          day,
          span: day === null ? placedBy(source.datedBy, today) : { from: day, to: day },
          approximate: statement.approximate === true,
          partial: PARTIAL.test(statement.note ?? ''),
          change: statement.givesDates && from !== undefined ? firstDay(from) : null,
        },
      ];
    });
  });
