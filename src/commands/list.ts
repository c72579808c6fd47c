/** `list`: every certification in one line, filtered by what is known of it. */
import { Option } from 'commander';
import type { Catalog } from '../core/catalog.ts';
import { type CertificationFilter, selectCertifications } from '../core/certification-filters.ts';
import { nearest } from '../core/nearest.ts';
import { expectedOf, UsageError, type Wrong } from '../errors.ts';
import { CERTIFICATION_COLUMNS } from '../render/fields.ts';
import { type CertificationColumn, certificationTable } from '../render/text/columns.ts';
import { leftOutFindings } from '../render/words/findings.ts';
import { FOCUSES, LEVELS, SETTINGS } from '../schema/vocabulary.ts';
import { deliver } from './shared/answer/deliver.ts';
import { allCodes, isOffered, organizationId, rowsOf } from './shared/certifications.ts';
import type { CommandModule } from './shared/command.ts';
import { parseDollars } from './shared/options.ts';
import type { Session } from './shared/session.ts';

const COLUMNS: readonly CertificationColumn[] = [
  { path: 'code', header: 'Code' },
  { path: 'name', header: 'Name' },
  { path: 'organization', header: 'By' },
  { path: 'level', header: 'Level', from: 70 },
  { path: 'fees.range', header: 'One attempt', of: ['fees.member', 'fees.nonMember', 'fees.student'] },
  { path: 'renewal.ceusPerYear', header: 'CEUs a year', from: 90 },
  { path: 'focus', header: 'Focus', from: 100 },
  { path: 'settings', header: 'Settings', from: 140 },
  { path: 'exam.questions', header: 'Questions', from: 120 },
];

type Flags = Pick<CertificationFilter, 'focus' | 'setting' | 'level' | 'maxFee'> & {
  organization?: string;
  experience: boolean;
  all?: true;
};

/** An organization that the dataset does not have; an empty one is told already. */
const wrongOrganization = ({ organization = '' }: Flags, catalog: Catalog): Wrong[] => {
  if (organization === '' || organizationId({ catalog }, organization) !== null) return [];
  const ids = catalog.index.organizations.map(({ id }) => id);
  const near = nearest(organization.toLowerCase(), ids);
  const all = `one of ${ids.join(', ')}`;
  return [
    {
      alone: new UsageError(`no organization "${organization}" in the dataset`, {
        suggestions: near,
        hint: all,
      }),
      problem: { file: '--organization', path: '', found: `"${organization}"`, expected: expectedOf(near, all) },
    },
  ];
};

const filterOf = ({ organization, experience, ...flags }: Flags, session: Session): CertificationFilter => ({
  ...flags,
  organization: organization === undefined ? undefined : organizationId(session, organization),
  withoutExperience: !experience,
});

export const fields = CERTIFICATION_COLUMNS;
export const examples = [
  'certs list',
  'certs list --focus coding --no-experience',
  'certs list --max-fee 400 --sort fees.range',
  'certs list --format csv --fields code,name,fees',
];

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description('All certifications of the dataset. Filters keep what is known to match and say what they left out.')
    .option('--organization <id>', 'of one organization: aapc, ahima, ...')
    .addOption(new Option('--focus <focus>', 'about this work').choices(FOCUSES))
    .addOption(new Option('--setting <setting>', 'for this place of work').choices(SETTINGS))
    .addOption(new Option('--level <level>', 'of this level, by our judgement').choices(LEVELS))
    .option('--no-experience', 'only those one may sit for without experience')
    .addOption(new Option('--max-fee <dollars>', 'one attempt costs at most so much').argParser(parseDollars))
    .option('--all', 'also those retired or renamed')
    .action((flags: Flags) =>
      run(
        async (session) => {
          const offered = rowsOf(session, allCodes(session)).filter((row) => flags.all || isOffered(row));
          const { kept: rows, leftOut } = selectCertifications(offered, filterOf(flags, session));
          await deliver(
            {
              kind: 'list',
              sections: [{ key: 'certifications', rows }],
              fields,
              findings: leftOutFindings(leftOut, 'certification'),
              document: (shown, dress) =>
                certificationTable(
                  shown.map(({ line }) => line),
                  COLUMNS,
                  dress,
                  rows.map(({ line }) => line),
                ),
              next: 'certs compare CPC CCS',
            },
            session,
          );
        },
        ({ catalog }) => wrongOrganization(flags, catalog),
      ),
    );
};
