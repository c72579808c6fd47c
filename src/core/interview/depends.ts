/** On which questions an open condition still depends: those that can be asked now, and those that may follow. */

import type { Condition } from '../../schema/condition.ts';
import { CONDITION_FIELDS } from '../../schema/profile-flags.ts';
import type { Day } from '../eligibility/day.ts';
import type { ExperienceEntry } from '../eligibility/experience.ts';
import { judgeCondition } from '../eligibility/judge.ts';
import { openFor } from '../eligibility/open.ts';
import type { Person } from '../eligibility/person.ts';
import type { State } from '../eligibility/state.ts';
import { takesDegrees } from '../eligibility/training.ts';
import { decide, decidingRoutes, type Rules } from '../eligibility/verdict.ts';
import {
  type EntryKey,
  type EntryList,
  entriesIn,
  entryWords,
  HEADS,
  type InterviewQuestion,
  idOf,
  isEntryList,
  isTold,
  type ProfileEntry,
  profileEntryOf,
} from './question.ts';

/** A person as far as told, and the questions that were answered with "I don't know". */
export type Told = { person: Person; unsaid: ReadonlySet<string> };

/** The lists whose entries can meet a condition. */
const listsOf = (condition: Condition): readonly EntryList[] => {
  switch (condition.kind) {
    case 'education':
    case 'degree':
      return ['degrees'];
    case 'training':
      return takesDegrees(condition) ? ['training', 'degrees'] : ['training'];
    case 'course':
      return ['training'];
    case 'experience':
      return ['experience'];
    case 'credential':
      return ['credentials'];
    case 'licence':
    case 'attestation':
      return [];
  }
};

const chosen = (wanted: Partial<Record<EntryKey, unknown>>): EntryKey[] =>
  (Object.keys(wanted) as EntryKey[]).filter((key) => wanted[key] !== undefined);

/** The keys of an entry that a condition looks at. */
const keysFor = (condition: Condition, list: EntryList): EntryKey[] => {
  switch (condition.kind) {
    case 'education':
      return ['completed'];
    case 'degree':
      return chosen({ field: condition.fields, completed: true, accreditation: condition.accreditation });
    case 'training': {
      if (list === 'degrees') return ['field', 'completed'];
      const { topics, kinds, hours, withinMonths, approvedBy } = condition;
      return chosen({ topic: topics, kind: kinds, completed: withinMonths, hours, approvedBy });
    }
    case 'course':
      return ['topic'];
    case 'experience':
      return chosen({ months: true, supervised: condition.supervised, until: condition.withinMonths });
    case 'credential':
      return chosen({ earned: condition.heldMonths });
    case 'licence':
    case 'attestation':
      return [];
  }
};

/** The condition for somebody who has this entry and nothing else that could meet it. */
export const judgeEntry = (condition: Condition, list: EntryList, entry: ProfileEntry, day: Day): State => {
  if (condition.kind === 'experience') {
    const counts =
      condition.in.some((field) => field === entry.in) && !(condition.supervised && entry.supervised === false);
    return !counts ? 'unmet' : keysFor(condition, list).every((key) => isTold(entry, key)) ? 'met' : 'unknown';
  }
  const nothing: Person = { education: 'none', training: [], degrees: [] };
  return judgeCondition(condition, { ...nothing, [list]: [entry] }, day);
};

/** The keys of an entry that can still decide whether it meets the condition. */
const openKeys = (condition: Condition, list: EntryList, entry: ProfileEntry, day: Day): EntryKey[] =>
  judgeEntry(condition, list, entry, day) === 'unknown'
    ? keysFor(condition, list).filter((key) => !isTold(entry, key))
    : [];

/** Schooling below an associate degree says that there are none. */
const mayHold = (list: EntryList, person: Person): boolean =>
  list !== 'degrees' || entryWords('degrees', person).length > 0;

/** What can be asked now to settle an unknown condition. */
export const questionsOn = (condition: Condition, { person, unsaid }: Told, day: Day): InterviewQuestion[] => {
  const questions: InterviewQuestion[] = [];
  const { kind } = condition;
  const own = CONDITION_FIELDS[kind];
  if (own !== 'education' && !isEntryList(own)) questions.push({ field: own });
  const lists = listsOf(condition);
  // Schooling that rules out a degree is asked for only where the degrees themselves cannot be told.
  const degreesUnsaid = lists.includes('degrees') && unsaid.has('degrees');
  if ((kind === 'education' || degreesUnsaid) && person.education === undefined) questions.push({ field: 'education' });
  for (const list of lists) {
    const entries = entriesIn(person, list);
    // Degrees are not asked for in place of the schooling: it would be the same question again.
    if (entries === undefined && kind !== 'education' && mayHold(list, person)) questions.push({ field: list });
    entries?.forEach((entry, index) => {
      for (const key of openKeys(condition, list, entry, day)) questions.push({ field: list, at: { index, key } });
    });
  }
  return questions.filter((question) => !unsaid.has(idOf(question)));
};

