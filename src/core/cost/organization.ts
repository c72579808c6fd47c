/** What an organization's rules say of money, for a question. */
import type { Organization } from '../../schema/organization.ts';
import type { TRAINING_KINDS, TRAINING_TOPICS } from '../../schema/vocabulary.ts';
import type { Catalog, WithSources } from '../catalog.ts';
import { type Figure, mapFigure, type Question, valueOn } from '../figures.ts';
import { asRange, type Range } from '../money.ts';
import { onceEach, onceForBoth } from '../once.ts';
import { type FeeLists, feeListsOn } from '../renewal/fee-lists.ts';
import type { Drop } from '../renewal/rules.ts';

export type OrganizationPrices = {
  id: string;
  name: string;
  /** Dues of a year, in dollars. */
  dues: { individual: Figure<number | Range>; student: Figure<number | Range> };
  fees: FeeLists;
  /** Where a cycle begins; only one that begins with the pass has a day that is known. */
  starts: string | null;
  supersedes: readonly Drop[];
  /** Code books are free inside the exam program. */
  freeBooks: boolean;
  /** What is on sale to lose the apprentice's mark. */
  offers: {
    topic: (typeof TRAINING_TOPICS)[number];
    kind: (typeof TRAINING_KINDS)[number] | null;
    name: string;
    cost: Figure<Range>;
  }[];
};

/** The prices in force on the asked day; those of offers as ranges, all in dollars. */
export const organizationPrices = (
  { id, name, membership, exam, renewal, designation, sources }: WithSources<Organization>,
  question: Question,
): OrganizationPrices => ({
  id,
  name,
  dues: {
    individual: valueOn(membership?.individual, question, sources),
    student: valueOn(membership?.student, question, sources),
  },
  fees: feeListsOn(renewal?.fees, question, sources),
  starts: valueOn(renewal?.starts, question, sources).value,
  supersedes: valueOn(renewal?.supersedes, question, sources).value ?? [],
  freeBooks: valueOn(exam?.freeBooks, question, sources).value === true,
  offers: (designation?.offers ?? []).map((offer) => ({
    topic: offer.topic,
    kind: offer.kind ?? null,
    name: offer.name,
    cost: mapFigure(valueOn(offer.cost, question, sources), asRange),
  })),
});

const pricesOn = onceForBoth((catalog: Catalog, question: Question) =>
  onceEach((id: string): OrganizationPrices => organizationPrices(catalog.organization(id), question)),
);

/** The same of an organization of the dataset, by its id. */
export const pricesOf = (catalog: Catalog, id: string, question: Question): OrganizationPrices =>
  pricesOn(catalog, question)(id);
