import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import { followUpsOf, judgeEntry, mostQuestions, openOf } from '../../../src/core/interview/depends.ts';
import {
  type EntryList,
  type InterviewQuestion,
  idOf,
  type ProfileEntry,
} from '../../../src/core/interview/question.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { held, route, rules, years } from '../eligibility/support.ts';

const DAY = dayOf('2026-11-23');

const diploma: Condition = { kind: 'education', atLeast: 'high-school' };
const schooled: Condition = { kind: 'education', atLeast: 'associate' };
const degree: Condition = { kind: 'degree', atLeast: 'associate', fields: ['him'] };
const accredited: Condition = { ...degree, accreditation: ['cahiim'] };
const training: Condition = { kind: 'training', topics: ['coding'] };
const recentTraining: Condition = { ...training, withinMonths: 12 };
const longCourse: Condition = {
  kind: 'training',
  topics: ['coding'],
  kinds: ['course'],
  hours: 80,
  approvedBy: ['pcap'],
};
const course: Condition = { kind: 'course', topics: ['coding'] };
const supervised: Condition = { kind: 'experience', in: ['coding'], months: 12, supervised: true };
const recent: Condition = { kind: 'experience', in: ['coding'], months: 12, withinMonths: 24 };
const cca: Condition = { kind: 'credential', anyOf: ['CCA', 'CCS'] };
const longHeld: Condition = { ...cca, heldMonths: 12 };
const rn: Condition = { kind: 'licence', anyOf: ['rn'] };
const fact: Condition = { kind: 'attestation', id: 'x', text: 'it is so' };

describe('one entry alone', () => {
  test.each<[Condition, EntryList, ProfileEntry, string]>([
    [years(1), 'experience', { in: 'billing', months: 24 }, 'unmet'],
    [years(1), 'experience', { in: 'coding' }, 'unknown'],
    // Months add up: few of them are enough together with others.
    [years(1), 'experience', { in: 'coding', months: 1 }, 'met'],
    [years(1), 'experience', { in: 'coding', months: 1, supervised: false }, 'met'],
    [supervised, 'experience', { in: 'coding', months: 1, supervised: false }, 'unmet'],
    [supervised, 'experience', { in: 'coding', months: 1 }, 'unknown'],
    [supervised, 'experience', { in: 'coding', months: 1, supervised: true }, 'met'],
    [recent, 'experience', { in: 'coding', months: 12 }, 'unknown'],
    [recent, 'experience', { in: 'coding', months: 12, until: null }, 'met'],
    [{ ...years(1), in: ['billing', 'coding'] } as Condition, 'experience', { in: 'coding', months: 1 }, 'met'],
    [diploma, 'degrees', { level: 'associate' }, 'unknown'],
    [diploma, 'degrees', { level: 'associate', expected: '2027' }, 'unmet'],
    [diploma, 'degrees', { level: 'associate', completed: '2025' }, 'met'],
    [schooled, 'degrees', { level: 'high-school', completed: '2025' }, 'unmet'],
    [degree, 'degrees', { level: 'associate', completed: '2025' }, 'unknown'],
    [degree, 'degrees', { level: 'associate', field: 'him', completed: '2025' }, 'met'],
    [degree, 'degrees', { level: 'associate', field: 'other' }, 'unmet'],
    [training, 'training', { topic: 'him' }, 'unmet'],
    [training, 'training', { topic: 'billing-and-coding' }, 'met'],
    [training, 'degrees', { level: 'associate', field: 'him' }, 'unknown'],
    [training, 'degrees', { level: 'associate', field: 'other' }, 'unmet'],
    [course, 'training', { kind: 'course' }, 'unknown'],
    [cca, 'credentials', held('CCA'), 'met'],
    [cca, 'credentials', held('CPC'), 'unmet'],
    [longHeld, 'credentials', held('CCA'), 'unknown'],
  ])('%j by the %s %j: %s', (condition, list, entry, state) => {
    expect(judgeEntry(condition, list, entry, DAY)).toBe(state);
  });
});

/** What can be asked for one condition. */
const asked = (condition: Condition, person: Person = {}, unsaid: string[] = []): string[] =>
  openOf(rules({ required: [route('a', condition)] }), { person, unsaid: new Set(unsaid) }, DAY).asks.map(
    ({ question }) => idOf(question),
  );

