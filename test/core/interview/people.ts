/** People who answer truthfully, and a small world of them that shows everything some rules can ask. */

import { firstDay } from '../../../src/core/dates.ts';
import type { Day } from '../../../src/core/eligibility/day.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import type { Rules } from '../../../src/core/eligibility/verdict.ts';
import { decide } from '../../../src/core/eligibility/verdict.ts';
import type { Told } from '../../../src/core/interview/depends.ts';
import { type NextQuestion, nextQuestion } from '../../../src/core/interview/interview.ts';
import {
  entriesIn,
  HEADS,
  type InterviewQuestion,
  idOf,
  isEntryList,
  profileEntryOf,
  withAnswer,
} from '../../../src/core/interview/question.ts';
import type { Condition } from '../../../src/schema/condition.ts';

/** Nothing told. */
export const STRANGER: Told = { person: {}, unsaid: new Set() };

/** What somebody says to a question; undefined is "I don't know". An entry is found again by its word. */
export const truth = (person: Person, told: Person, { field, at }: InterviewQuestion, day: Day): unknown => {
  if (!isEntryList(field)) return person[field];
  // Trainings and credentials to come are not among those that one has.
  const entries = entriesIn(person, field)?.filter(
    ({ completed, earned }) => field === 'degrees' || firstDay(String(completed ?? earned ?? day.asOf)) <= day.asOf,
  );
  if (at === undefined) return entries?.map((entry) => profileEntryOf(field, String(entry[HEADS[field]])));
  const word = entriesIn(told, field)?.[at.index]?.[HEADS[field]];
  const entry = entries?.find((each) => each[HEADS[field]] === word);
  return at.key === 'completed' ? (entry?.completed ?? entry?.expected ?? undefined) : entry?.[at.key];
};

/** One step: the answer told, or that it is not known. */
export const tell = (told: Told, question: InterviewQuestion, value: unknown, day: Day): Told =>
  value === undefined
    ? { ...told, unsaid: new Set([...told.unsaid, idOf(question)]) }
    : { ...told, person: withAnswer(told.person, question, value, day) };

export type Asked = NextQuestion & { told: Told };

/** A whole interview. */
export const interview = (
  rules: readonly Rules[],
  person: Person,
  day: Day,
  start: Told = STRANGER,
): { asked: Asked[]; end: Told } => {
  const asked: Asked[] = [];
  let told = start;
  for (let next = nextQuestion(rules, told, day); next !== null; next = nextQuestion(rules, told, day)) {
    asked.push({ ...next, told });
    told = tell(told, next.question, truth(person, told.person, next.question, day), day);
  }
  return { asked, end: told };
};

export const verdictOf = (rules: Rules, person: Person, day: Day): string => {
  const { verdict, maySit } = decide(rules, person, day);
  return `${maySit} ${verdict}`;
};

type Entry = Record<string, unknown>;

const product = <T>(parts: readonly (readonly T[])[]): T[][] =>
  parts.reduce<T[][]>((all, part) => all.flatMap((each) => part.map((one) => [...each, one])), [[]]);

/** Entries with every mix of values of their keys. */
const mixes = (head: Entry, keys: Readonly<Record<string, readonly unknown[]>>): Entry[] =>
  product(Object.entries(keys).map(([key, values]) => values.map((value) => ({ [key]: value }) as Entry))).map(
    (parts) => Object.assign({}, head, ...parts),
  );

/** Every list that holds each of the words or not. */
const lists = (perWord: readonly (readonly Entry[])[]): Entry[][] =>
  product(perWord.map((entries) => [[], ...entries.map((entry) => [entry])])).map((parts) => parts.flat());

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Of the words that conditions name, so many as no condition tells apart more of. */
const wordsIn = <T extends string>(sets: readonly (readonly T[])[]): T[] => {
  const seen = new Map<string, T>();
  for (const word of unique(sets.flat())) {
    const sign = sets.map((set) => set.includes(word)).join();
    if (!seen.has(sign)) seen.set(sign, word);
  }
  return [...seen.values()];
};

