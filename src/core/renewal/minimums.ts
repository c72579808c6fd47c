/** CEUs of a cycle that must be of a kind: on a topic, in the organization's domains, from the organization. */

import type { CeuMinimums } from '../../schema/organization.ts';
import { shareOfCeus, sumCeus } from './ceus.ts';
import { type Counted, isOther, type LogEntry, plainText } from './log.ts';

/** `in-domain` and `core` are the organization's subjects as a whole; else a credential's code or a topic's name. */
export type Minimum = { topic: string; ceus: number };

export type HeldLevel = { code: string; specialty: boolean };

/** The minimums that hold for the credentials of a cycle. */
export const minimumsFor = (
  { byCode = {}, alone = {}, eachSpecialty, core, byTopic = {} }: CeuMinimums,
  held: readonly HeldLevel[],
  inDomain: { share: number; ceus: number } | null,
): Minimum[] => {
  const matching = held.map(({ code, specialty }) => ({
    topic: code,
    ceus: (held.length === 1 ? alone[code] : undefined) ?? byCode[code] ?? (specialty ? eachSpecialty : undefined),
  }));
  const general = Object.entries({ core, ...byTopic }).map(([topic, ceus]) => ({ topic, ceus }));
  return [
    ...[...matching, ...general].flatMap(({ topic, ceus }) => (ceus === undefined ? [] : [{ topic, ceus }])),
    ...(inDomain === null ? [] : [{ topic: 'in-domain', ceus: shareOfCeus(inDomain.ceus, inDomain.share) }]),
  ];
};

/** Subjects as a whole: what is not marked as other lies in them. */
export const isWhole = ({ topic }: Minimum): boolean => topic === 'core' || topic === 'in-domain';

type Fit = 'yes' | 'no' | 'untold';

const ofTopic = (minimum: Minimum, entry: LogEntry): Fit => {
  if (isOther(entry)) return 'no';
  if (isWhole(minimum)) return entry.topic === null ? 'untold' : 'yes';
  const wanted = plainText(minimum.topic);
  if (entry.topic !== null) return plainText(entry.topic) === wanted ? 'yes' : 'no';
  if (entry.credentials.length === 0) return 'untold';
  return entry.credentials.some((code) => plainText(code) === wanted) ? 'yes' : 'no';
};

/** Whether a provider's name holds one of the organization's as a word of its own. */
const ofProvider = (names: readonly string[], { provider }: LogEntry): Fit => {
  if (provider === null) return 'untold';
  const words = (text: string) =>
    ` ${plainText(text)
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  return names.some((name) => words(provider).includes(words(name))) ? 'yes' : 'no';
};

/** What counts towards a minimum: surely, or perhaps since it was not told. */
export type Reached = { ceus: number; earned: number; left: number };

const reached = (ceus: number, counted: readonly Counted[], told: number, match: (entry: LogEntry) => Fit): Reached => {
  const of = (wanted: Fit) => counted.filter(({ entry }) => match(entry) === wanted).map((each) => each.ceus);
  const earned = sumCeus(of('yes'));
  return { ceus, earned, left: Math.max(0, sumCeus([ceus, -earned, -told, ...of('untold').map((each) => -each)])) };
};

/** @param told CEUs told without a topic: they are given the benefit of the doubt */
export const reachedTopic = (minimum: Minimum, counted: readonly Counted[], told: number): Reached =>
  reached(minimum.ceus, counted, told, (entry) => ofTopic(minimum, entry));

/** @param names of providers that count as the organization */
export const reachedOwn = (
  ceus: number,
  names: readonly string[],
  counted: readonly Counted[],
  told: number,
): Reached => reached(ceus, counted, told, (entry) => ofProvider(names, entry));
