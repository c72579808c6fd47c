/** For each question a few answers that stand for all: two that no rule tells apart are one. */
import type { Condition } from '../../schema/condition.ts';
import { DEGREE_FIELDS, EDUCATION_LEVELS, LICENCES, TRAINING_KINDS } from '../../schema/vocabulary.ts';
import { addMonths, LAST_OF_ALL } from '../dates.ts';
import type { Day } from '../eligibility/day.ts';
import { isAtLeast } from '../eligibility/schooling.ts';
import { takesDegrees } from '../eligibility/training.ts';
import { judgeEntry, LONG_AGO, type Told } from './depends.ts';
import {
  type EntryKey,
  type EntryList,
  entriesIn,
  entryWords,
  type InterviewQuestion,
  profileEntryOf,
} from './question.ts';

const numbers = (values: readonly (number | undefined)[]): number[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

/** Today, never, the last day outside each window, and one to come. */
const days = (windows: readonly (number | undefined)[], day: Day): string[] => [
  day.asOf,
  LONG_AGO,
  ...numbers(windows).map((months) => addMonths(day.asOf, -months - 1)),
  LAST_OF_ALL,
];

/** None of the wanted words, each alone, all of them. */
const wordLists = (wanted: readonly string[]): string[][] => {
  const words = [...new Set(wanted)];
  return [words, [], ...(words.length > 1 ? words.map((word) => [word]) : [])];
};

/** Values of a question; `all`: together they show everything that it can change. */
type Answers = { values: unknown[]; all: boolean };

const MOST_GROUPS = 5;

/**
 * Words that mean the same to every condition are taken together; of the groups every set is an answer, and
 * where they are too many: all, none, each alone and all but each.
 */
const unions = (groups: readonly (readonly string[])[]): { values: string[][]; all: boolean } => {
  if (groups.length > MOST_GROUPS) {
    const butOne = groups.map((group) => groups.filter((other) => other !== group).flat());
    return { values: [groups.flat(), [], ...groups.map((group) => [...group]), ...butOne], all: false };
  }
  const values = Array.from({ length: 2 ** groups.length }, (_, bits) =>
    groups.filter((_, at) => Math.floor(bits / 2 ** at) % 2 === 1).flat(),
  );
  return { values: values.reverse(), all: true };
};

const grouped = (words: readonly string[], meaning: (word: string) => string, nothing: string): string[][] => {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const key = meaning(word);
    if (key !== nothing) groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  return [...groups.values()];
};

/** A code that no rule names stands for the credentials of other organizations. */
const OTHER_CODE = 'another';

const lists = (list: EntryList, conditions: readonly Condition[], { person }: Told, day: Day): Answers => {
  const credentials = list === 'credentials';
  const words = credentials
    ? [
        ...conditions.flatMap((condition) => (condition.kind === 'credential' ? (condition.anyOf ?? []) : [])),
        OTHER_CODE,
      ]
    : entryWords(list, person);
  const meaning = (word: string) =>
    conditions.map((condition) => judgeEntry(condition, list, profileEntryOf(list, word), day)).join();
  const groups = grouped([...new Set(words)], meaning, conditions.map(() => 'unmet').join());
  const { values, all } = unions(groups);
  return { values: values.map((union) => union.map((word) => profileEntryOf(list, word))), all };
};

type Kind = Condition['kind'];
const ofKind = <K extends Kind>(conditions: readonly Condition[], kind: K): Extract<Condition, { kind: K }>[] =>
  conditions.filter((condition): condition is Extract<Condition, { kind: K }> => condition.kind === kind);

/** The highest level of each span of schooling that no rule divides. */
const levels = (conditions: readonly Condition[]): string[] => {
  const steps = conditions.flatMap((condition) =>
    condition.kind === 'education' || condition.kind === 'degree'
      ? [condition.atLeast]
      : condition.kind === 'training' && takesDegrees(condition)
        ? ['associate' as const]
        : [],
  );
  return [...EDUCATION_LEVELS].reverse().filter((level, index, all) => {
    const above = all[index - 1];
    return above === undefined || steps.some((step) => isAtLeast(above, step) && !isAtLeast(level, step));
  });
};

const keyAnswers = (
  { field, at }: { field: EntryList; at: { index: number; key: EntryKey } },
  conditions: readonly Condition[],
  { person }: Told,
  day: Day,
): unknown[] => {
  const [training, work] = [ofKind(conditions, 'training'), ofKind(conditions, 'experience')];
  switch (at.key) {
    case 'topic':
      return [...entryWords('training', person)];
    case 'kind':
      return [...TRAINING_KINDS];
    case 'field':
      return [...DEGREE_FIELDS];
    case 'hours':
      return [...numbers(training.map(({ hours }) => hours)), 0];
    case 'accreditation':
      return wordLists(ofKind(conditions, 'degree').flatMap(({ accreditation }) => accreditation ?? []));
    case 'approvedBy':
      return wordLists(training.flatMap(({ approvedBy }) => approvedBy ?? []));
    case 'completed':
      return days(
        training.map(({ withinMonths }) => withinMonths),
        day,
      );
    case 'supervised':
      return [true, false];
    case 'until':
      return [
        null,
        ...days(
          work.map(({ withinMonths }) => withinMonths),
          day,
        ).slice(1, -1),
      ];
    case 'earned':
      return [
        LONG_AGO,
        day.asOf,
        ...numbers(ofKind(conditions, 'credential').map(({ heldMonths }) => heldMonths)).map((months) =>
          addMonths(day.asOf, -months),
        ),
      ];
    case 'months': {
      const others = (entriesIn(person, field) ?? []).map((entry) =>
        typeof entry.months === 'number' ? entry.months : 0,
      );
      const told = others.reduce((sum, months) => sum + months, 0);
      const needed = work.map(({ months }) => months ?? 1);
      return [...numbers([...needed, ...needed.map((months) => Math.max(0, months - told))]).sort((a, b) => b - a), 0];
    }
  }
};

/** Answers to a question that show what it can change in these conditions. */
export const answersTo = (
  question: InterviewQuestion,
  conditions: readonly Condition[],
  told: Told,
  day: Day,
): Answers => {
  if (question.at !== undefined) return { values: keyAnswers(question, conditions, told, day), all: true };
  const { field } = question;
  switch (field) {
    case 'education':
      return { values: levels(conditions), all: true };
    case 'licences': {
      const asked = ofKind(conditions, 'licence');
      const meaning = (word: string) => asked.map(({ anyOf }) => anyOf.some((licence) => licence === word)).join();
      return unions(grouped(LICENCES, meaning, asked.map(() => false).join()));
    }
    case 'attestations':
      return unions([...new Set(ofKind(conditions, 'attestation').map(({ id }) => id))].map((id) => [id]));
    default:
      return lists(field, conditions, told, day);
  }
};
