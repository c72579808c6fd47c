/**
 * The library: the pure core, the schemas of data and profile, and the shipped dataset.
 *
 * Money is in dollars where it stands in data and answers, and in whole cents only inside sums; days are
 * `YYYY-MM-DD` strings; lengths are whole months.
 */
import path from 'node:path';
import type { Catalog } from './core/catalog.ts';
import { loadCatalog as load } from './dataset/load.ts';

export {
  type Catalog,
  type CatalogIndex,
  findCertification,
  type IndexEntry,
  type Match,
  nearestCodes,
} from './core/catalog.ts';
export { type CertificationView, type Dispute, describeCertification, disputesOf } from './core/certification.ts';
export { type CompareRow, compareRows, whollyBelow } from './core/compare.ts';
export { askCost, type CostAnswer, type CostRequest } from './core/cost/ask.ts';
export { payBackOf } from './core/cost/payback.ts';
export { programOf } from './core/cost/programs.ts';
export { addMonths, daysBetween, firstDay, isDay, lastDay } from './core/dates.ts';
export { type Figure, type Other, type Question, type SourceInfo, type SourceMap, valueOn } from './core/figures.ts';
export { type FundingView, fundingOn } from './core/funding.ts';
export { itemsOn, programTypesOn } from './core/items.ts';
export { asRange, type Cents, type Range, spanOf, sumDollars, toCents, toDollars } from './core/money.ts';
export { type Pay, type PayFilter, payOn } from './core/pay.ts';
export { projectionsOn } from './core/projections.ts';
export { type Wage, wagesOn } from './core/wages.ts';
export { DataError } from './errors.ts';
export { certificationOut } from './render/certification.ts';
export type { Certification } from './schema/certification.ts';
export type { Condition, Route, Routes } from './schema/condition.ts';
export type { Organization } from './schema/organization.ts';
export type { CertificationOut } from './schema/output.ts';

/**
 * The shipped dataset.
 *
 * @throws DataError where a part of it is missing or broken
 */
export const loadCatalog = (): Catalog => load(path.join(import.meta.dirname, 'data'));
