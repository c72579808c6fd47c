/** Which credentials of an organization take the place of which. */
import type { Catalog } from '../catalog.ts';
import { type Question, valueOn } from '../figures.ts';
import { onceEach } from '../once.ts';
import { isSteady } from '../outline.ts';
import type { Drop } from './rules.ts';

/** By the id of the organization, of those that say so; worked out ahead. */
export type Drops = Readonly<Record<string, readonly Drop[]>>;

const dropsOn = (catalog: Catalog, organization: string, question: Question): readonly Drop[] => {
  const { renewal, sources } = catalog.organization(organization);
  return valueOn(renewal?.supersedes, question, sources).value ?? [];
};

/** For a question that outlines answer. */
export const everyDrop = (catalog: Catalog, question: Question): Drops =>
  Object.fromEntries(
    catalog.index.organizations
      .map(({ id }) => [id, dropsOn(catalog, id, question)] as const)
      .filter(([, drops]) => drops.length > 0),
  );

/** Of one organization: known ahead, or looked up. */
export const dropsIn = (catalog: Catalog, question: Question): ((organization: string) => readonly Drop[]) =>
  isSteady(catalog.index.steady, question)
    ? (organization) => catalog.drops()[organization] ?? []
    : onceEach((organization) => dropsOn(catalog, organization, question));
