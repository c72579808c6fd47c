import { Option } from 'commander';
import { nearest } from '../core/catalog.ts';
import { type Filter, holds, keepKnown } from '../core/filters.ts';
import { UsageError } from '../errors.ts';
import { CERTIFICATION_COLUMNS } from '../render/fields.ts';
import { type CertificationColumn, certificationTable } from '../render/text/columns.ts';
import { leftOutFindings } from '../render/words.ts';
import { FOCUSES, LEVELS, SETTINGS } from '../schema/vocabulary.ts';
import type { CommandModule } from './registry.ts';
import { allCodes, type CertificationRow, isOffered, rowsOf } from './shared/certifications.ts';
import { deliver } from './shared/deliver.ts';
import { parseDollars } from './shared/options.ts';
import type { Session } from './shared/session.ts';

const COLUMNS: readonly CertificationColumn[] = [
  { path: 'code', header: 'Code' },
  { path: 'name', header: 'Name' },
  { path: 'organization', header: 'By' },
  { path: 'level', header: 'Level', from: 70 },
  { path: 'fees.range', header: 'One attempt', of: ['fees.member', 'fees.nonMember', 'fees.student'] },
  { path: 'renewal.ceusPerYear', header: 'CEUs a year', from: 70 },
  { path: 'focus', header: 'Focus', from: 100 },
  { path: 'settings', header: 'Settings', from: 140 },
  { path: 'exam.questions', header: 'Questions', from: 120 },
];

type Flags = {
  organization?: string;
  focus?: string;
  setting?: string;
  level?: string;
  experience: boolean;
  maxFee?: number;
  all?: true;
};

const filtersOf = (flags: Flags, session: Session): Filter<CertificationRow>[] => {
  const filters: Filter<CertificationRow>[] = [];
  const { organization, focus, setting, level, maxFee } = flags;
  if (organization !== undefined) {
    const { organizations } = session.catalog.index;
    const wanted = organization.toLowerCase();
    const known = organizations.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
    if (known === undefined) {
      const ids = organizations.map(({ id }) => id);
      throw new UsageError(`no organization "${organization}" in the dataset`, {
        suggestions: nearest(wanted, ids),
        hint: `one of ${ids.join(', ')}`,
      });
    }
    filters.push({ about: 'organization', matches: ({ view }) => view.organization === known.id });
  }
  if (focus !== undefined) filters.push({ about: 'focus', matches: ({ view }) => holds(view.focus, focus) });
  if (setting !== undefined) {
    filters.push({
      about: 'setting',
      matches: ({ view }) =>
        view.settings && (view.settings.includes('any') || setting === 'any' || holds(view.settings, setting)),
    });
  }
  if (level !== undefined) filters.push({ about: 'level', matches: ({ view }) => view.level && view.level === level });
  if (!flags.experience) {
    filters.push({
      about: 'eligibility',
      matches: ({ view }) =>
        view.eligibility.required &&
        (view.eligibility.required.length === 0 ||
          view.eligibility.required.some(({ conditions }) => conditions.every(({ kind }) => kind !== 'experience'))),
    });
  }
  if (maxFee !== undefined)
    filters.push({
      about: 'fee',
      matches: ({ view }) => (view.fees.range?.low == null ? null : view.fees.range.low <= maxFee),
    });
  return filters;
};

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
      run(async (session) => {
        const offered = rowsOf(session, allCodes(session)).filter((row) => flags.all || isOffered(row));
        const { kept: rows, leftOut } = keepKnown(offered, filtersOf(flags, session));
        await deliver(
          {
            kind: 'list',
            sections: [{ key: 'certifications', rows }],
            fields,
            findings: leftOutFindings(leftOut),
            document: (shown, dress) =>
              certificationTable(
                shown.map(({ line }) => line),
                COLUMNS,
                dress,
              ),
            next: 'certs compare CPC CCS',
          },
          session,
        );
      }),
    );
};
