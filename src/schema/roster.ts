/** One person of a roster: a profile, and by what a reader knows whose it is. */
import * as z from 'zod';
import { Profile } from './profile.ts';

/** A name or number of the school's own. A longer whole number would come back as another one. */
const PersonLabel = z
  .union([z.string(), z.number()], { error: 'expected a text or a number' })
  .refine((value) => typeof value === 'string' || !Number.isInteger(value) || Number.isSafeInteger(value), {
    error: 'expected a text, or a number of at most 15 digits',
  });

/** A person of a roster: a profile with a label and a name, by neither of which anything is judged. */
export const RosterEntry = Profile.extend({ id: PersonLabel.optional(), name: PersonLabel.optional() });
export type RosterEntry = z.infer<typeof RosterEntry>;
