/** What answers hold of wages and projections: annual dollars but for the hourly ones. */
import * as z from 'zod';
import { PartialDate } from './common.ts';
import { Num, Str } from './output-common.ts';

/** One row of wages. */
const wage = {
  mean: Num,
  median: Num,
  p10: Num,
  p25: Num,
  p75: Num,
  p90: Num,
  hourlyMean: Num,
  hourlyMedian: Num,
  hourlyP10: Num,
  hourlyP25: Num,
  hourlyP75: Num,
  hourlyP90: Num,
  employment: Num,
  jobsPer1000: Num,
  locationQuotient: Num,
  entry: Num,
  experienced: Num,
  year: Num,
  occupation: Str,
  source: z.string(),
};
export const NationalOut = z.strictObject(wage);
export const IndustryOut = z.strictObject({ name: z.string(), ...wage });
export const StateOut = z.strictObject({ state: z.string(), name: z.string(), ...wage });
export const AreaOut = z.strictObject({ area: z.string(), state: Str, ...wage });
/** Another occupation of the nation (no state) or of the asked state, where the asked one is not in the data. */
export const NearestOut = z.strictObject({ state: Str, name: z.string(), ...wage });
/** Federal wage levels, an estimate: dollars an hour. */
export const LevelOut = z.strictObject({
  area: z.string(),
  state: z.string(),
  level1: Num,
  level2: Num,
  level3: Num,
  level4: Num,
  from: PartialDate,
  until: PartialDate.nullable(),
  occupation: z.string(),
  source: z.string(),
});

export const ProjectionOut = z.strictObject({
  occupation: z.string(),
  /** A state's code; null for the nation. */
  place: Str,
  area: Str,
  from: z.number(),
  to: z.number(),
  percent: Num,
  openingsPerYear: Num,
  newJobs: Num,
  employmentFrom: Num,
  employmentTo: Num,
  /** Of all the years together. */
  openings: Num,
  median: Num,
});
export type ProjectionOut = z.infer<typeof ProjectionOut>;
