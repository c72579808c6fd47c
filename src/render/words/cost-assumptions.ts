/** What a cost takes for granted, in words, each with the flag that changes it. */
import type { DuesApart } from '../../core/cost/dues-apart.ts';
import { ASSUMED, type AssumedField } from '../../core/cost/person.ts';
import { type CostOptions, type ProgramChoice, programId } from '../../core/cost/types.ts';
import type { PartialDate } from '../../core/dates.ts';
import type { FundingView } from '../../core/funding.ts';
import type { Range } from '../../core/money.ts';
import type { AssumptionOut } from '../../schema/output-cost.ts';
import { PROFILE_FLAGS } from '../../schema/profile-flags.ts';
import { listing, money, range } from '../format.ts';
import type { Names } from './cost.ts';
import { label } from './names.ts';

const programChoiceText = (program: ProgramChoice): string => {
  switch (program.kind) {
    case 'none':
      return 'No program and no books: the fees alone. --program adds one';
    case 'self-study':
      return 'You study by yourself: books are counted, a course is not';
    case 'type':
      return `A program of the kind "${program.name}"; whether its price holds books or an exam is not in the data`;
    case 'named':
      return program.includes === undefined
        ? `The program "${program.name}"; whether its price holds books or an exam is not reckoned with`
        : `The program "${program.name}"; nothing is taken off for what its price includes`;
  }
};

/** What stands for each field that was not told. */
export const ABSENT: Record<AssumedField, string> = {
  education: 'You have a high-school diploma',
  degrees: 'You have no degree',
  training: 'You have had no training',
  experience: 'You have no work experience',
  credentials: 'You hold no credential',
  memberships: 'You are no member of an organization',
  licences: 'You have no licence',
  attestations: 'You state nothing else',
  student: 'You are no student',
};

/** What is taken for a field that was not told: as its flag would say it, or `false`. */
export const absentValue = (field: AssumedField): string => {
  const assumed = ASSUMED[field];
  return typeof assumed === 'object' ? 'none' : String(assumed);
};

/** For what dues fall due that are no part of the answer, and what has to come before. */
export const duesApartText = ({ name, held, required, toRenew, dues }: DuesApart): string => {
  if (held.length === 0) return `Your membership of ${name} runs on and is paid apart from this`;
  const codes = listing(held);
  if (!required && toRenew === null)
    return `You are a member of ${name} and hold the ${codes}: its dues go on anyway, and are no part of this`;
  const apart = `Dues of ${name} fall due anyway for the ${codes} that you hold, and are no part of this`;
  if (toRenew === null) return apart;
  const told =
    toRenew.ended === null ? 'You told of no membership: it' : `Your membership, told to end in ${toRenew.ended},`;
  return `${apart}. ${told} has to be renewed first${dues === null ? '' : `, for ${range(dues, money)} a year`}`;
};

/** What is told to have them fall due. */
export const duesApartFlag = ({ held, required, toRenew }: DuesApart): string =>
  PROFILE_FLAGS[held.length > 0 && (required || toRenew !== null) ? 'credentials' : 'memberships'];

const memberText = (name: string, until: PartialDate | null): string =>
  until === null
    ? `You are a member of ${name}: its first twelve months are paid`
    : `You are a member of ${name} until ${until}: its next dues fall due then, and what you renew until then costs what members pay. Joining means to stay one`;

/** That dues stay a student's after the pass too, and what is said against it. */
const studentText = (rules: Assumed['studentRules']): string =>
  [
    'Student prices where there are some, dues of later years too',
    rules.length === 0
      ? ': ask whether you still count as a student once certified'
      : rules.map(({ name, rule }) => `. The rule of ${name}: ${rule}`).join(''),
  ].join('');

type Assumed = {
  /** What organizations say of who counts as a student. */
  studentRules: readonly { name: string; rule: string }[];
  options: CostOptions;
  /** Fields that were not told and could change the answer. */
  absent: readonly AssumedField[];
  /** Of organizations whose dues are paid apart. */
  apart: readonly DuesApart[];
  /** Members of it already; until when, where that was told and decides when dues fall due. */
  memberOf: readonly { id: string; until: PartialDate | null }[];
  /** Whether anything is left to be passed. */
  toPass: boolean;
  /** Codes held beside the asked ones. */
  held: readonly string[];
  /** Code books are counted from nothing up. */
  freeBooks: boolean;
  /** Whether several credentials of one organization are renewed together. */
  shared: boolean;
  hasUnmark: boolean;
  /** Held, and the running cycle's end cannot be said. */
  openCycles: readonly string[];
  funding: readonly FundingView[];
  pay: {
    basis: string;
    pays: readonly { code: string; amount: number; year: number | null; of: string | null }[];
    wage: number;
  } | null;
  names: Names;
};

const oneAssumption = (id: string, text: string, value: string | number | null = null): AssumptionOut => ({
  id,
  text: /[.?]$/.test(text) ? text : `${text}.`,
  value: value === null ? null : String(value),
});

const phaseOutText = (who: string, { low, high }: Range): string =>
  `${who}: ${[low === null ? null : `in full up to an income of ${money(low)}`, high === null ? null : `nothing from ${money(high)} on`].filter((part) => part !== null).join(', ')}`;

