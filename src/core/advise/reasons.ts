/** What speaks for a certification and against it, and what is not known: as facts, put into words elsewhere. */
import type { PlanRequest } from '../plan/request.ts';
import type { AdviceReason, Candidate, Gap, Parts, Sketch, Suggestion, Wanted } from './types.ts';

type Limits = Pick<PlanRequest, 'budget' | 'months'>;

const BEST: Record<'cost' | 'months' | 'pay' | 'upkeep', (parts: Parts) => number | null> = {
  cost: ({ cost }) => cost?.high ?? null,
  months: ({ months }) => months,
  pay: ({ pay }) => (pay === null ? null : -pay.amount),
  upkeep: ({ upkeep }) => upkeep?.high ?? null,
};

/** Parts in which all others of the list are known to be worse. */
const bestParts = (one: Candidate, list: readonly Candidate[]): AdviceReason[] =>
  (Object.keys(BEST) as (keyof typeof BEST)[]).flatMap((part): AdviceReason[] => {
    const own = BEST[part](one.parts);
    const others = list.filter(({ code }) => code !== one.code).map(({ parts }) => BEST[part](parts));
    const isBest = own !== null && others.length > 0 && others.every((other) => other !== null && other > own);
    return isBest ? [{ why: 'best', part }] : [];
  });

const limitReasons = (
  { first, misses, parts }: Candidate,
  { budget, months }: Limits,
): { for: AdviceReason[]; against: AdviceReason[] } => {
  if (misses !== null) return { for: [], against: [{ why: 'over', ...misses }] };
  const told = (budget !== null && parts.cost !== null) || months !== null;
  if (first === null || !told) return { for: [], against: [] };
  if (budget !== null && first.cost.high > budget) return { for: [], against: [{ why: 'may-fit', budget }] };
  return { for: [{ why: 'fits', budget: parts.cost === null ? null : budget, months }], against: [] };
};

const pros = (one: Candidate, list: readonly Candidate[], { setting }: Wanted): AdviceReason[] => {
  const { view, focuses } = one;
  return [
    ...(one.parts.maySit === 'yes' ? [{ why: 'may-sit' as const }] : []),
    ...(focuses.length > 0 ? [{ why: 'focus' as const, focuses }] : []),
    ...(one.setting && setting !== null ? [{ why: 'setting' as const, setting }] : []),
    ...(view.level === 'entry' && !one.misfits.includes('below') ? [{ why: 'entry' as const }] : []),
    ...(one.drops.length > 0 ? [{ why: 'drops' as const, codes: one.drops }] : []),
    ...bestParts(one, list),
    ...((view.accreditation ?? []).length > 0 ? [{ why: 'accredited' as const, by: view.accreditation ?? [] }] : []),
    ...(view.holders === null ? [] : [{ why: 'holders' as const, holders: view.holders }]),
  ];
};

/** Why it is not for them, as far as it can be told without a plan for it. */
const misfits = (one: Sketch, { focus, setting, from }: Wanted): AdviceReason[] => {
  const { view } = one;
  const { maySit, statement, leansOnAccreditation } = one.judged();
  const missing = focus.filter((word) => !one.focuses.includes(word));
  const has = (misfit: Sketch['misfits'][number]) => one.misfits.includes(misfit);
  return [
    ...(statement === null ? [] : [{ why: 'statement' as const, ...statement }]),
    ...(leansOnAccreditation() ? [{ why: 'accreditation' as const }] : []),
    ...(maySit === 'no' ? [{ why: 'may-not-sit' as const }] : []),
    ...(has('no-way') ? [{ why: 'no-way' as const }] : []),
    ...(has('degree') ? [{ why: 'degree' as const }] : []),
    ...(has('requirements-unknown') ? [{ why: 'requirements-unknown' as const }] : []),
    ...(missing.length > 0 && (from === 'told' || one.focuses.length === 0)
      ? [{ why: 'focus-missing' as const, focuses: missing }]
      : []),
    ...(has('narrow')
      ? [{ why: 'narrow' as const, focuses: (view.focus ?? []).filter((word) => !focus.includes(word)) }]
      : []),
    ...(has('setting-unknown') ? [{ why: 'setting-unknown' as const }] : []),
    ...(has('setting') && setting !== null ? [{ why: 'setting-other' as const, settings: view.settings ?? [] }] : []),
    ...(has('level') ? [{ why: 'above' as const }] : []),
    ...(has('below') ? [{ why: 'below' as const }] : []),
    ...(has('unconfirmed') ? [{ why: 'unconfirmed' as const }] : []),
    ...(one.replacedBy === null ? [] : [{ why: 'replaced' as const, by: one.replacedBy }]),
  ];
};

/** What it costs them that it carries a mark, and what they would better have. */
const burdens = ({ parts: { mark }, planned, judged }: Candidate): AdviceReason[] => {
  const lose = mark === null ? null : (planned().plans[0]?.toLoseMark ?? null);
  const { recommended } = judged().eligibility();
  const unready = recommended.length > 0 && recommended.every(({ state }) => state !== 'met');
  return [
    ...(mark === null ? [] : [{ why: 'mark' as const, mark, months: lose?.months ?? null, cost: lose?.cost ?? null }]),
    ...(unready ? [{ why: 'recommended' as const }] : []),
  ];
};

const gaps = (one: Candidate, { setting }: Wanted): Gap[] => {
  const { parts, judged } = one;
  const lacks = [...(one.planned().plans[0]?.lacks ?? []), ...one.upkeep().lacks];
  return [
    ...(parts.cost === null ? [{ gap: 'cost' as const, atLeast: one.atLeast }] : []),
    ...lacks.map((lack) => ({ gap: 'lack' as const, lack })),
    ...(parts.months === null ? [{ gap: 'months' as const }] : []),
    ...(judged().marked === 'unknown' ? [{ gap: 'mark' as const }] : []),
    ...(parts.pay === null ? [{ gap: 'pay' as const }] : []),
    ...(parts.upkeep === null ? [{ gap: 'upkeep' as const }] : []),
    ...(setting !== null && one.view.settings === null ? [{ gap: 'setting' as const }] : []),
  ];
};

/** @param list the whole short list, to say what is best in it */
export const reasonsFor = (
  one: Candidate,
  list: readonly Candidate[],
  wanted: Wanted,
  limits: Limits,
): Pick<Suggestion, 'for' | 'against' | 'unknown'> => {
  const limit = limitReasons(one, limits);
  return {
    for: [...pros(one, list, wanted), ...limit.for],
    against: [...burdens(one), ...misfits(one, wanted), ...limit.against],
    unknown: gaps(one, wanted),
  };
};

/** Why a certification is not advised; nothing where others only rank before it. */
export const misfitReasons = (one: Sketch | Candidate, wanted: Wanted, limits: Limits): AdviceReason[] => {
  if (one.misfits.length === 0) return [];
  return [...misfits(one, wanted), ...('first' in one ? limitReasons(one, limits).against : [])];
};
