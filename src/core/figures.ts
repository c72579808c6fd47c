/**
 * Which of a path's entries answers a question. Standing is judged in the data; here only time, the asked
 * source and the layering of own data decide.
 */
import type { Entry, Path, Statement, Unknown, Value } from '../schema/common.ts';
import type { Standing } from '../schema/vocabulary.ts';
import { earlier, FIRST_OF_ALL, firstDay, type IsoDate, isOver, lastDay, type PartialDate } from './dates.ts';
import type { Range } from './money.ts';

/** What is asked: the day, and one source alone or all of them. */
export type Question = { readonly asOf: IsoDate; readonly source: string | null };

/** In months: a figure whose newest source is older is called old, wherever figures are shown. */
export const OLD_MONTHS = 18;

/** What a figure needs to know of the sources it cites. */
export type SourceInfo = {
  id: string;
  publisher: string;
  title: string;
  url: string | null;
  /** What was read in place of the address. */
  readFrom?: string | undefined;
  kind: string;
  dated: PartialDate | null;
};
export type SourceMap = Readonly<Record<string, SourceInfo>>;

/** An entry of a person's own folder carries that folder's position and name; ours carry none. */
export type Layered<T> = Entry<T> & { layer?: number; own?: string };

export type OtherStanding = Exclude<Standing, 'adopted'> | 'superseded';

/** A value that was not adopted for the asked day. */
export type Other<T = unknown> = {
  value: T;
  standing: OtherStanding;
  until: PartialDate | null;
  sources: string[];
  reason: string | null;
  /** Superseded, and a source dated after its end still repeats it. */
  repeated: boolean;
};

/** The answer to one path. */
export type Figure<T = unknown> = {
  /** Null where it is unknown; then `unknown` says why. */
  value: T | null;
  unknown: Unknown | null;
  /** The span that the adopted source gives, where the answer holds one number; `value` is then null. */
  span?: Range;
  /** Who says it, the deciding (newest dated) source first. */
  saidBy: Statement[];
  /** The newest source's own date; null: undated. */
  dated: PartialDate | null;
  /** The earliest day at which a source shows it, where the asked day lies before; else null. */
  firstSeen: PartialDate | null;
  approximate: boolean;
  reason: string | null;
  /** The person's own folder that it comes from. */
  own: string | null;
  others: Other<T>[];
};

/** The folder of a person's own that a source stands for; null for one of ours. */
export const ownFolder = (source: string): string | null => (source.startsWith('own:') ? source.slice(4) : null);

const isStated = <T>(entry: Layered<T>): entry is Value<T> & { layer?: number; own?: string } => !('known' in entry);

const layerOf = (entry: { layer?: number }): number => entry.layer ?? 0;

/** The date of the earliest dated source; where all are undated, the day we read them. */
const evidence = (entry: Value<unknown>, sources: SourceMap): PartialDate => {
  let earliest: PartialDate | null = null;
  let checked: IsoDate | null = null;
  for (const statement of entry.saidBy) {
    earliest = earlier(earliest, sources[statement.source]?.dated ?? null);
    checked = earlier(checked, statement.checked);
  }
  return earliest ?? checked ?? FIRST_OF_ALL;
};

/** The first day on which a value holds: its `from`, or the first day of its earliest source. */
export const holdsFrom = (entry: Layered<unknown>, sources: SourceMap): IsoDate => {
  if (!isStated(entry)) return FIRST_OF_ALL;
  if (entry.from !== undefined) return firstDay(entry.from);
  return layerOf(entry) > 0 ? FIRST_OF_ALL : firstDay(evidence(entry, sources));
};

const ended = (entry: Value<unknown>, day: IsoDate): boolean => entry.until !== undefined && isOver(entry.until, day);

/** Statements with the newest dated source first; an undated one counts only after all dated ones. */
export const byDecision = (saidBy: readonly Statement[], sources: SourceMap): Statement[] => {
  if (saidBy.length === 1) return [...saidBy];
  const rank = (statement: Statement) => {
    const dated = sources[statement.source]?.dated;
    return dated ? firstDay(dated) : '';
  };
  const order = saidBy.map((statement) => ({ statement, rank: rank(statement) }));
  order.sort((a, b) => (a.rank === b.rank ? 0 : a.rank < b.rank ? 1 : -1));
  return order.map(({ statement }) => statement);
};

