/** Who asks for a cost: what a program opens, and what is left to be done to lose the mark. */
import { describe, expect, it } from 'vitest';
import { ASSUMED, programFails, toUnmark, withDefaults } from '../../../src/core/cost/person.ts';
import type { ProgramChoice } from '../../../src/core/cost/types.ts';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import { unknownFigure } from '../../../src/core/figures.ts';
import type { Condition, Route } from '../../../src/schema/condition.ts';
import { DAY } from '../../support/world.ts';
import { held, route, rules, years } from '../eligibility/support.ts';

const TODAY = dayOf(DAY);

const school = (type: 'certificate' | 'diploma' | 'associate' | 'self-paced'): ProgramChoice => ({
  kind: 'type',
  id: type,
  name: type,
  type,
  cost: unknownFigure(),
  months: null,
});

it('takes for nothing what was not told, and nothing of what was', () => {
  expect(withDefaults({})).toEqual(ASSUMED);
  expect(withDefaults({ student: true, education: 'associate' })).toEqual({
    ...ASSUMED,
    student: true,
    education: 'associate',
  });
});

describe('programFails', () => {
  const fails = (required: Route[] | null, program: ProgramChoice, person: Person = {}) =>
    programFails(rules({ required }), withDefaults(person), program, TODAY);

  const training = (parts: Partial<Extract<Condition, { kind: 'training' }>> = {}): Route[] => [
    route('training', { kind: 'training', topics: ['billing-and-coding'], ...parts }),
  ];
  const degree = (parts: Partial<Extract<Condition, { kind: 'degree' }>> = {}): Route[] => [
    route('degree', { kind: 'degree', atLeast: 'associate', ...parts }),
  ];
  const twoYears = [route('work', years(2))];

  it.each<[string, Route[] | null, ProgramChoice, boolean]>([
    ['a program as asked', training(), school('certificate'), false],
    ['a program of the kind asked', training({ kinds: ['diploma'] }), school('diploma'), false],
    ['a program of another kind', training({ kinds: ['diploma'] }), school('certificate'), true],
    ['a course by oneself, of the kind asked', training({ kinds: ['course'] }), school('self-paced'), false],
    [
      'a course by oneself, where a certificate is asked',
      training({ kinds: ['certificate'] }),
      school('self-paced'),
      true,
    ],
    ['a program that is over today', training({ withinMonths: 1 }), school('certificate'), false],
    ['an associate degree', degree(), school('associate'), false],
    ['a certificate, where a degree is asked', degree(), school('certificate'), true],
    ['an associate degree, where a higher one is asked', degree({ atLeast: 'bachelor' }), school('associate'), true],
    // By whom it is accredited is not known: it may open the way.
    [
      'an associate degree that has to be accredited',
      degree({ accreditation: ['cahiim'] }),
      school('associate'),
      false,
    ],
    // Nor is its field: a degree in health information is priced as an associate program too.
    ['an associate degree in a field', degree({ fields: ['him'] }), school('associate'), false],
    ['a course by oneself may lead to a degree', degree(), school('self-paced'), false],
    ['a program, where work is asked', twoYears, school('certificate'), true],
    ['one of two ways', [...twoYears, ...training()], school('certificate'), false],
    ['nothing is required', [], school('certificate'), false],
    ['what is required is not known', null, school('certificate'), false],
    ['no program at all', twoYears, { kind: 'none' }, false],
    ['no school', twoYears, { kind: 'self-study' }, false],
  ])('%s', (_, required, program, expected) => {
    expect(fails(required, program)).toBe(expected);
  });

  it('adds the program to what was told, and takes nothing away', () => {
    const both = [
      route(
        'both',
        { kind: 'training', topics: ['terminology'] },
        { kind: 'training', topics: ['billing-and-coding'] },
      ),
    ];
    const told: Person = { training: [{ kind: 'course', topic: 'terminology' }] };
    expect([fails(both, school('certificate'), told), fails(both, school('certificate'))]).toEqual([false, true]);
    const bachelor: Person = { degrees: [{ level: 'bachelor' }] };
    expect(fails(degree({ atLeast: 'bachelor' }), school('associate'), bachelor)).toBe(false);
  });
});

describe('toUnmark', () => {
  const course: Condition = { kind: 'course', topics: ['billing-and-coding'] };
  const removal = [route('work', years(2)), route('course', years(1), course)];
  const marked = rules({ designation: 'ABC-A', removal });
  const coder = (months: number): Person => ({ experience: [{ in: 'coding', months }] });
  const open = (person: Person, given = marked) => toUnmark(given, withDefaults(person), TODAY);

  it('leaves of each way what is still to be done', () => {
    expect(open({})).toEqual([
      { route: 'work', open: [years(2)] },
      { route: 'course', open: [years(1), course] },
    ]);
    expect(open(coder(12))).toEqual([
      { route: 'work', open: [years(2)] },
      { route: 'course', open: [course] },
    ]);
  });

  it('is none where no mark is given, or the work is done', () => {
    expect(open({}, rules({ designation: null, removal }))).toBeNull();
    expect(open(coder(24))).toBeNull();
  });

  it('goes by the mark that a held one carries', () => {
    expect(open({ credentials: [held('ABC')] })).toBeNull();
    expect(open({ credentials: [{ ...held('ABC'), mark: 'ABC-A' }] })).toHaveLength(2);
    expect(open({ credentials: [{ ...held('ABC'), mark: 'ABC-A' }], ...coder(24) })).toMatchObject([{ open: [] }, {}]);
  });

  it('knows of no way where none is in the data', () => {
    expect(open({}, rules({ designation: 'ABC-A', removal: null }))).toEqual([]);
  });
});
