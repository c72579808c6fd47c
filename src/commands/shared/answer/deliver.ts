/** The last step of every command: the answer as text in the asked format, one write, and the notices. */
import { isInteractive, isTerminal } from '../../../context.ts';
import { once } from '../../../core/once.ts';
import { UsageError } from '../../../errors.ts';
import { openWhole } from '../../../output-file.ts';
import { type Block, type Document, marksIn, type Shown } from '../../../render/document.ts';
import { at, inline, type Json, type JsonObject, toCsv, toNdjson, toTsv } from '../../../render/records.ts';
import { safe } from '../../../render/safe.ts';
import { fieldsDocument } from '../../../render/text/fields.ts';
import { disagreeingText } from '../../../render/words/figures.ts';
import { type Finding, findingText } from '../../../render/words/findings.ts';
import type { AnswerKind } from '../../../schema/output.ts';
import { SCHEMA_VERSION } from '../../../schema/version.ts';
import { prompterIn, type Session, wantsNames } from '../session.ts';
import { figureFindings, refuseOld } from './ages.ts';
import { type Answer, list, type Row, type Section } from './answer.ts';
import { arranged, arrangedRecords, askedFields, narrowed } from './arrange.ts';
import { citationsOf, lookup, sourceNotes } from './citations.ts';
import { notice } from './notice.ts';

type View = { document: Document; figures: readonly Shown[] };

/** Whether a figure's path is among the asked fields, or above or below one of them. */
const isAsked = (path: string, fields: readonly string[] | null): boolean =>
  fields?.some((field) => field === path || field.startsWith(`${path}.`) || path.startsWith(`${field}.`)) ?? true;

/** The figures of the rows, or of the asked fields alone. */
const rowFigures = (rows: readonly Row[], fields: readonly string[] | null): Shown[] =>
  rows.flatMap((row) => {
    const code = once(() => inline(at(row.json, 'code')));
    return (
      Object.entries(row.figures)
        .filter(([path]) => isAsked(path, fields))
        // A figure that is the whole record goes by the record's own label.
        .map(([path, figure]) => ({
          label: path === '' ? inline(at(row.json, 'label')) : `${code()} ${path}`.trimStart(),
          figure,
        }))
    );
  });

const sectionBody = ({ rows, single }: Section): Json =>
  single ? (rows[0]?.json ?? null) : rows.map(({ json }) => json);

/** A section as keys of the answer. */
const sectionEntries = (section: Section): (readonly [string, Json])[] => {
  const { key, inside, whole } = section;
  const body = sectionBody(section);
  if (whole) return Object.entries(body as JsonObject);
  return inside === undefined ? [[key, body]] : [[inside.key, { [key]: body, ...inside.beside }]];
};

/** Formats that people read. */
const FOR_PEOPLE: readonly Session['format'][] = ['table', 'plain', 'markdown'];

/** What a person sees: the answer, whom its figures are from where that is asked, and for which day it holds. */
const pageOf = (session: Session, view: View): Document => {
  const { asOf, source } = session.question;
  const cited: Block[] = session.options.cite ? [sourceNotes(view.figures, lookup(session))] : [];
  const { dataVersion } = session.catalog.index;
  const by = source === null ? '' : `, by ${source} alone`;
  const version = dataVersion === asOf ? '' : ` Data of ${dataVersion}.`;
  return [...view.document, ...cited, { kind: 'text', text: `As of ${asOf}${by}.${version}` }];
};

const asTable = async (session: Session, view: View): Promise<string> => {
  const { renderDocument } = await import('../../../render/layout.ts');
  return `${await renderDocument(pageOf(session, view), session.dress)}\n`;
};

const asPlain = async (session: Session, view: View): Promise<string> => {
  const { renderPlain } = await import('../../../render/layout.ts');
  const text = await renderPlain(view.document, session.options.header !== false);
  return text === '' ? '' : `${text}\n`;
};

const asMarkdown = async (session: Session, view: View): Promise<string> => {
  const { renderMarkdown } = await import('../../../render/markdown.ts');
  return `${renderMarkdown(pageOf(session, view))}\n`;
};

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

