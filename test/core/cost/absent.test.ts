import { expect, test } from 'vitest';
import { absentFields } from '../../../src/core/cost/absent.ts';
import type { CostRequest } from '../../../src/core/cost/answer.ts';
import type { Cost } from '../../../src/core/cost/cost.ts';
import { type ProgramChoice, USUAL } from '../../../src/core/cost/types.ts';
import { unknownFigure } from '../../../src/core/figures.ts';
import type { Profile } from '../../../src/schema/profile.ts';

const COURSE: ProgramChoice = {
  kind: 'type',
  id: 'certificate',
  name: 'A certificate',
  type: 'certificate',
  cost: unknownFigure(),
  months: null,
};
const requestOf = (program: ProgramChoice, unmarked = false): Pick<CostRequest, 'options' | 'unmarked'> => ({
  options: { ...USUAL, program },
  unmarked,
});
const because = (...reasons: Cost['membership'][number]['because'][]): Pick<Cost, 'membership'> => ({
  membership: reasons.map((reason) => ({ because: reason }) as Cost['membership'][number]),
});

test.each<[string, Profile, Pick<CostRequest, 'options' | 'unmarked'>, Pick<Cost, 'membership'>, string[]]>([
  ['the fees alone', {}, requestOf({ kind: 'none' }), because(), ['credentials', 'student']],
  ['books are bought by anybody', {}, requestOf({ kind: 'self-study' }), because(), ['credentials', 'student']],
  [
    'a course, which may be had already',
    {},
    requestOf(COURSE),
    because(),
    ['education', 'degrees', 'training', 'experience', 'credentials', 'student'],
  ],
  [
    'what takes a mark off',
    {},
    requestOf({ kind: 'none' }, true),
    because(),
    ['training', 'experience', 'credentials', 'student'],
  ],
  [
    'a membership to be had',
    {},
    requestOf({ kind: 'none' }),
    because('paid-anyway', null),
    ['credentials', 'memberships', 'student'],
  ],
  ['one that is paid anyway', {}, requestOf({ kind: 'none' }), because('paid-anyway'), ['credentials', 'student']],
  ['what was told, no and none too', { credentials: [], student: false }, requestOf({ kind: 'none' }), because(), []],
])('%s', (_, profile, request, cost, expected) => {
  expect(absentFields(profile, request, cost)).toEqual(expected);
});
