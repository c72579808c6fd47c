/** `apprentice`: how the mark comes off, way by way, for what a person told. */
import { figureAt } from '../core/certification.ts';
import { organizationPrices } from '../core/cost/organization.ts';
import { courseLengths, markFigures, type RemovalRoute, removalRoutes } from '../core/eligibility/apprentice.ts';
import { dayOf } from '../core/eligibility/day.ts';
import type { Person } from '../core/eligibility/person.ts';
import { decide } from '../core/eligibility/verdict.ts';
import type { Figure } from '../core/figures.ts';
import { HOURS_PER_WEEK } from '../core/pace.ts';
import { disputeOut } from '../render/answers/certification.ts';
import { askOut, routeOut } from '../render/answers/eligibility.ts';
import type { JsonObject } from '../render/records.ts';
import { apprenticeDocument } from '../render/text/apprentice.ts';
import type { Condition, Routes } from '../schema/condition.ts';
import { type Row, single } from './shared/answer/answer.ts';
import { deliver } from './shared/answer/deliver.ts';
import { officialPages, resolveCodes } from './shared/certifications.ts';
import type { CommandModule } from './shared/command.ts';
import { markFindings, targetsOf } from './shared/eligibility.ts';
import { addPersonOptions, type PersonFlags } from './shared/person/flags.ts';
import { personFindings, personIn, profileOf, wrongFacts } from './shared/person/person.ts';
import type { Session } from './shared/session.ts';

/** The mark that most people mean. */
const DEFAULT_CODE = 'CPC';

export const fields = ['id', 'label', 'state', 'conditions', 'earliest', 'proof'];
export const examples = [
  'certs apprentice',
  'certs apprentice --held CPC-A --experience coding=9',
  'certs apprentice COC --experience coding=9 --json',
  'certs apprentice --as-of 2024-06-01',
];

/** The figure that is the whole of a section. */
const whole = (figure: Figure | undefined): Row['figures'] => (figure === undefined ? {} : { '': figure });

/** Who says how long something takes by which the earliest day goes. */
const lastingOf = ({ earliest, lasting: [length] }: RemovalRoute): Row['figures'] =>
  length === undefined ? {} : { earliest: { ...length, value: earliest } };

/** What is asked of one certification: the named one, the one held with a mark, or what most people mean. */
const certificationMeant = (session: Session, asked: string | undefined, person: Person) => {
  const held = person.credentials?.find(({ mark }) => mark !== null)?.code;
  const { codes, findings } = resolveCodes(session, [asked ?? held ?? DEFAULT_CODE]);
  const targets = targetsOf(session, codes);
  const [target] = targets as [(typeof targets)[number]];
  return { target, targets, findings };
};

/** Conditions of which it was not told how they stand. */
const unknownIn = (routes: readonly RemovalRoute[]): Condition[] =>
  routes.flatMap(({ conditions }) =>
    conditions.filter(({ state }) => state === 'unknown').map(({ condition }) => condition),
  );

const apprenticeAnswer = async (session: Session, asked: string | undefined, flags: PersonFlags): Promise<void> => {
  const profile = await profileOf(session, flags, asked === undefined ? [] : resolveCodes(session, [asked]).codes);
  const person = personIn(session, profile);
  const { target, targets, findings } = certificationMeant(session, asked, person);
  const day = dayOf(session.question.asOf);
  const organization = session.catalog.organization(target.rules.organization);
  const figures = markFigures(organization, session.question);
  const hoursPerWeek = profile.hoursPerWeek ?? HOURS_PER_WEEK;
  const courses = courseLengths(target.rules.removal, session.catalog, session.question);
  const routes = removalRoutes(target.rules, figures, { person, day, hoursPerWeek, courses });
  const removal = figureAt<Routes>(target, 'eligibility.removal');
  const decision = decide(target.rules, person, day);
  const { code, designation: mark } = target.rules;
  const offers = mark === null ? [] : organizationPrices(organization, session.question).offers;
  await deliver(
    {
      kind: 'apprentice',
      sections: [
        {
          key: 'routes',
          rows: routes.map((route) => ({
            route,
            figures: { conditions: removal, ...lastingOf(route) },
            json: { ...routeOut(route), earliest: route.earliest, proof: route.proof } as unknown as JsonObject,
          })),
        },
        single('code', code),
        single('mark', mark, whole(target.figures['eligibility.designation'])),
        single('held', decision.held),
        single('processingDays', mark === null ? null : figures.processingDays.value, whole(figures.processingDays)),
        single('counts', mark === null ? [] : (figures.counts.value ?? []), whole(figures.counts)),
        single('doesNotCount', mark === null ? [] : (figures.doesNotCount.value ?? []), whole(figures.doesNotCount)),
        {
          key: 'offers',
          rows: offers.map(({ name, cost }) => ({ json: { name, cost: cost.value }, figures: { cost } })),
        },
        single('others', disputeOut('designation.removal', removal).others),
        single('ask', askOut(unknownIn(routes))),
      ],
      fields,
      findings: [...findings, ...markFindings(targets), ...personFindings(session, profile)],
      document: () =>
        apprenticeDocument({
          code,
          mark,
          designation: figureAt(target, 'eligibility.designation'),
          decision,
          routes,
          removal,
          figures,
          offers,
          hoursPerWeek,
          courses,
        }),
      pages: officialPages(session, targets),
      next: `certs eligibility ${code}`,
    },
    session,
  );
};

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description(
      'How the apprentice mark comes off: every way, how far you are, what counts, which proof, the earliest day.',
    )
    .argument('[code]', 'the certification; without one, the one you hold with a mark, or the CPC');
  addPersonOptions(command);
  command.action((asked: string | undefined, flags: PersonFlags) =>
    run(
      (session) => apprenticeAnswer(session, asked, flags),
      () => wrongFacts(flags),
    ),
  );
};
