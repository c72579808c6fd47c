/** What is said of a figure beside its value: who says it, who else says what, and what is ours. */
import type { Figure, Other } from '../../core/figures.ts';
import { listing, plural } from '../format.ts';
import { STANDING_TEXT, UNKNOWN_TEXT } from './names.ts';

/** What the first year's price holds. */
export const FIRST_YEAR_TEXT =
  'First year is the least: one attempt and, where it is needed or cheaper, a year of membership; no books, no course. For students it is their own price and dues.';

/** What "(ours)" behind a value or a sentence means. */
export const EDITORIAL_TEXT = 'Marked (ours): our own judgement or reckoning; no source says just that.';

/** Stands behind what a figure of a person's own data has a part in. */
export const ownText = (figures: readonly Pick<Figure, 'own'>[]): string =>
  figures.some(({ own }) => own !== null) ? ' (own data)' : '';

/** Why a figure has no value. */
export const unknownText = ({ unknown }: Figure): string => UNKNOWN_TEXT[unknown?.reason ?? 'not-found'];

/** Under a list of an exam's parts that does not come to all of it. */
export const partsMissingText = (percent: number): string =>
  `These parts come to ${percent}% at most; the others are not in the data.`;

/** Under a list of sources. */
export const SOURCE_TEXT = 'All of one, with its title and address: certs data sources ID.';

/** Over what sources say that was not adopted, where a mark in a cell leads to it. */
export const DISAGREE_TITLE = 'Where sources disagree';
/** Over the same where no mark does. */
export const ELSE_TITLE = 'What else is said';

/** Where a form of the answer has no room for what sources say otherwise. */
export const disagreeingText = (count: number): string =>
  `sources disagree on ${plural(count, 'figure')} here: the table and \`certs data disputes\` say how`;

const someSources = (sources: readonly string[]): string => {
  const ids = [...new Set(sources)];
  return ids.length <= 3 ? listing(ids) : `${ids.slice(0, 2).join(', ')} and ${ids.length - 2} more`;
};

/** What else is said of a figure, by whom, and why it was not adopted. */
export const disagreementText = (other: {
  text: string;
  standing: string;
  until: string | null;
  sources: readonly string[];
  reason: string | null;
}): string => {
  const says = new Set(other.sources).size === 1 ? 'says' : 'say';
  const still = other.standing === 'superseded' ? `still ${says}` : says;
  const state =
    other.standing === 'superseded' ? `held until ${other.until}` : (STANDING_TEXT[other.standing] ?? other.standing);
  return `${someSources(other.sources)} ${still} ${other.text} (${state}${other.reason === null ? '' : `: ${other.reason}`})`;
};

/** All that is said otherwise, one after the other; `text` is a value as people read it. */
export const othersText = (others: readonly Other[], text: (value: never) => string): string =>
  others
    .map((other) => ({ ...other, text: other.value === null ? 'nothing' : text(other.value as never) }))
    .map(disagreementText)
    .join('; ');

/** Who states a rule, and of when the statement is. */
export const statedText = (figure: Figure): string => {
  const { saidBy, dated } = figure;
  const of = dated === null ? 'undated' : `of ${dated}`;
  return `By ${someSources(saidBy.map(({ source }) => source))}, ${of}${ownText([figure])}.`;
};

/** What of a source was read in place of its address. */
export const readFromText = (readFrom: string): string => `read from ${readFrom}`;

/** How much of the whole a source covers. */
export const coversText = (covers: string): string => `a part: ${covers}`;
