/** What the commands about some codes and a person begin with. */
import { valueOn } from '../../../core/figures.ts';
import type { Names } from '../../../render/words/cost.ts';
import type { Finding } from '../../../render/words.ts';
import type { Profile } from '../../../schema/profile.ts';
import { namesIn, officialPages, resolveCodes, statusFindings } from '../certifications.ts';
import type { Session } from '../session.ts';
import type { PersonFlags } from './flags.ts';
import { membershipFindings, profileOf } from './person.ts';

type Asked = {
  codes: string[];
  profile: Profile;
  names: Names;
  /** What is to be said of the codes and the person. */
  findings: Finding[];
  pages: string[];
};

/** Whether one can still take it up; read from the record, which the engine reads in any case. */
const statusOf = ({ catalog, question }: Session, code: string) => {
  const { organization, status, replacedBy, sources } = catalog.certification(code);
  const figures = {
    status: valueOn(status, question, sources),
    replacedBy: valueOn(replacedBy, question, sources),
  };
  return { organization, line: { code, figures } };
};

/**
 * Which certifications are asked about, and for whom.
 *
 * @throws NotFoundError for unknown codes, InvalidInputError for flags that cannot be understood
 */
export const askedOf = async (session: Session, words: readonly string[], flags: PersonFlags): Promise<Asked> => {
  const { codes, findings } = resolveCodes(session, words);
  const profile = await profileOf(session, flags);
  const rows = codes.map((code) => statusOf(session, code));
  return {
    codes,
    profile,
    names: namesIn(session),
    findings: [...findings, ...statusFindings(rows), ...membershipFindings(session, profile)],
    pages: officialPages(session, rows),
  };
};
