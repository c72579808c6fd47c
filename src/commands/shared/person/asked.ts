/** What the commands about some codes and a person begin with. */
import type { Names } from '../../../render/words/cost.ts';
import type { Finding } from '../../../render/words/findings.ts';
import type { Profile } from '../../../schema/profile.ts';
import { namesIn, officialPages, resolveCodes, rowsOf, statusFindings } from '../certifications.ts';
import type { Session } from '../session.ts';
import type { PersonFlags } from './flags.ts';
import { personFindings, profileOf } from './person.ts';

type Asked = {
  codes: string[];
  profile: Profile;
  names: Names;
  /** What is to be said of the codes and the person. */
  findings: Finding[];
  pages: string[];
};

/**
 * Which certifications are asked about, and for whom.
 *
 * @param reads the whole where the answer needs the records in any case, an outline where it may do without
 * @throws NotFoundError for unknown codes, InvalidInputError for flags that cannot be understood
 */
export const askedOf = async (
  session: Session,
  words: readonly string[],
  flags: PersonFlags,
  reads: 'outline' | 'whole',
): Promise<Asked> => {
  const { codes, findings } = resolveCodes(session, words);
  const profile = await profileOf(session, flags, codes);
  const rows = rowsOf(session, codes, reads);
  return {
    codes,
    profile,
    names: namesIn(session),
    findings: [...findings, ...statusFindings(rows), ...personFindings(session, profile)],
    pages: officialPages(session, rows),
  };
};
