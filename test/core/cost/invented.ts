/** Costs of invented credentials: a test states only what it is about. */
import { describeCertification } from '../../../src/core/certification.ts';
import { type Cost, type CostInput, costOf } from '../../../src/core/cost/cost.ts';
import { organizationPrices } from '../../../src/core/cost/organization.ts';
import { type CostOptions, type PricedCredential, USUAL } from '../../../src/core/cost/types.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { Organization } from '../../../src/schema/organization.ts';
import { ask, DAY, world } from '../../support/world.ts';

const { certification, organization } = world();

/** A credential by what its organization and its own record say. */
export const credential = (
  theirs: Partial<Organization>,
  parts: Partial<Certification> = {},
  more: Partial<PricedCredential> = {},
): PricedCredential => {
  const grantor = organization(theirs);
  return {
    view: describeCertification(certification({ organization: grantor.id, ...parts }), grantor, ask()),
    organization: organizationPrices(grantor, ask()),
    held: false,
    earned: null,
    toUnmark: null,
    ...more,
  };
};

export const costs = (
  asked: PricedCredential[],
  options: Partial<CostOptions> = {},
  more: Partial<Omit<CostInput, 'options'>> = {},
): Cost =>
  costOf({ asked, held: [], memberOf: [], memberUntil: {}, asOf: DAY, ...more, options: { ...USUAL, ...options } });

/** Each line as "year id low high", in dollars. */
export const linesOf = ({ lines }: Cost): string[] =>
  lines.map(
    ({ year, id, price: { low, high } }) => `${year} ${id} ${low / 100}${low === high ? '' : `-${high / 100}`}`,
  );

/** What has no price, as "kind about reason". */
export const lacksOf = ({ lacks }: Cost): string[] =>
  lacks.map(({ kind, code, organization: of, reason }) => `${kind} ${code ?? of ?? '-'} ${reason}`);