/**
 * Writes an answer in the asked format, once, and its notices to stderr.
 *
 * @throws UsageError for an unknown field, TooOldError with `--max-age`, FileError where the file cannot be written
 */
export const deliver = async <R extends Row>(answer: Answer<R>, session: Session): Promise<void> => {
  const { options, question, io, format } = session;
  if (wantsNames(session)) return writeNames(session, answer.fields);
  const fields = askedFields(options, answer.fields);
  const sections = arranged(answer.sections, answer.fields, options) as typeof answer.sections;
  const [main, ...others] = sections;
  const records = (): { fields: readonly string[]; rows: readonly Row[] } => {
    if (answer.records === undefined) return { fields: answer.fields, rows: main.rows };
    const all = answer.records(answer.sections);
    return { ...all, rows: arrangedRecords(all.rows, all.fields, options) };
  };

  const view = once(
    (): View =>
      fields === null ? answer.document(main.rows, session.dress, sections) : fieldsDocument(records().rows, fields),
  );
  const shown = FOR_PEOPLE.includes(format)
    ? view().figures
    : [...rowFigures(main.rows, fields), ...others.flatMap(({ rows }) => rowFigures(rows, null))];
  if (options.maxAge !== undefined) refuseOld(shown, question.asOf, options.maxAge);
  const about = figureFindings(shown, question.asOf, answer.pages ?? []);
  const findings = [...answer.findings, ...about.findings];
  const envelope = envelopeOf(session, answer.kind, about.oldest, findings);

  const asJson = (): string => {
    const narrow = (section: Section, index: number): Section =>
      fields === null || (index > 0 && !section.alike)
        ? section
        : { ...section, rows: section.rows.map((row) => narrowed(row, fields, answer.records === undefined)) };
    const body = Object.fromEntries(sections.map(narrow).flatMap(sectionEntries));
    const cited = options.cite
      ? { citations: citationsOf(sections, session, (path, index) => index > 0 || isAsked(path, fields)) }
      : {};
    return `${JSON.stringify({ ...envelope, ...body, ...cited }, null, 2)}\n`;
  };
  const asRows = (to: typeof toCsv): string => {
    const table = records();
    const form = { header: options.header !== false, bom: options.bom === true, guard: options.formulaGuard !== false };
    return to(
      fields ?? table.fields,
      table.rows.map(({ json }) => json),
      form,
    );
  };
  const asNdjson = (): string => {
    const { rows } = records();
    const meta = options.withMeta ? `${JSON.stringify({ type: 'meta', ...envelope })}\n` : '';
    return meta + toNdjson(rows.map((row) => (fields === null ? row : narrowed(row, fields, true)).json));
  };
  const texts: Record<Session['format'], () => string | Promise<string>> = {
    table: () => asTable(session, view()),
    plain: () => asPlain(session, view()),
    markdown: () => asMarkdown(session, view()),
    json: asJson,
    ndjson: asNdjson,
    csv: () => asRows(toCsv),
    tsv: () => asRows(toTsv),
    datapackage: () => {
      throw new UsageError('a data package is of the whole dataset', {
        hint: 'certs data export --format datapackage',
      });
    },
  };
  const text = await texts[format]();
  await write(session, text, answer.beside);

  if (options.verbose) {
    const { dataVersion } = session.catalog.index;
    const count = shown.reduce((sum, { times = 1 }) => sum + times, 0);
    const detail = `detail: ${count} figures shown, dataset of ${dataVersion} in ${io.dataFolder}\n`;
    await notice(io, detail, options.width);
  }
  if (options.quiet || format === 'json') return;
  for (const finding of findings) await notice(io, `note: ${safe(findingText(finding))}\n`, options.width);
  const marks = format === 'plain' ? marksIn(view().document) : 0;
  if (marks > 0) await notice(io, `note: ${disagreeingText(marks)}\n`, options.width);
  const found = sections.filter(({ key }) => key !== 'items' || key === main.key);
  if (found.every(({ rows }) => rows.length === 0))
    await notice(io, `note: ${answer.none ?? 'nothing in the data matches'}\n`, options.width);
  if (answer.next !== undefined && isTerminal(io) && io.stderr.isTTY) io.stderr.write(`next: ${answer.next}\n`);
};
