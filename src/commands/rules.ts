/** `rules`: rules in words, by topic. */
import { Argument } from 'commander';
import { type RuleHolders, type RuleView, rulesOn } from '../core/rules.ts';
import { rulesDocument } from '../render/text/rules.ts';
import type { Finding } from '../render/words/findings.ts';
import { RULE_TOPICS, type RuleTopic } from '../schema/vocabulary.ts';
import type { Row } from './shared/answer/answer.ts';
import { deliver } from './shared/answer/deliver.ts';
import { officialPagesOf, resolveNames } from './shared/certifications.ts';
import type { CommandModule } from './shared/command.ts';
import { collectCodes } from './shared/options.ts';
import type { Session } from './shared/session.ts';

/** Those whose silence on a topic is said where no code was asked for. */
const ALWAYS_ASKED = ['aapc', 'ahima'];

export const fields = ['of', 'name', 'topic', 'text', 'standing', 'until', 'reason', 'sources'];
export const examples = [
  'certs rules books CPC',
  'certs rules extension CCS --cite',
  'certs rules proration AAPC',
  'certs rules refund --json',
];

/** The rules of the asked certifications and of their organizations, of organizations alone, or of everybody. */
const gather = (
  session: Session,
  topic: RuleTopic,
  codes: readonly string[],
  named: readonly string[],
): { views: RuleView[]; findings: Finding[] } => {
  const { catalog, question } = session;
  const { index } = catalog;
  const everybody = codes.length === 0 && named.length === 0;
  const certifications = everybody
    ? index.certifications
    : codes.flatMap((code) => index.certifications.find((entry) => entry.code === code) ?? []);
  const granting = new Set([...named, ...certifications.map(({ organization }) => organization)]);
  const organizations = everybody
    ? index.organizations
    : [...granting].flatMap((id) => index.organizations.find((entry) => entry.id === id) ?? []);
  // Of everybody only the records are read in which there is something.
  const holders =
    everybody && catalog.ahead !== null ? new Set(catalog.ahead.part<RuleHolders>('rule-holders')[topic]) : null;
  const mayHave = (of: string) => holders === null || holders.has(of);
  const views = [
    ...organizations
      .filter(({ id }) => mayHave(id))
      .map(({ id }) => catalog.organization(id))
      .flatMap(({ id, name, rules, sources }) => rulesOn({ of: id, name, rules, sources }, topic, question)),
    ...certifications
      .filter(({ code }) => mayHave(code))
      .map(({ code }) => catalog.certification(code))
      .flatMap(({ code, rules, sources }) => rulesOn({ of: code, name: code, rules, sources }, topic, question)),
  ];
  const silent = organizations.filter(({ id }) => {
    const theirs = [id, ...certifications.filter(({ organization }) => organization === id).map(({ code }) => code)];
    return (!everybody || ALWAYS_ASKED.includes(id)) && !views.some(({ of }) => theirs.includes(of));
  });
  const findings = silent.map(
    ({ name }): Finding => ({ code: 'not-in-data', what: `a rule of ${name} on ${topic}`, source: question.source }),
  );
  return { views, findings };
};

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description('What people ask that is not a figure: books, refunds, extensions, audits and more, with who says it.')
    .addArgument(new Argument('<topic>', 'what about').choices(RULE_TOPICS))
    .argument(
      '[codes...]',
      'only of these certifications and their organizations, or of organizations alone',
      collectCodes,
    )
    .action((topic: RuleTopic, asked: string[]) =>
      run(
        async (session) => {
          const { codes, organizations, findings } = resolveNames(session, asked);
          const found = gather(session, topic, codes, organizations);
          const rows: (Row & { view: RuleView })[] = found.views.map((view) => ({
            view,
            figures: view.figure === null ? {} : { text: view.figure },
            json: {
              name: view.name,
              topic,
              text: view.text,
              of: view.of,
              standing: view.standing,
              until: view.until,
              reason: view.reason,
              sources: view.sources,
            },
          }));
          await deliver(
            {
              kind: 'rules',
              sections: [{ key: 'items', rows }],
              fields,
              findings: [...findings, ...found.findings],
              pages: officialPagesOf(session, codes, organizations),
              document: (shown) => rulesDocument(shown.map(({ view }) => view)),
            },
            session,
          );
        },
        undefined,
        asked,
      ),
    );
};
