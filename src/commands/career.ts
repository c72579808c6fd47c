import { Argument, Option } from 'commander';
import { UsageError } from '../errors.ts';
import { itemBlocks, itemTable } from '../render/text/items.ts';
import { CAREER_TOPICS } from '../schema/vocabulary.ts';
import type { SalaryFlags } from './career-salary.ts';
import type { CommandModule } from './registry.ts';
import { deliver } from './shared/deliver.ts';
import { ITEM_FIELDS, itemRows } from './shared/items.ts';
import { parseDollars } from './shared/options.ts';
import type { Session } from './shared/session.ts';

type Topic = (typeof CAREER_TOPICS)[number];

export const examples = [
  'certs career roles',
  'certs career salary --state NJ',
  'certs career outlook',
  'certs career reasons --format markdown',
];

const HEADERS = { roles: 'What', jobs: 'Where to look', ladder: 'Next step', reasons: 'Reason' };

const items = (session: Session, topic: 'roles' | 'jobs' | 'ladder' | 'reasons'): Promise<void> => {
  const careers = session.catalog.careers();
  const list = topic === 'roles' ? [...careers.roles, ...careers.field] : careers[topic];
  return deliver(
    {
      kind: `career-${topic}`,
      sections: [{ key: 'items', rows: itemRows(session, list, careers.sources) }],
      fields: ITEM_FIELDS,
      findings: [],
      document: (rows, dress) =>
        topic === 'roles' && dress.drawn ? itemBlocks(rows) : itemTable(rows, HEADERS[topic]),
    },
    session,
  );
};

/** What may be asked of a topic beside it. */
const FLAGS: Partial<Record<Topic, readonly string[]>> = {
  salary: ['state', 'industry', 'occupation', 'area', 'certification', 'wage'],
  outlook: ['state', 'occupation', 'area'],
};

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description(
      'The work itself: what it is, what it pays, how it grows, how to find it, where it leads, why people choose it.',
    )
    .addArgument(new Argument('<topic>', 'what about the career').choices(CAREER_TOPICS))
    .addOption(new Option('--state <code>', 'salary, outlook: one state, such as NJ'))
    .addOption(new Option('--industry <name>', 'salary: industries with this in their name'))
    .addOption(
      new Option(
        '--occupation <soc>',
        'salary, outlook: a SOC code; salary takes 29-2072 (medical records specialists) without',
      ),
    )
    .addOption(new Option('--area <name>', 'salary, outlook: areas with this in their name, or of this state'))
    .addOption(new Option('--certification <code>', 'salary: what holders earn, and how soon that pays for it'))
    .addOption(
      new Option('--wage <dollars>', 'salary: what you earn a month now, for the pay-back').argParser(parseDollars),
    )
    .action((topic: Topic, flags: SalaryFlags) =>
      run(async (session) => {
        const flag = Object.keys(flags).find((name) => FLAGS[topic]?.includes(name) !== true);
        if (flag !== undefined)
          throw new UsageError(`--${flag} belongs to "career salary", not to "career ${topic}"`, {
            hint: `certs career salary --${flag} ...`,
          });
        if (topic === 'salary') return (await import('./career-salary.ts')).salary(session, flags);
        if (topic === 'outlook') return (await import('./career-outlook.ts')).outlook(session, flags);
        return items(session, topic);
      }),
    );
};
