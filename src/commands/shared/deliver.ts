/** The last step of every command: chosen fields, order, format, warnings, and one write. */
import { isTerminal } from '../../context.ts';
import { nearest } from '../../core/catalog.ts';
import { addMonths, daysBetween, earlier, firstDay } from '../../core/dates.ts';
import type { Figure } from '../../core/figures.ts';
import { TooOldError, UsageError } from '../../errors.ts';
import { writeFileWhole } from '../../output-file.ts';
import type { Block, Document, Shown } from '../../render/document.ts';
import { fieldOf, figureText } from '../../render/fields.ts';
import { at, inline, type Json, narrow, toCsv, toNdjson, toTsv } from '../../render/records.ts';
import { type Finding, findingText } from '../../render/words.ts';
import { SCHEMA_VERSION } from '../../schema/version.ts';
import type { Answer, Row, Section } from './answer.ts';
import { citationOf, sourceNotes } from './citations.ts';
import type { Session } from './session.ts';

const OLD_MONTHS = 18;

/** A field name checked against the answer's: a group stands for all below it. */
const expand = (name: string, fields: readonly string[], option: string): string[] => {
  const below = fields.filter((field) => field === name || field.startsWith(`${name}.`));
  if (below.length > 0) return below;
  throw new UsageError(`no field "${name}" in this answer`, {
    suggestions: nearest(name, fields),
    hint: `the valid names: ${option} help`,
  });
};

const compare = (a: Json | undefined, b: Json | undefined): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [inline(a).toLowerCase(), inline(b).toLowerCase()];
  return left === right ? 0 : left < right ? -1 : 1;
};

const isEmpty = (value: Json | undefined): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** The rows in the asked order: what is unknown comes last either way. */
const sorted = <R extends Row>(rows: readonly R[], sort: string, fields: readonly string[]): R[] => {
  const [name = '', direction, extra] = sort.split(':');
  if (extra !== undefined || (direction !== undefined && direction !== 'asc' && direction !== 'desc')) {
    throw new UsageError(`cannot sort by "${sort}"`, { hint: 'write --sort FIELD or --sort FIELD:desc' });
  }
  const [first = name] = expand(name, fields, '--sort');
  const sign = direction === 'desc' ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [at(a.json, first), at(b.json, first)];
    if (isEmpty(left) || isEmpty(right)) return Number(isEmpty(left)) - Number(isEmpty(right));
    return sign * compare(left, right);
  });
};

const rowFigures = (rows: readonly Row[], fields: readonly string[] | null): Shown[] =>
  rows.flatMap(({ figures }) =>
    Object.entries(figures)
      .filter(
        ([path]) =>
          fields === null ||
          fields.some((field) => field === path || field.startsWith(`${path}.`) || path.startsWith(`${field}.`)),
      )
      .map(([path, figure]) => ({ label: path, figure })),
  );

/** What has to be said of the figures shown: their age, whose they are, whether they were known yet. */
const figureFindings = (
  figures: readonly Figure[],
  asOf: string,
  pages: readonly string[],
): { findings: Finding[]; oldest: string | null } => {
  const known = figures.filter(({ value, saidBy }) => value !== null && saidBy.length > 0);
  const dated = known.map(({ dated }) => dated).filter((date) => date !== null);
  const oldest = dated.reduce<string | null>(earlier, null);
  const limit = addMonths(asOf, -OLD_MONTHS);
  const old = dated.filter((date) => firstDay(date) < limit).length;
  const early = known.filter(({ firstSeen }) => firstSeen !== null).length;
  const own = known.filter((figure) => figure.own !== null).length;
  const findings: Finding[] = [];
  if (early > 0) findings.push({ code: 'before-first-evidence', count: early, asOf });
  if (old > 0)
    findings.push({
      code: 'old-figures',
      count: old,
      undated: known.length - dated.length,
      oldest: oldest ?? '',
      pages,
    });
  if (own > 0) findings.push({ code: 'own-data', count: own });
  return { findings, oldest };
};

const refuseOld = (shown: readonly Shown[], asOf: string, maxAge: number): void => {
  const old = shown.filter(
    ({ figure }) =>
      figure.value !== null &&
      figure.saidBy.length > 0 &&
      (figure.dated === null || daysBetween(firstDay(figure.dated), asOf) > maxAge),
  );
  if (old.length === 0) return;
  const named = old.slice(0, 3).map(({ label, figure }) => `${label} (${figure.dated ?? 'undated'})`);
  const more = old.length > 3 ? ` and ${old.length - 3} more` : '';
  throw new TooOldError(`older than ${maxAge} days: ${named.join(', ')}${more}`, {
    hint: 'raise --max-age, or leave it out to see the figures with their dates',
  });
};

const fieldTable = (rows: readonly Row[], fields: readonly string[]): { document: Document; figures: Shown[] } => {
  const text = (row: Row, field: string): string => {
    const figure = row.figures[field];
    const known = figure && fieldOf(field).label !== field ? figureText(field, figure) : null;
    return known ?? inline(at(row.json, field));
  };
  const columns = fields.map((field) => ({
    header: field,
    ...(rows.some((row) => typeof at(row.json, field) === 'number') ? { align: 'right' as const } : {}),
  }));
  const table: Block = {
    kind: 'table',
    columns,
    rows: rows.map((row) => fields.map((field) => ({ text: text(row, field) }))),
  };
  return { document: [table], figures: rowFigures(rows, fields) };
};

