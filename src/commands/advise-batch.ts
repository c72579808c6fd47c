/** `certs advise --batch`: the short list of each person of a roster, one row a suggestion. */
import { type AdviseRequest, adviceContext, adviceFor } from '../core/advise/advise.ts';
import type { Suggestion } from '../core/advise/types.ts';
import { type CertificationView, viewOf } from '../core/certification.ts';
import { personOf } from '../core/eligibility/person.ts';
import { resolverOf } from '../core/eligibility/resolver.ts';
import { suggestionOut } from '../render/answers/advise.ts';
import type { Shown } from '../render/document.ts';
import type { JsonObject } from '../render/records.ts';
import type { Profile } from '../schema/profile.ts';
import { namesIn } from './shared/certifications.ts';
import { type Roster, runRoster } from './shared/roster/run.ts';
import type { Session } from './shared/session.ts';

/** What a suggestion rests on, whoever it is for: the rules, the prices, what holders earn. */
const figuresOf = ({ code, figures }: CertificationView): Shown[] =>
  Object.entries(figures).flatMap(([path, figure]) =>
    ['eligibility.required', 'fees.range', 'renewal.fee.range'].includes(path) || path.startsWith('pay.')
      ? [{ label: `${code} ${path}`, figure }]
      : [],
  );

/**
 * Answers a roster with advice. What a row does not tell counts as nothing.
 *
 * @param advise the columns of a suggestion, and what is asked for somebody
 */
export const adviseRoster = (
  session: Session,
  roster: Roster,
  { columns, requestOf }: { columns: readonly string[]; requestOf: (profile: Profile) => AdviseRequest },
): Promise<void> => {
  const { catalog, question } = session;
  const context = adviceContext(catalog, question);
  const resolve = resolverOf(catalog);
  const names = namesIn(session);
  let isAnyUnadvised = false;
  return runRoster<Suggestion>(session, roster, {
    kind: 'advise',
    columns,
    out: (suggestion) => suggestionOut(suggestion, names) as unknown as JsonObject,
    isShared: () => false,
    findings: [],
    figures: context.views.flatMap(({ code }) => figuresOf(viewOf(catalog, code, question))),
    pages: [],
    judge: ({ id: _id, name: _name, ...profile }) => {
      const { unknown } = personOf(profile, resolve);
      if (unknown.length > 0)
        return {
          unknown: (profile.credentials ?? []).flatMap(({ code }, index) => (unknown.includes(code) ? [index] : [])),
        };
      const { suggestions } = adviceFor(context, requestOf(profile));
      isAnyUnadvised ||= suggestions.length === 0;
      return { outcomes: suggestions };
    },
    exit: () => (isAnyUnadvised ? 4 : 0),
  });
};
