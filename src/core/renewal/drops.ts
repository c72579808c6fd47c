/** Which credentials of an organization take the place of which. */
import { aheadFor } from '../ahead.ts';
import type { Catalog } from '../catalog.ts';
import { type Question, valueOn } from '../figures.ts';
import { onceEach } from '../once.ts';
import type { Drop } from './rules.ts';

/** By the id of the organization, of those that say so; worked out ahead. */
type Drops = Readonly<Record<string, readonly Drop[]>>;

const dropsOn = (catalog: Catalog, organization: string, question: Question): readonly Drop[] => {
  const { renewal, sources } = catalog.organization(organization);
  return valueOn(renewal?.supersedes, question, sources).value ?? [];
};

/** @param question one that what is worked out ahead is to answer */
export const everyDrop = (catalog: Catalog, question: Question): Drops =>
  Object.fromEntries(
    catalog.index.organizations
      .map(({ id }) => [id, dropsOn(catalog, id, question)] as const)
      .filter(([, drops]) => drops.length > 0),
  );

/** Looks them up by organization: known ahead, or in its record. */
export const dropsBy = (catalog: Catalog, question: Question): ((organization: string) => readonly Drop[]) => {
  const ahead = aheadFor(catalog, question);
  return ahead === null
    ? onceEach((organization) => dropsOn(catalog, organization, question))
    : (organization) => ahead.part<Drops>('overviews/drops')[organization] ?? [];
};
