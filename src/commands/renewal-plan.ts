/** `renewal` for a person: the plan for what they hold, and its due days as a calendar file. */
import { findCertification, findOrganization } from '../core/catalog.ts';
import type { Person } from '../core/eligibility/person.ts';
import { sumCeus } from '../core/renewal/ceus.ts';
import { type RenewalPlan, renewalPlan, type ToldCeus } from '../core/renewal/plan.ts';
import type { Cycle } from '../core/renewal/types.ts';
import { readCeuLog } from '../dataset/ceu-log.ts';
import { AnsweredError, InvalidInputError, UsageError } from '../errors.ts';
import { writeFileWhole } from '../output-file.ts';
import { CYCLE_FIELDS, cycleOut, refusedOut } from '../render/answers/renewal.ts';
import type { JsonObject } from '../render/records.ts';
import { renewalDocument } from '../render/text/renewal.ts';
import type { Finding } from '../render/words/findings.ts';
import { askText, duesEventText, eventText, writtenText } from '../render/words/renewal.ts';
import type { Row } from './shared/answer/answer.ts';
import { deliver, mayReplace } from './shared/answer/deliver.ts';
import { officialPages, resolveCodes, rowsOf, statusFindings } from './shared/certifications.ts';
import { EARNED } from './shared/earned.ts';
import { membershipFindings, personIn, profileOf } from './shared/person/person.ts';
import type { Session } from './shared/session.ts';

export const fields = CYCLE_FIELDS;

export type RenewalFlags = { held?: string[]; member?: string[]; earned?: string[]; log?: string; ics?: string };

const codeOf = (session: Session, text: string): string | null =>
  findCertification(session.catalog.index, text)?.entry.code ?? null;

type ToldCeu = { text: string; name: string; amount: string };

/** Where an organization was named in place of a credential of its: at which its CEUs are told. */
const organizationHint = (session: Session, wrong: readonly ToldCeu[], person: Person): string | null => {
  const { index } = session.catalog;
  for (const { name, amount } of wrong) {
    const organization = findOrganization(index, name);
    const held = person.credentials?.find(({ code }) =>
      index.certifications.some((one) => one.code === code && one.organization === organization?.id),
    );
    if (organization !== null && held !== undefined)
      return `--earned ${held.code}=${amount}    (${organization.name} is an organization: its CEUs are told at one of its credentials that you hold)`;
  }
  return null;
};

/** `CPC=12`, by code. Throws a UsageError that names every one that is none. */
const earnedOf = (session: Session, texts: readonly string[], person: Person): ToldCeus['earned'] => {
  const earned: Record<string, number> = {};
  const wrong: ToldCeu[] = [];
  for (const text of texts) {
    const [, name = '', amount = ''] = EARNED.exec(text) ?? [];
    const code = codeOf(session, name);
    if (code === null || !person.credentials?.some((held) => held.code === code)) wrong.push({ text, name, amount });
    else earned[code] = (earned[code] ?? 0) + Number(amount);
  }
  if (wrong.length === 0) return earned;
  throw new UsageError(`cannot use --earned ${wrong.map(({ text }) => `"${text}"`).join(', ')}`, {
    hint:
      organizationHint(session, wrong, person) ??
      'write --earned CODE=NUMBER for a credential that you name with --held, such as --earned CPC=12',
  });
};

/** Where CEUs of one organization were told at several credentials: one that counts for both may be told twice. */
const addedFindings = ({ cycles }: RenewalPlan, earned: ToldCeus['earned']): Finding[] =>
  cycles.flatMap(({ organizationName, credentials, supersedes }): Finding[] => {
    const codes = [...credentials, ...supersedes.map(({ drops }) => drops)].filter((code) => (earned[code] ?? 0) > 0);
    const ceus = sumCeus(codes.map((code) => earned[code] ?? 0));
    return codes.length < 2 ? [] : [{ code: 'ceus-added', organization: organizationName, codes, ceus }];
  });

const logOf = (session: Session, file: string | undefined): ToldCeus['log'] => {
  if (file === undefined) return null;
  const { entries, problems } = readCeuLog(file, (text) => codeOf(session, text));
  if (problems.length === 0) return entries;
  throw new InvalidInputError('the log cannot be used', {
    problems,
    hint: 'mend these lines; certs help log shows the columns',
  });
};

