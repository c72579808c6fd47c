import { addDays, addMonths, firstDay, type IsoDate, wholeMonths } from '../dates.ts';
import type { Person } from '../eligibility/person.ts';
import { type Figure, isJudged, type Question } from '../figures.ts';
import { ceusPerMonth, fullCeus, proratedCeus, shareOfCeus, sumCeus } from './ceus.ts';
import { type CycleCost, cycleCost, duesIn } from './fees.ts';
import { judgeLog, type LogBounds, type LogEntry, type Refusal } from './log.ts';
import { isWhole, type Minimum, minimumsFor, type Reached, reachedOwn, reachedTopic } from './minimums.ts';
import { type CredentialSet, membershipTold, type RenewedCredential } from './sets.ts';
import { type CycleRule, type CycleSpan, type Running, runningCycle } from './span.ts';

/** What is taken for granted, or not known, about a cycle. */
export type Note =
  | { id: 'starts-with-pass' }
  | { id: 'due-unknown' }
  | { id: 'follows-first'; code: string; alone: { code: string; due: IsoDate }[] }
  | { id: 'earlier-reported'; until: IsoDate }
  | { id: 'proration-inferred'; reason: string }
  | { id: 'full-number' }
  | { id: 'several-unknown' }
  | { id: 'minimums-in-full' }
  | { id: 'told-fits' }
  | { id: 'hour-is-ceu' }
  | { id: 'without-proof'; count: number };

export type TopicReached = Minimum & Reached;
export type Untold = Running['untold'][number];

export type Cycle = {
  organization: string;
  organizationName: string;
  /** In the order they were earned, without those that another drops. */
  credentials: string[];
  supersedes: CredentialSet['supersedes'];
  cycleMonths: number | null;
  span: CycleSpan | null;
  ceusFull: number | null;
  ceusRequired: number | null;
  /** Of a first cycle that asks for less: its whole months. */
  proration: { months: number; cycleMonths: number } | null;
  earned: number;
  /** The least that completes the cycle: of all CEUs, and of those that must be of a kind. */
  left: number | null;
  ceusPerMonth: number | null;
  refused: Refusal[];
  topics: TopicReached[];
  ownProvider: ({ share: number } & Reached) | null;
  cost: CycleCost;
  /** What would have to be told. */
  ask: readonly Untold[];
  notes: Note[];
  /** Every figure behind it, by its path in the answer. */
  figures: Record<string, Figure>;
};

/** The rule by which a set's cycle runs. Where no source says where it begins, the pass is our reading. */
const ruleOf = ({ rules, active }: CredentialSet, question: Question): CycleRule | null => {
  const [first] = active;
  const months = first?.view.renewal.cycleMonths ?? null;
  const starts = first?.starts.value ?? (question.source === null ? 'pass' : null);
  if (months === null || starts === null) return null;
  return { months, starts, oddEven: rules.oddEven.value === true, firstMonths: rules.firstMonths.value ?? 0 };
};

const NOT_RUNNING: Running = { span: null, firstMonths: null, untold: [] };

/** A set's cycle follows the credential earned first: a later one joins it. */
const runningOf = (
  { active, rules }: CredentialSet,
  rule: CycleRule | null,
  month: number | null,
  { asOf }: Question,
): Running => {
  if (rule === null) return NOT_RUNNING;
  const prorated = rules.proration.value !== null;
  const each = active.map(({ earned }) => runningCycle(rule, earned, month, asOf, prorated));
  const [first = NOT_RUNNING] = each;
  // One whose day was not told may be the first, unless the first known cycle is over and the next one starts for all.
  const unknown = each[active.findIndex(({ earned }) => earned === null)];
  return unknown === undefined || (rule.starts !== 'pass' && first.span?.first === false) ? first : unknown;
};

/** The later credentials that would be due on another day if each were held alone. */
const dueAlone = (active: readonly RenewedCredential[], rule: CycleRule, span: CycleSpan, asOf: IsoDate) =>
  active.flatMap(({ code, earned }) => {
    const alone = runningCycle(rule, earned, null, asOf, false).span;
    return alone === null || alone.due === span.due ? [] : [{ code, due: alone.due }];
  });

/** What was told for a set: entries of the log, and CEUs by number. */
type Logged = { entries: readonly LogEntry[]; told: number };

const boundsOf = (
  { all, rules }: CredentialSet,
  span: CycleSpan | null,
  minimums: readonly Minimum[],
  required: number | null,
  asOf: IsoDate,
): LogBounds => {
  const whole = minimums.filter(isWhole).map(({ ceus }) => ceus);
  // Those of the month in which the last cycle ended may count for this one.
  const early = span !== null && !span.first && rules.carryOver.value === 'renewal-month';
  return {
    asOf,
    from: span === null ? null : early ? firstDay(addMonths(span.start, -1).slice(0, 7)) : span.start,
    held: new Map(all.map(({ code, earned }) => [code, earned])),
    coursesOnce: rules.coursesOnce.value === true,
    most: required === null || whole.length === 0 ? null : Math.max(0, sumCeus([required, -Math.max(...whole)])),
  };
};

/** All of a cycle but what has to be said of it. */
type Reckoned = Omit<Cycle, 'notes' | 'figures'>;

