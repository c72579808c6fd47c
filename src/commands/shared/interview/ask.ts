/** Asks one question of an interview and reads what is said to it. */
import { findCertification } from '../../../core/catalog.ts';
import { isDay } from '../../../core/dates.ts';
import type { NextQuestion } from '../../../core/interview/interview.ts';
import {
  degreeLevels,
  type EntryKey,
  HEADS,
  type InterviewQuestion,
  isEntryList,
} from '../../../core/interview/question.ts';
import { monthsIn } from '../../../core/profile/notation.ts';
import type { Prompter } from '../../../prompt/questions.ts';
import { safe } from '../../../render/safe.ts';
import { ANSWER_PROBLEMS, choiceText, OTHER_ANSWERS, typedText } from '../../../render/words/interview.ts';
import type { Profile } from '../../../schema/profile.ts';
import {
  ACCREDITATIONS,
  APPROVERS,
  DEGREE_FIELDS,
  EDUCATION_LEVELS,
  EXPERIENCE_FIELDS,
  LICENCES,
  TRAINING_KINDS,
  TRAINING_TOPICS,
} from '../../../schema/vocabulary.ts';
import type { Session } from '../session.ts';

/** An answer, or what can be said to any question. */
type Said = { value: unknown } | 'unknown' | 'back' | 'stop';

/** A statement that a way leans on. */
export type AttestationText = { id: string; text: string };

type Asking = {
  prompter: Prompter;
  session: Session;
  /** The question in words. */
  text: string;
  profile: Profile;
  statements: readonly AttestationText[];
  mayGoBack: boolean;
  /** What was said to it before one went back. */
  before: unknown;
  /** Whether a date leaves open what it decides. */
  isVague: (date: string) => boolean;
};

export type Typed = { value: unknown } | { problem: string };

const readDate = (text: string, isVague: Asking['isVague']): Typed => {
  // As Americans write it: 5/31/2025, 5/2025.
  const american = /^(\d{1,2})\/(?:(\d{1,2})\/)?(\d{4})$/.exec(text);
  const date =
    american === null
      ? text
      : [american[3], american[1], american[2]]
          .filter((part) => part !== undefined)
          .map((part) => part.padStart(2, '0'))
          .join('-');
  if (!isDay(date) && !/^(19|20|21)\d{2}(-(0[1-9]|1[0-2]))?$/.test(date)) return { problem: ANSWER_PROBLEMS.date };
  return isVague(date) ? { problem: ANSWER_PROBLEMS.vague } : { value: date };
};

/** A length with its unit, months without: "18", "2 years". */
export const readMonths = (text: string): Typed => {
  const months = monthsIn(text);
  return months === null ? { problem: ANSWER_PROBLEMS.length } : { value: months };
};

/** Codes or marks of the catalogue, parted by commas; "none" is none. */
export const readCodes = (text: string, { catalog }: Session): Typed => {
  if (/^none$/i.test(text)) return { value: [] };
  const words = text.split(/[,;]+/).map((word) => word.trim());
  const matches = words.map((word) => ({ word, match: findCertification(catalog.index, word) }));
  const unknown = matches.filter(({ match }) => match === null).map(({ word }) => safe(word));
  if (unknown.length > 0) return { problem: ANSWER_PROBLEMS.codes(unknown) };
  // A mark is told as it is: it says more than the code.
  const codes = matches.map(({ word, match }) => (match?.by === 'code' ? match.entry.code : word));
  return { value: codes.map((code) => ({ code })) };
};

/** How a typed answer is understood; null where the answer is chosen. */
const readerFor = (
  { field, at }: InterviewQuestion,
  { session, isVague }: Asking,
): ((text: string) => Typed) | null => {
  if (at === undefined) return field === 'credentials' ? (text) => readCodes(text, session) : null;
  switch (at.key) {
    case 'hours':
      return (text) => (/^\d+(\.\d+)?$/.test(text) ? { value: Number(text) } : { problem: ANSWER_PROBLEMS.number });
    case 'months':
      return readMonths;
    case 'completed':
    case 'earned':
      return (text) => readDate(text, isVague);
    case 'until':
      return (text) => (/^now$/i.test(text) ? { value: null } : readDate(text, isVague));
    default:
      return null;
  }
};

/** Enter alone says it too, where there is no earlier answer to keep. */
const TYPED: Readonly<Record<string, 'unknown' | 'back' | 'stop'>> = {
  '': 'unknown',
  '?': 'unknown',
  '<': 'back',
  '!': 'stop',
};

