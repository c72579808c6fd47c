/** The interview of `eligibility`: asks what can still change a verdict. */
import { firstDay, isDay, lastDay } from '../../../core/dates.ts';
import { dayOf } from '../../../core/eligibility/day.ts';
import type { Rules } from '../../../core/eligibility/verdict.ts';
import { mayDiffer } from '../../../core/interview/change.ts';
import { type NextQuestion, nextQuestion } from '../../../core/interview/interview.ts';
import {
  entryWords,
  HEADS,
  type InterviewQuestion,
  idOf,
  isEntryList,
  type ProfileEntry,
  withAnswer,
} from '../../../core/interview/question.ts';
import type { Prompter } from '../../../prompt/questions.ts';
import { safe } from '../../../render/safe.ts';
import {
  choiceText,
  countText,
  INTERVIEW_TEXT,
  MANNER,
  questionText,
  typedText,
  whyText,
} from '../../../render/words/interview.ts';
import type { Profile } from '../../../schema/profile.ts';
import { ENTRIES, type Says, wordsIn } from '../../../schema/profile-flags.ts';
import { EDUCATION_LEVELS, LICENCES } from '../../../schema/vocabulary.ts';
import { personIn } from '../person/person.ts';
import type { Session } from '../session.ts';
import { askAll } from './ask.ts';
import { readCodes, readDate, readMonths, readNumber, type Typed } from './typed.ts';

/** What was told so far, and what cannot be. */
type ToldSoFar = { profile: Profile; unsaid: ReadonlySet<string> };

/** The statements that ways lean on by their ids, with the code where several certifications are asked for. */
type Statements = ReadonlyMap<string, string>;

const statementsOf = (rules: readonly Rules[]): Statements => {
  const byId = new Map<string, string>();
  for (const { code, required, removal } of rules)
    for (const condition of [...(required ?? []), ...(removal ?? [])].flatMap((route) => route.conditions))
      if (condition.kind === 'attestation' && !byId.has(condition.id))
        byId.set(condition.id, rules.length === 1 ? condition.text : `${code}: ${condition.text}`);
  return byId;
};

const entryOf = (profile: Profile, { field, at }: InterviewQuestion): ProfileEntry | undefined =>
  at === undefined ? undefined : (profile[field] as readonly ProfileEntry[] | undefined)?.[at.index];

/** What a question is answered with. */
const saysFor = ({ field, at }: InterviewQuestion, profile: Profile, statements: Statements): Says => {
  if (at !== undefined) return ENTRIES[field].keys[at.key] ?? 'name';
  if (field === 'education') return EDUCATION_LEVELS;
  if (field === 'licences') return { many: LICENCES };
  if (field === 'attestations') return { many: [...statements.keys()] };
  return field === 'credentials' ? 'name' : { many: entryWords(field, profile) };
};

const readAs = (says: Says, text: string, session: Session, isVague: (date: string) => boolean): Typed => {
  if (says === 'number') return readNumber(text);
  if (says === 'months') return readMonths(text);
  return says === 'name' ? readCodes(text, session) : readDate(text, isVague);
};

/** An earlier answer as it would be typed. */
const asTyped = (earlier: unknown): string | undefined => {
  if (earlier === undefined) return undefined;
  if (earlier === null) return 'now';
  if (Array.isArray(earlier)) return earlier.length === 0 ? 'none' : earlier.map(({ code }) => code).join(', ');
  return String(earlier);
};

/** What may be chosen, and what of it was before one went back. */
const choicesFor = (question: InterviewQuestion, says: Says, statements: Statements, earlier: unknown) => {
  const { field, at } = question;
  const words = says === 'yes-no' ? [true, false] : wordsIn(says);
  const head = at === undefined && isEntryList(field) ? HEADS[field] : null;
  const told = [earlier ?? []].flat().map((value) => JSON.stringify(value));
  const choices = words.map((word) => ({
    value: head === null ? word : { [head]: word },
    label: (field === 'attestations' ? statements.get(String(word)) : undefined) ?? choiceText(question, String(word)),
  }));
  const places = choices.flatMap(({ value }, place) => (told.includes(JSON.stringify(value)) ? [place] : []));
  return {
    choices,
    take: typeof says === 'object' && 'many' in says ? ('any' as const) : ('one' as const),
    earlier: Array.isArray(earlier) && earlier.length === 0 ? [choices.length] : places,
  };
};

/**
 * Asks until no answer can change a verdict, or the person has had enough.
 *
 * @throws CancelledError where the person stops the program
 */
export const interview = async (
  session: Session,
  prompter: Prompter,
  rules: readonly Rules[],
  start: Profile,
): Promise<Profile> => {
  const day = dayOf(session.question.asOf);
  const statements = statementsOf(rules);
  const said = new Map<string, unknown>();
  const toldOf = ({ profile, unsaid }: ToldSoFar) => ({ person: personIn(session, profile), unsaid });
  const withValue = ({ profile, unsaid }: ToldSoFar, question: InterviewQuestion, value: unknown): ToldSoFar => ({
    profile: withAnswer(profile, question, value, day),
    unsaid,
  });
  const { profile } = await askAll<ToldSoFar, NextQuestion>(prompter, {
    manner: MANNER,
    start: { profile: start, unsaid: new Set() },
    next: (told) => nextQuestion(rules, toldOf(told), day),
    put: (asked, told, number) => {
      const { question } = asked;
      const earlier = said.get(idOf(question));
      const count = countText(number, number - 1 + asked.atMost);
      const common = {
        above: [...(number === 1 ? [INTERVIEW_TEXT.begin] : []), `\n${count}\n${safe(whyText(asked))}`],
        message: questionText(question, entryOf(told.profile, question)),
      };
      const says = saysFor(question, told.profile, statements);
      if (says === 'yes-no' || typeof says === 'object')
        return { ...common, ...choicesFor(question, says, statements, earlier) };
      const isVague = (date: string): boolean => {
        const on = (each: string) => toldOf(withValue(told, question, each));
        const ends = [on(firstDay(date)), on(lastDay(date))] as const;
        return !isDay(date) && rules.some((each) => mayDiffer(each, question, ends, day));
      };
      const initial = asTyped(earlier);
      return {
        ...common,
        hint: typedText(question, number > 1, initial),
        read: (text) =>
          question.at?.key === 'until' && /^now$/i.test(text) ? { value: null } : readAs(says, text, session, isVague),
        initial,
      };
    },
    tell: (told, { question }, answer) => {
      if (answer === null) return { ...told, unsaid: new Set([...told.unsaid, idOf(question)]) };
      said.set(idOf(question), answer.value);
      return withValue(told, question, answer.value);
    },
  });
  return profile;
};
