/** Where a credential stands after its due day. The rules are those in force on the asked day. */
import type { Certification } from '../../schema/certification.ts';
import type { LapseStep, Organization } from '../../schema/organization.ts';
import { LAPSE_STATES } from '../../schema/vocabulary.ts';
import type { WithSources } from '../catalog.ts';
import { addDays, type IsoDate } from '../dates.ts';
import { type Figure, type Question, valueOn } from '../figures.ts';

export type LapseState = (typeof LAPSE_STATES)[number];

/** The first day of a state. A null state is one of which only the day is known; a fee is in dollars. */
export type Cliff = { on: IsoDate; state: LapseState | null; fee: number | null };

/** What an organization says of credentials that are not renewed. */
export type LapseFigures = {
  steps: Figure<LapseStep[]>;
  graceDays: Figure<number>;
  lateFee: Figure<number>;
  reinstatementFee: Figure<number>;
  reinstatementMonths: Figure<number>;
};

/**
 * What it says on the asked day; fees in dollars, spans in days and months.
 *
 * @param certification where it has a length of grace of its own, that one holds
 */
export const lapseFigures = (
  organization: WithSources<Organization>,
  question: Question,
  certification: WithSources<Certification> | null = null,
): LapseFigures => {
  const { renewal, sources } = organization;
  const own = certification && valueOn(certification.renewal?.graceDays, question, certification.sources);
  return {
    steps: valueOn(renewal?.lapse, question, sources),
    graceDays: own === null || own.value === null ? valueOn(renewal?.graceDays, question, sources) : own,
    lateFee: valueOn(renewal?.lateFee, question, sources),
    reinstatementFee: valueOn(renewal?.reinstatementFee, question, sources),
    reinstatementMonths: valueOn(renewal?.reinstatementMonths, question, sources),
  };
};

/** Whether only a reinstatement, if anything, brings it back. */
export const isEnded = (state: LapseState | null): boolean => state === 'cancelled' || state === 'revoked';

/**
 * The cliffs of a list of steps. After N days means from day N + 1 on, and day 1 is the day after the due day.
 * A step without a fee of its own takes the organization's fee for that state.
 */
export const cliffsOf = (
  steps: readonly LapseStep[],
  due: IsoDate,
  { lateFee, reinstatementFee }: Pick<LapseFigures, 'lateFee' | 'reinstatementFee'>,
): Cliff[] => {
  const usual = (state: LapseState): number | null => {
    if (isEnded(state)) return reinstatementFee.value;
    return state === 'late' ? lateFee.value : null;
  };
  return [...steps]
    .sort((a, b) => a.afterDays - b.afterDays)
    .map(({ afterDays, state, fee }) => ({ on: addDays(due, afterDays + 1), state, fee: fee ?? usual(state) }));
};

/** By the adopted figures; where they give no steps, what a length of grace alone tells. */
const adoptedCliffs = (figures: LapseFigures, due: IsoDate): Cliff[] => {
  const { steps, graceDays } = figures;
  if (steps.value !== null) return cliffsOf(steps.value, due, figures);
  if (graceDays.value === null || graceDays.value === 0) return [];
  return [
    { on: addDays(due, 1), state: 'grace', fee: null },
    { on: addDays(due, graceDays.value + 1), state: null, fee: null },
  ];
};

const disputedIn = <T>({ others }: Figure<T>): T[] =>
  others.flatMap(({ standing, value }) => (standing === 'disputed' && value !== null ? [value] : []));

/** What other figures, adopted or disputed, say of the days: other lists of steps, and lengths of grace. */
const otherCliffs = (figures: LapseFigures, adopted: readonly Cliff[], due: IsoDate): Cliff[] => {
  const { steps, graceDays } = figures;
  const after = adopted.find(({ state }) => state !== 'grace') ?? { state: null, fee: null };
  const lengths = [...(graceDays.value === null ? [] : [graceDays.value]), ...disputedIn(graceDays)];
  return [
    ...disputedIn(steps).flatMap((list) => cliffsOf(list, due, figures)),
    ...lengths.map((days) => ({ on: addDays(due, days + 1), state: after.state, fee: after.fee })),
  ];
};

const isWorse = (state: LapseState | null, than: LapseState | null): boolean =>
  state === null || than === null || LAPSE_STATES.indexOf(state) > LAPSE_STATES.indexOf(than);

/** The first of some cliffs that is still to come and makes the state worse. */
export const nextOf = (cliffs: readonly Cliff[], state: LapseState | null, asOf: IsoDate): Cliff | null =>
  cliffs.reduce<Cliff | null>(
    (first, cliff) =>
      cliff.on > asOf && isWorse(cliff.state, state) && (first === null || cliff.on < first.on) ? cliff : first,
    null,
  );

export type CredentialStanding = {
  /** By the adopted figures; null after the due day where they do not say. */
  state: LapseState | null;
  /** The day since when; null in time, and where the state is unknown. */
  since: IsoDate | null;
  /** By the earliest day that an adopted or disputed figure gives. */
  next: Cliff | null;
  /** The adopted cliffs after the next one. */
  later: Cliff[];
  /** Every adopted cliff, also those gone by. */
  all: Cliff[];
};

/** Where a credential due on a day stands on another. The due day itself is in time. */
export const standingOn = (figures: LapseFigures, due: IsoDate, asOf: IsoDate): CredentialStanding => {
  const all = adoptedCliffs(figures, due);
  const current = all.findLast(({ on }) => on <= asOf) ?? null;
  const state = asOf <= due ? 'in-time' : (current?.state ?? null);
  const next = nextOf([...all, ...otherCliffs(figures, all, due)], state, asOf);
  return {
    state,
    since: state === null ? null : (current?.on ?? null),
    next,
    later: next === null ? [] : all.filter(({ on }) => on > next.on),
    all,
  };
};
