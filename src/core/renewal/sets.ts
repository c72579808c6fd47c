/** Which credentials of a person are renewed together. */
import type { Catalog } from '../catalog.ts';
import { type CertificationView, viewOf } from '../certification.ts';
import { earlier, firstDay, LAST_OF_ALL, type PartialDate } from '../dates.ts';
import { dayOf } from '../eligibility/day.ts';
import { type Held, isEarned, type Person } from '../eligibility/person.ts';
import { type Figure, type Question, valueOn } from '../figures.ts';
import { onceEach } from '../once.ts';
import { type Drop, dropOf, type RenewalRules, renewalRules } from './rules.ts';
import type { CycleRule } from './span.ts';

export type RenewedCredential = {
  code: string;
  /** The earliest day told for it; null where none was. */
  earned: PartialDate | null;
  view: CertificationView;
  /** Where its cycle begins: its own rule, or the organization's. */
  starts: Figure<CycleRule['starts']>;
  /** The share that must come from the organization, in the same way. */
  ownProvider: Figure<number>;
  /** Its own rules of reporting, in words. */
  reporting: Figure<string>[];
};

/** Why a credential asks for no CEUs; null where it asks for some, or nobody says. */
export const withoutCeus = ({ view }: RenewedCredential): Figure | null => {
  const figure = view.figures['renewal.ceus'];
  return figure?.unknown?.reason === 'not-applicable' ? figure : null;
};

/** Credentials of one organization with cycles of one length, in the order they were earned. */
export type CredentialSet = {
  rules: RenewalRules;
  /** Also those that another drops. */
  all: RenewedCredential[];
  active: RenewedCredential[];
  supersedes: Drop[];
};

/** Each certification once, with the earliest day that was told for it. */
const distinct = (held: readonly Held[]): Map<string, PartialDate | null> => {
  const days = new Map<string, PartialDate | null>();
  for (const { code, earned = null } of held) days.set(code, earlier(days.get(code) ?? null, earned));
  return days;
};

/** The order earned; days that are not known last, equal ones by code. */
const byDay = (a: RenewedCredential, b: RenewedCredential): number => {
  const [left, right] = [a, b].map(({ earned, code }) => `${earned === null ? LAST_OF_ALL : firstDay(earned)} ${code}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
};

/**
 * The sets of a person's credentials, and the codes of those that are not earned yet on the asked day. A
 * dropped credential stands with the one that drops it.
 */
export const setsOf = (
  catalog: Catalog,
  person: Person,
  question: Question,
): { sets: CredentialSet[]; notYet: string[] } => {
  const day = dayOf(question.asOf);
  const held = (person.credentials ?? []).filter((credential) => isEarned(credential, day) !== 'unmet');
  const rulesOf = onceEach((id: string): RenewalRules => renewalRules(catalog.organization(id), question));
  const credentials = [...distinct(held)]
    .map(([code, earned]): RenewedCredential => {
      const record = catalog.certification(code);
      const rules = rulesOf(record.organization);
      const starts = valueOn(record.renewal?.starts, question, record.sources);
      const share = valueOn(record.renewal?.ownProvider, question, record.sources);
      return {
        code,
        earned,
        view: viewOf(catalog, code, question),
        starts: starts.value === null ? rules.starts : starts,
        ownProvider: share.value === null ? rules.ownProvider : share,
        reporting: (record.rules ?? [])
          .filter(({ topic }) => topic === 'reporting')
          .map(({ text }) => valueOn(text, question, record.sources))
          .filter(({ value }) => value !== null),
      };
    })
    .sort(byDay);
  const codes = credentials.map(({ code }) => code);
  const sets = new Map<string, CredentialSet>();
  for (const credential of credentials) {
    const rules = rulesOf(credential.view.organization);
    const drop = dropOf(credential.code, codes, rules.supersedes.value ?? []);
    const renewed = credentials.find(({ code }) => code === drop?.by) ?? credential;
    const key = `${rules.id} ${renewed.view.renewal.cycleMonths}`;
    const set = sets.get(key) ?? { rules, all: [], active: [], supersedes: [] };
    sets.set(key, set);
    set.all.push(credential);
    if (drop === null) set.active.push(credential);
    else set.supersedes.push(drop);
  }
  const notYet = (person.credentials ?? []).map(({ code }) => code).filter((code) => !codes.includes(code));
  return { sets: [...sets.values()], notYet: [...new Set(notYet)] };
};
