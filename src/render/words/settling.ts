/** How what would settle a verdict is told: the flag with what to write behind it. */
import type { EntryKey } from '../../core/interview/question.ts';
import type { Settling } from '../../core/interview/settling.ts';
import { writeField } from '../../core/profile/notation.ts';
import type { Profile } from '../../schema/profile.ts';
import { PROFILE_FLAGS } from '../../schema/profile-flags.ts';

/** What stands for a part that is to be told; a sign without a value for what is a yes. */
const PLACES: Record<EntryKey, unknown> = {
  topic: 'TOPIC',
  kind: 'KIND',
  hours: 'HOURS',
  field: 'FIELD',
  accreditation: 'WHO',
  completed: 'YYYY-MM',
  approvedBy: 'WHO',
  months: 'MONTHS',
  supervised: true,
  until: 'YYYY-MM',
  earned: 'YYYY-MM-DD',
};

/** "--experience billing=12:supervised", "--attest rhit-last-term"; the flag alone where nothing was told of it. */
export const settlingFlag = (settling: Settling): string => {
  const flag = PROFILE_FLAGS[settling.field];
  if ('id' in settling) return `${flag} ${settling.id}`;
  if (!('entry' in settling)) return flag;
  const { field, entry, keys } = settling;
  const { mark, coding: _, ...told } = entry;
  const written = {
    ...told,
    // A credential goes by its mark where it has one.
    ...(typeof mark === 'string' ? { code: mark } : {}),
    ...Object.fromEntries(keys.map((key) => [key, PLACES[key]])),
  };
  return `${flag} ${writeField(field, [written] as NonNullable<Profile[typeof field]>)[0]}`;
};

/** The flag, and for a statement what it states. */
export const settlingText = (settling: Settling): string =>
  'id' in settling ? `${settlingFlag(settling)} (${settling.text})` : settlingFlag(settling);
