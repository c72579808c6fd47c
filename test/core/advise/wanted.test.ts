/** What somebody wants and where they stand: kinds of work, degrees, and whether a certification is for them already. */
import { describe, expect, test } from 'vitest';
import {
  isBeyond,
  isNew,
  isReady,
  leansOnAccreditation,
  wantedBy,
  withDegreeDefaults,
} from '../../../src/core/advise/wanted.ts';
import type { CertificationView } from '../../../src/core/certification.ts';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import { judgedRoutes } from '../../../src/core/eligibility/eligibility.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { Condition, Routes } from '../../../src/schema/condition.ts';
import { DAY, world } from '../../support/world.ts';

const { value, unknown, view } = world();

type Focus = NonNullable<CertificationView['focus']>;
type Level = NonNullable<CertificationView['level']>;

/** A certification of a level and some kinds of work; null: not in the data. */
const at = (level: Level | null, focus: Focus | null = ['coding'], more: Partial<Certification> = {}) =>
  view({
    level: [level === null ? unknown('not-found') : value(level)],
    focus: [focus === null ? unknown('not-found') : value(focus)],
    ...more,
  });
const worker = (months: number, field: NonNullable<Person['experience']>[number]['in'] = 'coding'): Person => ({
  experience: [{ in: field, months }],
});
const HIM: Person = { degrees: [{ level: 'associate', field: 'him' }] };

describe('what somebody wants', () => {
  const told = (focus: Focus) => ({ focus, setting: null, from: 'told' });
  const held = (focus: Focus) => ({ focus, setting: null, from: 'held' });
  const NOTHING = { focus: ['coding', 'billing'], setting: null, from: 'nothing' };

  test.each<[string, Person, CertificationView[], object]>([
    ['nothing was told', {}, [], NOTHING],
    ['one kind of work was told', { focus: 'billing' }, [at('core')], told(['billing'])],
    ['several were told, one twice', { focus: ['billing', 'coding', 'billing'] }, [], told(['billing', 'coding'])],
    ['an empty list was told', { focus: [] }, [], NOTHING],
    [
      'what is held says it, in our order',
      {},
      [at('core', ['records']), at('core', ['coding', 'records'])],
      held(['coding', 'records']),
    ],
    ['what is held says nothing', {}, [at('core', null)], NOTHING],
    ['work says it', worker(1, 'auditing'), [], held(['auditing'])],
    ['work in something that is no kind of certification says nothing', worker(60, 'finance'), [], NOTHING],
    ['a degree in health information says it', HIM, [], held(['coding', 'records'])],
    ['a degree in coding says it', { degrees: [{ level: 'associate', field: 'coding' }] }, [], held(['coding'])],
    ['a degree in billing says it', { degrees: [{ level: 'associate', field: 'billing' }] }, [], held(['billing'])],
    [
      'a degree in something else says nothing',
      { degrees: [{ level: 'master', field: 'health' }, { level: 'master' }] },
      [],
      NOTHING,
    ],
    ['a nurse comes by documentation', { licences: ['lpn', 'rn'] }, [], held(['documentation'])],
    ['a physician does', { licences: ['md'] }, [], held(['documentation'])],
    ['a physician of osteopathy does', { licences: ['do'] }, [], held(['documentation'])],
    ['another licence says nothing', { licences: ['lpn'] }, [], NOTHING],
  ])('%s', (_, person, own, expected) => {
    expect(wantedBy(person, own)).toEqual(expected);
  });

  test.each<[Person['setting'], string | null]>([
    [undefined, null],
    ['any', null],
    ['inpatient', 'inpatient'],
  ])('a place of work that was told as %s: %s', (setting, expected) => {
    expect(wantedBy({ setting }, []).setting).toBe(expected);
    expect(wantedBy({ setting, focus: 'coding' }, []).setting).toBe(expected);
    expect(wantedBy({ setting, ...HIM }, []).setting).toBe(expected);
  });
});

