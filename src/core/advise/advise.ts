/** Advice for one person: which certifications suit, ranked by what matters to them, each with its reasons. */
import type { Catalog } from '../catalog.ts';
import { withDefaults } from '../cost/person.ts';
import { type Day, dayOf } from '../eligibility/day.ts';
import { distancesIn } from '../eligibility/distances.ts';
import { eligibilityOf } from '../eligibility/eligibility.ts';
import { type GlancedView, glancesOn } from '../eligibility/glances.ts';
import { judgeCondition } from '../eligibility/judge.ts';
import type { Distances } from '../eligibility/missing.ts';
import { heldOn, type Person } from '../eligibility/person.ts';
import { decide, rulesOf } from '../eligibility/verdict.ts';
import type { Question } from '../figures.ts';
import { holderPayFor } from '../holder-pay.ts';
import { type Interval, sumIntervals } from '../money.ts';
import { upkeepFor } from '../newcomer.ts';
import { once } from '../once.ts';
import type { ExplainablePlan } from '../plan/pareto-front.ts';
import { explainedFrom, shortlist } from '../plan/plan.ts';
import type { PlanRequest } from '../plan/request.ts';
import { dropsBy } from '../renewal/drops.ts';
import type { Drop } from '../renewal/rules.ts';
import { orderOf, prioritiesOf, ranked, suitable } from './rank.ts';
import { misfitReasons, reasonsFor } from './reasons.ts';
import type { Advice, Candidate, Focus, Judged, Misfit, Priority, Sketch, Wanted } from './types.ts';
import { isBeyond, isNew, isReady, leansOnAccreditation, wantedBy } from './wanted.ts';

/** So many are suggested at most. */
const SHORT_LIST = 5;

/** Kinds of work that a beginner comes to by way of coding or billing. */
const NARROW: readonly Focus[] = ['auditing', 'documentation', 'risk-adjustment'];

/** What a person is planned for: all of a plan's request but the code and who asks. */
export type AdviseRequest = Omit<PlanRequest, 'codes' | 'by'> & {
  /** What was told; `person` adds what is assumed of it, see `withDegreeDefaults`. */
  told: Person;
  priorities: readonly Priority[] | undefined;
};

/** What does not change from one person to the next. */
type AdviceContext = {
  catalog: Catalog;
  question: Question;
  day: Day;
  distances: Distances;
  /** Certifications that can be taken up. */
  views: readonly GlancedView[];
  /** Which credentials of an organization take the place of which. */
  dropsOf: (organization: string) => readonly Drop[];
};

/** Looks at every certification that can be taken up: the costly part, done once for many people. */
export const adviceContext = (catalog: Catalog, question: Question): AdviceContext => {
  const glance = glancesOn(catalog, question);
  return {
    catalog,
    question,
    day: dayOf(question.asOf),
    distances: distancesIn(catalog, question, glance),
    views: catalog.index.certifications
      .map(({ code }) => glance(code))
      .filter(({ status }) => status !== 'retired' && status !== 'renamed'),
    dropsOf: dropsBy(catalog, question),
  };
};

/** The statement that only the person can make, where one way asks for nothing else that is not met. */
const openStatement = (view: GlancedView, person: Person, day: Day): { id: string; text: string } | null => {
  for (const { conditions } of view.eligibility.required ?? []) {
    const [statements, others] = [
      conditions.filter((condition) => condition.kind === 'attestation'),
      conditions.filter(({ kind }) => kind !== 'attestation'),
    ];
    const [statement] = statements;
    const isEarned = others.some(({ kind }) => kind !== 'education');
    if (statement === undefined || statements.length > 1 || !isEarned) continue;
    if (others.every((condition) => judgeCondition(condition, person, day) === 'met')) return statement;
  }
  return null;
};

/** What a plan costs without books to study from. */
const costWithoutBooks = ({ steps }: ExplainablePlan): Interval =>
  sumIntervals(steps.flatMap(({ kind, price }) => (kind === 'self-study' || price === null ? [] : [price])));

/** Whether all of it has a price but books to study from, which a plan can do without. */
const isPriced = ({ steps }: ExplainablePlan): boolean =>
  steps.every(({ kind, price }) => price !== null || kind === 'self-study');

/** What the rules say of the person, with what only they can state where nothing else is missing. */
const judgedIn = (
  { day, distances }: AdviceContext,
  view: GlancedView,
  { person: asking, told }: Pick<AdviseRequest, 'person' | 'told'>,
): Judged => {
  const person = withDefaults(asking);
  const rules = rulesOf(view);
  const certain = decide(rules, person, day);
  const statement =
    told.attestations === undefined && certain.maySit === 'no' ? openStatement(view, person, day) : null;
  const stating = statement === null ? person : { ...person, attestations: [statement.id] };
  const eligibility = once(() => eligibilityOf({ view, rules }, stating, day, distances));
  return {
    ...(statement === null ? certain : decide(rules, stating, day)),
    statement,
    eligibility,
    leansOnAccreditation: () => leansOnAccreditation(told, eligibility()),
  };
};

/**
 * A certification beside the person; `misfits` are those that can be told without a plan for it. What the rules say
 * is looked at of few.
 */
