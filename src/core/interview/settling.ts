/** What of a person was not told and would settle a verdict: whole fields, parts of told entries, statements. */
import type { Condition } from '../../schema/condition.ts';
import { type AskedField, CONDITION_FIELDS } from '../../schema/profile-flags.ts';
import type { Day } from '../eligibility/day.ts';
import type { Person } from '../eligibility/person.ts';
import { questionsOn } from './depends.ts';
import { type EntryKey, type EntryList, entriesIn, type InterviewQuestion, type ProfileEntry } from './question.ts';

type SettlingEntry = { field: EntryList; entry: ProfileEntry; keys: EntryKey[] };

/** A field that was not told, an entry that was told in part, or a statement to make. */
export type Settling = { field: AskedField } | SettlingEntry | { field: 'attestations'; id: string; text: string };

const NONE_UNSAID: ReadonlySet<string> = new Set();

/** Work whose end was not told is taken as going on: what is open does not hang on that. */
const decides = ({ at }: InterviewQuestion): boolean => at?.key !== 'until';

/** What settles one condition: its own field where nothing was told of it, else the parts that are missing. */
const questionsFor = (condition: Condition, person: Person, day: Day): InterviewQuestion[] => {
  const field = CONDITION_FIELDS[condition.kind];
  const questions = questionsOn(condition, { person, unsaid: NONE_UNSAID }, day).filter(decides);
  const whole = questions.find((question) => question.field === field && question.at === undefined);
  // A date that is told by its year alone leaves nothing to ask; the flag that tells it is named.
  return whole === undefined && questions.length > 0 ? questions : [{ field }];
};

/** What would settle these open conditions, each thing once, in their order. */
export const settlingOf = (open: readonly Condition[], person: Person, day: Day): Settling[] => {
  const found = new Map<string, Settling>();
  const parts = new Map<string, SettlingEntry>();
  for (const condition of open) {
    if (condition.kind === 'attestation') {
      const { id, text } = condition;
      found.set(`attestations ${id}`, { field: 'attestations', id, text });
      continue;
    }
    for (const { field, at } of questionsFor(condition, person, day)) {
      const entry = at === undefined ? undefined : entriesIn(person, field)?.[at.index];
      if (at === undefined || entry === undefined) {
        found.set(field, { field });
        continue;
      }
      const id = `${field}[${at.index}]`;
      const part = parts.get(id) ?? { field, entry, keys: [] };
      parts.set(id, part);
      found.set(id, part);
      if (!part.keys.includes(at.key)) part.keys.push(at.key);
    }
  }
  return [...found.values()];
};