/** An earlier answer as it would be typed. */
const asTyped = (before: unknown): string | undefined => {
  if (before === undefined) return undefined;
  if (before === null) return 'now';
  if (Array.isArray(before)) return before.length === 0 ? 'none' : before.map(({ code }) => code).join(', ');
  return String(before);
};

const askTyped = async (question: InterviewQuestion, read: (text: string) => Typed, asking: Asking): Promise<Said> => {
  const { prompter, text, mayGoBack, before } = asking;
  const other = (typed: string) => (typed === '<' && !mayGoBack ? undefined : TYPED[typed]);
  const initial = asTyped(before);
  await prompter.say(typedText(question, mayGoBack, initial));
  const typed = await prompter.input({
    message: text,
    ...(initial === undefined ? {} : { initial }),
    check: (line) => {
      if (other(line) !== undefined) return null;
      const understood = read(line);
      return 'problem' in understood ? understood.problem : null;
    },
  });
  const understood = read(typed);
  return other(typed) ?? ('value' in understood ? understood : 'unknown');
};

const KEY_WORDS: Partial<Record<EntryKey, readonly (string | boolean)[]>> = {
  topic: TRAINING_TOPICS,
  kind: TRAINING_KINDS,
  field: DEGREE_FIELDS,
  accreditation: ACCREDITATIONS,
  approvedBy: APPROVERS,
  supervised: [true, false],
};

/** The words that may be chosen. */
const wordsFor = ({ field, at }: InterviewQuestion, { profile, statements }: Asking): readonly (string | boolean)[] => {
  if (at !== undefined) return KEY_WORDS[at.key] ?? [];
  switch (field) {
    case 'education':
      return EDUCATION_LEVELS;
    case 'degrees':
      return degreeLevels(profile.education);
    case 'training':
      return TRAINING_TOPICS;
    case 'experience':
      return EXPERIENCE_FIELDS;
    case 'licences':
      return LICENCES;
    case 'attestations':
      return statements.map(({ id }) => id);
    case 'credentials':
      return [];
  }
};

const isOneOf = ({ field, at }: InterviewQuestion): boolean =>
  at === undefined ? field === 'education' : at.key !== 'accreditation' && at.key !== 'approvedBy';

const askChosen = async (question: InterviewQuestion, asking: Asking): Promise<Said> => {
  const { prompter, text, statements, mayGoBack, before } = asking;
  const words = wordsFor(question, asking);
  const labelOf = (word: string | boolean): string =>
    statements.find(({ id }) => question.field === 'attestations' && id === word)?.text ??
    choiceText(question, String(word));
  const one = isOneOf(question);
  const others = [
    ...(one ? [] : (['none'] as const)),
    'unknown' as const,
    ...(mayGoBack ? (['back'] as const) : []),
    'stop' as const,
  ];
  const labels = [...words.map(labelOf), ...others.map((other) => OTHER_ANSWERS[other])].map(safe);
  const otherAt = (place: number) => others[place - words.length];
  const back = mayGoBack ? words.length + others.indexOf('back') : undefined;

  if (one) {
    const initial = words.indexOf(before as string | boolean);
    const place = await prompter.select({ message: text, labels, back, ...(initial === -1 ? {} : { initial }) });
    const other = otherAt(place);
    return other === undefined || other === 'none' ? { value: words[place] } : other;
  }
  const head = question.at === undefined && isEntryList(question.field) ? HEADS[question.field] : null;
  const earlier = (Array.isArray(before) ? before : []).map((entry) =>
    words.indexOf(head === null ? entry : entry[head]),
  );
  const places = await prompter.checkbox({
    message: text,
    labels,
    back,
    initial: Array.isArray(before) && before.length === 0 ? [words.length] : earlier,
    check: (chosen) => {
      if (chosen.length === 0) return ANSWER_PROBLEMS.nothing;
      const told = chosen.filter(
        (place) => place < words.length || otherAt(place) === 'none' || otherAt(place) === 'unknown',
      );
      return told.length > 1 && told.some((place) => place >= words.length) ? ANSWER_PROBLEMS.both : null;
    },
  });
  // To go back or to stop is meant whatever else is ticked.
  const other = otherAt(places.at(-1) ?? words.length);
  if (other !== undefined && other !== 'none') return other;
  const chosen = places.flatMap((place) => words[place] ?? []);
  return { value: head === null ? chosen : chosen.map((word) => ({ [head]: word })) };
};

/** @throws CancelledError where the person stops */
export const askQuestion = ({ question }: Pick<NextQuestion, 'question'>, asking: Asking): Promise<Said> => {
  const read = readerFor(question, asking);
  return read === null ? askChosen(question, asking) : askTyped(question, read, asking);
};