describe('what can be asked now', () => {
  test.each<[string, Condition, Person, string[], string[]]>([
    ['a licence', rn, {}, [], ['licences']],
    ['a licence that nobody knows of', rn, {}, ['licences'], []],
    ['no licence', rn, { licences: [] }, [], []],
    ['a statement', fact, {}, [], ['attestations']],
    ['another statement', fact, { attestations: ['y'] }, [], []],
    ['schooling, and no degrees in its place', schooled, {}, [], ['education']],
    ['schooling that nobody knows of', schooled, {}, ['education'], []],
    [
      'schooling beside degrees told',
      schooled,
      { degrees: [{ level: 'bachelor' }, { level: 'high-school' }] },
      [],
      ['education', 'degrees[0].completed'],
    ],
    ['a degree', degree, {}, [], ['degrees']],
    ['schooling, where the degrees cannot be told', degree, {}, ['degrees'], ['education']],
    ['neither', degree, {}, ['degrees', 'education'], []],
    ['a degree of somebody schooled', degree, { education: 'bachelor' }, [], ['degrees']],
    ['no degree of somebody who has none', degree, { education: 'high-school' }, [], []],
    ['of a degree', degree, { degrees: [{ level: 'associate' }] }, [], ['degrees[0].field', 'degrees[0].completed']],
    [
      'of a degree that has to be accredited',
      accredited,
      { degrees: [{ level: 'associate', completed: '2025' }] },
      [],
      ['degrees[0].field', 'degrees[0].accreditation'],
    ],
    [
      'of a degree what is known to nobody',
      accredited,
      { degrees: [{ level: 'associate', completed: '2025' }] },
      ['degrees[0].field'],
      ['degrees[0].accreditation'],
    ],
    ['a training, or a degree in its place', training, {}, [], ['training', 'degrees']],
    ['a training of somebody without a degree', training, { education: 'high-school' }, [], ['training']],
    ['a training where the degrees cannot be told', training, {}, ['degrees'], ['education', 'training']],
    ['a training where the schooling was told', training, { education: 'master' }, ['degrees'], ['training']],
    [
      'of a degree in place of a training',
      training,
      { training: [], degrees: [{ level: 'associate' }] },
      [],
      ['degrees[0].field', 'degrees[0].completed'],
    ],
    ['a training that no degree replaces', longCourse, {}, [], ['training']],
    [
      'of such a training',
      longCourse,
      { training: [{ topic: 'him' }, {}] },
      [],
      ['training[1].topic', 'training[1].kind', 'training[1].hours', 'training[1].approvedBy'],
    ],
    [
      'of a training within a window',
      recentTraining,
      { training: [{ topic: 'coding' }], degrees: [] },
      [],
      ['training[0].completed'],
    ],
    ['a course', course, {}, [], ['training']],
    ['of a course', course, { training: [{ kind: 'course' }] }, [], ['training[0].topic']],
    ['work', supervised, {}, [], ['experience']],
    ['work, whatever cannot be told of degrees', supervised, {}, ['degrees'], ['experience']],
    [
      'of work',
      supervised,
      { experience: [{ in: 'billing' }, { in: 'coding' }] },
      [],
      ['experience[1].months', 'experience[1].supervised'],
    ],
    ['a credential', cca, {}, [], ['credentials']],
    ['of a credential', longHeld, { credentials: [held('CPC'), held('CCS')] }, [], ['credentials[1].earned']],
  ])('%s', (_, condition, person, unsaid, expected) => {
    expect(asked(condition, person, unsaid)).toEqual(expected);
  });
});

