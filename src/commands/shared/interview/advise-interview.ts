/** The interview of `advise`: at most ten questions, each of which may be passed over. */

import { isAtLeast } from '../../../core/eligibility/schooling.ts';
import { degreeLevels } from '../../../core/interview/question.ts';
import { bareDollars } from '../../../core/money.ts';
import type { Prompter } from '../../../prompt/questions.ts';
import { safe } from '../../../render/safe.ts';
import {
  type AdviseQuestionId,
  ADVISE_QUESTIONS as ASK,
  choiceLabel,
  TICK_PROBLEMS,
  wayOut,
  wrongCountText,
} from '../../../render/words/advise-interview.ts';
import { ANSWER_PROBLEMS, countText } from '../../../render/words/interview.ts';
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
import { readCodes, readMonths, type Typed } from './ask.ts';

const MOST_QUESTIONS = 10;

/** One question: when it is asked, what may be chosen or how a text is read, and what the answer tells. */
type Ask = {
  id: AdviseQuestionId;
  when?: (told: Profile) => boolean;
  /** Words of which one, or some with `many`, are chosen; typed without. */
  words?: (told: Profile) => readonly string[];
  many?: true;
  read?: (text: string, told: Profile, session: Session) => Typed;
  tell: (told: Profile, answer: never) => Profile;
};

const asNumber = (text: string): Typed =>
  /^\d+(\.\d+)?$/.test(text) ? { value: Number(text) } : { problem: ANSWER_PROBLEMS.number };

/** Months for each field, in their order. */
const eachMonths = (text: string, { experience = [] }: Profile): Typed => {
  const read = text.split(/[,;]+/).map((part) => readMonths(part.trim()));
  const wrong = read.find((each) => 'problem' in each);
  if (wrong !== undefined) return wrong;
  if (read.length !== experience.length) return { problem: wrongCountText(experience.length) };
  return { value: read.map((each) => ('value' in each ? each.value : undefined)) };
};

const graduated = ({ education = 'none' }: Profile): boolean => isAtLeast(education, 'associate');

const QUESTIONS: readonly Ask[] = [
  { id: 'focus', words: () => FOCUSES, many: true, tell: (told, focus: Profile['focus']) => ({ ...told, focus }) },
  { id: 'setting', words: () => SETTINGS, tell: (told, setting: Profile['setting']) => ({ ...told, setting }) },
  {
    id: 'education',
    words: () => EDUCATION_LEVELS,
    tell: (told, education: Profile['education']) => ({ ...told, education }),
  },
  {
    id: 'degree',
    when: graduated,
    words: () => DEGREE_FIELDS,
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
    words: () => TRAINING_TOPICS,
    many: true,
    tell: (told, topics: (typeof TRAINING_TOPICS)[number][]) => ({
      ...told,
      training: topics.map((topic) => ({ topic })),
    }),
  },
  {
    id: 'experience',
    words: () => EXPERIENCE_FIELDS,
    many: true,
    tell: (told, fields: ExperienceField[]) => ({
      ...told,
      experience: fields.map((field) => ({ in: field })),
    }),
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
  {
    id: 'licences',
    when: ({ focus }) => [focus].flat().includes('documentation'),
    words: () => LICENCES,
    many: true,
    tell: (told, licences: Profile['licences']) => ({ ...told, licences }),
  },
  {
    id: 'credentials',
    read: (text, _, session) => readCodes(text, session),
    tell: (told, credentials: Profile['credentials']) => ({ ...told, credentials }),
  },
  { id: 'budget', read: (text) => asNumber(bareDollars(text)), tell: (told, budget: number) => ({ ...told, budget }) },
  { id: 'monthsAvailable', read: readMonths, tell: (told, monthsAvailable: number) => ({ ...told, monthsAvailable }) },
  {
    id: 'priorities',
    words: () => PRIORITIES,
    tell: (told, first: (typeof PRIORITIES)[number]) => ({ ...told, priorities: [first] }),
  },
  { id: 'hoursPerWeek', read: asNumber, tell: (told, hoursPerWeek: number) => ({ ...told, hoursPerWeek }) },
];

const OTHERS = ['pass', 'back', 'stop'] as const;
type Other = (typeof OTHERS)[number];
/** What stands for them where an answer is typed; Enter alone passes over the question. */
const TYPED: Readonly<Record<string, Other>> = { '': 'pass', '?': 'pass', '<': 'back', '!': 'stop' };

const askOne = async (
  { id, words, many, read }: Ask,
  told: Profile,
  mayGoBack: boolean,
  session: Session,
  prompter: Prompter,
): Promise<{ value: unknown } | Other> => {
  const message = safe(ASK[id].text(told));
  if (words === undefined) {
    const other = (text: string): Other | undefined => (text === '<' && !mayGoBack ? undefined : TYPED[text]);
    const typed = (text: string): Typed => read?.(text, told, session) ?? { value: text };
    await prompter.say(wayOut(ASK[id].hint ?? '', mayGoBack));
    const text = await prompter.input({
      message,
      check: (line) => {
        const understood = other(line) === undefined ? typed(line) : { value: null };
        return 'problem' in understood ? understood.problem : null;
      },
    });
    const understood = typed(text);
    return other(text) ?? ('value' in understood ? understood : 'pass');
  }
  const list = words(told);
  const others = [...(many && id !== 'focus' ? (['none'] as const) : []), ...OTHERS].filter(
    (other) => other !== 'back' || mayGoBack,
  );
  const labels = [...list.map((word) => choiceLabel(id, word)), ...others.map((other) => choiceLabel('other', other))];
  const back = mayGoBack ? list.length + others.indexOf('back') : undefined;
  if (!many) {
    const place = await prompter.select({ message, labels, back });
    const other = others[place - list.length];
    return other === undefined || other === 'none' ? { value: list[place] } : other;
  }
  const places = await prompter.checkbox({
    message,
    labels,
    back,
    check: (chosen) => {
      if (chosen.length === 0) return TICK_PROBLEMS.nothing;
      const alone = labels[chosen.find((place) => place >= list.length) ?? labels.length];
      return chosen.length > 1 && alone !== undefined ? TICK_PROBLEMS.alone(alone) : null;
    },
  });
  const other = others[(places.at(-1) ?? list.length) - list.length];
  return other === undefined || other === 'none' ? { value: places.flatMap((place) => list[place] ?? []) } : other;
};

/**
 * Asks one question after the other, none twice and at most ten.
 *
 * @throws CancelledError where the person stops the program
 */
export const adviseInterview = async (session: Session, prompter: Prompter): Promise<Profile> => {
  const before: { told: Profile; asked: readonly AdviseQuestionId[] }[] = [];
  let told: Profile = {};
  let asked: readonly AdviseQuestionId[] = [];
  await prompter.say(ASK.begin);
  for (;;) {
    const next = QUESTIONS.find(({ id, when }) => !asked.includes(id) && (when?.(told) ?? true));
    if (next === undefined || before.length >= MOST_QUESTIONS) break;
    await prompter.say(`\n${countText(before.length + 1, MOST_QUESTIONS)}\nAsked because ${ASK[next.id].why}.`);
    const said = await askOne(next, told, before.length > 0, session, prompter);
    if (said === 'stop') break;
    if (said === 'back') {
      const last = before.pop();
      if (last !== undefined) ({ told, asked } = last);
      continue;
    }
    before.push({ told, asked });
    asked = [...asked, next.id];
    if (said !== 'pass') told = next.tell(told, said.value as never);
  }
  return told;
};
