/** The interview of `advise`: at most ten questions, each of which may be passed over. */

import { isAtLeast } from '../../../core/eligibility/schooling.ts';
import { degreeLevels } from '../../../core/interview/question.ts';
import { bareDollars } from '../../../core/money.ts';
import type { Prompter } from '../../../prompt/questions.ts';
import {
  ADVISE_MANNER,
  type AdviseQuestionId,
  ADVISE_QUESTIONS as ASK,
  choiceLabel,
  wayOut,
  wrongCountText,
} from '../../../render/words/advise-interview.ts';
import { askedBecause, countText } from '../../../render/words/interview.ts';
import type { Profile } from '../../../schema/profile.ts';
import {
  DEGREE_FIELDS,
  EDUCATION_LEVELS,
  EXPERIENCE_FIELDS,
  type ExperienceField,
  FOCUSES,
  LICENCES,
  PRIORITIES,
  SETTINGS,
  TRAINING_TOPICS,
} from '../../../schema/vocabulary.ts';
import type { Session } from '../session.ts';
import { askAll } from './ask.ts';
import { readCodes, readMonths, readNumber, type Typed } from './typed.ts';

const MOST_QUESTIONS = 10;

/** One question: when it is asked, how a text is read or which words are chosen, and what the answer tells. */
type Ask = {
  id: AdviseQuestionId;
  when?: (told: Profile) => boolean;
  /** Without it the answer is the field of this name. */
  tell?: (told: Profile, answer: never) => Profile;
} & (
  | { read: (text: string, session: Session, told: Profile) => Typed }
  | { words: readonly string[]; take: 'one' | 'some' | 'any' }
);

/** Months for each field, in their order. */
const eachMonths = (text: string, _: Session, { experience = [] }: Profile): Typed => {
  const read = text.split(/[,;]+/).map((part) => readMonths(part.trim()));
  const wrong = read.find((each) => 'problem' in each);
  if (wrong !== undefined) return wrong;
  if (read.length !== experience.length) return { problem: wrongCountText(experience.length) };
  return { value: read.map((each) => ('value' in each ? each.value : undefined)) };
};

const graduated = ({ education = 'none' }: Profile): boolean => isAtLeast(education, 'associate');

const QUESTIONS: readonly Ask[] = [
  { id: 'focus', words: FOCUSES, take: 'some' },
  { id: 'setting', words: SETTINGS, take: 'one' },
  { id: 'education', words: EDUCATION_LEVELS, take: 'one' },
  {
    id: 'degree',
    when: graduated,
    words: DEGREE_FIELDS,
    take: 'one',
    tell: (told, field: (typeof DEGREE_FIELDS)[number]) => ({
      ...told,
      degrees: degreeLevels(told.education)
        .slice(-1)
        .map((level) => ({ level, field })),
    }),
  },
  {
    id: 'training',
    when: (told) => !graduated(told),
    words: TRAINING_TOPICS,
    take: 'any',
    tell: (told, topics: (typeof TRAINING_TOPICS)[number][]) => ({
      ...told,
      training: topics.map((topic) => ({ topic })),
    }),
  },
  {
    id: 'experience',
    words: EXPERIENCE_FIELDS,
    take: 'any',
    tell: (told, fields: ExperienceField[]) => ({ ...told, experience: fields.map((field) => ({ in: field })) }),
  },
  {
    id: 'months',
    // No exam asks for work in another field: how long is asked of it beside other work alone.
    when: ({ experience = [] }) => experience.some(({ in: field }) => field !== 'other'),
    read: eachMonths,
    tell: (told, months: number[]) => ({
      ...told,
      experience: (told.experience ?? []).map((entry, index) => ({ ...entry, months: months[index] })),
    }),
  },
  { id: 'licences', when: ({ focus }) => [focus].flat().includes('documentation'), words: LICENCES, take: 'any' },
  { id: 'credentials', read: readCodes },
  { id: 'budget', read: (text) => readNumber(bareDollars(text)) },
  { id: 'monthsAvailable', read: readMonths },
  {
    id: 'priorities',
    words: PRIORITIES,
    take: 'one',
    tell: (told, first: (typeof PRIORITIES)[number]) => ({ ...told, priorities: [first] }),
  },
  { id: 'hoursPerWeek', read: readNumber },
];

/** What was told, and which questions were asked. */
type ToldOfAdvice = { profile: Profile; asked: readonly AdviseQuestionId[] };

/**
 * Asks one question after the other, none twice and at most ten.
 *
 * @throws CancelledError where the person stops the program
 */
export const adviseInterview = async (session: Session, prompter: Prompter): Promise<Profile> => {
  await prompter.say(ASK.begin);
  const { profile } = await askAll<ToldOfAdvice, Ask>(prompter, {
    manner: ADVISE_MANNER,
    start: { profile: {}, asked: [] },
    next: ({ profile, asked }) => {
      const open = QUESTIONS.filter(({ id, when }) => !asked.includes(id) && (when?.(profile) ?? true));
      return asked.length < MOST_QUESTIONS ? (open[0] ?? null) : null;
    },
    put: (question, { profile }, number) => {
      const { id } = question;
      const { text, why, hint = '' } = ASK[id];
      const count = countText(number, MOST_QUESTIONS);
      const common = { above: [`\n${count}\n${askedBecause(why)}`], message: text(profile) };
      if ('read' in question) {
        const read = (typed: string) => question.read(typed, session, profile);
        return { ...common, hint: wayOut(hint, number > 1), read };
      }
      const choices = question.words.map((word) => ({ value: word, label: choiceLabel(id, word) }));
      return { ...common, choices, take: question.take };
    },
    tell: ({ profile, asked }, { id, tell }, answer) => {
      const telling = tell ?? ((told, value) => ({ ...told, [id]: value }));
      return {
        profile: answer === null ? profile : telling(profile, answer.value as never),
        asked: [...asked, id],
      };
    },
  });
  return profile;
};
