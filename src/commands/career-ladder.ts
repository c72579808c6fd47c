/** `career ladder`: the rungs, and by how far somebody is which come next. */
import { progressTo, type RungProgress } from '../core/careers.ts';
import { dayOf } from '../core/eligibility/day.ts';
import type { JsonObject } from '../render/records.ts';
import { ladderDocument } from '../render/text/career.ts';
import type { Profile } from '../schema/profile.ts';
import { type FittedRow, fitsIn, fitted, ROLE_FIELDS } from './career-roles.ts';
import { deliver } from './shared/answer/deliver.ts';
import { targetsOf, verdictsOn } from './shared/eligibility.ts';
import { itemRows } from './shared/items.ts';
import type { PersonFlags } from './shared/person/flags.ts';
import { personIn, profileOf } from './shared/person/person.ts';
import type { Session } from './shared/session.ts';

export const RUNG_FIELDS = [...ROLE_FIELDS, 'next', 'months', 'held', 'open'];

type RungRow = FittedRow & { progress: RungProgress | null; open: string[] };

/** The codes among these whose exam this person may sit for, and does not hold. */
const codesOpenTo = (session: Session, codes: readonly string[], profile: Profile): string[] => {
  const rows = verdictsOn(session, targetsOf(session, codes), personIn(session, profile));
  return rows.flatMap(({ found }) => (found.maySit === 'yes' && !found.held ? [found.rules.code] : []));
};

/** The ladder; with how far one is on it, as soon as anything of that is told. */
export const ladder = async (session: Session, flags: PersonFlags): Promise<void> => {
  const careers = session.catalog.careers();
  const profile = await profileOf(session, flags);
  const isTold = Object.keys(profile).length > 0;
  const fits = fitsIn(session);
  const day = dayOf(session.question.asOf);
  const rows = itemRows(session, careers.ladder, careers.sources).map((row): RungRow => {
    const base = fitted(session, row, fits);
    const { fit } = base;
    const progress = fit === null || !isTold ? null : progressTo(fit, personIn(session, profile), day);
    const open = progress === null ? [] : codesOpenTo(session, fit?.certifications.value ?? [], profile);
    const json: JsonObject = {
      ...base.json,
      next: progress?.next ?? null,
      months: progress?.months ?? null,
      held: progress?.held ?? [],
      open,
    };
    return { ...base, json, progress, open };
  });
  return deliver(
    {
      kind: 'career-ladder',
      sections: [{ key: 'items', rows }],
      fields: RUNG_FIELDS,
      findings: [],
      document: (shown) => ladderDocument(shown, isTold),
    },
    session,
  );
};
