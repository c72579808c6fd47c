import { Argument, Option } from 'commander';
import { projectionsOn } from '../core/items.ts';
import { UsageError } from '../errors.ts';
import { itemBlocks, itemTable } from '../render/text/items.ts';
import { outlookDocument } from '../render/text/outlook.ts';
import { CAREER_TOPICS } from '../schema/vocabulary.ts';
import type { SalaryFlags } from './career-salary.ts';
import type { CommandModule } from './registry.ts';
import { deliver } from './shared/deliver.ts';
import { figureRow, ITEM_FIELDS, itemRows } from './shared/items.ts';
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

const outlook = (session: Session): Promise<void> => {
  const careers = session.catalog.careers();
  const views = projectionsOn(careers.projections, session.question, careers.sources);
  const said = itemRows(session, careers.outlook, careers.sources);
  return deliver(
    {
      kind: 'career-outlook',
      sections: [
        {
          key: 'projections',
          rows: views.map((view) => ({
            ...figureRow({ occupation: view.occupation, from: view.from, to: view.to }, view.figures),
            view,
          })),
        },
        { key: 'items', rows: said },
      ],
      fields: ['occupation', 'from', 'to', 'percent', 'openingsPerYear', 'newJobs'],
      findings: [],
      document: (rows) =>
        outlookDocument(
          rows.map(({ view }) => view),
          said,
        ),
    },
    session,
  );
};

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description(
      'The work itself: what it is, what it pays, how it grows, how to find it, where it leads, why people choose it.',
    )
    .addArgument(new Argument('<topic>', 'what about the career').choices(CAREER_TOPICS))
    .addOption(new Option('--state <code>', 'salary: one state, such as NJ'))
    .addOption(new Option('--industry <name>', 'salary: industries with this in their name'))
    .addOption(new Option('--occupation <soc>', 'salary: a SOC code; 29-2072 (medical records specialists) without'))
    .addOption(new Option('--area <name>', 'salary: areas with this in their name'))
    .addOption(new Option('--certification <code>', 'salary: what holders earn'))
    .action((topic: Topic, flags: SalaryFlags) =>
      run(async (session) => {
        const [flag] = Object.keys(flags);
        if (topic !== 'salary' && flag !== undefined)
          throw new UsageError(`--${flag} belongs to "career salary", not to "career ${topic}"`, {
            hint: `certs career salary --${flag} ...`,
          });
        if (topic === 'salary') return (await import('./career-salary.ts')).salary(session, flags);
        return topic === 'outlook' ? outlook(session) : items(session, topic);
      }),
    );
};
