/** `programs funding`: who else pays, for what, up to how much. */
import { disputesOf } from '../core/certification.ts';
import { fundingOn } from '../core/funding.ts';
import { disputeOut } from '../render/answers/certification.ts';
import type { JsonObject } from '../render/records.ts';
import { fundingDocument } from '../render/text/funding.ts';
import type { FundingOut } from '../schema/output-funding.ts';
import { COST_KINDS } from '../schema/vocabulary.ts';
import { deliver } from './shared/answer/deliver.ts';
import type { Session } from './shared/session.ts';

export const fields = [
  'id',
  'name',
  'fullName',
  'kind',
  'text',
  ...COST_KINDS.map((kind) => `covers.${kind}`),
  'limits',
  'least',
  'rates',
  'refundable',
  'phaseOut.single.low',
  'phaseOut.single.high',
  'phaseOut.joint.low',
  'phaseOut.joint.high',
  'payGrades',
  'coastGuard',
  'program.types',
  'program.clockHours.low',
  'program.clockHours.high',
  'program.weeks.low',
  'program.weeks.high',
  'program.credits.low',
  'program.credits.high',
  'approved',
  'since',
  'clauses',
  'disputes',
];

/** Every kind of funding in the data. */
export const funding = (session: Session): Promise<void> => {
  const { funding: all, sources } = session.catalog.funding();
  const rows = fundingOn(all, session.question, sources).map((view) => {
    const { figures, ...rest } = view;
    const disputes = disputesOf({ figures, unadopted: {} }).map(({ path, figure }) => disputeOut(path, figure));
    const json: FundingOut = { ...rest, disputes };
    return { view, figures, json: json as unknown as JsonObject };
  });
  return deliver(
    {
      kind: 'programs-funding',
      sections: [{ key: 'items', rows }],
      fields,
      findings: [],
      document: (shown) => fundingDocument(shown.map(({ view }) => view)),
    },
    session,
  );
};