const sectionBody = ({ rows, single }: Section): Json =>
  single ? (rows[0]?.json ?? null) : rows.map(({ json }) => json);

const citationsOf = (sections: readonly Section[], session: Session): Record<string, Json> =>
  Object.fromEntries(
    sections.flatMap(({ key, rows, single }) =>
      rows.flatMap(({ figures }, index) =>
        Object.entries(figures).map(
          ([path, figure]) => [`${key}${single ? '' : `.${index}`}.${path}`, citationOf(figure, session)] as const,
        ),
      ),
    ),
  );

const write = (session: Session, text: string): void => {
  const { output, force } = session.options;
  if (output === undefined || output === '-') session.io.stdout.write(text);
  else writeFileWhole(output, text, force === true);
};

const isEmptyAnswer = (answer: { sections: readonly Section[] }): boolean =>
  answer.sections.every(({ rows }) => rows.length === 0);

/**
 * Writes an answer in the asked format, once, and its notices to stderr.
 *
 * @throws UsageError for an unknown field, TooOldError with `--max-age`, FileError where the file cannot be written
 */
export const deliver = async <R extends Row>(answer: Answer<R>, session: Session): Promise<void> => {
  const { options, question, io, format } = session;
  if (options.fields?.includes('help') || options.sort === 'help') {
    write(session, `${answer.fields.join('\n')}\n`);
    return;
  }
  const [main, ...others] = answer.sections;
  const ordered =
    options.sort === undefined || main.single ? main.rows : sorted(main.rows, options.sort, answer.fields);
  const rows = options.limit === undefined || main.single ? ordered : ordered.slice(0, options.limit);
  const fields = options.fields?.flatMap((name) => expand(name, answer.fields, '--fields')) ?? null;
  const sections: [Section<R>, ...Section[]] = [{ ...main, rows }, ...others];

  const people = format === 'table' || format === 'plain' || format === 'markdown';
  const view = people ? (fields === null ? answer.document(rows, session.dress) : fieldTable(rows, fields)) : null;
  const shown = view?.figures ?? [
    ...rowFigures(rows, fields),
    ...others.flatMap((section) => rowFigures(section.rows, null)),
  ];
  if (options.maxAge !== undefined) refuseOld(shown, question.asOf, options.maxAge);
  const about = figureFindings(
    shown.map(({ figure }) => figure),
    question.asOf,
    answer.pages ?? [],
  );
  const findings = [...answer.findings, ...about.findings];

  const narrowed = sections.map((section, index) =>
    index === 0 && fields !== null
      ? { ...section, rows: section.rows.map((row) => ({ ...row, json: narrow(row.json, fields) })) }
      : section,
  );
  const envelope = {
    kind: `certs/${answer.kind}`,
    schemaVersion: SCHEMA_VERSION,
    dataVersion: session.catalog.index.dataVersion,
    asOf: question.asOf,
    oldestFigure: about.oldest,
    warnings: findings.map((finding) => ({ code: finding.code, message: findingText(finding) })),
  };

  if (format === 'json') {
    const body = Object.fromEntries(narrowed.map((section) => [section.key, sectionBody(section)]));
    const cited = options.cite ? { citations: citationsOf(sections, session) } : {};
    write(session, `${JSON.stringify({ ...envelope, ...body, ...cited }, null, 2)}\n`);
    return;
  }

  const recordOptions = {
    header: options.header !== false,
    bom: options.bom === true,
    guard: options.formulaGuard !== false,
  };
  if (format === 'csv' || format === 'tsv' || format === 'ndjson') {
    const table =
      fields === null && answer.records
        ? answer.records(rows)
        : { fields: fields ?? answer.fields, rows: (narrowed[0]?.rows ?? []).map(({ json }) => json) };
    if (format === 'csv') write(session, toCsv(table.fields, table.rows, recordOptions));
    if (format === 'tsv') write(session, toTsv(table.fields, table.rows, recordOptions));
    if (format === 'ndjson')
      write(
        session,
        (options.withMeta ? `${JSON.stringify({ type: 'meta', ...envelope })}\n` : '') + toNdjson(table.rows),
      );
  }
  if (view !== null) await writeForPeople(session, view, recordOptions.header);

  if (options.quiet) return;
  for (const finding of findings) io.stderr.write(`note: ${findingText(finding)}\n`);
  if (isEmptyAnswer({ sections })) io.stderr.write('note: nothing in the data matches\n');
  if (answer.next !== undefined && isTerminal(io) && io.stderr.isTTY) io.stderr.write(`next: ${answer.next}\n`);
};

const writeForPeople = async (
  session: Session,
  view: { document: Document; figures: readonly Shown[] },
  header: boolean,
): Promise<void> => {
  const { renderDocument, renderMarkdown, renderPlain } = await import('../../render/layout.ts');
  const { asOf, source } = session.question;
  if (session.format === 'plain') {
    const text = await renderPlain(view.document, header);
    write(session, text === '' ? '' : `${text}\n`);
    return;
  }
  const cited: Block[] = session.options.cite ? [sourceNotes(view.figures, session)] : [];
  const day: Block = {
    kind: 'text',
    text: `As of ${asOf}${source === null ? '' : `, by ${source} alone`}. ${session.catalog.index.dataVersion === asOf ? '' : `Data of ${session.catalog.index.dataVersion}.`}`.trim(),
  };
  const document = [...view.document, ...cited, day];
  write(
    session,
    `${session.format === 'markdown' ? renderMarkdown(document) : await renderDocument(document, session.dress)}\n`,
  );
};
