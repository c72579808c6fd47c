/** An answer as text in each format. */
import { once } from '../../../core/once.ts';
import { UsageError } from '../../../errors.ts';
import type { Block, Document, Shown } from '../../../render/document.ts';
import { at, inline, type Json, type JsonObject, toCsv, toNdjson, toTsv } from '../../../render/records.ts';
import type { Session } from '../session.ts';
import type { Row, Section } from './answer.ts';
import { narrowed } from './arrange.ts';
import { citationsOf, lookup, sourceNotes } from './citations.ts';

/** What a person sees, and the figures in it. */
type View = { document: Document; figures: readonly Shown[] };

/** An answer as it was asked for: its rows in order and cut, and only the asked fields; null for all of them. */
export type Arranged = {
  session: Session;
  fields: readonly string[] | null;
  sections: readonly [Section, ...Section[]];
  /** The rows and columns of formats that are one table. */
  records: () => { fields: readonly string[]; rows: readonly Row[] };
  /** Its records are rows of its first section. */
  isOneList: boolean;
  view: () => View;
};

/** Formats that people read. */
const FOR_PEOPLE: readonly Session['format'][] = ['table', 'plain', 'markdown'];

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

/** The figures that an answer shows: all that a person sees, else those of its rows. */
export const shownIn = ({ session, fields, sections: [main, ...others], view }: Arranged): readonly Shown[] =>
  FOR_PEOPLE.includes(session.format)
    ? view().figures
    : [...rowFigures(main.rows, fields), ...others.flatMap(({ rows }) => rowFigures(rows, null))];

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

const sectionBody = ({ rows, single }: Section): Json =>
  single ? (rows[0]?.json ?? null) : rows.map(({ json }) => json);

/** A section as keys of the answer. */
const sectionEntries = (section: Section): (readonly [string, Json])[] => {
  const { key, inside, whole } = section;
  const body = sectionBody(section);
  if (whole) return Object.entries(body as JsonObject);
  return inside === undefined ? [[key, body]] : [[inside.key, { [key]: body, ...inside.beside }]];
};

const asJson = ({ session, fields, sections, isOneList }: Arranged, envelope: JsonObject): string => {
  const narrow = (section: Section, index: number): Section =>
    fields === null || (index > 0 && !section.alike)
      ? section
      : { ...section, rows: section.rows.map((row) => narrowed(row, fields, isOneList)) };
  const body = Object.fromEntries(sections.map(narrow).flatMap(sectionEntries));
  const cited = session.options.cite
    ? { citations: citationsOf(sections, session, (path, index) => index > 0 || isAsked(path, fields)) }
    : {};
  return `${JSON.stringify({ ...envelope, ...body, ...cited }, null, 2)}\n`;
};

const asRows = ({ session: { options }, fields, records }: Arranged, to: typeof toCsv): string => {
  const table = records();
  const form = { header: options.header !== false, bom: options.bom === true, guard: options.formulaGuard !== false };
  return to(
    fields ?? table.fields,
    table.rows.map(({ json }) => json),
    form,
  );
};

const asNdjson = ({ session, fields, records }: Arranged, envelope: JsonObject): string => {
  const { rows } = records();
  const meta = session.options.withMeta ? `${JSON.stringify({ type: 'meta', ...envelope })}\n` : '';
  return meta + toNdjson(rows.map((row) => (fields === null ? row : narrowed(row, fields, true)).json));
};

/**
 * The answer as text in the asked format.
 *
 * @param envelope what an answer in JSON begins with
 * @throws UsageError for a data package, which is of the whole dataset
 */
export const formatted = async (arranged: Arranged, envelope: JsonObject): Promise<string> => {
  const { session, view } = arranged;
  switch (session.format) {
    case 'table':
      return asTable(session, view());
    case 'plain':
      return asPlain(session, view());
    case 'markdown':
      return asMarkdown(session, view());
    case 'json':
      return asJson(arranged, envelope);
    case 'ndjson':
      return asNdjson(arranged, envelope);
    case 'csv':
      return asRows(arranged, toCsv);
    case 'tsv':
      return asRows(arranged, toTsv);
    case 'datapackage':
      throw new UsageError('a data package is of the whole dataset', {
        hint: 'certs data export --format datapackage',
      });
  }
};
