/** Rules in words, by whom they bind. */
import type { RuleView } from '../../core/rules.ts';
import type { CitedDocument } from '../document.ts';
import { withSentenceRemarks } from '../fields.ts';
import { STANDING_TEXT } from '../words/names.ts';
import { editorialNote } from './footnotes.ts';

const textOf = ({ text, standing, until, reason, figure }: RuleView): string => {
  if (standing === 'adopted') return figure === null ? text : withSentenceRemarks(text, figure);
  const state = standing === 'superseded' && until !== null ? `held until ${until}` : STANDING_TEXT[standing];
  return `${text} (${state}${reason === null ? '' : `: ${reason}`})`;
};

/** Rules in words, each with who says it. */
export const rulesDocument = (rules: readonly RuleView[]): CitedDocument => {
  const figures = rules.flatMap(({ name, figure }) => (figure === null ? [] : [{ label: name, figure }]));
  if (rules.length === 0) return { document: [], figures };
  const rows = rules.map((rule) => [{ text: rule.name }, { text: textOf(rule) }]);
  return {
    document: [
      { kind: 'table', columns: [{ header: 'Who' }, { header: 'Rule' }], rows },
      ...editorialNote(figures.map(({ figure }) => figure)),
    ],
    figures,
  };
};
