/** `career ladder`: the rungs, and from where somebody stands which come next. */
import { type Standing, standingBefore } from '../core/careers.ts';
import { dayOf } from '../core/eligibility/day.ts';
import type { JsonObject } from '../render/records.ts';
import { ladderDocument } from '../render/text/career.ts';
import type { Profile } from '../schema/profile.ts';
import { type FittedRow, fitsIn, fitted, ROLE_FIELDS } from './career-roles.ts';
import { deliver } from './shared/deliver.ts';
import { targetsOf, verdictsOn } from './shared/eligibility.ts';
import { itemRows } from './shared/items.ts';
import { personIn, profileOf } from './shared/person.ts';
import type { PersonFlags } from './shared/person-flags.ts';
import type { Session } from './shared/session.ts';

const RUNG_FIELDS = [...ROLE_FIELDS, 'next', 'months', 'held', 'open'];

export type RungRow = FittedRow & { standing: Standing | null; open: string[] };

/** The codes among these whose exam this person may sit for, and does not hold. */
const openFor = (session: Session, codes: readonly string[], profile: Profile): string[] => {
  const rows = verdictsOn(session, targetsOf(session, codes), personIn(session, profile));
  return rows.flatMap(({ found }) => (found.maySit === 'yes' && !found.held ? [found.rules.code] : []));
};

/** The ladder; from where one stands, as soon as anything of it is told. */
export const ladder = async (session: Session, flags: PersonFlags): Promise<void> => {
  const careers = session.catalog.careers();
  const profile = await profileOf(session, flags);
  const isTold = Object.keys(profile).length > 0;
  const fits = fitsIn(session);
  const day = dayOf(session.question.asOf);
  const rows = itemRows(session, careers.ladder, careers.sources).map((row): RungRow => {
    const base = fitted(session, row, fits);
    const { fit } = base;
    const standing = fit === null || !isTold ? null : standingBefore(fit, personIn(session, profile), day);
    const open = standing === null ? [] : openFor(session, fit?.certifications.value ?? [], profile);
    const json: JsonObject = {
      ...base.json,
      next: standing?.next ?? null,
      months: standing?.months ?? null,
      held: standing?.held ?? [],
      open,
    };
    return { ...base, json, standing, open };
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
