/** The last step of every command: the answer as text in the asked format, one write, and the notices. */
import { isInteractive, isTerminal } from '../../../context.ts';
import { once } from '../../../core/once.ts';
import { openWhole } from '../../../output-file.ts';
import { marksIn } from '../../../render/document.ts';
import type { JsonObject } from '../../../render/records.ts';
import { safe } from '../../../render/safe.ts';
import { fieldsDocument } from '../../../render/text/fields.ts';
import { disagreeingText } from '../../../render/words/figures.ts';
import { type Finding, findingText } from '../../../render/words/findings.ts';
import type { AnswerKind } from '../../../schema/output.ts';
import { SCHEMA_VERSION } from '../../../schema/version.ts';
import { prompterIn, type Session, wantsNames } from '../session.ts';
import { figureFindings, refuseOld } from './ages.ts';
import { type Answer, list, type Row } from './answer.ts';
import { arranged, arrangedRecords, askedFields } from './arrange.ts';
import { type Arranged, formatted, shownIn } from './formats.ts';
import { notice } from './notice.ts';

/** Whether to write over what is there: with --force, or asked at a terminal, once a file. */
export const mayReplace =
  (session: Session) =>
  async (file: string): Promise<boolean> => {
    const { io, options, agreed } = session;
    const force = options.force === true || options.yes === true;
    if (force || !isInteractive(io, options.input === false)) return force;
    if (agreed.has(file)) return true;
    const { confirm } = await prompterIn(session);
    if (!(await confirm(`${file} exists already. Write over it?`))) return false;
    agreed.add(file);
    return true;
  };

/** Writes once: to stdout, or to a file; and what belongs beside it where both can be written, which is said. */
export const write = async (session: Session, text: string, beside?: Answer['beside']): Promise<void> => {
  const { io, options } = session;
  let said: string | null | undefined;
  if (options.output === undefined || options.output === '-') {
    said = await beside?.();
    io.stdout.write(text);
  } else {
    const file = await openWhole(options.output, mayReplace(session), { onStop: io.onStop });
    try {
      file.write(text);
      said = await beside?.();
    } catch (error) {
      file.giveUp();
      throw error;
    }
    await file.finish();
  }
  if (said != null && !options.quiet) await notice(io, `${safe(said)}\n`, options.width);
};

/** The names that `--fields` and `--sort` take: a line each, and as JSON a record each. */
export const writeNames = async (session: Session, names: readonly string[]): Promise<void> => {
  if (session.format !== 'json' && session.format !== 'ndjson') return write(session, `${names.join('\n')}\n`);
  // What is asked of the answer's own records is not asked of these.
  const { fields: _fields, sort: _sort, limit: _limit, ...options } = session.options;
  await deliver(
    {
      kind: 'fields',
      sections: [
        list(
          'fields',
          names.map((name) => ({ name })),
        ),
      ],
      fields: ['name'],
      findings: [],
      document: () => ({ document: [], figures: [] }),
    },
    { ...session, options },
  );
};

/** What every answer begins with. */
export const envelopeOf = (
  session: Session,
  kind: AnswerKind,
  oldest: string | null,
  findings: readonly Finding[],
): JsonObject => ({
  kind: `certs/${kind}`,
  schemaVersion: SCHEMA_VERSION,
  dataVersion: session.catalog.index.dataVersion,
  asOf: session.question.asOf,
  oldestFigure: oldest,
  warnings: findings.map((finding) => ({ code: finding.code, message: findingText(finding) })),
});

/** The answer's rows as `--fields`, `--sort` and `--limit` ask for them. Throws a UsageError for an unknown field. */
const arrange = <R extends Row>(answer: Answer<R>, session: Session): Arranged => {
  const { options, dress } = session;
  const fields = askedFields(options, answer.fields);
  const sections = arranged(answer.sections, answer.fields, options) as typeof answer.sections;
  const [main] = sections;
  const records = (): ReturnType<Arranged['records']> => {
    if (answer.records === undefined) return { fields: answer.fields, rows: main.rows };
    const all = answer.records(answer.sections);
    return { ...all, rows: arrangedRecords(all.rows, all.fields, options) };
  };
  const view = once(() =>
    fields === null ? answer.document(main.rows, dress, sections) : fieldsDocument(records().rows, fields),
  );
  return { session, fields, sections, records, isOneList: answer.records === undefined, view };
};

/** What is said beside an answer, on stderr. An answer in JSON holds its findings itself. */
const tell = async (
  { session, sections, view }: Arranged,
  findings: readonly Finding[],
  { none = 'nothing in the data matches', next }: Pick<Answer, 'none' | 'next'>,
): Promise<void> => {
  const { options, io, format } = session;
  if (options.quiet || format === 'json') return;
  const note = (text: string) => notice(io, `note: ${text}\n`, options.width);
  for (const finding of findings) await note(safe(findingText(finding)));
  const marks = format === 'plain' ? marksIn(view().document) : 0;
  if (marks > 0) await note(disagreeingText(marks));
  const found = sections.filter(({ key }) => key !== 'items' || key === sections[0].key);
  if (found.every(({ rows }) => rows.length === 0)) await note(none);
  if (next !== undefined && isTerminal(io) && io.stderr.isTTY) io.stderr.write(`next: ${next}\n`);
};

/**
 * Writes an answer in the asked format, once, and its notices to stderr.
 *
 * @throws UsageError for an unknown field, TooOldError with `--max-age`, FileError where the file cannot be written
 */
export const deliver = async <R extends Row>(answer: Answer<R>, session: Session): Promise<void> => {
  const { options, question, io, catalog } = session;
  if (wantsNames(session)) return writeNames(session, answer.fields);
  const asked = arrange(answer, session);
  const shown = shownIn(asked);
  if (options.maxAge !== undefined) refuseOld(shown, question.asOf, options.maxAge);
  const about = figureFindings(shown, question.asOf, answer.pages ?? []);
  const findings = [...answer.findings, ...about.findings];
  const envelope = envelopeOf(session, answer.kind, about.oldest, findings);
  await write(session, await formatted(asked, envelope), answer.beside);
  if (options.verbose) {
    const count = shown.reduce((sum, { times = 1 }) => sum + times, 0);
    const detail = `detail: ${count} figures shown, dataset of ${catalog.index.dataVersion} in ${io.dataFolder}\n`;
    await notice(io, detail, options.width);
  }
  await tell(asked, findings, answer);
};
