/** The flags of `plan`, and what they ask. */
import { type Command, Option } from 'commander';
import { toCents } from '../../core/money.ts';
import { nearest } from '../../core/nearest.ts';
import { HOURS_PER_WEEK, MOST_MONTHS } from '../../core/pace.ts';
import {
  AVOIDABLE,
  type Avoidable,
  ORDERS,
  type Order,
  type PlanRequest,
  SEARCH_LIMIT,
} from '../../core/plan/request.ts';
import { UsageError, type Wrong } from '../../errors.ts';
import type { Finding } from '../../render/words/findings.ts';
import type { Profile } from '../../schema/profile.ts';
import { resolveCodes } from './certifications.ts';
import { refuseUnknownIds } from './ids.ts';
import { parseDay, parseList, parseWhole, withWords } from './options.ts';
import type { PersonFlags } from './person/flags.ts';
import { personIn } from './person/person.ts';
import type { Looked, Session } from './session.ts';
import { wrongIn } from './wrong.ts';

export type PlanFlags = PersonFlags & {
  by: Order;
  months?: number;
  start?: string;
  avoid?: Avoidable[];
  unmarked?: true;
  prepared?: string[];
  program?: string[];
  studyMonths?: number;
  explain?: true;
};

const parseAvoid = (text: string, before: string[] | undefined): string[] => {
  const words = parseList(text, before);
  const wrong = parseList(text, undefined).filter((word) => !AVOIDABLE.includes(word as Avoidable));
  if (wrong.length === 0) return words;
  throw new UsageError(`cannot avoid ${wrong.map((word) => `"${word}"`).join(' or ')}`, {
    suggestions: [...new Set(wrong.flatMap((word) => nearest(word, AVOIDABLE)))],
    hint: `--avoid ${AVOIDABLE.join(' or --avoid ')}`,
  });
};

/** Declares the flags of `plan` alone; `addProfileOptions` declares who asks, with `--budget` and `--state`. */
export const addPlanOptions = (command: Command): void => {
  command
    .addOption(new Option('--by <order>', 'which plan comes first').choices(ORDERS).default('cheapest'))
    .addOption(new Option('--months <n>', 'how many months there are').argParser(parseWhole(0, MOST_MONTHS)))
    .addOption(new Option('--start <day>', 'the day you begin; today without').argParser(parseDay))
    .addOption(withWords(new Option('--avoid <what>', 'plans without').argParser(parseAvoid), AVOIDABLE))
    .option('--unmarked', 'to hold it without the mark of an apprentice')
    .addOption(new Option('--prepared <codes>', 'exams you are ready for').argParser(parseList))
    .addOption(new Option('--program <ids>', 'named programs to reckon with').argParser(parseList))
    .addOption(
      new Option('--study-months <n>', 'months of study for an exam, in place of ours').argParser(
        parseWhole(0, MOST_MONTHS),
      ),
    )
    .option('--explain', 'why nothing is shorter');
};

/** @throws UsageError that names what there is, where an id is no program */
const programsIn = ({ catalog }: Looked, ids: readonly string[]): readonly string[] => {
  if (ids.length === 0) return ids;
  const known = catalog.programs().programs.map(({ id }) => id);
  refuseUnknownIds(
    'program',
    ids,
    known,
    'an id from certs programs --json; kinds of program are reckoned with anyway',
  );
  return ids;
};

/** A day to begin that is over; what is no day is told already, and empty. */
const wrongStart = ({ question: { asOf } }: Looked, { start = '' }: PlanFlags): Wrong[] => {
  if (start === '' || start >= asOf) return [];
  const expected = `${asOf} or later`;
  return [
    {
      alone: new UsageError(`--start ${start} lies before the asked day, ${asOf}`, { hint: `--start ${expected}` }),
      problem: { file: '--start', path: '', found: start, expected },
    },
  ];
};

/** What of the flags of `plan` names nothing in the dataset, or no day to begin. */
export const wrongPlanFlags = async (looked: Looked, flags: PlanFlags): Promise<Wrong[]> => [
  ...wrongStart(looked, flags),
  ...(await wrongIn('--program', () => programsIn(looked, flags.program ?? []))),
];

/** What is asked, from flags and the profile, and what is noted of the flags. */
export const planRequestOf = (
  session: Session,
  codes: readonly string[],
  flags: PlanFlags,
  profile: Profile,
): { request: PlanRequest; findings: Finding[] } => {
  const budget = profile.budget ?? null;
  const { codes: prepared, findings } = resolveCodes(session, flags.prepared ?? []);
  const request: PlanRequest = {
    codes,
    person: personIn(session, profile),
    start: flags.start ?? session.question.asOf,
    unmarked: flags.unmarked === true,
    prepared,
    programs: programsIn(session, flags.program ?? []),
    avoid: flags.avoid ?? [],
    hoursPerWeek: profile.hoursPerWeek ?? HOURS_PER_WEEK,
    studyMonths: flags.studyMonths ?? null,
    budget: budget === null ? null : toCents(Math.round(budget * 100) / 100),
    months: flags.months ?? profile.monthsAvailable ?? null,
    by: flags.by,
    limit: SEARCH_LIMIT,
  };
  return { request, findings };
};
