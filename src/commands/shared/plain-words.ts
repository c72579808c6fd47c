/** What people call for who know no command yet, and the lines that answer them. */
import { nearest } from '../../core/nearest.ts';
import { usStateOf } from '../../core/us-states.ts';

/** Words, of which a phrase of several is parted by spaces within commas, and the lines for them. */
const linesOn = (today: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    (
      [
        ['school, schools, course, courses, class, classes, training', ['certs programs', 'certs programs --schools']],
        ['price, prices, money, how much, expensive', ['certs fees', 'certs cost CPC']],
        ['pay, wage, wages, salaries, income', ['certs career salary']],
        ['job, coder, coders, biller, billers', ['certs career roles', 'certs career jobs']],
        ['exam, exams, cert, certs, certification, certifications, credentials', ['certs list']],
        // Of a day that can be asked about as it stands, and changed.
        ['fail, failed, failing', [`certs retake CPC --failed ${today}`]],
        ['expire, expires, expired', ['certs renewal', `certs lapse CPC --due ${today}`]],
        ['coding', ['certs explain coding', 'certs list --focus coding']],
        ['billing', ['certs explain billing', 'certs list --focus billing']],
        ['start, begin, easy, easiest, best', ['certs advise']],
      ] as const
    ).flatMap(([words, lines]) => words.split(', ').map((word) => [word, lines] as const)),
  );

/** What was typed as words alone: without the marks of a sentence, and whatever its case. */
export const spoken = (typed: readonly string[]): string[] =>
  typed
    .join(' ')
    .toLowerCase()
    .split(/[\s?!.,;"]+/)
    .filter((word) => word !== '');

/** The lines for just these words, or for the state that they name; none where they are nothing of the kind. */
export const linesFor = (words: readonly string[], today: string): readonly string[] => {
  const phrase = words.join(' ');
  const state = phrase.length > 2 ? usStateOf(phrase) : null;
  return state === null ? (linesOn(today).get(phrase) ?? []) : [`certs career salary --state ${state.code}`];
};

/** The lines for a word that is spelled nearly so; `more` are other words with the line for each. */
export const linesNear = (word: string, more: ReadonlyMap<string, readonly string[]>, today: string): string[] => {
  const lines = new Map([...more, ...linesOn(today)]);
  return nearest(word, [...lines.keys()]).flatMap((near) => lines.get(near) ?? []);
};

/** The lines for what a sentence speaks of, as it comes in it; last where to begin if one does not know. */
export const linesIn = (sentence: readonly string[], today: string): string[] => {
  const text = ` ${sentence.join(' ')} `;
  const found = [...linesOn(today)]
    .filter(([word]) => text.includes(` ${word} `))
    .sort(([a], [b]) => text.indexOf(` ${a} `) - text.indexOf(` ${b} `));
  const lines = new Set(found.flatMap(([, of]) => of));
  lines.delete('certs advise');
  return [...[...lines].slice(0, 2), 'certs advise'];
};

/** Whether a sentence begins as a question or a wish does: its first word is no mistyped command. */
export const isQuestion = ([first = '', ...others]: readonly string[]): boolean =>
  others.length > 0 && /^(how|what|which|who|when|where|why|can|do|does|is|i)$/.test(first);
