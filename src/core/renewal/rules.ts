/** An organization's rules of renewal in force on the asked day. */
import type { Organization } from '../../schema/organization.ts';
import type { WithSources } from '../catalog.ts';
import { type Question, valueOn } from '../figures.ts';
import { feeListsOn } from './fee-lists.ts';

/** Each rule with who says it; shares are of one, spans in months. */
export const renewalRules = (
  { id, name, fullName, membership, renewal, sources }: WithSources<Organization>,
  question: Question,
) => {
  const on = <T>(path: Parameters<typeof valueOn<T>>[0]) => valueOn(path, question, sources);
  return {
    id,
    name,
    fullName,
    starts: on(renewal?.starts),
    oddEven: on(renewal?.oddEven),
    firstMonths: on(renewal?.firstMonths),
    single: on(renewal?.single),
    topics: on(renewal?.topics),
    inDomain: on(renewal?.inDomain),
    ownProvider: on(renewal?.ownProvider),
    ownNames: on(renewal?.ownNames),
    coursesOnce: on(renewal?.coursesOnce),
    carryOver: on(renewal?.carryOver),
    supersedes: on(renewal?.supersedes),
    proration: on(renewal?.proration),
    fees: feeListsOn(renewal?.fees, question, sources),
    dues: on(membership?.individual),
  };
};
export type RenewalRules = ReturnType<typeof renewalRules>;

/** Of two held credentials one takes the place of the other: only `by` is renewed. */
export type Drop = { by: string; drops: string };

/** What drops a credential among those that are held; null where nothing does. */
export const dropOf = (code: string, held: readonly string[], supersedes: readonly Drop[]): Drop | null =>
  supersedes.find(({ by, drops }) => drops === code && held.includes(by)) ?? null;
