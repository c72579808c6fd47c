/** Rules in words, by whom they bind. */
import type { RuleView } from '../../core/rules.ts';
import type { Document, Shown } from '../document.ts';
import { withSentenceRemarks } from '../fields.ts';
import { STANDING_TEXT } from '../words.ts';

const textOf = ({ text, standing, until, reason, figure }: RuleView): string => {
  if (standing === 'adopted') return figure === null ? text : withSentenceRemarks(text, figure);
  const state = standing === 'superseded' && until !== null ? `held until ${until}` : STANDING_TEXT[standing];
  return `${text} (${state}${reason === null ? '' : `: ${reason}`})`;
};

export const rulesDocument = (rules: readonly RuleView[]): { document: Document; figures: Shown[] } => ({
  document:
    rules.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [{ header: 'Who' }, { header: 'Rule' }],
            rows: rules.map((rule) => [{ text: rule.name }, { text: textOf(rule) }]),
          },
        ],
  figures: rules.flatMap(({ name, figure }) => (figure === null ? [] : [{ label: name, figure }])),
});
