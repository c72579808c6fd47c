/** The exams of a plan with their prices, taken from the lines of the cost. */
import type { Route, Routes } from '../../schema/condition.ts';
import type { Catalog } from '../catalog.ts';
import { type CertificationView, viewOf } from '../certification.ts';
import { duesAndExams } from '../cost/membership.ts';
import { type OrganizationPrices, pricesOf } from '../cost/organization.ts';
import type { CostOptions, Joining, Line, PricedCredential, PriceLack } from '../cost/types.ts';
import type { Day } from '../eligibility/day.ts';
import { judgeRoute } from '../eligibility/judge.ts';
import { heldOn, membershipIn, type Person } from '../eligibility/person.ts';
import { rulesOf } from '../eligibility/verdict.ts';
import { type Figure, type Question, unknownFigure } from '../figures.ts';
import type { Range } from '../money.ts';
import { paced } from '../pace.ts';
import { preparationOn } from '../programs.ts';
import type { SearchRequest } from './request.ts';
import { asksForWork, lastPaidMonth } from './state.ts';
import type { ByPayer, Exam, Membership, StepPrice } from './types.ts';

/** What a step costs and who says so; or what has no price. */
export type Charge = { price: StepPrice; figure: Figure; lack: PriceLack | null };

export type ExamFile = {
  exam: Exam;
  view: CertificationView;
  charges: { exam: ByPayer<Charge>; study: ByPayer<Charge>; dues: Charge };
  studyLength: Figure<Range>;
  /** The recommended route that work which was told meets, where nothing else told prepares for it. */
  practised: Route | null;
};

const FREE: Charge = { price: { low: 0, high: 0 }, figure: unknownFigure(), lack: null };

const optionsOf = (student: boolean): CostOptions => ({
  years: 1,
  attempts: 1,
  membership: 'auto',
  student,
  keep: false,
  program: { kind: 'self-study' },
});

/** What the cost counts before the pass under one choice, by kind. */
const chargesOf = (credential: PricedCredential, choice: Joining, student: boolean) => {
  const { lines, lacks } = duesAndExams(
    { organization: credential.organization, asked: [credential], held: [], member: false, paidMonths: null },
    choice,
    optionsOf(student),
  );
  return (kind: Line['kind']): Charge => {
    const line = lines.find((one) => one.kind === kind && one.year === 0);
    if (line !== undefined) return { price: line.price, figure: line.figure, lack: null };
    const lack = lacks.find((one) => one.kind === kind);
    return lack === undefined ? FREE : { price: null, figure: unknownFigure(lack.reason), lack };
  };
};

/** Without a price for one of the two it is closed to them where the other has one; without any, joining saves nothing. */
const priced = ({ member, other }: ByPayer<Charge>): ByPayer<Charge> => {
  if (member === null || other === null) return { member, other };
  if (other.price === null && member.price !== null) return { member, other: null };
  return member.price === null ? { member: null, other } : { member, other };
};

/** Books are bought at the member's price only where that is lower. */
const cheaperBooks = ({ member, other }: ByPayer<Charge>): ByPayer<Charge> => {
  const [m, o] = [member?.price, other?.price];
  const saves = m != null && (o == null || m.low < o.low || m.high < o.high);
  return saves ? priced({ member, other }) : { member: null, other: other ?? member };
};

/** The recommended work, of a named length or not, that was told. */
const practisedBy = (routes: Routes, person: Person, day: Day): Route | null =>
  routes.find((route) => asksForWork(route) && judgeRoute(route, person, day) === 'met') ?? null;

/** Who asks for a plan, and of what. */
export type Asker = { catalog: Catalog; request: SearchRequest; person: Person; day: Day; question: Question };

/** Organizations so far with what their dues are charged as: two lists in one order. */
export type MembershipCharges = { memberships: Membership[]; dues: Charge[] };

/** How long a membership runs that was told, or is paid for another credential anyway; and its end as it was told. */
const paidUntilOf = (
  { person, day }: Pick<Asker, 'person' | 'day'>,
  { id, name }: OrganizationPrices,
  required: boolean,
  held: readonly string[],
): Pick<Membership, 'paidUntil' | 'until'> => {
  const told = membershipIn(person, [id, name]) ?? null;
  const end = told === null ? -1 : told.until === null ? Number.POSITIVE_INFINITY : lastPaidMonth(day.asOf, told.until);
  if (held.includes(id) && (required || end >= 0)) return { paidUntil: Number.POSITIVE_INFINITY, until: undefined };
  return { paidUntil: end, until: end < 0 ? undefined : (told?.until ?? undefined) };
};

/**
 * Everything about one exam; its organization is added to the charged ones. `held` are the organizations of held
 * credentials, `schooled` says that schooling which was told prepares for it.
 */
export const examFile = (
  { catalog, request, person, day, question }: Asker,
  code: string,
  charged: MembershipCharges,
  { held, schooled }: { held: readonly string[]; schooled: boolean },
): ExamFile => {
  const view = viewOf(catalog, code, question);
  const organization = pricesOf(catalog, view.organization, question);
  const credential: PricedCredential = { view, organization, held: false, earned: null, toUnmark: null };
  const student = person.student === true;
  const [join, none] = [chargesOf(credential, 'join', student), chargesOf(credential, 'none', student)];
  const required = view.fees.membershipRequired === true;
  const dues = join('membership');
  let membership = charged.memberships.findIndex(({ id }) => id === view.organization);
  if (membership < 0) {
    membership = charged.memberships.push({ id: view.organization, dues: dues.price, paidUntil: -1 }) - 1;
    charged.dues.push(dues);
  }
  const entry = charged.memberships[membership] as Membership;
  const paid = paidUntilOf({ person, day }, organization, required, held);
  if (paid.paidUntil > entry.paidUntil) Object.assign(entry, paid);
  const joins = required || dues.price !== null || entry.paidUntil >= 0;
  const fees = priced({ member: joins ? join('exam') : null, other: required ? null : none('exam') });
  const books = cheaperBooks({ member: fees.member === null ? null : join('books'), other: none('books') });

  const studyLength = preparationOn(catalog.programTypes(), view.level, question);
  const own = request.studyMonths;
  const length = own === null ? paced(studyLength.value, request.hoursPerWeek) : { low: own, high: own };
  const rules = rulesOf(view);
  const recommended = rules.recommended ?? [];
  const taught = schooled || request.prepared.includes(code);
  const practised = taught ? null : practisedBy(recommended, person, day);
  return {
    view,
    charges: { exam: fees, study: books, dues },
    studyLength,
    practised,
    exam: {
      code,
      rules,
      coding: view.focus === null ? null : view.focus.includes('coding'),
      membership,
      price: fees,
      study: length === null ? null : { length, price: books },
      prepared: taught || practised !== null,
      recommended: recommended.filter(asksForWork),
    },
  };
};

/** Organizations of credentials that are held. */
export const organizationsHeld = (catalog: Catalog, person: Person, day: Day): string[] =>
  (person.credentials ?? [])
    .filter(({ code }) => heldOn(person, code, day) !== null)
    .map(({ code }) => catalog.certification(code).organization);
