/** From codes to rows: what the commands about certifications have in common. */
import { aheadFor } from '../../core/ahead.ts';
import { findCertification, findOrganization, type Match } from '../../core/catalog.ts';
import { type CertificationView, viewOf } from '../../core/certification.ts';
import { once } from '../../core/once.ts';
import { listedFigure, type OutlineFigure, outlinedFigures, outlineIn } from '../../core/outline.ts';
import { certificationOut } from '../../render/answers/certification.ts';
import type { JsonObject } from '../../render/records.ts';
import type { CertificationLine } from '../../render/text/columns.ts';
import type { Finding } from '../../render/words/findings.ts';
import type { Status } from '../../schema/vocabulary.ts';
import type { Row } from './answer/answer.ts';
import type { Session } from './session.ts';
import { type Named, unknownCodes } from './wrong.ts';

export type CertificationRow = Row & { organization: string; view: CertificationView; line: CertificationLine };

const findingOf = ({ entry, by, asked }: Match): Finding | null => {
  if (by === 'code') return null;
  if (by === 'designation') return { code: 'matched-designation', asked, found: entry.code };
  if (by === 'former-code') return { code: 'matched-former-code', asked, found: entry.code };
  return { code: 'matched-name', asked, found: entry.code };
};

/** The names of organizations by their ids. */
export const namesIn = ({ catalog }: Session): Map<string, string> =>
  new Map(catalog.index.organizations.map(({ id, name }) => [id, name]));

/** The id of the organization that a word means. */
export const organizationId = ({ catalog }: Pick<Session, 'catalog'>, word: string): string | null =>
  findOrganization(catalog.index, word)?.id ?? null;

/**
 * The codes that were meant, each once, in the order asked.
 *
 * @param takes what else may stand in their place, for the error
 * @throws NotFoundError that names every word the catalogue does not hold
 */
export const resolveCodes = (
  session: Session,
  asked: readonly string[],
  takes: Named['takes'] = 'codes',
): { codes: string[]; findings: Finding[] } => {
  const { index } = session.catalog;
  const matches = asked.map((word) => ({ word, match: findCertification(index, word) }));
  const missing = matches.filter(({ match }) => match === null).map(({ word }) => word);
  if (missing.length > 0) throw unknownCodes({ words: missing, takes }, session.catalog);
  const findings: Finding[] = [];
  const codes: string[] = [];
  for (const { match } of matches) {
    if (match === null) continue;
    const finding = findingOf(match);
    if (finding !== null) findings.push(finding);
    if (codes.includes(match.entry.code)) findings.push({ code: 'asked-twice', found: match.entry.code });
    else codes.push(match.entry.code);
  }
  return { codes, findings };
};

/**
 * The certifications and the organizations that were meant, each once.
 *
 * @throws NotFoundError that names every word that is neither
 */
export const resolveNames = (
  session: Session,
  asked: readonly string[],
): { organizations: string[]; codes: string[]; findings: Finding[] } => {
  const words = asked.map((word) => ({ word, id: organizationId(session, word) }));
  const others = words.filter(({ id }) => id === null).map(({ word }) => word);
  return {
    organizations: [...new Set(words.flatMap(({ id }) => id ?? []))],
    ...resolveCodes(session, others, 'organizations'),
  };
};

/** The one certification that was meant. Throws a NotFoundError as above. */
export const resolveCode = (session: Session, asked: string): { code: string; findings: Finding[] } => {
  const { codes, findings } = resolveCodes(session, [asked]);
  return { code: codes[0] ?? asked, findings };
};

/** So many certifications may stand side by side. */
export const MOST_COMPARED = 6;

/** Of more certifications than this what is known ahead is read a file for each figure, of fewer a file for each code. */
export const MOST_READ_BY_CODE = 6;

/** What is known ahead of a figure; null where the question is another, or who says it is asked too. */
const outlinesFor = ({ catalog, question, options }: Session, many: boolean) => {
  const ahead = options.cite ? null : aheadFor(catalog, question);
  if (ahead === null) return null;
  return (code: string, path: string): OutlineFigure | undefined =>
    many ? listedFigure(ahead, code, path) : outlineIn(ahead, code)[path];
};

