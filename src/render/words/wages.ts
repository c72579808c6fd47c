/** The names of occupations, and the sentences about pay that is an estimate or not in the data. */
import type { OccupationPay, PayLack } from '../../core/wages/pay.ts';
import type { Wage } from '../../core/wages/wages.ts';
import { plural } from '../format.ts';
import type { Finding } from './findings.ts';

const OCCUPATIONS: Record<string, string> = {
  '11-9111': 'medical and health services managers',
  '13-1031': 'claims adjusters, examiners and investigators',
  '13-1041': 'compliance officers',
  '25-1194': 'teachers of careers and trades after high school',
  '29-2071': 'medical records and health information technicians, until 2018',
  '29-2072': 'medical records specialists',
  '29-2098': 'medical records specialists among dosimetrists and other technicians',
  '29-9021': 'health information technologists and medical registrars',
  '29-9099': 'other health practitioners and technical workers',
  '31-9094': 'medical transcriptionists',
  '43-3021': 'billing and posting clerks',
  '43-6013': 'medical secretaries and administrative assistants',
};

/** A SOC code with its name: "medical records specialists (29-2072)". */
export const occupationText = (soc: string | null): string => {
  const name = soc === null ? undefined : OCCUPATIONS[soc];
  return name === undefined ? `occupation ${soc ?? 'not named'}` : `${name} (${soc})`;
};

/** Why the bureau's figures are of another occupation than usual; null where they are not. */
export const fittingText = (code: string, occupation: string, usual: string): string | null =>
  occupation === usual
    ? null
    : `The government's figures are those of ${occupationText(occupation)}, by our own judgement the nearest to what the ${code} is for. --occupation ${usual} shows those of ${occupationText(usual)}.`;

/** Whose pay a series is, of what it says itself. */
export const sampleText = (code: string, of: string | null): string => of ?? `holders of the ${code}`;

/** Whose pay the bureau's is: it counts jobs, not credentials. */
export const certifiedOrNotText = ({ name, occupation }: Wage): string =>
  `${occupationText(occupation)}, certified or not${name === '' ? '' : `, in ${name}`}`;

/** What stands beside the bureau's figures and is none of them. */
export const ESTIMATE_TEXT = "What follows is a state's own estimate: do not set it beside the bureau's figures.";
export const LEVEL_TEXT =
  'Federal wage levels are an estimate of what an hour pays in an area, from level 1 (a beginner) to level 4 (fully competent). Do not set them beside the figures of the Bureau of Labor Statistics.';

/** What was asked for, and what is offered in its place. */
export const payLackFinding = (
  { of, asked, words }: PayLack,
  { nearest, areas, estimates, levels }: Pick<OccupationPay, 'nearest' | 'areas' | 'estimates' | 'levels'>,
  occupation: string,
  source: string | null,
): Finding => {
  if (of === 'area') return { code: 'not-in-data', what: `the pay in the area "${asked}"`, source };
  if (of === 'industry') return { code: 'not-in-data', what: `an industry named "${asked}"`, source };
  const what = `the pay of ${occupationText(occupation)} in ${asked}`;
  const offered = [
    ...words,
    ...nearest.map((wage) => `${occupationText(wage.occupation)} there in ${wage.year}`),
    ...(areas.length === 0 ? [] : [`the bureau's figures of ${plural(areas.length, 'area')} there`]),
    ...(estimates.length === 0 ? [] : [`the state's own estimates of ${plural(estimates.length, 'place')} there`]),
    ...(levels.length === 0 ? [] : [`the federal wage levels of ${plural(levels.length, 'area')} there, an estimate`]),
  ];
  return offered.length === 0
    ? { code: 'not-in-data', what, source }
    : { code: 'nearest-we-have', what, offered: offered.join('; ') };
};
