/** What an interview says: each question in words, why it is asked, and what may be answered. */
import type { NextQuestion, QuestionReason } from '../../core/interview/interview.ts';
import type { EntryKey, EntryList, ProfileEntry } from '../../core/interview/question.ts';
import type { AskedField, ProfileField } from '../../schema/profile-flags.ts';
import { listing } from '../format.ts';
import { conditionText } from './conditions.ts';
import {
  ACCREDITORS,
  APPROVER_NAMES,
  EDUCATION,
  FIELD_NAMES,
  LICENCE_NAMES,
  label,
  monthsText,
  TRAINING_TOPIC_TEXT,
} from './names.ts';

/** A question for each field of a profile: one without words does not compile. */
export const FIELD_QUESTIONS: Record<ProfileField, string> = {
  education: 'What is the highest schooling you have finished?',
  degrees: 'Which degrees do you hold?',
  training: 'In which of these have you completed a training or a course?',
  experience: 'In which of these fields have you worked?',
  credentials: 'Which certifications do you hold?',
  memberships: 'Of which organizations are you a member?',
  licences: 'Which health licences do you hold?',
  attestations: 'Which of these are true of you?',
  student: 'Are you a student?',
  country: 'In which country do you live?',
  state: 'In which state do you live?',
  budget: 'How much can you spend, in dollars?',
  monthsAvailable: 'How many months do you have?',
  hoursPerWeek: 'How many hours a week can you study?',
  setting: 'Where do you want to work?',
  focus: 'What do you want to do?',
  priorities: 'What matters most to you?',
};

/** A question for each key of an entry, about "the training in coding". */
const KEY_QUESTIONS: Record<EntryKey, (of: string) => string> = {
  topic: (of) => `What was ${of} about?`,
  kind: (of) => `What kind was ${of}?`,
  hours: (of) => `How many hours did ${of} take?`,
  field: (of) => `In which field is ${of}?`,
  accreditation: (of) => `Who accredits the program of ${of}?`,
  completed: (of) => `When did you complete ${of}?`,
  approvedBy: (of) => `Who approves ${of}?`,
  months: (of) => `How long have you done ${of}, all together?`,
  supervised: (of) => `Was your ${of} supervised?`,
  until: (of) => `When did your ${of} end?`,
  earned: (of) => `On which day did you earn ${of}?`,
};

const DATE_HINT = 'Type a month, such as 2025-05, or a day, such as 2025-05-31.';

/** What is answered by typing; all else but statements, whose words are the data's, is chosen. */
type TypedQuestion = 'credentials' | 'hours' | 'completed' | 'months' | 'until' | 'earned';
type Chosen = Exclude<AskedField | EntryKey, TypedQuestion | 'attestations'>;

/** How an answer is typed. */
const HINTS: Partial<Record<ProfileField | EntryKey, string>> = {
  credentials: 'Type codes, parted by commas, such as CCA, CPC-A; or none.',
  hours: 'Type a number, such as 80.',
  completed: DATE_HINT,
  months: 'Type months, such as 18, or 2 years.',
  until: `${DATE_HINT} Type now if it goes on.`,
  earned: DATE_HINT,
} satisfies Record<TypedQuestion, string>;

const DEGREE_NAMES: Record<string, string> = {
  associate: 'the associate degree',
  bachelor: "the bachelor's degree",
  master: "the master's degree",
  doctorate: 'the doctorate',
};

/** An entry as "the training in coding"; the place where it has no word yet. */
const entryText = (list: EntryList, entry: ProfileEntry, index: number): string => {
  const numbered = index === 0 ? '' : ` (number ${index + 1})`;
  switch (list) {
    case 'degrees':
      return DEGREE_NAMES[String(entry.level)] ?? `the degree${numbered}`;
    case 'training':
      if (entry.topic === undefined) return `the training${numbered}`;
      return entry.topic === 'practicode'
        ? 'Practicode'
        : `the training in ${TRAINING_TOPIC_TEXT[String(entry.topic)] ?? entry.topic}`;
    case 'experience':
      return `${FIELD_NAMES[String(entry.in)] ?? entry.in} work`;
    case 'credentials':
      return `the ${entry.code}`;
  }
};

/** The question in words; `entry` is the one that a key belongs to. */
export const questionText = ({ field, at }: NextQuestion['question'], entry: ProfileEntry | undefined): string =>
  at === undefined ? FIELD_QUESTIONS[field] : KEY_QUESTIONS[at.key](entryText(field, entry ?? {}, at.index));

const SCHOOLING: Record<string, string> = {
  none: 'less than high school',
  'high-school': 'high school or an equivalent, such as the GED',
  associate: 'an associate degree',
  bachelor: "a bachelor's degree",
  master: "a master's degree",
  doctorate: 'a doctorate',
};

const KINDS: Record<string, string> = {
  certificate: 'a certificate program',
  diploma: 'a diploma program',
  course: 'a single course',
};

const YES_NO: Record<string, string> = { true: 'yes', false: 'no' };

/** The words of what is chosen: a field or a key without them does not compile. */
const NAMES: Partial<Record<ProfileField | EntryKey, Readonly<Record<string, string>>>> = {
  education: SCHOOLING,
  degrees: EDUCATION,
  training: { ...TRAINING_TOPIC_TEXT, practicode: "Practicode, AAPC's practice of coding" },
  topic: TRAINING_TOPIC_TEXT,
  experience: {
    ...FIELD_NAMES,
    administrative: 'administrative work in health care',
    'health-care': 'other health care',
    other: 'another field',
  },
  licences: LICENCE_NAMES,
  kind: KINDS,
  field: { ...TRAINING_TOPIC_TEXT, health: 'health care' },
  accreditation: ACCREDITORS,
  approvedBy: APPROVER_NAMES,
  supervised: YES_NO,
} satisfies Record<Chosen, Readonly<Record<string, string>>>;

