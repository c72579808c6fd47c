/** `data stale`: the figures in force whose newest source is older than an age, the oldest first. */
import { firstDay } from '../../core/dates.ts';
import type { Figure, SourceMap } from '../../core/figures.ts';
import { type Age, figuresIn, isOlder, type Placed, tablesIn } from '../../core/stale.ts';
import { valueOut } from '../../render/certification.ts';
import type { Json } from '../../render/records.ts';
import { type StaleLine, staleDocument } from '../../render/text/stale.ts';
import type { Row } from '../shared/answer.ts';
import { resolveCodes, splitOrganizations } from '../shared/certifications.ts';
import { deliver } from '../shared/deliver.ts';
import type { Session } from '../shared/session.ts';

const STALE_FIELDS = ['file', 'code', 'organization', 'path', 'value', 'source', 'dated', 'checked', 'page'];

const WAGES = ['national', 'industries', 'states', 'areas', 'levels'] as const;

type Part = { file: string; code: string | null; organization: string | null; page: string | null; sources: SourceMap };
type StaleRow = Row & { line: StaleLine; figure: Figure };

/** A part of the dataset with its figures. */
type Found = { part: Part; placed: Placed[] };

/** Certifications and who grants them, and other organizations. */
const certificationsAnd = (session: Session, codes: readonly string[], others: readonly string[] = []): Found[] => {
  const { catalog, question } = session;
  const records = codes.map((code) => catalog.certification(code));
  const ids = new Set([...records.map(({ organization }) => organization), ...others]);
  const organizations = [...ids].sort().map((id) => catalog.organization(id));
  const pages = new Map(organizations.map(({ id, url }) => [id, url]));
  return [
    ...records.map((record) => ({
      part: {
        file: `certifications/${record.code}.json`,
        code: record.code,
        organization: record.organization,
        page: pages.get(record.organization) ?? null,
        sources: record.sources,
      },
      placed: figuresIn(record, question, record.sources),
    })),
    ...organizations.map((record) => ({
      part: {
        file: `organizations/${record.id}.json`,
        code: null,
        organization: record.id,
        page: record.url ?? null,
        sources: record.sources,
      },
      placed: figuresIn(record, question, record.sources),
    })),
  ];
};

/** What belongs to no certification: programs, projections, wages. */
const theRest = ({ catalog, question }: Session): Found[] => {
  const part = (file: string, sources: SourceMap): Part => ({
    file,
    code: null,
    organization: null,
    page: null,
    sources,
  });
  const [types, programs, careers] = [catalog.programTypes(), catalog.programs(), catalog.careers()];
  const funding = catalog.funding();
  return [
    { part: part('programs/types.json', types.sources), placed: figuresIn(types, question, types.sources) },
    { part: part('programs/named.json', programs.sources), placed: figuresIn(programs, question, programs.sources) },
    { part: part('careers.json', careers.sources), placed: figuresIn(careers, question, careers.sources) },
    { part: part('funding.json', funding.sources), placed: figuresIn(funding, question, funding.sources) },
    ...WAGES.map((name) => {
      const { tables, sources } = catalog.wages(name);
      return { part: part(`wages/${name}.json`, sources), placed: tablesIn(tables, question, sources) };
    }),
  ];
};

const rowOf = ({ file, code, organization, page, sources }: Part, { path, figure }: Placed): StaleRow => {
  const [decider] = figure.saidBy;
  const source = decider?.source ?? null;
  const official = page ?? (source === null ? null : (sources[source]?.url ?? null));
  return {
    figure,
    figures: { value: figure },
    line: { of: code ?? organization ?? file, path, figure, page: official },
    // There are more than a thousand, of which a table shows none whole.
    get json() {
      const said = { source, dated: figure.dated, checked: decider?.checked ?? null };
      return { file, code, organization, path, value: valueOut(figure.value) as Json, ...said, page: official };
    },
  };
};

const oldestFirst = (a: StaleRow, b: StaleRow): number => {
  const [left, right] = [a.figure.dated, b.figure.dated];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return firstDay(left) < firstDay(right) ? -1 : firstDay(left) > firstDay(right) ? 1 : 0;
};

/**
 * Of the asked certifications and organizations, or of everything.
 *
 * @param age older than this
 * @throws NotFoundError for a word that is neither
 */
export const stale = (session: Session, asked: readonly string[], age: Age): Promise<void> => {
  const named = splitOrganizations(session, asked);
  const { codes, findings } = resolveCodes(session, named.others);
  const all = session.catalog.index.certifications.map(({ code }) => code);
  const found =
    asked.length > 0
      ? certificationsAnd(session, codes, named.organizations)
      : [...certificationsAnd(session, all), ...theRest(session)];
  const rows = found
    .flatMap(({ part, placed }) => placed.map((each) => rowOf(part, each)))
    .filter(({ figure }) => isOlder(figure.dated, age, session.question.asOf))
    .sort(oldestFirst);
  return deliver(
    {
      kind: 'data-stale',
      sections: [{ key: 'figures', rows }],
      fields: STALE_FIELDS,
      findings,
      document: (shown, dress) =>
        staleDocument(
          shown.map(({ line }) => line),
          dress,
        ),
    },
    session,
  );
};
