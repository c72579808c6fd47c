/** `career`: the work itself, topic by topic; salary, outlook, roles and ladder are in files of their own. */
import { Argument, Option } from 'commander';
import { itemTable } from '../render/text/items.ts';
import { PROFILE_FLAGS, type ProfileField } from '../schema/profile-flags.ts';
import { CAREER_TOPICS } from '../schema/vocabulary.ts';
import type { SalaryFlags } from './career-salary.ts';
import { deliver } from './shared/answer/deliver.ts';
import type { CommandModule } from './shared/command.ts';
import { ITEM_FIELDS, itemRows } from './shared/items.ts';
import { parseDollars, parseState } from './shared/options.ts';
import { addFieldOptions, attributeOf, type PersonFlags } from './shared/person/flags.ts';
import type { Session } from './shared/session.ts';
import { wrongFlags, wrongIn } from './shared/wrong.ts';

type Topic = (typeof CAREER_TOPICS)[number];

export const examples = [
  'certs career roles',
  'certs career salary --state NJ',
  'certs career outlook',
  'certs career ladder --experience coding=36 --held CPC',
];

export const topics: Readonly<Record<Topic, string>> = {
  roles: 'what people in the field do',
  salary: 'what it pays, by state, area, industry or certification',
  outlook: 'how many jobs there will be',
  jobs: 'where to look for work',
  ladder: 'where it leads, and how far one is',
  reasons: 'why people choose it',
};

export const fieldsWith = {
  roles: async () => (await import('./career-roles.ts')).ROLE_FIELDS,
  salary: async () => (await import('./career-salary.ts')).SALARY_FIELDS,
  outlook: async () => (await import('./career-outlook.ts')).OUTLOOK_FIELDS,
  jobs: async () => ITEM_FIELDS,
  ladder: async () => (await import('./career-ladder.ts')).RUNG_FIELDS,
  reasons: async () => ITEM_FIELDS,
};

const HEADERS = { jobs: 'Where to look', reasons: 'Reason' };

const items = (session: Session, topic: 'jobs' | 'reasons'): Promise<void> => {
  const careers = session.catalog.careers();
  return deliver(
    {
      kind: `career-${topic}`,
      sections: [{ key: 'items', rows: itemRows(session, careers[topic], careers.sources) }],
      fields: ITEM_FIELDS,
      findings: [],
      document: (rows) => itemTable(rows, HEADERS[topic]),
    },
    session,
  );
};

/** What tells how far one is on the ladder. */
const PROGRESS_FIELDS: readonly ProfileField[] = ['education', 'experience', 'degrees', 'credentials', 'licences'];

/** What may be asked of a topic beside it. */
const FLAGS: Partial<Record<Topic, readonly string[]>> = {
  salary: ['state', 'industry', 'occupation', 'area', 'certification', 'wage'],
  outlook: ['state', 'occupation', 'area'],
  ladder: PROGRESS_FIELDS.map((field) => attributeOf(PROFILE_FLAGS[field])),
};

/** The topic that a flag is for. */
const ownerOf = (flag: string): string =>
  `career ${CAREER_TOPICS.find((topic) => FLAGS[topic]?.includes(flag)) ?? 'salary'}`;

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description(
      'The work itself: what it is, what it pays, how it grows, how to find it, where it leads, why people choose it.',
    )
    .addArgument(new Argument('<topic>', 'what about the career').choices(CAREER_TOPICS))
    .addOption(new Option('--state <state>', 'salary, outlook: one state, such as NJ').argParser(parseState))
    .addOption(new Option('--industry <name>', 'salary: industries with this in their name'))
    .addOption(
      new Option(
        '--occupation <soc>',
        'salary, outlook: a SOC code; without, salary takes that of the certification, or 29-2072 (medical records specialists)',
      ),
    )
    .addOption(new Option('--area <name>', 'salary, outlook: areas with this in their name, or of this state'))
    .addOption(new Option('--certification <code>', 'salary: what holders earn, and how soon that pays for it'))
    .addOption(
      new Option('--wage <dollars>', 'salary: what you earn a month now, for the pay-back').argParser(parseDollars),
    );
  addFieldOptions(command, PROGRESS_FIELDS, 'ladder: ');
  command.action((topic: Topic, flags: SalaryFlags & PersonFlags) =>
    run(
      async (session) => {
        if (topic === 'salary') return (await import('./career-salary.ts')).salary(session, flags);
        if (topic === 'outlook') return (await import('./career-outlook.ts')).outlook(session, flags);
        if (topic === 'roles') return (await import('./career-roles.ts')).roles(session);
        if (topic === 'ladder') return (await import('./career-ladder.ts')).ladder(session, flags);
        return items(session, topic);
      },
      async (looked) => {
        const isNone = !CAREER_TOPICS.includes(topic);
        const others = Object.keys(flags).filter((flag) => FLAGS[topic]?.includes(flag) !== true);
        // The topic that was meant may take them all.
        const foreign = isNone ? [] : wrongFlags(`career ${topic}`, others, ownerOf);
        if (topic === 'ladder' || isNone)
          return [...foreign, ...(await (await import('./shared/person/person.ts')).wrongFacts(flags))];
        if (topic !== 'salary' || !flags.occupation) return foreign;
        const { checkOccupation } = await import('./career-salary.ts');
        return [...foreign, ...(await wrongIn('--occupation', () => checkOccupation(looked, flags)))];
      },
    ),
  );
};
