/** People as fast-check makes them up, in words that flags, cells and JSON can all hold. */
import fc from 'fast-check';
import type { RosterEntry } from '../../../src/schema/roster.ts';
import {
  ACCREDITATIONS,
  APPROVERS,
  DEGREE_FIELDS,
  EDUCATION_LEVELS,
  EXPERIENCE_FIELDS,
  LICENCES,
  TRAINING_KINDS,
  TRAINING_TOPICS,
} from '../../../src/schema/vocabulary.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const date = fc
  .tuple(
    fc.integer({ min: 2019, max: 2027 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(2),
  )
  .map(([year, month, day, exact]) => [year, two(month), two(day)].slice(0, exact + 1).join('-'));
const some = <T>(words: readonly T[]) => fc.uniqueArray(fc.constantFrom(...words), { maxLength: 2 });
const few = <T>(entry: fc.Arbitrary<T>) => fc.array(entry, { maxLength: 3 });
/** Each key may be absent, which is another thing than undefined. */
const partly = <T extends object, K extends keyof T>(model: { [P in keyof T]: fc.Arbitrary<T[P]> }, always: K[]) =>
  fc.record(model, { requiredKeys: always });

export const person: fc.Arbitrary<RosterEntry> = partly(
  {
    id: fc.oneof(fc.nat(), fc.stringMatching(/^[A-Z]-\d{4}$/)),
    name: fc.constantFrom('Ana Lopez', 'Nguyễn, Chi', 'Dee "Dot" O’Neil', '=1+1'),
    education: fc.constantFrom(...EDUCATION_LEVELS),
    degrees: few(
      partly(
        {
          level: fc.constantFrom('associate' as const, 'bachelor' as const),
          field: fc.constantFrom(...DEGREE_FIELDS),
          accreditation: some(ACCREDITATIONS),
          completed: date,
          expected: date,
        },
        ['level'],
      ),
    ),
    training: few(
      partly(
        {
          kind: fc.constantFrom(...TRAINING_KINDS),
          topic: fc.constantFrom(...TRAINING_TOPICS),
          hours: fc.nat(300),
          completed: date,
          accredited: fc.boolean(),
          approvedBy: some(APPROVERS),
        },
        ['topic'],
      ),
    ),
    experience: few(
      partly(
        {
          in: fc.constantFrom(...EXPERIENCE_FIELDS),
          months: fc.integer({ min: 0, max: 160 }).map((half) => half / 2),
          supervised: fc.boolean(),
          until: date,
        },
        ['in'],
      ),
    ),
    credentials: few(
      partly({ code: fc.constantFrom('CPC', 'CPC-A', 'CCS', 'CCA', 'RHIT', 'CBCS'), earned: date }, ['code']),
    ),
    memberships: few(partly({ organization: fc.constantFrom('aapc', 'ahima', 'nha'), until: date }, ['organization'])),
    licences: some(LICENCES),
    attestations: fc.constantFrom<string[]>([], ['own-work'], ['own-work', 'other']),
    student: fc.constant(true),
  },
  [],
);