describe('what is assumed of a degree', () => {
  const degrees = (...told: NonNullable<Person['degrees']>) => withDegreeDefaults({ degrees: told }, DAY).degrees;

  test('one without a day is finished, one with a day is as told', () => {
    expect(
      degrees({ level: 'master' }, { level: 'master', completed: '2020' }, { level: 'master', expected: '2027' }),
    ).toEqual([
      { level: 'master', completed: DAY },
      { level: 'master', completed: '2020' },
      { level: 'master', expected: '2027' },
    ]);
  });

  test('one in health information is accredited unless it was told which accreditation it has', () => {
    expect(
      degrees(
        { level: 'associate', field: 'him', completed: '2020' },
        { level: 'associate', field: 'him', completed: '2020', accreditation: [] },
        { level: 'associate', field: 'coding', completed: '2020' },
      ),
    ).toEqual([
      { level: 'associate', field: 'him', completed: '2020', accreditation: ['cahiim'] },
      { level: 'associate', field: 'him', completed: '2020', accreditation: [] },
      { level: 'associate', field: 'coding', completed: '2020' },
    ]);
  });

  test('nothing where none was told', () => {
    const person: Person = { education: 'high-school' };
    expect(withDegreeDefaults(person, DAY)).toBe(person);
  });
});

describe('leaning on an accreditation that was not told', () => {
  const accredited: Condition = { kind: 'degree', atLeast: 'associate', fields: ['him'], accreditation: ['cahiim'] };
  const plain: Condition = { kind: 'degree', atLeast: 'associate', fields: ['him'] };
  const leans = (told: Person, ...conditions: Condition[]) => {
    const routes: Routes = [{ route: 'way', conditions }];
    return leansOnAccreditation(told, { routes: judgedRoutes(routes, withDegreeDefaults(told, DAY), dayOf(DAY)) });
  };

  test.each<[string, () => boolean, boolean]>([
    ['a degree whose accreditation was not told', () => leans(HIM, accredited), true],
    [
      'one whose accreditation was told',
      () => leans({ degrees: [{ level: 'associate', field: 'him', accreditation: ['cahiim'] }] }, accredited),
      false,
    ],
    ['a way that asks for no accreditation', () => leans(HIM, plain), false],
    ['a way that is not met', () => leans(HIM, accredited, { kind: 'experience', in: ['coding'], months: 1 }), false],
    ['no degree', () => leans({}, accredited), false],
    [
      'one of two degrees, beside another condition',
      () =>
        leans(
          { degrees: [{ level: 'master', field: 'health' }, ...(HIM.degrees ?? [])] },
          { kind: 'education', atLeast: 'associate' },
          accredited,
        ),
      true,
    ],
    [
      'only another degree of which it was not told',
      () =>
        leans(
          {
            degrees: [
              { level: 'associate', field: 'him', accreditation: ['cahiim'] },
              { level: 'associate', field: 'coding' },
            ],
          },
          accredited,
        ),
      false,
    ],
    [
      'a degree in another field',
      () => leans({ degrees: [{ level: 'associate', field: 'coding' }] }, accredited),
      false,
    ],
  ])('%s', (_, is, expected) => {
    expect(is()).toBe(expected);
  });
});

