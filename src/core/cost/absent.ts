/** Of which facts about a person a cost says what it takes for them. */
import type { Profile } from '../../schema/profile.ts';
import type { CostRequest } from './answer.ts';
import type { Cost } from './cost.ts';
import { ASSUMED, type AssumedField } from './person.ts';
import { isSchooling } from './types.ts';

/** Fields that were not told and that the asked options let change the answer. */
export const absentFields = (
  profile: Profile,
  { options, unmarked }: Pick<CostRequest, 'options' | 'unmarked'>,
  { membership }: Pick<Cost, 'membership'>,
): AssumedField[] => {
  const prepares = isSchooling(options.program);
  const wanted: Partial<Record<AssumedField, boolean>> = {
    credentials: true,
    memberships: membership.some(({ because }) => because !== 'paid-anyway'),
    student: true,
    education: prepares,
    degrees: prepares,
    training: prepares || unmarked,
    experience: prepares || unmarked,
  };
  return (Object.keys(ASSUMED) as AssumedField[]).filter(
    (field) => wanted[field] === true && profile[field] === undefined,
  );
};
