import { Option } from 'commander';
import { nearest } from '../core/catalog.ts';
import { UsageError } from '../errors.ts';
import { CERTIFICATION_COLUMNS } from '../render/fields.ts';
import { type CertificationColumn, certificationTable } from '../render/text/columns.ts';
import type { Finding } from '../render/words.ts';
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

/** Whether a row matches; null where the data does not say. */
type Filter = { name: string; matches: (row: CertificationRow) => boolean | null };

const has = (value: readonly string[] | null, wanted: string): boolean | null =>
  value === null ? null : value.includes(wanted);

const filtersOf = (flags: Flags, session: Session): Filter[] => {
  const filters: Filter[] = [];
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
    filters.push({ name: 'organization', matches: ({ view }) => view.organization === known.id });
  }
  if (focus !== undefined) filters.push({ name: 'focus', matches: ({ view }) => has(view.focus, focus) });
  if (setting !== undefined) {
    filters.push({
      name: 'setting',
      matches: ({ view }) =>
        view.settings && (view.settings.includes('any') || setting === 'any' || has(view.settings, setting)),
    });
  }
  if (level !== undefined) filters.push({ name: 'level', matches: ({ view }) => view.level && view.level === level });
  if (!flags.experience) {
    filters.push({
      name: 'eligibility',
      matches: ({ view }) =>
        view.eligibility.required &&
        (view.eligibility.required.length === 0 ||
          view.eligibility.required.some(({ conditions }) => conditions.every(({ kind }) => kind !== 'experience'))),
    });
  }
  if (maxFee !== undefined)
    filters.push({
      name: 'fee',
      matches: ({ view }) => (view.fees.range?.low == null ? null : view.fees.range.low <= maxFee),
    });
  return filters;
};

/** The rows known to match; how many each filter could not judge is said. */
const filtered = (
  rows: readonly CertificationRow[],
  filters: readonly Filter[],
): { rows: CertificationRow[]; findings: Finding[] } => {
  const findings: Finding[] = [];
  let kept = [...rows];
  for (const { name, matches } of filters) {
    const judged = kept.map((row) => ({ row, match: matches(row) }));
    const unknown = judged.filter(({ match }) => match === null).length;
    if (unknown > 0) findings.push({ code: 'left-out', count: unknown, filter: name });
    kept = judged.filter(({ match }) => match === true).map(({ row }) => row);
  }
  return { rows: kept, findings };
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
        const { rows, findings } = filtered(offered, filtersOf(flags, session));
        await deliver(
          {
            kind: 'list',
            sections: [{ key: 'certifications', rows }],
            fields,
            findings,
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
