/** `career roles`: what each is, which certifications fit, and what it pays. */
import { type CareerFitView, fitsOn } from '../core/careers.ts';
import type { Figure } from '../core/figures.ts';
import { rolesDocument } from '../render/text/career.ts';
import { deliver } from './shared/answer/deliver.ts';
import { ITEM_FIELDS, type ItemRow, itemRows } from './shared/items.ts';
import type { Session } from './shared/session.ts';

export const ROLE_FIELDS = [...ITEM_FIELDS, 'certifications', 'occupation', 'pay.median', 'pay.year'];

export type FittedRow = ItemRow & { fit: CareerFitView | null };

/** A row with what fits it; certifications that the catalogue does not hold are left out. */
export const fitted = (session: Session, row: ItemRow, fits: ReadonlyMap<string, CareerFitView>): FittedRow => {
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

/** What fits each role and rung, by its id. */
export const fitsIn = ({ catalog, question }: Session): Map<string, CareerFitView> => {
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
