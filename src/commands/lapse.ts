/** `lapse`: what holds after the due day, and what it costs to come back. */
import { lapsedOn } from '../core/lapse/lapse.ts';
import { AnsweredError } from '../errors.ts';
import { billsOf, lapseOut } from '../render/answers/lapse.ts';
import type { JsonObject } from '../render/records.ts';
import { lapseDocument } from '../render/text/lapse.ts';
import { deliver } from './shared/answer/deliver.ts';
import { officialPages, resolveCode, rowsOf, statusFindings } from './shared/certifications.ts';
import type { CommandModule } from './shared/command.ts';
import { parseDay } from './shared/options.ts';

export const fields = [
  'code',
  'due',
  'state',
  'since',
  'nextCliff.on',
  'nextCliff.state',
  'nextCliff.fee',
  'cliffs',
  'reinstateUntil',
  'comeBack.low',
  'comeBack.high',
  'sitAgain.low',
  'sitAgain.high',
  'cheaper',
  'lines',
  'notInData',
  'others',
];
export const oneRecord = true;
export const examples = [
  'certs lapse CPC --due 2026-10-31',
  'certs lapse CCS --due 2026-06-30 --as-of 2026-12-27',
  'certs lapse CPC --due 2026-10-31 --json',
  'certs lapse CPC --due 2026-10-31 --format csv',
];

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description(
      'What holds after the due day of a renewal: the state now, every day on which it gets worse, and what it costs to come back or to sit again.',
    )
    .argument('<code>', 'the certification')
    .requiredOption('--due <day>', 'the day on which the renewal is due, YYYY-MM-DD', parseDay)
    .action((asked: string, { due }: { due: string }) =>
      run(async (session) => {
        const { code, findings } = resolveCode(session, asked);
        const rows = rowsOf(session, [code], 'whole');
        const [row] = rows as [(typeof rows)[number]];
        const { view, line } = row;
        const { organizationName } = line;
        const { catalog, question } = session;
        const organization = catalog.organization(view.organization);
        const lapsed = lapsedOn(view, organization, due, question, catalog.certification(code));
        const { steps, graceDays, reinstatementMonths } = lapsed.figures;
        const lines = billsOf(lapsed).flatMap(({ bill }) => bill.lines);
        await deliver(
          {
            kind: 'lapse',
            sections: [
              {
                key: 'lapse',
                single: true,
                whole: true,
                rows: [
                  {
                    json: lapseOut(code, organizationName, lapsed) as unknown as JsonObject,
                    figures: {
                      nextCliff: steps.value === null && lapsed.standing.next !== null ? graceDays : steps,
                      ...(lapsed.reinstateUntil === null ? {} : { reinstateUntil: reinstatementMonths }),
                      ...Object.fromEntries(lines.map(({ figure }, index) => [`lines.${index}`, figure])),
                    },
                  },
                ],
              },
            ],
            fields,
            findings: [...findings, ...statusFindings(rows)],
            document: () => lapseDocument({ view, organizationName, lapsed }),
            pages: officialPages(session, rows),
            next: `certs renewal ${code}`,
          },
          session,
        );
        if (session.options.exitStatus && lapsed.standing.state === null) throw new AnsweredError(6);
      }),
    );
};