/** What a funding asks, as far as the data knows: each is taken as met. */
const conditionsOf = (view: FundingView): AssumptionOut[] => {
  const { id, name, clauses, limits, payGrades, figures, phaseOut, program, since } = view;
  const one = (of: string, text: string) => oneAssumption(`${id}.${of}`, `${name}: ${text}`);
  const grades = payGrades ?? null;
  const others = (figures.payGrades?.others ?? []).filter(({ standing }) => standing === 'disputed');
  const spans = (['clockHours', 'weeks', 'credits'] as const).flatMap((key) => {
    const span = program[key];
    const unit = { clockHours: 'clock hours', weeks: 'weeks', credits: 'credits' }[key];
    return span === null ? [] : [`${range(span)} ${unit}`];
  });
  return [
    ...clauses.map((clause) => one(clause.id, clause.text)),
    ...(grades === null ? [] : [one('pay-grades', `for the pay grades ${listing(grades)}`)]),
    ...(grades === null && others.length > 0
      ? [
          one(
            'pay-grades',
            `goes by pay grade, and sources disagree: ${others.map(({ value }) => listing(value as string[])).join('; or ')}`,
          ),
        ]
      : []),
    ...(program.types === null ? [] : [one('types', `for programs of the kinds ${listing(program.types.map(label))}`)]),
    ...(spans.length === 0 ? [] : [one('program', `for programs of ${listing(spans)}`)]),
    ...(phaseOut.single === null ? [] : [one('income-single', phaseOutText('single', phaseOut.single))]),
    ...(phaseOut.joint === null ? [] : [one('income-joint', phaseOutText('on a joint return', phaseOut.joint))]),
    ...limits.flatMap(({ id: limit, name: what, where, amount }) =>
      amount === null
        ? []
        : [one(limit, `${what}${where === null ? '' : `, ${where} (not applied)`}: ${money(amount)}`)],
    ),
    ...(since === null ? [] : [one('since', `there since ${since}`)]),
  ];
};

/** Everything that is taken for granted, each with the flag that changes it where there is one. */
export const costAssumptions = ({ options, ...about }: Assumed): AssumptionOut[] => {
  const { program, years, attempts, membership, student, keep } = options;
  const nameOf = (id: string) => about.names.get(id) ?? id;
  return [
    oneAssumption('program', programChoiceText(program), programId(program)),
    oneAssumption(
      'years',
      `Counted to the end of year ${years} ${about.toPass ? 'after the pass' : 'from now'} (--years)`,
      years,
    ),
    ...(about.toPass
      ? [
          oneAssumption(
            'attempts',
            attempts === 1
              ? 'The exam is passed at the first attempt (--attempts)'
              : `The exam is passed at attempt ${attempts}`,
            attempts,
          ),
        ]
      : []),
    oneAssumption(
      'membership',
      membership === 'auto'
        ? 'You join an organization where you must, or where it costs less over the years (--membership)'
        : membership === 'join'
          ? 'You join every organization whose dues are in the data, and where you must'
          : 'You join only where you must',
      membership,
    ),
    ...(keep ? [oneAssumption('keep', 'The upkeep alone: nothing of what comes before the pass', 'true')] : []),
    ...(student ? [oneAssumption('student', studentText(about.studentRules), 'true')] : []),
    oneAssumption(
      'first-year',
      about.toPass
        ? 'The first twelve months of a membership are paid before the pass, dues from year 2 on'
        : 'Dues are counted in every year from now on; those of a membership that runs, from its end on',
    ),
    oneAssumption('prices', 'Later years cost what they cost today'),
    ...about.absent.map((field) =>
      oneAssumption(field, `${ABSENT[field]} (${PROFILE_FLAGS[field]})`, absentValue(field)),
    ),
    ...(about.held.length === 0
      ? []
      : [oneAssumption('held', `Counted is what is added to the ${listing(about.held)}`, about.held.join('; '))]),
    ...about.apart.map((one) => oneAssumption('dues-paid', `${duesApartText(one)} (${duesApartFlag(one)})`)),
    ...about.memberOf
      .filter(({ id }) => !about.apart.some(({ organization }) => organization === id))
      .map(({ id, until }) => oneAssumption('member', memberText(nameOf(id), until), id)),
    ...(about.openCycles.length === 0
      ? []
      : [oneAssumption('cycle', `The cycle of the ${listing(about.openCycles)} is taken as beginning now`)]),
    ...(about.shared
      ? [
          oneAssumption(
            'together',
            "Several credentials of one organization are renewed together: the first pays its own fee, further ones by the organization's list, whose last fee holds for more unless the data says that it ends",
          ),
        ]
      : []),
    ...(about.freeBooks
      ? [
          oneAssumption(
            'books',
            'Code books cost nothing where the electronic ones inside the exam do; the high end is the printed set',
          ),
        ]
      : []),
    ...(about.hasUnmark
      ? [
          oneAssumption(
            'unmarked',
            'The mark comes off in year 1 by the cheapest way that has a price; work on the job costs nothing',
          ),
        ]
      : []),
    ...(about.pay === null ? [] : payAssumptions(about.pay)),
    ...about.funding.flatMap(conditionsOf),
  ];
};

const payAssumptions = ({ basis, pays, wage }: NonNullable<Assumed['pay']>): AssumptionOut[] => [
  oneAssumption('wage', `You earn ${money(wage)} a month now (--wage)`, wage),
  oneAssumption(
    'pay',
    `Pay by ${label(basis)}: ${pays.map(({ code, amount, year, of }) => `${code} ${money(amount)} a year (${year ?? 'no year named'}${of === null ? '' : `, ${of}`})`).join('; ')}`,
    basis,
  ),
];
