/** `retake`: when a failed exam may be taken again, and for how much. */
import type { Figure } from '../core/figures.ts';
import { retakeAfter } from '../core/retake.ts';
import { AnsweredError } from '../errors.ts';
import { retakeOut } from '../render/answers/lapse.ts';
import type { JsonObject } from '../render/records.ts';
import { retakeDocument } from '../render/text/retake.ts';
import type { Finding } from '../render/words/findings.ts';
import { deliver } from './shared/answer/deliver.ts';
import { officialPages, resolveCode, rowsOf, statusFindings } from './shared/certifications.ts';
import type { CommandModule } from './shared/command.ts';
import { parseDay, parseWhole } from './shared/options.ts';

export const fields = [
  'code',
  'failed',
  'attempt',
  'earliest',
  'wait.days',
  'fee.low',
  'fee.high',
  'limit.attempts',
  'limit.thenDays',
  'limit.lastWaitDays',
  'others',
];
export const oneRecord = true;
export const examples = [
  'certs retake CCS --failed 2026-11-20',
  'certs retake CBCS --failed 2026-11-20 --attempt 3',
  'certs retake CPC --failed 2026-11-20 --json',
];

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description(
      'When a failed exam may be taken again: the earliest day, the wait, the price and the limit on attempts.',
    )
    .argument('<code>', 'the certification')
    .requiredOption('--failed <day>', 'the day of the failed exam, YYYY-MM-DD', parseDay)
    .option('--attempt <n>', 'which attempt it was; the first without', parseWhole(1, 100), 1)
    .action((asked: string, { failed, attempt }: { failed: string; attempt: number }) =>
      run(async (session) => {
        const { code, findings } = resolveCode(session, asked);
        const rows = rowsOf(session, [code], 'whole');
        const [now] = rows as [(typeof rows)[number]];
        const onThatDay = { ...session, question: { ...session.question, asOf: failed } };
        const [then] = rowsOf(onThatDay, [code], 'whole') as [(typeof rows)[number]];
        const retake = retakeAfter(then.view, now.view, failed, attempt);
        const { wait, limit, fee } = retake.figures;
        // They are asked of the day of the exam, so whether they had a source then is said of that day.
        const early = [wait, limit].filter(({ firstSeen }) => firstSeen !== null).length;
        const unseen: Finding[] = early === 0 ? [] : [{ code: 'before-first-evidence', count: early, asOf: failed }];
        const dated = <F extends Figure>(figure: F): F => ({ ...figure, firstSeen: null });
        const { document, figures } = retakeDocument({ view: then.view, failed, attempt, retake });
        await deliver(
          {
            kind: 'retake',
            sections: [
              {
                key: 'retake',
                single: true,
                whole: true,
                rows: [
                  {
                    json: retakeOut(code, failed, attempt, retake) as unknown as JsonObject,
                    figures: { 'wait.days': dated(retake.byLimit ? limit : wait), limit: dated(limit), fee },
                  },
                ],
              },
            ],
            fields,
            findings: [...findings, ...statusFindings(rows), ...unseen],
            document: () => ({
              document,
              figures: figures.map(({ label, figure }) => ({ label, figure: figure === fee ? fee : dated(figure) })),
            }),
            pages: officialPages(session, rows),
            next: `certs fees ${code}`,
          },
          session,
        );
        if (session.options.exitStatus && retake.earliest === null) throw new AnsweredError(retake.over ? 4 : 6);
      }),
    );
};