describe('whether a certification is for them already', () => {
  const core = at('core');
  const nurse: Person = { licences: ['rn'] };

  test.each<[string, () => boolean, boolean]>([
    ['an entry one is for everybody', () => isReady({}, [], at('entry')), true],
    ['a core one is for everybody', () => isReady({}, [], core), true],
    ['a specialty of coding is not for a newcomer', () => isReady({}, [], at('specialty')), false],
    ['nor for practice alone', () => isReady(worker(60), [], at('specialty')), false],
    ['nor for a nurse', () => isReady(nurse, [], at('specialty', ['coding', 'documentation'])), false],
    ['but for the holder of a core one in coding', () => isReady({}, [core], at('specialty')), true],
    ['not for the holder of an entry one in coding', () => isReady({}, [at('entry')], at('specialty')), false],
    ['not for the holder of one whose level is not known', () => isReady({}, [at(null)], at('specialty')), false],
    [
      'not for the holder of a core one in billing',
      () => isReady({}, [at('core', ['billing'])], at('specialty')),
      false,
    ],
    [
      'nor of one of which it is not known what it certifies',
      () => isReady({}, [at('core', null)], at('specialty')),
      false,
    ],
    ['another specialty is not for a newcomer', () => isReady({}, [], at('specialty', ['auditing'])), false],
    [
      'another specialty is for two years of practice',
      () => isReady(worker(24), [], at('specialty', ['auditing'])),
      true,
    ],
    ['not for less', () => isReady(worker(23), [], at('specialty', ['auditing'])), false],
    ['not for other work', () => isReady(worker(60, 'health-care'), [], at('specialty', ['auditing'])), false],
    ['nor for office work', () => isReady(worker(60, 'administrative'), [], at('specialty', ['auditing'])), false],
    ['nor for work of no kind', () => isReady(worker(60, 'other'), [], at('specialty', ['auditing'])), false],
    [
      'months add up',
      () =>
        isReady(
          { experience: [{ in: 'coding', months: 12 }, { in: 'billing', months: 12 }, { in: 'coding' }] },
          [],
          at('specialty', ['auditing']),
        ),
      true,
    ],
    [
      'it is for the holder of any core one',
      () => isReady({}, [at('core', ['billing'])], at('specialty', ['auditing'])),
      true,
    ],
    ['not for the holder of an entry one', () => isReady({}, [at('entry')], at('specialty', ['auditing'])), false],
    [
      'documentation is for a nurse of two licences',
      () => isReady({ licences: ['lpn', 'rn'] }, [], at('specialty', ['documentation'])),
      true,
    ],
    ['documentation is for a nurse', () => isReady(nurse, [], at('specialty', ['documentation'])), true],
    ['not for another licence', () => isReady({ licences: ['lpn'] }, [], at('specialty', ['documentation'])), false],
    ['auditing is not for a nurse', () => isReady(nurse, [], at('specialty', ['auditing'])), false],
    [
      'a specialty is not for a graduate of the field alone',
      () => isReady(HIM, [], at('specialty', ['auditing'])),
      false,
    ],
    ['an advanced one is', () => isReady(HIM, [], at('advanced', ['records'])), true],
    ['an advanced one in coding is for practice', () => isReady(worker(24), [], at('advanced')), true],
    ['an advanced one is not for a newcomer', () => isReady({}, [], at('advanced')), false],
    ['nor is one whose level is not known', () => isReady({}, [], at(null, null)), false],
    ['one whose level is not known is for practice', () => isReady(worker(24), [], at(null, null)), true],
  ])('%s', (_, is, expected) => {
    expect(is()).toBe(expected);
  });
});

test.each<[string, Person, CertificationView[], boolean]>([
  ['nothing', {}, [], true],
  ['a credential', {}, [at('entry')], false],
  ['nearly two years of work', worker(23), [], true],
  ['two years of work', worker(24), [], false],
  ['other work', worker(60, 'health-care'), [], true],
  ['a degree in the field', HIM, [], false],
  ['another degree', { degrees: [{ level: 'master', field: 'health' }] }, [], true],
])('coming anew with %s', (_, person, held, expected) => {
  expect(isNew(person, held)).toBe(expected);
});

test.each<[string, Person, CertificationView[], boolean]>([
  ['nothing', {}, [], false],
  ['a degree in the field', HIM, [], true],
  ['a core one in the same work', {}, [at('core')], true],
  ['an entry one in the same work', {}, [at('entry')], false],
  ['a core one in other work', {}, [at('core', ['billing'])], false],
  ['two years of the same work', worker(24), [], true],
  ['less of it', worker(23), [], false],
  ['other work', worker(60, 'billing'), [], false],
])('being beyond an entry one in coding with %s', (_, person, held, expected) => {
  expect(isBeyond(person, held, at('entry'))).toBe(expected);
});

test('of what it is not known what it certifies no work goes beyond', () => {
  expect(isBeyond(worker(60), [at('core')], at('entry', null))).toBe(false);
});