const codesIn = (condition: Condition): readonly string[] =>
  condition.kind === 'credential' ? (condition.anyOf ?? ['any']) : [];

/** What an answer to a question may make one ask: the keys of each entry of a list, by their names. */
export const followUpsOf = (
  { field, at }: InterviewQuestion,
  conditions: readonly Condition[],
  told: Told,
  day: Day,
): string[] => {
  if (at !== undefined || !isEntryList(field)) return [];
  const ids = conditions
    .filter((condition) => listsOf(condition).includes(field))
    .flatMap((condition) => {
      const words = field === 'credentials' ? codesIn(condition) : entryWords(field, told.person);
      return words.flatMap((word) =>
        openKeys(condition, field, profileEntryOf(field, word), day).map((key) => `${field} ${word} ${key}`),
      );
    });
  return [...new Set(ids)];
};

/** Work whose end was not told counts as going on: for the engine, not for an interview. */
const assumedEnds = (rules: Rules, { person, unsaid }: Told): Ends => {
  const windowed = decidingRoutes(rules)
    .flatMap(({ conditions }) => conditions)
    .filter((condition) => condition.kind === 'experience')
    .filter(({ withinMonths }) => withinMonths !== undefined);
  return (person.experience ?? []).flatMap((entry, index) =>
    entry.until === undefined && !unsaid.has(idOf(endOf(index)))
      ? windowed.filter((each) => each.in.includes(entry.in)).map((condition) => ({ index, condition }))
      : [],
  );
};

const endOf = (index: number): InterviewQuestion => ({ field: 'experience', at: { index, key: 'until' } });

/** Long before any window. */
export const LONG_AGO = '1000-01-01';

type Ask = { question: InterviewQuestion; condition: Condition };
export type Open = {
  asks: Ask[];
  conditions: Condition[];
  /** What decides nothing yet, and may once it is known when some work ended. */
  later: InterviewQuestion[];
};

const asksOn = (conditions: readonly Condition[], told: Told, day: Day): Ask[] =>
  conditions.flatMap((condition) => questionsOn(condition, told, day).map((question) => ({ question, condition })));

type Ends = { index: number; condition: Condition }[];

/** The person with something else told of the work whose end was not. */
const withEnds = (person: Person, ends: Ends, other: Partial<ExperienceEntry>): Person => ({
  ...person,
  experience: (person.experience ?? []).map((entry, index) =>
    ends.some((end) => end.index === index) ? { ...entry, ...other } : entry,
  ),
});

/** The conditions on which one verdict still depends, as often as they stand in its open routes, and what to ask. */
export const openOf = (rules: Rules, told: Told, day: Day): Open => {
  const { person } = told;
  const on = (someone: Person) => {
    const decision = decide(rules, someone, day);
    return { verdict: `${decision.maySit} ${decision.verdict}`, open: openFor(rules, decision, someone, day) };
  };
  const now = on(person);
  const ends = assumedEnds(rules, told);
  if (ends.length === 0) return { asks: asksOn(now.open, told, day), conditions: now.open, later: [] };
  // Worst is that the work ended long ago: where even that changes nothing, its end is not asked.
  const worst = on(withEnds(person, ends, { until: LONG_AGO }));
  if (now.open.length === 0 && worst.verdict === now.verdict) return { asks: [], conditions: [], later: [] };
  // Nor is it where the condition, were it open, would decide nothing.
  const unsure = on(withEnds(person, ends, { months: undefined }));
  const deciding = ends.filter(({ condition }) => unsure.open.includes(condition));
  const conditions = [...now.open, ...worst.open, ...deciding.map(({ condition }) => condition)];
  const asksEnds = deciding.map(({ index, condition }): Ask => ({ question: endOf(index), condition }));
  const later = [
    ...asksOn(unsure.open, told, day).map(({ question }) => question),
    ...ends.map(({ index }) => endOf(index)),
  ];
  return { asks: [...asksOn(conditions, told, day), ...asksEnds], conditions, later };
};

/** How many questions can still come up at most, whatever is answered. */
export const mostQuestions = (rules: readonly Rules[], told: Told, day: Day): number => {
  const ids = new Set<string>();
  const conditions = new Set<Condition>();
  for (const each of rules) {
    const open = openOf(each, told, day);
    for (const question of [...open.asks.map((ask) => ask.question), ...open.later]) ids.add(idOf(question));
    for (const condition of open.conditions) conditions.add(condition);
  }
  const lists = [...ids].filter((id) => id in HEADS) as EntryList[];
  for (const list of lists) for (const id of followUpsOf({ field: list }, [...conditions], told, day)) ids.add(id);
  return ids.size;
};