const sketchOf = (
  context: AdviceContext,
  view: GlancedView,
  request: Pick<AdviseRequest, 'person' | 'told'>,
  { held, wanted }: { held: readonly GlancedView[]; wanted: Wanted },
): Sketch => {
  const { code, organization, level, status, settings } = view;
  const person = withDefaults(request.person);
  const focuses = wanted.focus.filter((focus) => view.focus?.includes(focus));
  const setting = wanted.setting !== null && (settings ?? []).some((word) => word === 'any' || word === wanted.setting);
  const other = (view.focus ?? []).filter((focus) => !wanted.focus.includes(focus));
  const has: Partial<Record<Misfit, boolean>> = {
    'requirements-unknown': view.eligibility.required === null,
    'setting-unknown': wanted.setting !== null && settings === null,
    narrow: isNew(person, held) && other.some((focus) => NARROW.includes(focus)),
    below: level === 'entry' && isBeyond(person, held, view),
    level: !isReady(person, held, view),
    setting: wanted.setting !== null && settings !== null && !setting,
    unconfirmed: status !== 'active',
    focus: focuses.length === 0,
  };
  return {
    code,
    view,
    judged: once(() => judgedIn(context, view, request)),
    focuses,
    setting,
    replacedBy: null,
    drops: held.flatMap((own) =>
      own.organization === organization &&
      context.dropsOf(organization).some(({ by, drops }) => by === code && drops === own.code)
        ? [own.code]
        : [],
    ),
    misfits: (Object.keys(has) as Misfit[]).filter((misfit) => has[misfit]),
  };
};

/** What the organization lets another take the place of, where that one suits and may be sat for. */
const withReplaced = (sketches: readonly Sketch[], { dropsOf }: AdviceContext): Sketch[] => {
  const suits = sketches.filter(({ misfits, judged }) => misfits.length === 0 && judged().maySit === 'yes');
  return sketches.map((sketch) => {
    const better = suits.filter(({ view }) => view.organization === sketch.view.organization);
    const drop =
      better.length === 0
        ? undefined
        : dropsOf(sketch.view.organization).find(
            ({ by, drops }) => drops === sketch.code && better.some(({ code }) => code === by),
          );
    return drop === undefined
      ? sketch
      : { ...sketch, replacedBy: drop.by, misfits: [...sketch.misfits, 'replaced' as const] };
  });
};

/** The plan for it, what it costs and all else that it is ranked by. */
const weigh = (
  { catalog, question }: AdviceContext,
  sketch: Sketch,
  request: AdviseRequest,
  by: PlanRequest['by'],
): Candidate => {
  const { code, view } = sketch;
  const { maySit, marked, statement } = sketch.judged();
  const asker = withDefaults(request.person);
  const person = statement === null ? asker : { ...asker, attestations: [statement.id] };
  const asked: PlanRequest = { ...request, person, codes: [code], by };
  const list = shortlist(catalog, asked, question);
  const first = list.shown[0]?.plan ?? null;
  const upkeep = once(() => upkeepFor(catalog, code, person, question));
  const surveyed = holderPayFor(catalog, code, question);
  const atLeast = first === null ? null : costWithoutBooks(first);
  return {
    ...sketch,
    request: asked,
    first,
    misses: list.misses,
    planned: once(() => explainedFrom(list, asked.start)),
    surveyed,
    upkeep,
    parts: {
      maySit,
      mark: marked === 'met' ? view.eligibility.designation : null,
      cost: first === null || isPriced(first) ? atLeast : null,
      months: first?.months ?? null,
      pay: surveyed?.pay ?? null,
      fit: sketch.focuses.length + Number(sketch.setting),
      // What is ranked by last is seldom looked at.
      get upkeep() {
        return upkeep().perYear;
      },
    },
    atLeast,
    misfits: [
      ...sketch.misfits,
      ...(list.impossible === null ? [] : (['no-way'] as const)),
      ...(first?.steps.some(({ kind }) => kind === 'degree') ? (['degree'] as const) : []),
      ...(list.misses === null ? [] : (['limits'] as const)),
    ],
  };
};

/**
 * A ranked short list for one person. What was not told counts as nothing.
 *
 * @param context of the asked day; it may be kept from one person to the next
 * @param request money in cents
 */
export const adviceFor = (context: AdviceContext, request: AdviseRequest): Advice => {
  const { views, dropsOf, day } = context;
  const { person } = request;
  const isHeld = (code: string): boolean => heldOn(person, code, day) !== null;
  const held = views.filter(({ code }) => isHeld(code));
  const wanted = wantedBy(person, held);
  const priorities = prioritiesOf(request.priorities);
  const by = orderOf(priorities);
  const isDropped = ({ code, organization }: GlancedView): boolean =>
    held.some((own) => own.organization === organization) &&
    dropsOf(organization).some((drop) => drop.drops === code && isHeld(drop.by));
  const open = views.filter((view) => !isHeld(view.code) && !isDropped(view));
  const sketches = withReplaced(
    open.map((view) => sketchOf(context, view, request, { held, wanted })),
    context,
  );
  const weighed = new Map<string, Candidate>();
  const candidate = (sketch: Sketch): Candidate => {
    const known = weighed.get(sketch.code) ?? weigh(context, sketch, request, by);
    weighed.set(sketch.code, known);
    return known;
  };
  const pool = suitable(sketches, (sketch) => candidate(sketch).misfits).map(candidate);
  const list = ranked(pool, priorities).slice(0, SHORT_LIST);
  const chosen = new Set(list.map(({ code }) => code));
  return {
    wanted,
    priorities,
    suggestions: list.map((one) => ({ ...one, ...reasonsFor(one, list, wanted, request) })),
    leftOut: sketches
      .filter(({ code }) => !chosen.has(code))
      .map((sketch) => weighed.get(sketch.code) ?? sketch)
      .map((sketch) => ({ sketch, reasons: () => misfitReasons(sketch, wanted, request) })),
  };
};