/** Months of several jobs add up: two of the fields that one condition counts. */
const fieldsOf = <T extends string>(sets: readonly (readonly T[])[]): T[] =>
  unique([...wordsIn(sets), ...sets.flatMap((set) => set.slice(0, 2))]).slice(0, 4);

/**
 * Everybody whom some rules can tell apart, at most one entry a word and one degree a person: few enough for
 * the best of all decision trees to be found.
 */
export const everybody = (rules: readonly Rules[], asOf: string): Person[] => {
  const conditions = rules
    .flatMap(({ required, removal }) => [...(required ?? []), ...(removal ?? [])])
    .flatMap((route) => route.conditions);
  const of = <K extends Condition['kind']>(kind: K) =>
    conditions.filter((condition): condition is Extract<Condition, { kind: K }> => condition.kind === kind);
  const [degree, training, course, work] = [of('degree'), of('training'), of('course'), of('experience')];

  const steps = unique([...of('education'), ...degree].map(({ atLeast }) => atLeast));
  const studied = degree.length > 0 || training.length > 0;
  const levels = unique(['none' as const, ...steps, ...(studied ? (['associate'] as const) : [])]);
  const done = [asOf, '1990-05-01'];
  const degrees = (education: (typeof levels)[number]): Entry[][] => {
    if (!studied || !['associate', 'bachelor', 'master'].includes(education)) return [[]];
    const fields = unique([
      'other' as const,
      ...wordsIn(degree.map(({ fields: each }) => each ?? [])),
      ...(training.length > 0 ? (['him'] as const) : []),
    ]);
    const accreditation = wordsIn(degree.map((each) => each.accreditation ?? [])).map((each) => [each]);
    return [
      [],
      ...mixes(
        { level: education },
        {
          field: fields,
          completed: [...done, '2030'],
          ...(accreditation.length === 0 ? {} : { accreditation: [[], ...accreditation] }),
        },
      ).map((entry) => [entry]),
    ];
  };
  const topics = wordsIn([...training, ...course].map((each) => each.topics ?? ['other' as const]));
  const trainings = lists(
    topics.map((topic) => {
      const names = topic === 'billing-and-coding' ? [topic, 'coding', 'billing'] : [topic];
      const asking = training.filter((each) => (each.topics ?? [topic]).some((word) => names.includes(word)));
      const keys: Record<string, readonly unknown[]> = {};
      const kinds = asking.flatMap((each) => each.kinds ?? []);
      if (kinds.length > 0) keys.kind = unique([...kinds, 'diploma']);
      const hours = asking.flatMap((each) => each.hours ?? []);
      if (hours.length > 0) keys.hours = [0, ...unique(hours)];
      if (asking.some((each) => each.withinMonths !== undefined)) keys.completed = done;
      return mixes({ topic }, keys);
    }),
  );
  const jobs = lists(
    fieldsOf(work.map((each) => each.in)).map((field) => {
      const asking = work.filter((each) => each.in.includes(field));
      const months = [0, ...unique(asking.map((each) => each.months ?? 1))];
      const supervised = asking.some((each) => each.supervised) ? { supervised: [true, false] } : {};
      const until = asking.some((each) => each.withinMonths !== undefined) ? { until: [null, '1990-05-01'] } : {};
      return mixes({ in: field }, { months, ...supervised, ...until });
    }),
  );
  const codes = lists(
    wordsIn(of('credential').map((each) => each.anyOf ?? [])).map((code) => [
      profileEntryOf('credentials', code) as Entry,
    ]),
  );
  const licences = of('licence').length === 0 ? [[]] : [[], [of('licence')[0]?.anyOf[0]]];
  const statements = unique(of('attestation').map(({ id }) => id));
  const attestations = Array.from({ length: 2 ** statements.length }, (_, bits) =>
    statements.filter((_, at) => (bits >> at) % 2 === 1),
  );
  return levels.flatMap((education) =>
    product<Record<string, unknown>>([
      degrees(education).map((each) => ({ degrees: each })),
      trainings.map((each) => ({ training: each })),
      jobs.map((each) => ({ experience: each })),
      codes.map((each) => ({ credentials: each })),
      licences.map((each) => ({ licences: each })),
      attestations.map((each) => ({ attestations: each })),
    ]).map((parts) => Object.assign({ education }, ...parts) as Person),
  );
};

