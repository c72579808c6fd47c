/** The flags of `cost`, and what they ask. */
import { type Command, Option } from 'commander';
import type { CostRequest } from '../../core/cost/answer.ts';
import { programOf, programWords } from '../../core/cost/programs.ts';
import { type CostOptions, type ProgramChoice, programId, USUAL } from '../../core/cost/types.ts';
import { type FundingView, fundingOn } from '../../core/funding.ts';
import { nearest } from '../../core/nearest.ts';
import { UsageError, type Wrong } from '../../errors.ts';
import type { Profile } from '../../schema/profile.ts';
import { PROGRAM_TYPES } from '../../schema/vocabulary.ts';
import { refuseUnknownIds } from './ids.ts';
import { parseDollars, parseList, parseWhole } from './options.ts';
import type { PersonFlags } from './person/flags.ts';
import { personIn } from './person/person.ts';
import type { Looked, Session } from './session.ts';
import { wrongIn } from './wrong.ts';

export type CostFlags = PersonFlags & {
  program: string;
  membership: CostOptions['membership'];
  attempts: number;
  years: number;
  keep?: true;
  unmarked?: true;
  funding?: string[];
  compareOptions?: true;
  monthly?: true;
  wage?: number;
};

/** Words of `--program` that name no program. */
const KINDS = ['none', 'self-study', ...PROGRAM_TYPES].join(', ');

/** Declares the flags of `cost` alone; `addPersonOptions` declares who asks. */
export const addCostOptions = (command: Command): void => {
  command
    .option('--program <program>', `${KINDS}, or the id of a program`, programId(USUAL.program))
    .addOption(
      new Option('--membership <how>', 'join, or not').choices(['auto', 'join', 'none']).default(USUAL.membership),
    )
    .addOption(
      new Option('--attempts <n>', 'attempts at each exam').argParser(parseWhole(1, 20)).default(USUAL.attempts),
    )
    .addOption(
      new Option('--years <n>', 'years after the pass, 1 to 50').argParser(parseWhole(1, 50)).default(USUAL.years),
    )
    .option('--keep', 'only the upkeep')
    .option('--unmarked', 'with losing the mark of an apprentice')
    .addOption(new Option('--funding <ids>', 'who else pays; certs programs funding lists them').argParser(parseList))
    .option('--compare-options', 'ways to prepare side by side')
    .option('--monthly', 'spread over the months')
    .addOption(
      new Option('--wage <dollars>', 'what you earn a month now, to say when it is earned back').argParser(
        parseDollars,
      ),
    );
};

/** @throws UsageError that names what there is, where the word means no program */
const programIn = ({ catalog, question }: Looked, word: string): ProgramChoice => {
  const program = programOf(catalog, word, question);
  if (program !== null) return program;
  throw new UsageError(`no program "${word}" in the dataset`, {
    suggestions: nearest(word, programWords(catalog)),
    hint: `${KINDS}, or an id from certs programs --json`,
  });
};

/** @throws UsageError that names every id which is none */
const fundingIn = ({ catalog, question }: Looked, ids: readonly string[]): FundingView[] => {
  if (ids.length === 0) return [];
  const { funding, sources } = catalog.funding();
  const known = funding.map(({ id }) => id);
  refuseUnknownIds('funding', ids, known, `one of ${known.join(', ')}`);
  const asked = funding.filter(({ id }) => ids.includes(id));
  return fundingOn(asked, question, sources).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
};

/** What of the flags of `cost` names nothing in the dataset. */
export const wrongCostFlags = async (looked: Looked, { program, funding = [] }: CostFlags): Promise<Wrong[]> => [
  ...(await wrongIn('--program', () => programIn(looked, program))),
  ...(await wrongIn('--funding', () => fundingIn(looked, funding))),
];

/** What is asked, from flags and the profile. */
export const requestOf = (
  session: Session,
  codes: readonly string[],
  flags: CostFlags,
  profile: Profile,
): CostRequest => ({
  codes,
  person: personIn(session, profile),
  options: {
    years: flags.years,
    attempts: flags.attempts,
    membership: flags.membership,
    student: profile.student === true,
    keep: flags.keep === true,
    program: programIn(session, flags.program),
  },
  unmarked: flags.unmarked === true,
  funding: fundingIn(session, flags.funding ?? []),
  compareOptions: flags.compareOptions === true,
  wage: flags.wage ?? null,
});
