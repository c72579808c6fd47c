/** What is taken for granted about a cycle, not known of it, or ruled for it in words. */
import { addDays, daysBetween, type IsoDate } from '../dates.ts';
import { isEditorial } from '../figures.ts';
import { severalOf } from './ceus.ts';
import { type RenewedCredential, withoutCeus } from './sets.ts';
import { type CycleRule, type CycleSpan, runningCycle } from './span.ts';
import type { Earned, Note, Reckoned, RuledSet } from './types.ts';

/** The later credentials that would be due on another day if each were held alone. */
const dueAlone = (active: readonly RenewedCredential[], rule: CycleRule, span: CycleSpan, asOf: IsoDate) =>
  active.flatMap(({ code, earned }) => {
    const alone = runningCycle(rule, earned, null, asOf).span;
    return alone === null || alone.due === span.due ? [] : [{ code, due: alone.due }];
  });

/** What is written where no CEUs are asked, once. */
const withoutNote = (active: readonly RenewedCredential[]): string | null =>
  active.map((credential) => withoutCeus(credential)?.unknown?.note ?? null).find((note) => note !== null) ?? null;

/**
 * What has to be said of a cycle.
 *
 * @param ended the day on which the membership ended that it follows; null where none is known to have
 */
export const notesOn = (
  { set: { rules, active }, rule, asOf }: RuledSet,
  { span, ask, ceusFull, withoutCeus: without, proration, topics, ownProvider, cost }: Reckoned,
  { counted, told }: Earned,
  ended: IsoDate | null,
): Note[] => {
  const inferred = rule !== null && active[0]?.starts.value == null;
  const alone = rule?.starts === 'pass' && span !== null ? dueAlone(active, rule, span, asOf) : [];
  const unproved = counted.filter(({ entry }) => entry.proof !== true).length;
  const renewed = rule?.starts === 'membership-month' ? ended : null;
  return [
    ...(renewed !== null && span !== null
      ? [{ id: 'membership-ended' as const, on: renewed, days: daysBetween(renewed, asOf), told, since: span.start }]
      : []),
    ...(inferred ? [{ id: 'starts-with-pass' } as const] : []),
    ...(span === null && ask.length === 0 ? [{ id: 'due-unknown' } as const] : []),
    ...(alone.length === 0 ? [] : [{ id: 'follows-first' as const, code: active[0]?.code ?? '', alone }]),
    ...(span === null || span.first ? [] : [{ id: 'earlier-reported' as const, until: addDays(span.start, -1) }]),
    ...(proration !== null && isEditorial(rules.proration)
      ? [{ id: 'proration-inferred' as const, reason: rules.proration.reason ?? '' }]
      : []),
    ...(rules.proration.value !== null && ask.length > 0 ? [{ id: 'full-number' } as const] : []),
    ...(ceusFull === null && !without && active.length > 1 && severalOf(active.map(({ view }) => view.renewal)) === null
      ? [{ id: 'several-unknown' } as const]
      : []),
    ...(without ? [{ id: 'without-ceus' as const, text: withoutNote(active) }] : []),
    ...(proration !== null && topics.length > 0 ? [{ id: 'minimums-in-full' } as const] : []),
    ...(told > 0 && (topics.length > 0 || ownProvider !== null) ? [{ id: 'told-fits' } as const] : []),
    ...(counted.length > 0 ? [{ id: 'hour-is-ceu' } as const] : []),
    ...(unproved > 0 ? [{ id: 'without-proof' as const, count: unproved }] : []),
    ...cost.options.flatMap(({ years }) => (years === null ? [] : [{ id: 'fees-of-years' as const, ...years }])),
    ...active.flatMap(({ code, reporting }) =>
      reporting.map(({ value }) => ({ id: 'rule' as const, code, text: value ?? '' })),
    ),
  ];
};
