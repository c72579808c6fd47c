/** `career roles` and `career ladder`: what each is, which certifications fit, what it pays, and what comes next. */
import { type Fit, fitsOn, type Standing, standingBefore } from '../core/careers.ts';
import type { Figure } from '../core/figures.ts';
import type { JsonObject } from '../render/records.ts';
import { ladderDocument, rolesDocument } from '../render/text/career.ts';
import type { Profile } from '../schema/profile.ts';
import { deliver } from './shared/deliver.ts';
import { targetsOf, verdictsOn } from './shared/eligibility.ts';
import { ITEM_FIELDS, type ItemRow, itemRows } from './shared/items.ts';
import { type PersonFlags, personIn, profileOf } from './shared/person.ts';
import type { Session } from './shared/session.ts';

const ROLE_FIELDS = [...ITEM_FIELDS, 'certifications', 'occupation', 'pay.median', 'pay.year'];
const RUNG_FIELDS = [...ROLE_FIELDS, 'next', 'months', 'held', 'open'];

export type FittedRow = ItemRow & { fit: Fit | null };
export type RungRow = FittedRow & { standing: Standing | null; open: string[] };

const fitted = (session: Session, row: ItemRow, fits: ReadonlyMap<string, Fit>): FittedRow => {
  const said = fits.get(row.item.id);
  const fit = said === undefined || said.certifications.value === null ? null : said;
  const certifications = (fit?.certifications.value ?? []).filter((code) => has(session, code));
  const figures: Record<string, Figure> =
    fit === null
      ? {}
      : {
          certifications: fit.certifications,
          ...(fit.occupation.value === null ? {} : { occupation: fit.occupation }),
          ...(fit.pay.value === null ? {} : { 'pay.median': fit.pay }),
        };
  return {
    ...row,
    fit: fit === null ? null : { ...fit, certifications: { ...fit.certifications, value: certifications } },
    json: {
      ...row.json,
      certifications,
      occupation: fit?.occupation.value ?? null,
      pay: fit === null || fit.pay.value === null ? null : { median: fit.pay.value, year: fit.year },
    },
    figures: { ...row.figures, ...figures },
  };
};

const has = ({ catalog }: Session, code: string): boolean =>
  catalog.index.certifications.some((entry) => entry.code === code);

const fitsIn = ({ catalog, question }: Session): Map<string, Fit> => {
  const careers = catalog.careers();
  return fitsOn(careers.fits, catalog.wages('national'), question, careers.sources);
};

/** Roles side by side, and what else is said of the work. */
export const roles = (session: Session): Promise<void> => {
  const careers = session.catalog.careers();
  const fits = fitsIn(session);
  const rows = itemRows(session, [...careers.roles, ...careers.field], careers.sources);
  return deliver(
    {
      kind: 'career-roles',
      sections: [{ key: 'items', rows: rows.map((row) => fitted(session, row, fits)) }],
      fields: ROLE_FIELDS,
      findings: [],
      document: rolesDocument,
    },
    session,
  );
};

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
  const rows = itemRows(session, careers.ladder, careers.sources).map((row): RungRow => {
    const base = fitted(session, row, fits);
    const { fit } = base;
    const standing = fit === null || !isTold ? null : standingBefore(fit, personIn(session, profile));
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
