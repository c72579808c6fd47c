/** `programs`: schooling; its kinds, its schools and its funding are in files of their own. */
import { Argument, Option } from 'commander';
import type { ProgramFilter } from '../core/programs.ts';
import type { SchoolFilter } from '../core/schools/schools.ts';
import { UsageError, type Wrong } from '../errors.ts';
import { itemTable } from '../render/text/items.ts';
import { AWARD_LEVELS, PROGRAM_TYPES, SCHOOL_FIELDS } from '../schema/vocabulary.ts';
import { fields, types } from './programs-types.ts';
import { deliver } from './shared/answer/deliver.ts';
import { resolveCodes } from './shared/certifications.ts';
import type { CommandModule } from './shared/command.ts';
import { ITEM_FIELDS, itemRows } from './shared/items.ts';
import { parseDollars, parseState, parseWhole } from './shared/options.ts';
import type { Session } from './shared/session.ts';
import { wrongFlags } from './shared/wrong.ts';

type Flags = ProgramFilter & SchoolFilter & { schools?: true };

export { fields };
export const fieldsWith = {
  checklist: async () => ITEM_FIELDS,
  funding: async () => (await import('./programs-funding.ts')).fields,
  '--schools': async () => (await import('./programs-schools.ts')).SCHOOL_FIELD_NAMES,
};
export const examples = [
  'certs programs',
  'certs programs --prepares-for CPC --max-cost 4000',
  'certs programs --schools --state NJ --field coding',
  'certs programs checklist',
];

export const topics = { checklist: 'how to choose a program', funding: 'who else pays' };
const TOPICS = Object.keys(topics);

const OF_SCHOOLS = ['field', 'level'] as const;

const checklist = (session: Session): Promise<void> => {
  const { items, sources } = session.catalog.checklist();
  return deliver(
    {
      kind: 'programs-checklist',
      sections: [{ key: 'items', rows: itemRows(session, items, sources) }],
      fields: ITEM_FIELDS,
      findings: [],
      document: (rows) => itemTable(rows, 'Before you enrol'),
    },
    session,
  );
};

/** What is about schools, and what about kinds of schooling too. */
const lineOf = (flag: string): string => (OF_SCHOOLS.some((each) => each === flag) ? 'programs --schools' : 'programs');

/** The flags as filters: the exam by its code in the catalogue. */
const answer = async (session: Session, { schools, preparesFor, ...flags }: Flags): Promise<void> => {
  const { codes, findings } = resolveCodes(session, preparesFor === undefined ? [] : [preparesFor]);
  const filter = { ...flags, preparesFor: codes[0] };
  return schools
    ? (await import('./programs-schools.ts')).schoolsAnswer(session, filter, findings)
    : types(session, filter, findings);
};

/** What is asked of schools where none are. */
const wrongOfSchools = ({ schools, ...flags }: Flags): Wrong[] =>
  OF_SCHOOLS.flatMap((flag) => {
    const value = flags[flag];
    // An empty text stands for a value that was refused already.
    if (schools || !value) return [];
    const line = `certs programs --schools --${flag} ${value}`;
    return [
      {
        alone: new UsageError(`--${flag} is about schools`, { hint: line }),
        problem: { file: `--${flag}`, path: '', found: 'no --schools', expected: `\`${line}\`` },
      },
    ];
  });

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description(
      'Kinds of schooling with cost, credits and length, and named programs; "checklist" says how to choose one, ' +
        '"funding" who else pays, --schools lists the schools that give awards (its fields: --schools --fields help). ' +
        'Filters keep what is known to match and say what they left out. The records are kinds and named programs, ' +
        'with --state or --prepares-for named programs alone.',
    )
    .addArgument(new Argument('[topic]', 'how to choose a program, or who else pays').choices(TOPICS))
    .addOption(new Option('--type <type>', 'one kind of program').choices(PROGRAM_TYPES))
    .option('--online', 'known to be taught online')
    .addOption(
      new Option(
        '--max-cost <dollars>',
        "known to start at or below; of schools a year's tuition for residents",
      ).argParser(parseDollars),
    )
    .addOption(new Option('--max-months <n>', 'known to be done within').argParser(parseWhole(1, 120)))
    .option('--prepares-for <code>', 'named programs that prepare for this exam')
    .addOption(new Option('--state <state>', 'named programs or schools of this state, as NJ').argParser(parseState))
    .addOption(new Option('--schools', 'schools that gave awards in the field').conflicts('type'))
    .addOption(new Option('--field <field>', 'with --schools: awards in this field').choices(SCHOOL_FIELDS))
    .addOption(
      new Option('--level <level>', 'with --schools: gave at least one award of this level').choices(AWARD_LEVELS),
    )
    .action((topic: string | undefined, flags: Flags) =>
      run(
        async (session) => {
          if (topic === 'funding') return (await import('./programs-funding.ts')).funding(session);
          return topic === 'checklist' ? checklist(session) : answer(session, flags);
        },
        () => {
          if (topic === undefined) return wrongOfSchools(flags);
          // The topics are told whole; for one that is none all of the flags may be meant.
          return TOPICS.includes(topic) ? wrongFlags(`programs ${topic}`, Object.keys(flags), lineOf) : [];
        },
      ),
    );
};