/** A word that may be answered, as people write it. */
export const choiceText = ({ field, at }: NextQuestion['question'], word: string): string =>
  NAMES[at?.key ?? field]?.[word] ?? label(word);

/** What can be said to any question, and what is wrong with what is ticked. */
export type Manner = {
  others: Readonly<Record<'none' | 'pass' | 'back' | 'stop', string>>;
  nothing: string;
  /** Where more is ticked beside an answer that stands alone. */
  alone: (label: string) => string;
  /** Whether to go back or to stop is meant whatever else is ticked. */
  leavesAnyway: boolean;
};

export const OTHER_ANSWERS = { none: 'none of these', back: 'go back to the question before' } as const;

export const MANNER: Manner = {
  others: { ...OTHER_ANSWERS, pass: "I don't know", stop: 'stop and show what is known so far' },
  nothing: 'Please choose at least one; "none of these" is one of them.',
  alone: () => '"None of these" and "I don\'t know" stand alone: take back the others.',
  leavesAnyway: true,
};

/** How an answer is typed, and the other answers too; Enter alone keeps an earlier one, where there is one. */
export const typedText = ({ field, at }: NextQuestion['question'], mayGoBack: boolean, earlier?: string): string =>
  `${HINTS[at?.key ?? field] ?? ''} ${earlier === undefined ? 'Press Enter for' : 'Or ? for'} "I don't know"${mayGoBack ? ', < to go back' : ''}, ! to stop and show what is known so far.`.trim();

export const countText = (number: number, most: number): string =>
  number === most ? `Question ${number} of ${most}` : `Question ${number} of at most ${most}`;

const MOST_CODES = 2;
const MOST_TEXTS = 3;

type AskedCondition = QuestionReason['condition'];

/** How long the same work is asked for, by whichever way. */
const lengthsOf = (condition: AskedCondition, among: readonly AskedCondition[]): number[] => {
  const work = (other: AskedCondition): string => JSON.stringify({ ...other, months: 0 });
  return among.flatMap((other) =>
    other.kind === 'experience' && work(other) === work(condition) ? (other.months ?? []) : [],
  );
};

/** What is asked, each once; of the same work the shortest time and the longest, which another way asks. */
const askedTexts = (conditions: readonly AskedCondition[]): string[] => {
  const texts = conditions.map((condition) => {
    if (condition.kind !== 'experience' || condition.months === undefined) return conditionText(condition);
    const lengths = lengthsOf(condition, conditions);
    const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
    const text = conditionText({ ...condition, months: least });
    return least === most ? text : `${text} (${monthsText(most)} by another way)`;
  });
  return [...new Set(texts)];
};

const asksFor = (code: string, reasons: readonly QuestionReason[], field: ProfileField): string => {
  if (field === 'attestations') return `a way to the ${code} leans on a statement that only you can make`;
  const texts = askedTexts(reasons.map(({ condition }) => condition));
  const asked = listing([...texts.slice(0, MOST_TEXTS), ...(texts.length > MOST_TEXTS ? ['other things'] : [])], 'or');
  const instead = field === 'degrees' && reasons.every(({ condition }) => condition.kind === 'training');
  const degree = instead ? ', and a degree can stand for it' : '';
  return reasons.every(({ removesMark }) => removesMark)
    ? `the ${code} carries a mark until you show ${asked}${degree}`
    : `the ${code} asks for ${asked}${degree}`;
};

export const askedBecause = (why: string): string => `Asked because ${why}.`;

/** Why a question is asked: by the first certifications that ask for it. */
export const whyText = ({ question, because }: Pick<NextQuestion, 'question' | 'because'>): string => {
  const codes = [...new Set(because.map(({ code }) => code))];
  const reasons = codes.slice(0, MOST_CODES).map((code) =>
    asksFor(
      code,
      because.filter((reason) => reason.code === code),
      question.field,
    ),
  );
  const more = codes.length > MOST_CODES ? ` It matters for ${codes.length - MOST_CODES} more.` : '';
  return `${askedBecause(reasons.join('; '))}${more}`;
};

/** What is wrong with a typed answer. */
export const ANSWER_PROBLEMS = {
  date: 'Please type a date as YYYY-MM-DD, YYYY-MM or YYYY, such as 2025-05.',
  vague: 'More exactly, please: the month, or the day, decides here.',
  number: 'Please type a number, such as 80.',
  length: 'Please type months as a number, such as 18, or years, such as "2 years".',
  codes: (words: readonly string[]) => `Not in the catalogue: ${words.join(', ')}. All codes: certs list`,
} as const;

export const INTERVIEW_TEXT = {
  begin: 'A few questions, as long as an answer can change the verdict. Your answers stay on this machine.',
  repeat: 'The same without questions:',
  save: 'Save these answers as a profile on this machine?',
  name: 'A name for it:',
  badName: 'Use letters, digits, - and _.',
  saved: (file: string) => `Saved to ${file}, readable by you alone.`,
  kept: 'Left as it was; nothing was saved.',
  onlyAnswer: (file: string) => `Stopped. The answer is in ${file}; what you told was not saved.`,
  use: (name: string, command: string) => `From now on: certs ${command} --profile @${name}`,
  statements: (codes: string) =>
    `The statements in it were asked for ${codes} only: for another certification tell them anew.`,
} as const;
