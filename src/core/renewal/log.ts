/** What of a log counts in a cycle, and which entries a rule refuses. */
import { firstDay, type IsoDate, type PartialDate } from '../dates.ts';
import { sumCeus } from './ceus.ts';

/** One entry as it was logged; an hour is taken as one CEU. What was left empty is null. */
export type LogEntry = {
  /** Its line in the file. */
  line: number;
  title: string;
  provider: string | null;
  date: IsoDate;
  hours: number;
  /** A credential's code, a topic's name, or `other`. */
  topic: string | null;
  /** Codes of the credentials it is logged for. */
  credentials: readonly string[];
  proof: boolean | null;
};

export type Refusal = {
  entry: LogEntry;
  reason:
    | 'no-hours'
    | 'future'
    | 'not-held'
    | 'no-credential'
    | 'before-certified'
    | 'before-cycle'
    | 'duplicate'
    | 'other-topic';
  /** The day, number of hours or line that the reason speaks of. */
  limit: IsoDate | number | null;
};

/** An entry with the CEUs of it that count. */
export type Counted = { entry: LogEntry; ceus: number };

export type LogBounds = {
  asOf: IsoDate;
  /** The first day whose CEUs count; null where it is not known. */
  from: IsoDate | null;
  /** The credentials held in this cycle with the days they were earned. */
  held: ReadonlyMap<string, PartialDate | null>;
  /** Each course counts once, however often it is taken. */
  coursesOnce: boolean;
  /** The most that may be about other topics; null where no rule says. */
  most: number | null;
};

/** Case does not count, nor spaces at the ends, nor how many stand together. */
export const plainText = (text: string): string => text.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** Whether it is marked as being about none of the organization's topics. */
export const isOther = ({ topic }: LogEntry): boolean => topic !== null && plainText(topic) === 'other';

/** The earliest day on which a credential it is logged for was held; null where that is not known. */
const certifiedOn = ({ credentials }: LogEntry, held: LogBounds['held']): IsoDate | null => {
  const named = [...held].filter(([code]) => credentials.length === 0 || credentials.includes(code));
  const days = named.map(([, earned]) => (earned === null ? null : firstDay(earned)));
  return days.includes(null) ? null : ([...days].sort()[0] ?? null);
};

const refusalOf = (entry: LogEntry, { asOf, from, held }: LogBounds): Refusal | null => {
  if (entry.hours <= 0) return { entry, reason: 'no-hours', limit: null };
  if (entry.date > asOf) return { entry, reason: 'future', limit: asOf };
  if (entry.credentials.length > 0 && !entry.credentials.some((code) => held.has(code)))
    return { entry, reason: 'not-held', limit: null };
  const certified = certifiedOn(entry, held);
  if (certified !== null && entry.date < certified) return { entry, reason: 'before-certified', limit: certified };
  if (from !== null && entry.date < from) return { entry, reason: 'before-cycle', limit: from };
  return null;
};

/** What makes two entries the same: a course, or a course on a day. */
const courseOf = ({ title, provider, date }: LogEntry, once: boolean): string =>
  [plainText(title), plainText(provider ?? ''), once ? '' : date].join('\n');

/**
 * The entries of one cycle judged: those that count, with their CEUs, and those that are refused, by line. Of
 * several that are the same the longest counts.
 */
export const judgeLog = (
  entries: readonly LogEntry[],
  bounds: LogBounds,
): { counted: Counted[]; refused: Refusal[] } => {
  const refused: Refusal[] = [];
  const fit = entries.filter((entry) => {
    const refusal = refusalOf(entry, bounds);
    if (refusal !== null) refused.push(refusal);
    return refusal === null;
  });
  const courses = new Map<string, LogEntry>();
  for (const entry of [...fit].sort((a, b) => b.hours - a.hours || a.line - b.line)) {
    const course = courseOf(entry, bounds.coursesOnce);
    const same = courses.get(course);
    if (same === undefined) courses.set(course, entry);
    else refused.push({ entry, reason: 'duplicate', limit: same.line });
  }
  const counted: Counted[] = [];
  let left = bounds.most ?? Number.POSITIVE_INFINITY;
  for (const entry of [...courses.values()].sort((a, b) => a.line - b.line)) {
    const ceus = isOther(entry) ? Math.min(left, entry.hours) : entry.hours;
    if (isOther(entry)) left = sumCeus([left, -ceus]);
    if (ceus > 0) counted.push({ entry, ceus });
    if (ceus < entry.hours) refused.push({ entry, reason: 'other-topic', limit: ceus });
  }
  return { counted, refused: refused.sort((a, b) => a.entry.line - b.entry.line) };
};
