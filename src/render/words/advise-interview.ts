/** What the interview of `advise` says: each question, what may be chosen, how a text is typed. */
import type { Profile } from '../../schema/profile.ts';
import { capital, listing } from '../format.ts';
import { kindText, PART_NAMES, placeText } from './advise.ts';
import { choiceText, FIELD_QUESTIONS } from './interview.ts';
import { FIELD_NAMES, label } from './names.ts';

type Words = { text: (told: Profile) => string; hint?: string };

const plain = (text: string, hint?: string): Words => ({ text: () => text, ...(hint === undefined ? {} : { hint }) });

export const ADVISE_QUESTIONS = {
  begin:
    'At most ten questions; each may be passed over, and what you do not say counts as nothing. Your answers stay on this machine.',
  focus: plain('What kind of work draws you? Tick both coding and billing if it is both or you cannot say.'),
  setting: plain(FIELD_QUESTIONS.setting),
  education: plain(FIELD_QUESTIONS.education),
  degree: plain('In which field is your degree?'),
  training: plain(FIELD_QUESTIONS.training),
  experience: plain(FIELD_QUESTIONS.experience),
  months: {
    text: ({ experience = [] }: Profile) =>
      experience.length === 1
        ? `How long have you done ${FIELD_NAMES[experience[0]?.in ?? ''] ?? 'that'} work, all together?`
        : `How long have you done each: ${listing(experience.map(({ in: field }) => FIELD_NAMES[field] ?? field))}?`,
    hint: 'Type months, such as 18, or 2 years; for several kinds of work one each, parted by commas.',
  },
  licences: plain(FIELD_QUESTIONS.licences),
  credentials: plain(FIELD_QUESTIONS.credentials, 'Type codes, parted by commas, such as CCA, CPC-A; or none.'),
  budget: plain(FIELD_QUESTIONS.budget, 'Type an amount, such as 1500.'),
  monthsAvailable: plain('How many months do you have until you want to be certified?', 'Type months, such as 12.'),
  priorities: plain('What matters most to you?'),
  hoursPerWeek: plain(FIELD_QUESTIONS.hoursPerWeek, 'Type a number, such as 10.'),
  plan: 'Plan the way to which one?',
} as const satisfies Record<string, Words | string>;

export const wrongCountText = (count: number): string =>
  `Please type ${count} lengths, parted by commas, such as 18, 6.`;

/** What is wrong with what was ticked, in the words of the list itself. */
export const TICK_PROBLEMS = {
  nothing: 'Please choose at least one.',
  alone: (label: string) => `"${label}" stands alone: take back the others.`,
} as const;

export type AdviseQuestionId = Exclude<keyof typeof ADVISE_QUESTIONS, 'begin' | 'plan'>;

const OTHER_WORDS: Readonly<Record<string, string>> = {
  none: 'none of these',
  pass: 'I cannot say: pass over it',
  back: 'go back to the question before',
  stop: 'stop and advise by what is known so far',
};

/** A word that may be chosen, as people write it. */
export const choiceLabel = (id: AdviseQuestionId | 'other', word: string): string => {
  switch (id) {
    case 'other':
      return OTHER_WORDS[word] ?? word;
    case 'focus':
      return kindText(word);
    case 'setting':
      return placeText(word);
    case 'priorities':
      return PART_NAMES[word as keyof typeof PART_NAMES] ?? word;
    case 'degree':
      return choiceText({ field: 'degrees', at: { index: 0, key: 'field' } }, word);
    case 'education':
    case 'training':
    case 'experience':
    case 'licences':
      return choiceText({ field: id }, word);
    default:
      return capital(label(word));
  }
};

/** How a text is typed, and what else may be said. */
export const wayOut = (hint: string, mayGoBack: boolean): string =>
  `${hint} Enter alone passes over it${mayGoBack ? ', < goes back' : ''}, ! stops and advises by what is known so far.`.trim();
