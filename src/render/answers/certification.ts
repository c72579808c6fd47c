/** A certification's view as its answer: the routes put into words, the disagreements listed. */
import { type CertificationView, disputesOf } from '../../core/certification.ts';
import type { Figure } from '../../core/figures.ts';
import type { Route, Routes } from '../../schema/condition.ts';
import type { CertificationOut } from '../../schema/output-certification.ts';
import type { DisputeOut } from '../../schema/output-disputes.ts';
import { conditionText } from '../words/conditions.ts';

const routesOut = (routes: Routes) =>
  routes.map(({ route, conditions }) => ({
    route,
    conditions: conditions.map((condition) => ({ kind: condition.kind, text: conditionText(condition) })),
  }));

const isRoutes = (value: unknown): value is Route[] =>
  Array.isArray(value) && value.every((part) => part !== null && typeof part === 'object' && 'conditions' in part);

/** A value in the form of the answer: routes in words, all else as it is. */
export const valueOut = (value: unknown): unknown => (isRoutes(value) && value.length > 0 ? routesOut(value) : value);

/** One disagreement in the form of the answer. */
export const disputeOut = (path: string, figure: Figure): DisputeOut => ({
  path,
  adopted:
    figure.value === null
      ? null
      : { value: valueOut(figure.value), sources: [...new Set(figure.saidBy.map(({ source }) => source))] },
  others: figure.others.map(({ value, standing, until, sources, reason }) => ({
    value: valueOut(value),
    standing,
    until,
    sources: [...new Set(sources)],
    reason,
  })),
});

/** The answer of section `certification`, keys in their order. */
export const certificationOut = ({
  figures,
  eligibility,
  pay,
  rules,
  retake,
  renewal,
  unadopted,
  idPaths: _,
  ...rest
}: CertificationView): CertificationOut => ({
  ...rest,
  eligibility: {
    required: eligibility.required && routesOut(eligibility.required),
    recommended: eligibility.recommended && routesOut(eligibility.recommended),
    designation: eligibility.designation,
    removal: eligibility.removal && routesOut(eligibility.removal),
  },
  retake,
  renewal,
  pay,
  rules,
  disputes: disputesOf({ figures, unadopted }).map(({ path, figure }) => disputeOut(path, figure)),
});
