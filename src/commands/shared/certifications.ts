/** From codes to rows: what the commands about certifications have in common. */
import { findCertification, type Match, nearestCodes } from '../../core/catalog.ts';
import { type CertificationView, describeCertification } from '../../core/certification.ts';
import { NotFoundError } from '../../errors.ts';
import { certificationOut } from '../../render/certification.ts';
import type { JsonObject } from '../../render/records.ts';
import type { CertificationLine } from '../../render/text/columns.ts';
import type { Finding } from '../../render/words.ts';
import type { Row } from './answer.ts';
import type { Session } from './session.ts';

export type CertificationRow = Row & { view: CertificationView; line: CertificationLine };

const findingOf = ({ entry, by, asked }: Match): Finding | null => {
  if (by === 'code') return null;
  if (by === 'designation') return { code: 'matched-designation', asked, found: entry.code };
  if (by === 'former-code') return { code: 'matched-former-code', asked, found: entry.code };
  return { code: 'matched-name', asked, found: entry.code };
};

/**
 * The codes that were meant, each once, in the order asked.
 *
 * @throws NotFoundError that names every word the catalogue does not hold
 */
export const resolveCodes = (session: Session, asked: readonly string[]): { codes: string[]; findings: Finding[] } => {
  const { index } = session.catalog;
  const matches = asked.map((word) => ({ word, match: findCertification(index, word) }));
  const missing = matches.filter(({ match }) => match === null).map(({ word }) => word);
  if (missing.length > 0) {
    const suggestions = [...new Set(missing.flatMap((word) => nearestCodes(index, word)))].slice(0, 3);
    const [first] = suggestions;
    throw new NotFoundError(`no certification ${missing.map((word) => `"${word}"`).join(' or ')} in the catalogue`, {
      suggestions,
      hint: `${first === undefined ? '' : `certs show ${first}    (`}all codes: certs list${first === undefined ? '' : ')'}`,
    });
  }
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

/** The one certification that was meant. Throws a NotFoundError as above. */
export const resolveCode = (session: Session, asked: string): { code: string; findings: Finding[] } => {
  const { codes, findings } = resolveCodes(session, [asked]);
  return { code: codes[0] ?? asked, findings };
};

/** One row a code. */
export const rowsOf = (session: Session, codes: readonly string[]): CertificationRow[] =>
  codes.map((code) => {
    const record = session.catalog.certification(code);
    const organization = session.catalog.organization(record.organization);
    const view = describeCertification(record, organization, session.question);
    let json: JsonObject | undefined;
    return {
      // Worked out where it is asked for: a table does without.
      get json() {
        json ??= certificationOut(view) as unknown as JsonObject;
        return json;
      },
      figures: view.figures,
      view,
      line: { code: view.code, name: view.name, organizationName: organization.name, figures: view.figures },
    };
  });

/** Whether one can still take it up, as far as is known. */
export const isOffered = ({ view }: CertificationRow): boolean =>
  view.status !== 'retired' && view.status !== 'renamed';

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
export const statusFindings = (rows: readonly CertificationRow[]): Finding[] =>
  rows.flatMap(({ view }) =>
    view.status === 'retired' || view.status === 'renamed'
      ? [{ code: 'no-longer-offered' as const, found: view.code, status: view.status, replacedBy: view.replacedBy }]
      : [],
  );

const MOST_PAGES = 3;

/** The pages of the organizations behind the rows; none where they are too many to name. */
export const officialPages = (session: Session, rows: readonly CertificationRow[]): string[] => {
  const ids = [...new Set(rows.map(({ view }) => view.organization))];
  return ids.length > MOST_PAGES ? [] : ids.flatMap((id) => session.catalog.organization(id).url ?? []);
};