/** A figure that nobody answers. */
export const unknownFigure = <T>(reason: Unknown['reason'] = 'not-found', note?: string): Figure<T> => ({
  value: null,
  unknown: { known: false, reason, ...(note === undefined ? {} : { note }) },
  saidBy: [],
  dated: null,
  firstSeen: null,
  approximate: false,
  reason: null,
  own: null,
  others: [],
});

/** A known figure that nobody disputes; `saidBy` are those that count. */
export const toFigure = <T>(
  entry: Pick<Value<T>, 'value' | 'reason'> & { own?: string },
  saidBy: readonly Statement[],
  sources: SourceMap,
): Figure<T> => {
  const ordered = byDecision(saidBy, sources);
  const decider = ordered[0];
  return {
    value: entry.value,
    unknown: null,
    saidBy: ordered,
    dated: (decider && sources[decider.source]?.dated) ?? null,
    firstSeen: null,
    approximate: ordered.every((statement) => statement.approximate === true),
    reason: entry.reason ?? null,
    own: ordered.reduce<string | null>((own, { source }) => own ?? ownFolder(source), entry.own ?? null),
    others: [],
  };
};

/** What one source alone says, in a table of its own: a known figure that nobody disputes. */
export const toldFigure = <T>(value: T, statement: Statement, sources: SourceMap): Figure<T> =>
  toFigure({ value }, [statement], sources);

const STANDING_ORDER: readonly Standing[] = ['adopted', 'disputed', 'doubtful'];

/**
 * What one source alone says; dates that it does not give itself are ignored, so that its value holds from
 * its own date. Of several the latest folder's, then the best judged, then the newest.
 */
const bySource = <T>(values: readonly Layered<T>[], source: string, asOf: IsoDate, sources: SourceMap): Figure<T> => {
  const said = values.filter(isStated).flatMap((entry) => {
    const statements = entry.saidBy.filter((statement) => statement.source === source);
    if (statements.length === 0) return [];
    const dated = statements.some((statement) => statement.givesDates);
    if (dated && (ended(entry, asOf) || (entry.from !== undefined && firstDay(entry.from) > asOf))) return [];
    return [{ entry, statements, dated, from: dated ? (entry.from ?? '') : '' }];
  });
  const standing = ({ entry }: (typeof said)[number]) => STANDING_ORDER.indexOf(entry.standing);
  said.sort(
    (a, b) =>
      layerOf(b.entry) - layerOf(a.entry) ||
      standing(a) - standing(b) ||
      (a.from === b.from ? 0 : b.from < a.from ? -1 : 1),
  );
  const [first] = said;
  if (first === undefined) return unknownFigure('not-found');
  const figure = toFigure(first.entry, first.statements, sources);
  if (first.dated || layerOf(first.entry) > 0) return figure;
  const seen = evidence({ ...first.entry, saidBy: first.statements }, sources);
  return { ...figure, firstSeen: firstDay(seen) > asOf ? seen : null };
};

const otherOf = <T>(entry: Value<T> & { layer?: number }, asOf: IsoDate, sources: SourceMap): Other<T> | null => {
  const over = ended(entry, asOf);
  if (entry.standing === 'adopted' && !over && holdsFrom(entry, sources) > asOf) return null;
  const standing: OtherStanding = entry.standing === 'adopted' ? (over ? 'superseded' : 'disputed') : entry.standing;
  const end = entry.until;
  return {
    value: entry.value,
    standing,
    until: end ?? null,
    sources: entry.saidBy.map((statement) => statement.source),
    // Why ours was adopted is no reason why own data says otherwise.
    reason: entry.standing === 'adopted' && standing === 'disputed' ? null : (entry.reason ?? null),
    repeated:
      standing === 'superseded' &&
      end !== undefined &&
      entry.saidBy.some((statement) => {
        const dated = sources[statement.source]?.dated;
        // One that says itself until when it held does not repeat it.
        return !statement.givesDates && dated != null && firstDay(dated) > lastDay(end);
      }),
  };
};

/**
 * The value of a path in force on the asked day, with who said it and what else was said.
 *
 * An adopted value holds from its `from`, or else from its earliest source, to its `until`; before the
 * first evidence it is given with `firstSeen`. Own data wins over ours from its `from` on.
 */
