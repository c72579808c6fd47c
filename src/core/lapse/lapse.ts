/** The whole answer about a credential and its due day: state, cliffs, sums, and what else is said of them. */
import type { Certification } from '../../schema/certification.ts';
import type { LapseStep, Organization } from '../../schema/organization.ts';
import type { WithSources } from '../catalog.ts';
import { type CertificationView, figureAt } from '../certification.ts';
import { addDays, type IsoDate } from '../dates.ts';
import { type Figure, isDisagreement, type Other, type Question } from '../figures.ts';
import { type Bill, cheaperOf, comeBack, pricePaths, reinstateUntil, sitAgain } from './come-back.ts';
import { type CredentialStanding, cliffsOf, type LapseFigures, lapseFigures, nextOf, standingOn } from './standing.ts';

/** What was not adopted, of which path, and the day that it would give. */
export type OtherDay = Other & { path: string; on: IsoDate | null };

export type Lapsed = {
  due: IsoDate;
  asOf: IsoDate;
  figures: LapseFigures;
  standing: CredentialStanding;
  /** Null where nobody says that it can be had back. */
  back: Bill | null;
  again: Bill;
  cheaper: 'comeBack' | 'sitAgain' | null;
  reinstateUntil: IsoDate | null;
  others: OtherDay[];
};

/** The disagreements on a path, each with the day that its value would give. */
export const othersWithDays = <T>(
  path: string,
  figure: Figure<T>,
  dayOf: (value: T) => IsoDate | null = () => null,
): OtherDay[] =>
  figure.others
    .filter(isDisagreement)
    .map((other) => ({ ...other, path, on: other.value === null ? null : dayOf(other.value) }));

/**
 * @param view the certification on the asked day
 * @param organization who grants it: the rules of lapsing are its
 * @param due the day on which the renewal is due
 * @param certification its record, where it may have a length of grace of its own
 */
export const lapsedOn = (
  view: CertificationView,
  organization: WithSources<Organization>,
  due: IsoDate,
  question: Question,
  certification: WithSources<Certification> | null = null,
): Lapsed => {
  const { asOf } = question;
  const figures = lapseFigures(organization, question, certification);
  const standing = standingOn(figures, due, asOf);
  const back = comeBack(view, figures, standing, { due, asOf });
  const again = sitAgain(view);
  const toCome = (day: IsoDate): IsoDate | null => (day > asOf ? day : null);
  const nextBy = (steps: LapseStep[]) => nextOf(cliffsOf(steps, due, figures), standing.state, asOf)?.on ?? null;
  return {
    due,
    asOf,
    figures,
    standing,
    back,
    again,
    cheaper: cheaperOf(back, again),
    reinstateUntil: reinstateUntil(figures, standing),
    others: [
      ...othersWithDays('lapse', figures.steps, nextBy),
      ...othersWithDays('graceDays', figures.graceDays, (days) => toCome(addDays(due, days + 1))),
      ...othersWithDays('lateFee', figures.lateFee),
      ...othersWithDays('reinstatementFee', figures.reinstatementFee),
      ...othersWithDays('reinstatementMonths', figures.reinstatementMonths),
      ...[
        ...(view.fees.membershipRequired === true ? ['fees.membershipPerYear'] : []),
        ...pricePaths(view, 'renewal.fee'),
        ...pricePaths(view, 'fees'),
      ].flatMap((path) => othersWithDays(path, figureAt(view, path))),
    ],
  };
};
