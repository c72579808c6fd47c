/** `certs advise --batch`: the short list of each person of a roster, one row a suggestion. */
import { adviceFor, shelfOf } from '../core/advise/advise.ts';
import type { Suggestion } from '../core/advise/types.ts';
import { resolverOf } from '../core/eligibility/catalog.ts';
import { personOf } from '../core/eligibility/person.ts';
import { suggestionOut } from '../render/advise.ts';
import type { JsonObject } from '../render/records.ts';
import { adviseRequestOf, fields } from './advise.ts';
import { type BatchFlags, runRoster } from './eligibility-batch.ts';
import type { PersonFlags } from './shared/person-flags.ts';
import type { Session } from './shared/session.ts';

/** Answers a roster with advice. What a row does not tell counts as nothing. */
export const adviseRoster = (session: Session, batch: BatchFlags, flags: PersonFlags): Promise<void> => {
  const { catalog, question } = session;
  const shelf = shelfOf(catalog, question);
  const resolve = resolverOf(catalog);
  const names = new Map(catalog.index.organizations.map(({ id, name }) => [id, name]));
  return runRoster<Suggestion>(
    session,
    batch,
    {
      kind: 'advise',
      columns: fields,
      out: (suggestion) => suggestionOut(suggestion, names) as unknown as JsonObject,
      isShared: () => false,
      findings: [],
      figures: [],
      pages: [],
      judge: ({ id: _id, name: _name, ...profile }) => {
        const { unknown } = personOf(profile, resolve);
        if (unknown.length === 0)
          return { outcomes: adviceFor(shelf, adviseRequestOf(session, {}, profile)).suggestions };
        return {
          unknown: (profile.credentials ?? []).flatMap(({ code }, index) => (unknown.includes(code) ? [index] : [])),
        };
      },
      exit: () => 0,
    },
    flags,
  );
};