/**
 * One row a code. All of it is worked out where it is asked for: a table does with an outline.
 *
 * @param reads what will be asked for: where that is the whole, no outline is read beside it
 */
export const rowsOf = (
  session: Session,
  codes: readonly string[],
  reads: 'outline' | 'whole' = 'outline',
): CertificationRow[] => {
  const { index } = session.catalog;
  const entries = new Map(index.certifications.map((entry) => [entry.code, entry]));
  const organizations = namesIn(session);
  const outlineAt = reads === 'whole' ? null : outlinesFor(session, codes.length > MOST_READ_BY_CODE);
  return codes.map((code) => {
    const view = () => viewOf(session.catalog, code, session.question);
    const json = once(() => certificationOut(view()) as unknown as JsonObject);
    const { name = code, organization = '' } = entries.get(code) ?? {};
    const figures = () => view().figures;
    const outlined = once(() => outlinedFigures((path) => outlineAt?.(code, path), figures));
    return {
      get json() {
        return json();
      },
      get view() {
        return view();
      },
      get figures() {
        return figures();
      },
      organization,
      line: {
        code,
        name,
        organizationName: organizations.get(organization) ?? organization,
        get figures() {
          return outlineAt === null ? figures() : outlined();
        },
      },
    };
  });
};

/** A row as far as it is asked whether one can still take it up. */
type StatusLine = { line: Pick<CertificationLine, 'code' | 'figures'> };

/** A value that a table shows, and filters and orders go by. */
export const lineValue = <T>({ line }: StatusLine, path: string): T | null =>
  (line.figures[path]?.value ?? null) as T | null;

const isGone = (status: Status | null): status is 'retired' | 'renamed' => status === 'retired' || status === 'renamed';

/** Whether one can still take it up, as far as is known. */
export const isOffered = (row: CertificationRow): boolean => !isGone(lineValue<Status>(row, 'status'));

/** The rows that were asked for by code; all that are offered where none was. */
export const askedOrOffered = (
  session: Session,
  asked: readonly string[],
): { rows: CertificationRow[]; findings: Finding[] } => {
  const { codes, findings } = resolveCodes(session, asked);
  if (asked.length === 0) return { rows: rowsOf(session, allCodes(session)).filter(isOffered), findings };
  const rows = rowsOf(session, codes);
  return { rows, findings: [...findings, ...statusFindings(rows)] };
};

/** Every code of the catalogue, sorted. */
export const allCodes = (session: Session): string[] => session.catalog.index.certifications.map(({ code }) => code);

/** Says of each row that is no longer offered what replaced it. */
export const statusFindings = (rows: readonly StatusLine[]): Finding[] =>
  rows.flatMap((row) => {
    const status = lineValue<Status>(row, 'status');
    if (!isGone(status)) return [];
    const replacedBy = lineValue<string>(row, 'replacedBy');
    return [{ code: 'no-longer-offered' as const, found: row.line.code, status, replacedBy }];
  });

const MOST_PAGES = 3;

/** The pages of the organizations behind the rows; none where they are too many to name. */
export const officialPages = (session: Session, rows: readonly Pick<CertificationRow, 'organization'>[]): string[] => {
  const ids = new Set(rows.map(({ organization }) => organization));
  if (ids.size > MOST_PAGES) return [];
  const pages = new Map(session.catalog.index.organizations.map(({ id, url }) => [id, url]));
  return [...ids].flatMap((id) => pages.get(id) ?? []);
};

/** The pages of organizations, and of those behind some certifications; none where they are too many to name. */
export const officialPagesOf = (
  session: Session,
  codes: readonly string[],
  organizations: readonly string[],
): string[] =>
  officialPages(session, [
    ...codes.map((code) => session.catalog.certification(code)),
    ...organizations.map((organization) => ({ organization })),
  ]);
