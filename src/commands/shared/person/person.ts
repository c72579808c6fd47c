/** A person from flags, over what a profile tells: the flags of one list replace the profile's whole list. */

import { type Person, personOf } from '../../../core/eligibility/person.ts';
import { resolverOf } from '../../../core/eligibility/resolver.ts';
import { statementsAsked } from '../../../core/eligibility/statements.ts';
import { nearest } from '../../../core/nearest.ts';
import { isContradictory, readField } from '../../../core/profile/notation.ts';
import { plainProfile } from '../../../core/profile/plain.ts';
import { InvalidInputError, type Problem, UsageError, type Wrong } from '../../../errors.ts';
import { listing } from '../../../render/format.ts';
import type { Finding } from '../../../render/words/findings.ts';
import type { Profile } from '../../../schema/profile.ts';
import { PROFILE_FLAGS, type ProfileField } from '../../../schema/profile-flags.ts';
import { allCodes, organizationId } from '../certifications.ts';
import type { Session } from '../session.ts';
import { unknownCodes, wrongIn } from '../wrong.ts';
import { attributeOf, type PersonFlags } from './flags.ts';

/** A profile with its fields in one order, however they were told: the same person gives the same bytes. */
export const profileInOrder = async (profile: Profile): Promise<Profile> =>
  plainProfile(profile) ?? (await import('../../../schema/profile.ts')).Profile.parse(profile);

/** What each given flag tells, for the schema to check; and the lists that are told to be empty and not to be. */
const rawFrom = (flags: PersonFlags): { raw: Record<string, unknown>; problems: Problem[] } => {
  const raw: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [field, flag] of Object.entries(PROFILE_FLAGS) as [ProfileField, string][]) {
    const given = flags[attributeOf(flag)];
    // What was refused already is empty.
    if (given === undefined || given === '') continue;
    const texts = given === true ? [] : [given].flat();
    if (isContradictory(field, texts))
      problems.push({ file: flag, path: '', found: '"none" beside something', expected: '"none" to stand alone' });
    else raw[field] = given === true ? true : readField(field, texts);
  }
  return { raw, problems };
};

/**
 * The profile that the flags tell.
 *
 * @throws InvalidInputError with every flag that cannot be understood
 */
export const profileFromFlags = async (flags: PersonFlags): Promise<Profile> => {
  const { raw, problems } = rawFrom(flags);
  const plain = plainProfile(raw);
  if (plain !== null && problems.length === 0) return plain;
  const { Profile } = await import('../../../schema/profile.ts');
  const { toProblems } = await import('../../../dataset/problems.ts');
  const result = Profile.safeParse(raw);
  if (result.success && problems.length === 0) return result.data;
  const issues = result.error?.issues ?? [];
  const others = toProblems({ file: '', data: raw, issues, schema: Profile }).map(({ path, ...problem }) => {
    const field = path.split(/[.[]/)[0] as ProfileField;
    return { ...problem, file: PROFILE_FLAGS[field], path: path.slice(field.length).replace(/^\[\d+\]\.?/, '') };
  });
  throw new InvalidInputError('the facts about the person cannot be understood', {
    problems: [...problems, ...others],
    hint: 'mend these flags; certs help profiles shows how each is written',
  });
};

/** What of these flags cannot be understood. */
export const wrongFacts = (flags: PersonFlags): Promise<Wrong[]> => wrongIn('', () => profileFromFlags(flags));

/**
 * The person of a profile.
 *
 * @throws NotFoundError that names every credential the catalogue does not hold, InvalidInputError for those of
 *   a profile
 */
export const personIn = (session: Session, profile: Profile): Person => {
  const { person, unknown } = personOf(profile, resolverOf(session.catalog));
  if (unknown.length === 0) return person;
  // What a profile holds is about a person: its place is told, not what it says.
  const problems = (session.profile?.credentials ?? []).flatMap(({ code }, index) =>
    unknown.includes(code)
      ? {
          file: session.options.profile === '-' ? 'standard input' : (session.options.profile ?? ''),
          path: `credentials[${index}].code`,
          found: 'a code that is not in the catalogue',
          expected: 'a code of `certs list`',
        }
      : [],
  );
  if (problems.length > 0)
    throw new InvalidInputError('the profile cannot be used', {
      problems,
      hint: 'mend these fields, or leave out --profile',
    });
  throw unknownCodes({ words: unknown, takes: 'codes' }, session.catalog);
};

/** Says of memberships whose organization is not in the data that they change nothing; not which they are. */
export const membershipFindings = (session: Session, { memberships = [] }: Profile): Finding[] => {
  const unknown = memberships
    .map((membership) => (typeof membership === 'string' ? membership : membership.organization))
    .filter((organization) => organizationId(session, organization) === null);
  if (unknown.length === 0) return [];
  const ids = session.catalog.index.organizations.map(({ id }) => id);
  const near = [...new Set(unknown.flatMap((organization) => nearest(organization, ids)))].slice(0, 3);
  return [{ code: 'membership-not-in-data', count: unknown.length, near }];
};

/** Says of statements that no way asks for that they change nothing; not which they are. */
const statementFindings = (session: Session, { attestations = [] }: Profile): Finding[] => {
  if (attestations.length === 0) return [];
  const asked = statementsAsked(session.catalog, allCodes(session), session.question);
  const idle = attestations.filter((id) => !asked.has(id));
  return idle.length === 0 ? [] : [{ code: 'statement-not-asked', count: idle.length }];
};

/** Says of what a person told and changes nothing that it does not. */
export const personFindings = (session: Session, profile: Profile): Finding[] => [
  ...membershipFindings(session, profile),
  ...statementFindings(session, profile),
];

/** How statements are told, or that none is asked for. */
const statementsHint = (asked: ReadonlyMap<string, string>, codes: readonly string[]): string => {
  if (codes.length === 0) return 'certs eligibility CODE    (names what its ways ask you to state)';
  if (asked.size === 0) return `leave out --attest    (no way to the ${listing(codes, 'or')} asks for a statement)`;
  return [...asked].map(([id, text]) => `--attest ${id}    (${text})`).join(', or ');
};

/**
 * A list that is told is complete: by a statement that nobody asks for, all others would be said not to be so.
 *
 * @throws UsageError that names what these certifications ask one to state or, without any, what comes near
 */
const checkStatements = (session: Session, stated: readonly string[], codes: readonly string[]): void => {
  const { catalog, question } = session;
  // A statement is one whichever source is chosen.
  const everyone = { asOf: question.asOf, source: null };
  const known = [...statementsAsked(catalog, allCodes(session), everyone).keys()];
  const unknown = stated.filter((id) => !known.includes(id));
  if (unknown.length === 0) return;
  throw new UsageError(`no way asks you to state ${unknown.map((id) => `"${id}"`).join(' or ')}`, {
    suggestions: [...new Set(unknown.flatMap((id) => nearest(id, known)))],
    hint: statementsHint(codes.length === 0 ? new Map() : statementsAsked(catalog, codes, everyone), codes),
  });
};

/**
 * What the profile and the flags tell together: a flag wins over the profile.
 *
 * @param codes the certifications asked about
 */
export const profileOf = async (
  session: Session,
  flags: PersonFlags,
  codes: readonly string[] = [],
): Promise<Profile> => {
  const told = await profileFromFlags(flags);
  if (told.attestations !== undefined) checkStatements(session, told.attestations, codes);
  return { ...session.profile, ...told };
};
