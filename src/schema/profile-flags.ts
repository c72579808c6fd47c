/** The fields of a profile by the flags that tell them; apart from its shape, whose library costs a start. */
import type { Condition } from './condition.ts';
import type { Profile } from './profile.ts';

/** The flag that tells each field: `none` for a list says that there is none. */
export const PROFILE_FLAGS = {
  education: '--education',
  degrees: '--degree',
  training: '--training',
  experience: '--experience',
  credentials: '--held',
  memberships: '--member',
  licences: '--licence',
  attestations: '--attest',
  student: '--student',
  country: '--country',
  state: '--state',
  budget: '--budget',
  monthsAvailable: '--months-available',
  hoursPerWeek: '--hours-per-week',
  setting: '--setting',
  focus: '--focus',
  priorities: '--priority',
} as const satisfies Record<Exclude<keyof Profile, 'schemaVersion'>, `--${string}`>;
export type ProfileField = keyof typeof PROFILE_FLAGS;

/** The field of a profile that answers each kind. */
export const CONDITION_FIELDS = {
  education: 'education',
  degree: 'degrees',
  training: 'training',
  experience: 'experience',
  credential: 'credentials',
  licence: 'licences',
  course: 'training',
  attestation: 'attestations',
} as const satisfies Record<Condition['kind'], ProfileField>;
/** A field that rules ask about. */
export type AskedField = (typeof CONDITION_FIELDS)[Condition['kind']];