describe('when work ended', () => {
  const ended = (parts: Parameters<typeof rules>[0], person: Person, unsaid: string[] = []): string[] => {
    const { asks } = openOf(rules(parts), { person, unsaid: new Set(unsaid) }, DAY);
    return [...new Set(asks.map(({ question }) => idOf(question)))];
  };
  const work = (...entries: NonNullable<Person['experience']>): Person => ({ experience: entries });
  const until = 'experience[0].until';
  const enough = work({ in: 'coding', months: 12 });

  test.each<[string, Condition[][], Person, string[], string[]]>([
    ['decides', [[recent]], enough, [], [until]],
    ['is not known', [[recent]], enough, [until], []],
    ['was told', [[recent]], work({ in: 'coding', months: 12, until: null }), [], []],
    ['changes nothing of what is too short', [[recent]], work({ in: 'coding', months: 11 }), [], []],
    [
      'changes nothing beside work that is enough and goes on',
      [[recent]],
      work({ in: 'coding', months: 12, until: null }, { in: 'coding', months: 6 }),
      [],
      [],
    ],
    ['matters to nobody', [[years(1)]], enough, [], []],
    [
      'is asked of the work that counts',
      [[recent]],
      work({ in: 'billing', months: 40 }, { in: 'coding', months: 12 }),
      [],
      ['experience[1].until'],
    ],
    [
      'is asked of each job',
      [[recent]],
      work({ in: 'coding', months: 6 }, { in: 'coding', months: 6 }),
      [],
      [until, 'experience[1].until'],
    ],
    ['is asked with the length', [[recent]], work({ in: 'coding' }), [], ['experience[0].months', until]],
    ['does not matter where another way is met', [[recent], [rn]], { ...enough, licences: ['rn'] }, [], []],
    [
      'does not matter to a way that is lost',
      [[recent, rn], [fact]],
      { ...enough, licences: [] },
      [],
      ['attestations'],
    ],
    ['is asked beside what else is open', [[recent, rn]], enough, [], ['licences', until]],
  ])('%s', (_, ways, person, unsaid, expected) => {
    expect(ended({ required: ways.map((way, index) => route(`r${index}`, ...way)) }, person, unsaid)).toEqual(expected);
  });

  test('may decide on the mark alone', () => {
    const parts = { designation: 'ABC-A', removal: [route('work', recent)] };
    expect(ended({ ...parts, required: [] }, enough)).toEqual([until]);
    expect(ended({ ...parts, required: null }, enough)).toEqual([]);
  });

  test('the condition is open for it', () => {
    const { conditions } = openOf(
      rules({ required: [route('a', recent, rn)] }),
      { person: enough, unsaid: new Set() },
      DAY,
    );
    expect(new Set(conditions)).toEqual(new Set([rn, recent]));
    expect(
      openOf(
        rules({ required: [route('a', recent)] }),
        { person: work({ in: 'coding', months: 1 }), unsaid: new Set() },
        DAY,
      ),
    ).toEqual({ asks: [], conditions: [], later: [] });
  });
});

describe('what may follow an answer', () => {
  const follow = (question: InterviewQuestion, conditions: Condition[], person: Person = {}) =>
    followUpsOf(question, conditions, { person, unsaid: new Set() }, DAY);

  test.each<[InterviewQuestion, Condition[], string[]]>([
    [{ field: 'education' }, [schooled], []],
    [{ field: 'licences' }, [rn], []],
    [{ field: 'experience', at: { index: 0, key: 'months' } }, [years(1)], []],
    [{ field: 'experience' }, [rn, fact, longHeld, recentTraining, degree], []],
    [{ field: 'training' }, [longHeld, supervised, degree], []],
    [
      { field: 'experience' },
      [years(1), supervised, years(1, 'billing')],
      ['experience coding months', 'experience coding supervised', 'experience billing months'],
    ],
    [{ field: 'training' }, [course], []],
    [{ field: 'training' }, [recentTraining], ['training billing-and-coding completed', 'training coding completed']],
    [{ field: 'credentials' }, [cca, { kind: 'credential' }], []],
    [{ field: 'credentials' }, [longHeld], ['credentials CCA earned', 'credentials CCS earned']],
    [{ field: 'credentials' }, [{ kind: 'credential', heldMonths: 6 }], ['credentials any earned']],
  ])('%j for %j', (question, conditions, expected) => {
    expect(follow(question, conditions)).toEqual(expected);
  });

  test('of degrees only of those that the schooling allows', () => {
    const keys = ['degrees associate field', 'degrees associate completed'];
    expect(follow({ field: 'degrees' }, [degree], { education: 'associate' })).toEqual(keys);
    expect(follow({ field: 'degrees' }, [degree], { education: 'high-school' })).toEqual([]);
  });
});

describe('how many questions may come at most', () => {
  const most = (person: Person, ...sets: Condition[][]) =>
    mostQuestions(
      sets.map((conditions) => rules({ required: [route('a', ...conditions)] })),
      { person, unsaid: new Set() },
      DAY,
    );

  test.each<[string, Person, Condition[][], number]>([
    ['nothing is open', { licences: ['rn'] }, [[rn]], 0],
    ['one', {}, [[rn]], 1],
    ['one for two certifications', {}, [[rn], [rn]], 1],
    ['two for two', {}, [[rn], [fact]], 2],
    ['a list and what follows', {}, [[supervised]], 3],
    ['what follows of two certifications', {}, [[supervised], [years(1, 'billing')]], 4],
    ['keys of an entry lead on to none', { experience: [{ in: 'coding' }] }, [[supervised]], 2],
  ])('%s', (_, person, sets, expected) => {
    expect(most(person, ...sets)).toBe(expected);
  });
});
