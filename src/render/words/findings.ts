/** What a command has to say beside its answer. */
import { OLD_MONTHS } from '../../core/figures.ts';
import type { Unjudged } from '../../core/filters.ts';
import { count, listing, money, plural } from '../format.ts';

/** What a command has to say beside its answer; the code is for scripts, the sentence for people. */
export type Finding =
  | { code: 'matched-designation'; asked: string; found: string }
  | { code: 'matched-former-code'; asked: string; found: string }
  | { code: 'matched-name'; asked: string; found: string }
  | { code: 'asked-twice'; found: string }
  | { code: 'not-earned-yet'; found: string; asOf: string }
  | { code: 'not-in-calendar'; found: string }
  | { code: 'ceus-added'; organization: string; codes: readonly string[]; ceus: number }
  | { code: 'no-longer-offered'; found: string; status: string; replacedBy: string | null }
  | { code: 'before-first-evidence'; count: number; asOf: string }
  | { code: 'old-figures'; count: number; undated: number; oldest: string; pages: readonly string[] }
  | { code: 'left-out'; count: number; of: string; filter: string }
  | { code: 'own-data'; count: number }
  /** `instead` is a command line that has something near to it, and what it lists. */
  | { code: 'not-in-data'; what: string; source: string | null; instead?: string }
  | { code: 'nearest-we-have'; what: string; offered: string }
  | { code: 'columns-not-read'; columns: readonly { name: string; near: readonly string[] }[] }
  | { code: 'program-does-not-qualify'; program: string; found: string }
  | { code: 'program-price-includes'; program: string; included: string }
  | { code: 'membership-required'; organization: string }
  | { code: 'membership-required-not-priced'; organization: string }
  | { code: 'membership-not-priced'; organization: string }
  | { code: 'membership-not-in-data'; count: number; near: readonly string[] }
  | { code: 'statement-not-asked'; count: number }
  | { code: 'held-already'; found: string }
  | { code: 'wage-not-below-pay'; wage: number }
  | { code: 'requirements-unknown'; found: string }
  | { code: 'mark-disagreed'; found: string }
  | { code: 'program-left-out'; program: string }
  | { code: 'program-in-no-plan'; program: string }
  | { code: 'search-cut'; count: number };

/** What filters could not judge: of one thing, or of several. */
export const leftOutFindings = (leftOut: readonly Unjudged[], one: string, many = `${one}s`): Finding[] =>
  leftOut.map(({ about, count: left }) => ({
    code: 'left-out',
    count: left,
    of: left === 1 ? one : many,
    filter: about,
  }));

const pronoun = (many: number): string => (many === 1 ? 'it' : 'them');

export const findingText = (finding: Finding): string => {
  switch (finding.code) {
    case 'matched-designation':
      return `${finding.asked} is a mark of the ${finding.found}; this is the ${finding.found}`;
    case 'matched-former-code':
      return `${finding.asked} is now called ${finding.found}`;
    case 'matched-name':
      return `"${finding.asked}" is the ${finding.found}`;
    case 'asked-twice':
      return `${finding.found} was asked for more than once and is shown once`;
    case 'not-earned-yet':
      return `${finding.found} is not earned yet on ${finding.asOf} and is left out`;
    case 'not-in-calendar':
      return `the calendar has no day for ${finding.found}: when it is due cannot be said`;
    case 'ceus-added':
      return `what --earned tells of ${listing(finding.codes)} was added up to ${plural(finding.ceus, 'CEU')}: ${finding.organization} is reckoned with one count, so tell CEUs that count for several of its credentials at one of them alone`;
    case 'no-longer-offered':
      return `${finding.found} is ${finding.status}${finding.replacedBy === null ? '' : `; it was replaced by ${finding.replacedBy}`}`;
    case 'before-first-evidence':
      return `${plural(finding.count, 'figure')} had no source yet on ${finding.asOf}: the first one seen later stands in, marked "first seen"`;
    case 'old-figures': {
      const undated = finding.undated === 0 ? '' : `, and ${plural(finding.undated, 'figure')} from undated pages`;
      const check =
        finding.pages.length === 0
          ? 'check the official page (--cite names each source)'
          : `check ${listing(finding.pages)}`;
      return `${plural(finding.count, 'figure')} older than ${OLD_MONTHS} months (the oldest of ${finding.oldest})${undated}: ${check} before you rely on ${pronoun(finding.count + finding.undated)}`;
    }
    case 'left-out':
      return `left out ${finding.count} ${finding.of} whose ${finding.filter} is not in the data`;
    case 'own-data':
      return `${plural(finding.count, 'figure')} from your own data, each marked "own data"`;
    case 'not-in-data':
      return `${finding.what} is not in the data${finding.source === null ? '' : ` of ${finding.source}`}${finding.instead === undefined ? '' : `; ${finding.instead}`}`;
    case 'nearest-we-have':
      return `${finding.what} is not in the data; the nearest we have: ${finding.offered}`;
    case 'columns-not-read': {
      const names = finding.columns.map(
        ({ name, near }) => `"${name}"${near.length === 0 ? '' : ` (did you mean ${listing(near, 'or')}?)`}`,
      );
      return `kept as they are, and not read: ${names.join(', ')}`;
    }
    case 'program-does-not-qualify':
      return `the program (${finding.program}) does not open the ${finding.found}: no way that it requires is met with it; certs eligibility ${finding.found} names them`;
    case 'program-price-includes':
      return `the price of the program (${finding.program}) includes: ${finding.included}. Nothing is taken off for it: an exam, dues or books among that are in the total twice where they have a line of their own`;
    case 'membership-required':
      return `${finding.organization} asks for membership, so its dues are counted`;
    case 'membership-required-not-priced':
      return `${finding.organization} asks for membership; its dues are not in the data, and in no total`;
    case 'membership-not-priced':
      return `the dues of ${finding.organization} are not in the data, so joining cannot be reckoned: prices for others are counted`;
    case 'membership-not-in-data': {
      const meant = finding.near.length === 0 ? '' : `did you mean ${listing(finding.near, 'or')}? `;
      return `${plural(finding.count, 'membership')} of an organization that is not in the data: it counts for nothing here (${meant}certs list --fields organization has those that are)`;
    }
    case 'statement-not-asked':
      return `${plural(finding.count, 'statement')} (--attest) that no way asks for; what a way asks for and is not among those told counts as not so (certs eligibility CODE names what its ways ask for)`;
    case 'held-already':
      return `you hold the ${finding.found} already: only its upkeep is counted`;
    case 'wage-not-below-pay':
      return `${money(finding.wage)} a month is not below a twelfth of the pay: --wage is what you earn in a month`;
    case 'requirements-unknown':
      return `what the ${finding.found} requires is not in the data, so no plan can be made`;
    case 'mark-disagreed':
      return `sources disagree on whether the ${finding.found} comes with a mark, and none is counted: see certs show ${finding.found}`;
    case 'program-left-out':
      return `"${finding.program}" is in no plan: its length is not in the data, or its price is not and other things that have one do the same`;
    case 'program-in-no-plan':
      return `"${finding.program}" is in no plan: others are no dearer and no longer`;
    case 'search-cut':
      return `the search stopped after ${count(finding.count)} states: there may be further plans; ask for fewer certifications`;
  }
};
