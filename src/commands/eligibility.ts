import { AnsweredError } from '../errors.ts';
import { eligibilityDocument } from '../render/text/eligibility.ts';
import type { CommandModule } from './registry.ts';
import { allCodes, officialPages, resolveCodes, statusFindings } from './shared/certifications.ts';
import { deliver } from './shared/deliver.ts';
import { exitOf, targetsOf, verdictsOn } from './shared/eligibility.ts';
import { parseFile } from './shared/options.ts';
import { addPersonOptions, type PersonFlags, personIn, profileOf } from './shared/person.ts';

export const fields = [
  'code',
  'held',
  'offered',
  'maySit',
  'verdict',
  'designation',
  'reason',
  'routes',
  'recommended',
  'missing',
  'toDo',
  'toRemoveMark',
  'ask',
];
export const otherFields = 'Of rosters: certs eligibility --batch FILE --fields help lists them.';
export const examples = [
  'certs eligibility CPC CCS',
  'certs eligibility CBCS --experience coding=18:supervised',
  'certs eligibility --education bachelor --json',
  'certs eligibility CCS --batch docs/students.csv',
];

/** Whether the person is told by a roster. */
type RosterFlags = { batch?: string; strict?: true };

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description('May you sit for it? The verdict by every way, what is missing, and what to do.')
    .argument('[codes...]', 'certifications; without any, all of them by how near they are');
  addPersonOptions(command);
  command
    .option('--save <file>', 'write what was told as a profile to a file or @name', parseFile)
    .option('--batch <file>', 'a roster, row by row: a file of NDJSON or CSV, or "-"')
    .option('--strict', 'stop at the first row of a roster that cannot be read');
  command.action((asked: string[], { batch, strict, save, ...flags }: PersonFlags & RosterFlags & { save?: string }) =>
    run(async (session) => {
      const { codes, findings } = resolveCodes(session, asked);
      const all = asked.length === 0;
      const targets = targetsOf(session, all ? allCodes(session) : codes).filter(
        ({ rules }) => !all || rules.offered !== false,
      );
      if (batch !== undefined || strict !== undefined) {
        const { answerRoster } = await import('./eligibility-batch.ts');
        await answerRoster(
          session,
          { batch, strict },
          targets,
          [...findings, ...(all ? [] : statusFindings(targets))],
          flags,
        );
        return;
      }
      const { interviewed } = await import('./shared/interview.ts');
      const { profile, finish } = await interviewed(
        session,
        targets.map(({ rules }) => rules),
        await profileOf(session, flags),
        codes,
        save,
      );
      const rows = verdictsOn(session, targets, personIn(session, profile));
      await deliver(
        {
          kind: 'eligibility',
          sections: [
            { key: 'results', rows },
            { key: 'profile', rows: [{ json: profile as never, figures: {} }], single: true },
          ],
          fields,
          findings: [...findings, ...(all ? [] : statusFindings(targets))],
          document: (shown) =>
            eligibilityDocument(
              shown.map(({ found, target }) => ({
                found,
                view: target.view,
                organizationName: target.organizationName,
              })),
              all,
            ),
          pages: officialPages(session, targets),
        },
        session,
      );
      await finish();
      const exit = exitOf(rows.map(({ found }) => found.maySit));
      if (session.options.exitStatus && exit !== 0) throw new AnsweredError(exit);
    }),
  );
};