/** What writes the due days; what has none is a finding. Throws a UsageError where there is no day at all. */
const dueDaysFile = async (
  session: Session,
  file: string,
  { cycles }: RenewalPlan,
): Promise<{ beside: () => Promise<string>; findings: Finding[] }> => {
  const dated = cycles.flatMap((cycle) => (cycle.span === null ? [] : [{ cycle, day: cycle.span.due }]));
  const open = cycles.filter(({ span }) => span === null);
  if (dated.length === 0) {
    const flags = [...new Set(open.flatMap((cycle) => cycle.ask.map((untold) => askText(untold, cycle))))];
    throw new UsageError(`cannot write "${file}": no due day is known`, {
      hint: flags.length === 0 ? 'leave out --ics' : `add ${flags.join(' ')}`,
    });
  }
  const { calendarText } = await import('../render/ics.ts');
  const all = dated.flatMap(({ cycle, day }) => [
    ...cycle.duesDue
      .filter(({ on }) => on < day)
      .map(({ on, cost }) => ({
        id: `${cycle.organization}.dues.${on}@certs`,
        day: on,
        ...duesEventText(cycle, cost),
      })),
    { id: `${cycle.organization}.${cycle.credentials[0]}.${day}@certs`, day, ...eventText(cycle) },
  ]);
  // Two cycles of one organization have their dues in common.
  const deadlines = [...new Map(all.map((deadline) => [deadline.id, deadline])).values()];
  const text = calendarText('Renewal of certifications', deadlines, session.question.asOf);
  return {
    beside: async () => {
      await writeFileWhole(file, text, mayReplace(session));
      return writtenText(deadlines.length, file);
    },
    findings: open.map(({ credentials }) => ({ code: 'not-in-calendar', found: credentials.join(', ') })),
  };
};

type CycleRow = Row & { cycle: Cycle };

const rowOf = (cycle: Cycle): CycleRow => {
  let json: JsonObject | undefined;
  return {
    cycle,
    figures: cycle.figures,
    // Worked out where it is asked for: a table does without.
    get json() {
      json ??= cycleOut(cycle) as unknown as JsonObject;
      return json;
    },
  };
};

/**
 * The plan and, beside it, the certifications that were asked for, or those that are held.
 *
 * @throws AnsweredError 6 with `--exit-status` where a due day cannot be said
 */
export const personal = async (session: Session, asked: readonly string[], flags: RenewalFlags): Promise<void> => {
  const { held, member } = flags;
  const profile = await profileOf(session, { ...(held && { held }), ...(member && { member }) });
  const person = personIn(session, profile);
  const told = { earned: earnedOf(session, flags.earned ?? [], person), log: logOf(session, flags.log) };
  const plan = renewalPlan(session.catalog, person, told, session.question);
  const { codes, findings } = resolveCodes(session, asked);
  const rows = rowsOf(session, asked.length > 0 ? codes : plan.cycles.flatMap(({ credentials }) => credentials));
  const calendar = flags.ics === undefined ? null : await dueDaysFile(session, flags.ics, plan);
  await deliver(
    {
      kind: 'renewal',
      sections: [
        {
          key: 'cycles',
          rows: plan.cycles.map(rowOf),
          inside: {
            key: 'plan',
            beside: { ceusTotal: plan.ceusTotal, refused: plan.refused.map(refusedOut) as unknown as JsonObject[] },
          },
        },
        { key: 'certifications', rows },
      ],
      fields,
      findings: [
        ...findings,
        ...(asked.length > 0 ? statusFindings(rows) : []),
        ...plan.notYet.map((found) => ({ code: 'not-earned-yet' as const, found, asOf: session.question.asOf })),
        ...membershipFindings(session, profile),
        ...addedFindings(plan, told.earned),
        ...(calendar?.findings ?? []),
      ],
      document: (shown) =>
        renewalDocument(
          shown.map(({ cycle }) => cycle),
          plan,
        ),
      pages: officialPages(session, rows),
      ...(calendar === null ? {} : { beside: calendar.beside }),
    },
    session,
  );
  if (session.options.exitStatus && plan.cycles.some(({ span }) => span === null)) throw new AnsweredError(6);
};
