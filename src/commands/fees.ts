/** `fees`: what the exams cost, and the least that the first year costs. */
import type { Range } from '../core/money.ts';
import { CERTIFICATION_COLUMNS } from '../render/fields.ts';
import { type CertificationColumn, certificationTable } from '../render/text/columns.ts';
import { FIRST_YEAR_TEXT } from '../render/words/figures.ts';
import { deliver } from './shared/answer/deliver.ts';
import { askedOrOffered, type CertificationRow, lineValue, officialPages } from './shared/certifications.ts';
import type { CommandModule } from './shared/command.ts';
import { collectCodes } from './shared/options.ts';

const COLUMNS: readonly CertificationColumn[] = [
  { path: 'code', header: 'Code' },
  { path: 'fees.range', header: 'One attempt', of: ['fees.member', 'fees.nonMember', 'fees.student'] },
  { path: 'fees.member', header: 'Member', from: 100 },
  { path: 'fees.nonMember', header: 'Non-member', from: 100 },
  { path: 'fees.student', header: 'Student', from: 120 },
  { path: 'fees.twoAttempts', header: 'Two attempts', from: 60, of: ['fees.studentTwoAttempts'] },
  { path: 'fees.studentTwoAttempts', header: 'Two as a student', from: 160 },
  { path: 'fees.membershipRequired', header: 'Must join', from: 80 },
  { path: 'fees.membershipPerYear', header: 'Dues a year', from: 140, of: ['fees.studentMembershipPerYear'] },
  { path: 'fees.studentMembershipPerYear', header: 'Student dues', from: 180 },
  { path: 'fees.firstYear', header: 'First year' },
  { path: 'fees.studentFirstYear', header: 'First year as a student', from: 160 },
];

/** Cheapest first by what one attempt costs at most, then at least; what is unknown comes last, ties by code. */
const cheapestFirst = (rows: readonly CertificationRow[]): CertificationRow[] => {
  const price = (row: CertificationRow, end: 'low' | 'high') =>
    lineValue<Range>(row, 'fees.range')?.[end] ?? Number.MAX_SAFE_INTEGER;
  return [...rows].sort(
    (a, b) =>
      price(a, 'high') - price(b, 'high') || price(a, 'low') - price(b, 'low') || (a.line.code < b.line.code ? -1 : 1),
  );
};

export const fields = CERTIFICATION_COLUMNS;
export const examples = [
  'certs fees',
  'certs fees CPC CCS CBCS',
  'certs fees CPC --cite',
  'certs fees --json --fields code,fees',
];

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description(
      'What the exams cost: members, others, students, one attempt and two, and the least that the first year costs.',
    )
    .argument('[codes...]', 'certifications; all of them without', collectCodes)
    .action((asked: string[]) =>
      run(async (session) => {
        const { rows: found, findings } = askedOrOffered(session, asked);
        const rows = asked.length === 0 ? cheapestFirst(found) : found;
        await deliver(
          {
            kind: 'fees',
            sections: [{ key: 'certifications', rows }],
            fields,
            findings,
            document: (shown, dress) => {
              const order = session.options.sort === undefined ? cheapestFirst(shown) : shown;
              const { document, figures } = certificationTable(
                order.map(({ line }) => line),
                COLUMNS,
                dress,
                rows.map(({ line }) => line),
              );
              return {
                document: [
                  ...document,
                  {
                    kind: 'text',
                    text: FIRST_YEAR_TEXT,
                  },
                ],
                figures,
              };
            },
            pages: officialPages(session, rows),
          },
          session,
        );
      }),
    );
};
