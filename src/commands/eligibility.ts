/** `eligibility`: may a person sit, by which way, and what is missing; of one, of a roster, or of a saved profile. */
import { AnsweredError, type Wrong } from '../errors.ts';
import type { Prompter } from '../prompt/questions.ts';
import { eligibilityDocument } from '../render/text/eligibility.ts';
import type { Profile } from '../schema/profile.ts';
import { type Answer, single } from './shared/answer/answer.ts';
import { deliver } from './shared/answer/deliver.ts';
import { allCodes, officialPages, resolveCodes, statusFindings } from './shared/certifications.ts';
import type { CommandModule } from './shared/command.ts';
import { exitOf, markFindings, targetsOf, verdictsOn } from './shared/eligibility.ts';
import { collectCodes, type GlobalOptions, parseFile } from './shared/options.ts';
import { addPersonOptions, type PersonFlags } from './shared/person/flags.ts';
import { personFindings, personIn, profileInOrder, profileOf, wrongFacts } from './shared/person/person.ts';
import type { BatchFlags } from './shared/roster/line.ts';
import { mayAsk } from './shared/session.ts';
import { wrongFields } from './shared/wrong.ts';

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
  'toSettle',
];
export const fieldsWith = {
  '--batch': async () => (await import('./eligibility-batch.ts')).fields,
};
export const examples = [
  'certs eligibility CPC CCS',
  'certs eligibility CBCS --experience coding=18:supervised',
  'certs eligibility --education bachelor --json',
  'certs eligibility CCS --degree associate:field=him',
];

type Flags = PersonFlags & { save?: string };

/** What has no meaning for a roster, or without one, and fields that its rows do not have. */
const wrongBatch = async (roster: BatchFlags, options: GlobalOptions, flags: Flags): Promise<Wrong[]> => {
  if (roster.batch === undefined && roster.strict === undefined) return [];
  const { wrongRoster } = await import('./shared/roster/line.ts');
  const wrong = wrongRoster(roster, options, flags);
  if (roster.batch === undefined || options.fields === undefined) return wrong;
  const columns = await fieldsWith['--batch']();
  return [...wrong, ...wrongFields({ fields: options.fields }, columns, 'certs eligibility --batch FILE')];
};

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description('May you sit for it? The verdict by every way, what is missing, and what to do.')
    .argument('[codes...]', 'certifications; without any, all of them by how near they are', collectCodes);
  addPersonOptions(command);
  command
    .option('--save <file>', 'write what was told as a profile to a file or @name', parseFile)
    .option(
      '--batch <file>',
      'a roster, a person a row: a file of CSV or NDJSON, or "-", with the fields of a profile; see certs help formats',
    )
    .option('--strict', 'stop at the first row of a roster that cannot be read');
  command.action((asked: string[], { batch, strict, ...flags }: Flags & BatchFlags) =>
    run(
      async (session) => {
        const { codes, findings } = resolveCodes(session, asked);
        const all = asked.length === 0;
        const targets = targetsOf(session, all ? allCodes(session) : codes).filter(
          ({ rules }) => !all || rules.offered !== false,
        );
        const said = [...findings, ...(all ? [] : [...statusFindings(targets), ...markFindings(targets)])];
        if (batch !== undefined) {
          const { answerRoster } = await import('./eligibility-batch.ts');
          return answerRoster(session, { batch, strict }, targets, said);
        }
        const answer = async (profile: Profile, beside?: Answer['beside']) => {
          const rows = verdictsOn(session, targets, personIn(session, profile));
          await deliver(
            {
              kind: 'eligibility',
              sections: [{ key: 'results', rows }, single('profile', profile)],
              fields,
              findings: [...said, ...personFindings(session, profile)],
              document: (shown) =>
                eligibilityDocument(
                  shown.map(({ found, target, settling }) => ({
                    found,
                    settling,
                    view: target.view,
                    organizationName: target.organizationName,
                  })),
                  all,
                ),
              pages: officialPages(session, targets),
              beside,
            },
            session,
          );
          return exitOf(rows.map(({ found }) => found.maySit));
        };
        const start = await profileOf(session, flags, codes);
        const { save } = flags;
        const ask = async (prompter: Prompter) => {
          const { interview } = await import('./shared/interview/eligibility-interview.ts');
          const rules = targets.map((target) => target.rules);
          return interview(session, prompter, rules, start);
        };
        const exit = await (save === undefined && !mayAsk(session)
          ? answer(await profileInOrder(start))
          : (await import('./shared/interview/interviewed.ts')).interviewed(
              session,
              { command: 'eligibility', words: () => codes, codes, start, ask, fields, save },
              answer,
            ));
        if (session.options.exitStatus && exit !== 0) throw new AnsweredError(exit);
      },
      async () => [
        ...(await wrongBatch({ batch, strict }, command.optsWithGlobals(), flags)),
        ...(await wrongFacts(flags)),
      ],
    ),
  );
};
