/** `renewal`: how a credential is kept, and for somebody who holds some the plan to do so. */
import { UsageError, type Wrong } from '../errors.ts';
import { CERTIFICATION_COLUMNS } from '../render/fields.ts';
import { type CertificationColumn, certificationTable } from '../render/text/columns.ts';
import { severalFacts } from '../render/text/several.ts';
import type { RenewalFlags } from './renewal-plan.ts';
import { deliver } from './shared/answer/deliver.ts';
import { askedOrOffered, MOST_READ_BY_CODE, officialPages } from './shared/certifications.ts';
import type { CommandModule } from './shared/command.ts';
import { EARNED } from './shared/earned.ts';
import { collectCodes, parseFile, parseList } from './shared/options.ts';
import { refuse } from './shared/wrong.ts';

const COLUMNS: readonly CertificationColumn[] = [
  { path: 'code', header: 'Code' },
  { path: 'renewal.cycleMonths', header: 'Every' },
  { path: 'renewal.ceus', header: 'CEUs' },
  { path: 'renewal.ceusPerYear', header: 'CEUs a year' },
  { path: 'renewal.fee.range', header: 'Fee', from: 60, of: ['renewal.fee.member', 'renewal.fee.nonMember'] },
  { path: 'renewal.fee.member', header: 'Member', from: 90 },
  { path: 'renewal.fee.nonMember', header: 'Non-member', from: 90 },
  { path: 'fees.membershipPerYear', header: 'Dues a year', from: 70 },
];

export const fields = CERTIFICATION_COLUMNS;
export const fieldsWith = {
  '--held': async () => (await import('./renewal-plan.ts')).fields,
  // It may tell of credentials, or not.
  '--profile': async () => [],
};
export const examples = [
  'certs renewal CPC CCS --cite',
  'certs renewal --held CPC:2025-03-31 --member aapc:2026-08',
  'certs renewal --held CCS:2025-06-30 --earned CCS=6',
  'certs renewal --format csv',
];

/** What is told of credentials that were not. */
const wrongWithoutHeld = (flags: RenewalFlags): Wrong[] => {
  const alone = (['member', 'earned', 'log', 'ics'] as const).filter((flag) => flags[flag] !== undefined);
  if (alone.length === 0) return [];
  const told = alone.map((flag) => `--${flag}`).join(' and ');
  const expected = '--held CODE:DATE, such as --held CPC:2025-03-31, or --profile FILE';
  return [
    {
      alone: new UsageError(`${told} without a credential that you hold`, { hint: `add ${expected}` }),
      problem: { file: told, path: '', found: 'no credential that you hold', expected },
    },
  ];
};

/** CEUs that are no `CPC=12`; of those that are, the code and whether it is held are looked at later. */
const wrongEarned = ({ earned }: RenewalFlags): Wrong[] => {
  // An empty text stands for a value that was refused already.
  const wrong = (earned || []).filter((word) => !EARNED.test(word)).map((word) => `"${word}"`);
  const expected = '--earned CODE=NUMBER, such as --earned CPC=12';
  const alone = new UsageError(`cannot use --earned ${wrong.join(', ')}`, { hint: `write ${expected}` });
  return wrong.map((found) => ({ alone, problem: { file: '--earned', path: '', found, expected } }));
};

/** What cannot be understood of what is held. */
const wrongOfHeld = async ({ held, member }: RenewalFlags): Promise<Wrong[]> =>
  held === undefined && member === undefined
    ? []
    : (await import('./shared/person/person.ts')).wrongFacts({ ...(held && { held }), ...(member && { member }) });

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description('How to keep a certification: how long a cycle lasts, how many CEUs it asks, what it costs.')
    .argument('[codes...]', 'certifications; all of them without', collectCodes)
    .option('--held <code:date>', 'a credential you hold and the day it was earned, such as CPC:2025-03-31', parseList)
    .option('--member <id:until>', 'a membership and the month it ends, such as aapc:2026-08', parseList)
    .option('--earned <code=ceus>', 'CEUs earned in the running cycle, such as CPC=12', parseList)
    .option('--log <file>', 'your log of CEUs as CSV; certs help log shows the columns')
    .option('--ics <file>', 'write the due days as a calendar file', parseFile)
    .action((asked: string[], flags: RenewalFlags) =>
      run(
        async (session) => {
          if (flags.held !== undefined || (session.profile?.credentials ?? []).length > 0) {
            await (await import('./renewal-plan.ts')).personal(session, asked, flags);
            return;
          }
          refuse(wrongWithoutHeld(flags));
          const { rows, findings } = askedOrOffered(session, asked);
          await deliver(
            {
              kind: 'renewal',
              sections: [{ key: 'certifications', rows }],
              fields,
              findings,
              document: (shown, dress) => {
                const { document, figures } = certificationTable(
                  shown.map(({ line }) => line),
                  COLUMNS,
                  dress,
                  rows.map(({ line }) => line),
                );
                // Among many the others of an organization tell whether it is said of all: a record each would take its time.
                const several = severalFacts(
                  shown.map(({ line }) => line),
                  (code) =>
                    shown.length <= MOST_READ_BY_CODE &&
                    session.catalog.certification(code).renewal?.several !== undefined,
                );
                return { document: [...document, ...several.blocks], figures: [...figures, ...several.figures] };
              },
              pages: officialPages(session, rows),
            },
            session,
          );
        },
        async () => [
          ...(await wrongOfHeld(flags)),
          ...wrongEarned(flags),
          // A profile may tell what is held.
          ...(flags.held === undefined && command.optsWithGlobals().profile === undefined
            ? wrongWithoutHeld(flags)
            : []),
        ],
      ),
    );
};