/** @param counted entries of the log that count; `told` are CEUs by number */
const notesOn = (
  { rules, active }: CredentialSet,
  rule: CycleRule | null,
  { span, ask, ceusFull, proration, topics, ownProvider }: Reckoned,
  counted: ReturnType<typeof judgeLog>['counted'],
  told: number,
  asOf: IsoDate,
): Note[] => {
  const inferred = rule !== null && active[0]?.starts.value == null;
  const alone = rule?.starts === 'pass' && span !== null ? dueAlone(active, rule, span, asOf) : [];
  const unproved = counted.filter(({ entry }) => entry.proof !== true).length;
  return [
    ...(inferred ? [{ id: 'starts-with-pass' } as const] : []),
    ...(span === null && ask.length === 0 ? [{ id: 'due-unknown' } as const] : []),
    ...(alone.length === 0 ? [] : [{ id: 'follows-first' as const, code: active[0]?.code ?? '', alone }]),
    ...(span === null || span.first ? [] : [{ id: 'earlier-reported' as const, until: addDays(span.start, -1) }]),
    ...(proration !== null && isJudged(rules.proration)
      ? [{ id: 'proration-inferred' as const, reason: rules.proration.reason ?? '' }]
      : []),
    ...(rules.proration.value !== null && ask.length > 0 ? [{ id: 'full-number' } as const] : []),
    ...(ceusFull === null && active.length > 1 && rules.several.value === null
      ? [{ id: 'several-unknown' } as const]
      : []),
    ...(proration !== null && topics.length > 0 ? [{ id: 'minimums-in-full' } as const] : []),
    ...(told > 0 && (topics.length > 0 || ownProvider !== null) ? [{ id: 'told-fits' } as const] : []),
    ...(counted.length > 0 ? [{ id: 'hour-is-ceu' } as const] : []),
    ...(unproved > 0 ? [{ id: 'without-proof' as const, count: unproved }] : []),
  ];
};

const figuresBehind = (
  { rules, active, supersedes }: CredentialSet,
  { proration, topics, cost }: Reckoned,
): Record<string, Figure> => {
  const [first] = active;
  const figures: Record<string, Figure | undefined> = {
    due: first?.starts,
    cycleMonths: first?.view.figures['renewal.cycleMonths'],
    ceusFull: active.length === 1 ? first?.view.figures['renewal.ceus'] : rules.several,
    ...(proration === null ? {} : { ceusRequired: rules.proration }),
    ...(topics.length === 0 ? {} : { topics: rules.topics.value === null ? rules.inDomain : rules.topics }),
    ownProvider: rules.ownProvider,
    ...(supersedes.length === 0 ? {} : { supersedes: rules.supersedes }),
    ...Object.fromEntries(
      cost.options.flatMap(({ figures: parts }, index) =>
        Object.entries(parts).map(([key, figure]) => [`options.${index}.${key}`, figure]),
      ),
    ),
  };
  return Object.fromEntries(
    Object.entries(figures).flatMap(([path, figure]) => (figure === undefined ? [] : [[path, figure]])),
  );
};

/** @param logged entries of the log that are for this set, and CEUs told by number */
export const cycleOf = (set: CredentialSet, logged: Logged, person: Person, question: Question): Cycle => {
  const { rules, active } = set;
  const { asOf } = question;
  const views = active.map(({ view }) => view);
  const rule = ruleOf(set, question);
  const { member, month } = membershipTold(person, rules, asOf);
  const { span, firstMonths, untold } = runningOf(set, rule, month, question);

  const singles = views.map(({ code, renewal }) => renewal.ceus ?? rules.single.value?.[code] ?? null);
  const ceusFull = fullCeus(rules.several.value, singles);
  const isFirst = rules.proration.value !== null && span?.first === true && firstMonths !== null;
  const proration = isFirst && rule !== null ? { months: firstMonths, cycleMonths: rule.months } : null;
  const ceusRequired =
    ceusFull === null || proration === null
      ? ceusFull
      : proratedCeus(ceusFull, proration.cycleMonths, proration.months);

  const inDomain = rules.inDomain.value;
  const minimums = minimumsFor(
    rules.topics.value ?? {},
    views.map(({ code, level }) => ({ code, specialty: level === 'specialty' })),
    inDomain === null || ceusRequired === null ? null : { share: inDomain, ceus: ceusRequired },
  );
  const { counted, refused } = judgeLog(logged.entries, boundsOf(set, span, minimums, ceusRequired, asOf));
  const earned = sumCeus([logged.told, ...counted.map(({ ceus }) => ceus)]);
  const topics = minimums.map((minimum) => ({ ...minimum, ...reachedTopic(minimum, counted, logged.told) }));
  const share = rules.ownProvider.value;
  const names = rules.ownNames.value ?? [rules.name, rules.fullName];
  const ownProvider =
    share === null || ceusRequired === null
      ? null
      : { share, ...reachedOwn(shareOfCeus(ceusRequired, share), names, counted, logged.told) };
  const ofKind = [...topics, ...(ownProvider === null ? [] : [ownProvider])].map((each) => each.left);
  const left =
    ceusRequired === null ? null : Math.min(ceusRequired, Math.max(0, sumCeus([ceusRequired, -earned]), ...ofKind));

  const cost = cycleCost(views, rules, duesIn(span, rule?.months ?? 12), member);
  const cycle: Reckoned = {
    organization: rules.id,
    organizationName: rules.name,
    credentials: active.map(({ code }) => code),
    supersedes: set.supersedes,
    cycleMonths: rule?.months ?? null,
    span,
    ceusFull,
    ceusRequired,
    proration,
    earned,
    left,
    ceusPerMonth: left === null || span === null ? null : ceusPerMonth(left, wholeMonths(asOf, span.due)),
    refused,
    topics,
    ownProvider,
    cost,
    ask: untold,
  };
  return {
    ...cycle,
    notes: notesOn(set, rule, cycle, counted, logged.told, asOf),
    figures: figuresBehind(set, cycle),
  };
};