export const valueOn = <T>(path: Path<T> | undefined, question: Question, sources: SourceMap): Figure<T> => {
  if (path === undefined) return unknownFigure();
  const { asOf, source } = question;
  if (source !== null) return bySource(path as readonly Layered<T>[], source, asOf, sources);
  const values = (path as readonly Layered<T>[]).filter(isStated);

  // The highest layer in force wins, of that the latest; before the first evidence the earliest stands in.
  let inForce: { entry: Value<T> & { own?: string }; from: IsoDate; layer: number } | undefined;
  let before: { entry: Value<T> & { own?: string }; from: IsoDate } | undefined;
  for (const entry of values) {
    if (entry.standing !== 'adopted' || ended(entry, asOf)) continue;
    const from = holdsFrom(entry, sources);
    const layer = layerOf(entry);
    if (from <= asOf) {
      const better = inForce === undefined || layer > inForce.layer || (layer === inForce.layer && from > inForce.from);
      if (better) inForce = { entry, from, layer };
    } else if (entry.from === undefined && (before === undefined || from < before.from)) before = { entry, from };
  }
  const chosen = inForce?.entry ?? before?.entry;

  const others: Other<T>[] = [];
  for (const entry of values) {
    const other = entry === chosen ? null : otherOf(entry, asOf, sources);
    if (other !== null) others.push(other);
  }
  if (chosen === undefined) {
    const unknown = (path as readonly Layered<T>[]).find((entry) => !isStated(entry)) as Unknown | undefined;
    return { ...unknownFigure<T>(unknown?.reason, unknown?.note), others };
  }
  return {
    ...toFigure(chosen, chosen.saidBy, sources),
    firstSeen: inForce === undefined ? evidence(chosen, sources) : null,
    others,
  };
};

/** Whether people are given it: as a value, or as the span that stands for it. */
export const isKnown = ({ value, span }: Figure): boolean => value !== null || span !== undefined;

/** Whether our own judgement or reckoning has a part in a known figure. */
export const isEditorial = ({ value, saidBy }: Figure): boolean =>
  value !== null && saidBy.some(({ source }) => source === 'editorial');

/** Whether people are shown it beside the adopted value: disputed, or over and still repeated. */
export const isShown = (other: Other): boolean => other.standing === 'disputed' || other.repeated;

/** Whether it is a disagreement at all: plain history is not. */
export const isDisagreement = (other: Other): boolean => other.standing !== 'superseded' || other.repeated;

/**
 * The same figure with its value turned into another; unknown stays unknown. The others are turned too,
 * unless they are to stay as their sources give them.
 */
export const mapFigure = <A, B>(
  figure: Figure<A>,
  turn: (value: A) => B | null,
  others: 'turned' | 'as-given' = 'turned',
): Figure<B> => {
  const value = figure.value === null ? null : turn(figure.value);
  // What is known only in a form that cannot be given here.
  const unknown: Unknown | null =
    value === null && figure.value !== null ? { known: false, reason: 'not-published' } : figure.unknown;
  return {
    ...figure,
    value,
    unknown,
    others: figure.others.map((other) => ({
      ...other,
      value: others === 'turned' ? turn(other.value) : other.value,
    })) as Other<B>[],
  };
};

/** A value worked out of others: as old as the oldest of them, said by whoever says them. */
export const derivedFigure = <T>(value: T | null, parts: readonly Figure[]): Figure<T> => {
  const known = parts.filter((part) => part.value !== null);
  if (value === null || known.length === 0) return unknownFigure();
  const oldest = known.reduce((old, part) => ((part.dated ?? '') < (old.dated ?? '') ? part : old));
  return {
    ...unknownFigure<T>(),
    value,
    unknown: null,
    saidBy: [...oldest.saidBy, ...known.filter((part) => part !== oldest).flatMap((part) => part.saidBy)],
    dated: oldest.dated,
    firstSeen: known.reduce<string | null>(
      (last, { firstSeen }) => ((firstSeen ?? '') > (last ?? '') ? firstSeen : last),
      null,
    ),
    approximate: known.some((part) => part.approximate),
    own: known.find((part) => part.own !== null)?.own ?? null,
  };
};
