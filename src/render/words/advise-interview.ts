/** What the interview of `advise` says: each question, what may be chosen, how a text is typed. */
import type { Range } from '../../core/money.ts';
import type { Profile } from '../../schema/profile.ts';
import { capital, listing, money, plural, range } from '../format.ts';
import { kindText, PART_NAMES, placeText } from './advise.ts';
import { choiceText, FIELD_QUESTIONS, type Manner, OTHER_ANSWERS } from './interview.ts';
import { FIELD_NAMES, label } from './names.ts';

/** A question, why it is asked, and how its answer is typed where it is. */
type Words = { text: (told: Profile) => string; why: string; hint?: string };

const plain = (text: string, why: string, hint?: string): Words => ({
  text: () => text,
  why,
  ...(hint === undefined ? {} : { hint }),
});

export const ADVISE_QUESTIONS = {
  begin:
    'At most ten questions; each may be passed over, and what you do not say counts as nothing. Your answers stay on this machine.',
  focus: plain(
    'What kind of work draws you? Tick both coding and billing if it is both or you cannot say.',
    'it decides which certifications come into question',
  ),
  setting: plain(FIELD_QUESTIONS.setting, 'some are for hospitals, others for practices or insurers'),
  education: plain(FIELD_QUESTIONS.education, 'some exams ask for a diploma or a degree'),
  degree: plain('In which field is your degree?', 'some exams ask for a degree in one field'),
  training: plain(FIELD_QUESTIONS.training, 'some exams ask for schooling, and it prepares for others'),
  experience: plain(FIELD_QUESTIONS.experience, 'some exams ask for work, and it shows how far you are'),
  months: {
    text: ({ experience = [] }: Profile) =>
      experience.length === 1
        ? `How long have you done ${FIELD_NAMES[experience[0]?.in ?? ''] ?? 'that'} work, all together?`
        : `How long have you done each: ${listing(experience.map(({ in: field }) => FIELD_NAMES[field] ?? field))}?`,
    why: 'exams that ask for work say how long',
    hint: 'Type months, such as 18, or 2 years; for several kinds of work one each, parted by commas.',
  },
  licences: plain(FIELD_QUESTIONS.licences, 'a clinical licence opens exams in documentation'),
  credentials: plain(
    FIELD_QUESTIONS.credentials,
    'what you hold opens other exams, and is not advised again',
    'Type codes, parted by commas, such as CCA, CPC-A; or none.',
  ),
  budget: plain(
    FIELD_QUESTIONS.budget,
    'what costs more is left out where anything else suits',
    'Type an amount, such as 1500.',
  ),
  monthsAvailable: plain(
    'How many months do you have until you want to be certified?',
    'what takes longer is left out where anything else suits',
    'Type months, such as 12.',
  ),
  priorities: plain('What matters most to you?', 'the list is put into that order'),
  hoursPerWeek: plain(FIELD_QUESTIONS.hoursPerWeek, 'it decides how long you study', 'Type a number, such as 10.'),
  plan: 'Plan the way to which one?',
} as const satisfies Record<string, Words | string>;

/** One of the list, with what the way to it costs and how long it takes at most: "CPC: ..., $647, 6 months". */
export const planLabel = (code: string, name: string, cost: Range | null, months: number | null): string =>
  [
    `${code}: ${name}`,
    cost === null ? 'cost unknown' : range(cost, money),
    months === null ? 'length unknown' : plural(months, 'month'),
  ].join(', ');

export const wrongCountText = (count: number): string =>
  `Please type ${count} lengths, parted by commas, such as 18, 6.`;

export type AdviseQuestionId = Exclude<keyof typeof ADVISE_QUESTIONS, 'begin' | 'plan'>;

export const ADVISE_MANNER: Manner = {
  others: {
    ...OTHER_ANSWERS,
    pass: 'I cannot say: pass over it',
    stop: 'stop and advise by what is known so far',
  },
  nothing: 'Please choose at least one.',
  alone: (label) => `"${label}" stands alone: take back the others.`,
  leavesAnyway: false,
};

/** A word that may be chosen, as people write it. */
export const choiceLabel = (id: AdviseQuestionId, word: string): string => {
  switch (id) {
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