/** What a question about somebody would be answered: by names that need no place in a list. */
const factsOf = (person: Person): Record<string, string> => {
  const facts: Record<string, string> = {};
  for (const [field, value] of Object.entries(person)) {
    const head = HEADS[field as keyof typeof HEADS];
    const entries = head === undefined ? [] : (value as Entry[]);
    facts[field] = JSON.stringify(head === undefined ? value : entries.map((entry) => entry[head]));
    for (const entry of field === 'credentials' ? [] : entries)
      for (const [key, part] of Object.entries(entry))
        if (key !== head) facts[`${field} ${entry[head]} ${key}`] = JSON.stringify(part);
  }
  return facts;
};

/** The depth of the best decision tree by brute force: every order of every question. */
export const bestDepth = (rules: readonly Rules[], people: readonly Person[], day: Day): number => {
  const rows = people.map((person) => ({
    facts: factsOf(person),
    verdict: rules.map((each) => verdictOf(each, person, day)).join(';'),
  }));
  const known = new Map<string, number>();
  const depth = (left: typeof rows, told: ReadonlyMap<string, string>): number => {
    if (left.every(({ verdict }) => verdict === left[0]?.verdict)) return 0;
    const key = [...told]
      .map(([name, value]) => `${name}=${value}`)
      .sort()
      .join(';');
    const before = known.get(key);
    if (before !== undefined) return before;
    // Whoever told the list has told which of its keys there are.
    const names = Object.keys(left[0]?.facts ?? {}).filter(
      (name) =>
        !told.has(name) &&
        (!name.includes(' ') || told.has(name.split(' ')[0] ?? '')) &&
        left.every(({ facts }) => name in facts),
    );
    let best = Number.POSITIVE_INFINITY;
    for (const name of names) {
      const groups = new Map<string, typeof rows>();
      for (const row of left) {
        const value = row.facts[name] ?? '';
        const members = groups.get(value);
        if (members === undefined) groups.set(value, [row]);
        else members.push(row);
      }
      if (groups.size === 1) continue;
      let worst = 0;
      for (const [value, members] of groups) {
        worst = Math.max(worst, 1 + depth(members, new Map([...told, [name, value]])));
        if (worst >= best) break;
      }
      best = Math.min(best, worst);
    }
    known.set(key, best);
    return best;
  };
  return depth(rows, new Map());
};

/** The most questions that the interview asks any of these people, and how many of them could decide nothing. */
export const ourDepth = (
  rules: readonly Rules[],
  people: readonly Person[],
  day: Day,
): { most: number; needless: number } => {
  let needless = 0;
  const verdicts = (person: Person): string => rules.map((each) => verdictOf(each, person, day)).join(';');
  const depth = (left: readonly Person[], told: Told): number => {
    const next = nextQuestion(rules, told, day);
    if (next === null) return 0;
    if (new Set(left.map(verdicts)).size === 1) needless += 1;
    const groups = new Map<string, { answer: unknown; members: Person[] }>();
    for (const person of left) {
      const answer = truth(person, told.person, next.question, day);
      const key = JSON.stringify(answer) ?? '';
      const group = groups.get(key) ?? { answer, members: [] };
      groups.set(key, group);
      group.members.push(person);
    }
    return Math.max(
      ...[...groups.values()].map(({ answer, members }) => 1 + depth(members, tell(told, next.question, answer, day))),
    );
  };
  return { most: depth(people, STRANGER), needless };
};
