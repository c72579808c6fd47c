/** A failed exam, as a person reads it: the day first, then the price and the rules. */
import type { CertificationView } from '../../core/certification.ts';
import { addDays } from '../../core/dates.ts';
import type { Figure } from '../../core/figures.ts';
import type { Retake } from '../../core/retake.ts';
import type { CitedDocument } from '../document.ts';
import { withRemarks } from '../fields.ts';
import { money, plural, range } from '../format.ts';
import { unknownText } from '../words/figures.ts';
import { RETAKE_TEXT, retakeText } from '../words/lapse.ts';
import { editorialNote } from './footnotes.ts';
import { otherNotes, ruleList } from './lapse.ts';

type RetakeView = {
  /** On the day of the failed attempt. */
  view: CertificationView;
  failed: string;
  attempt: number;
  retake: Retake;
};

/** That no limit applies is what a source says of one: there is none. */
const noLimitText = (limit: Figure): string =>
  limit.unknown?.reason === 'not-applicable' ? RETAKE_TEXT.unlimited : unknownText(limit);

/** The earliest day, and by what it is so. */
export const retakeDocument = ({ view, failed, attempt, retake }: RetakeView): CitedDocument => {
  const { figures, limit, fee, days, full } = retake;
  const price =
    fee === null
      ? unknownText(figures.fee)
      : withRemarks(fee.high === 0 ? RETAKE_TEXT.free : range(fee, money), figures.fee);
  const decider = retake.byLimit ? figures.limit : figures.wait;
  const open = retake.over ? RETAKE_TEXT.none : unknownText(figures.wait);
  const rows: [string, string][] = [
    ['Certification', view.code],
    ['Failed', `${failed}, attempt ${attempt}`],
    ['Wait', days === null ? open : withRemarks(plural(days, 'day'), decider)],
    ['Earliest', retake.earliest ?? open],
    ['Price', price + (full ? RETAKE_TEXT.full : '')],
    [
      'Limit',
      limit === null
        ? noLimitText(figures.limit)
        : withRemarks(RETAKE_TEXT.limit(limit), figures.limit) +
          (limit.thenDays === null || retake.limited
            ? ''
            : RETAKE_TEXT.beforeLimit(attempt, limit.attempts, addDays(failed, limit.thenDays))),
    ],
  ];
  return {
    document: [
      { kind: 'text', text: retakeText(view.code, failed, attempt, retake) },
      { kind: 'facts', rows: rows.map(([label, text]) => ({ label, cell: { text } })) },
      { kind: 'text', text: RETAKE_TEXT.counts },
      ...editorialNote([figures.wait, figures.limit, figures.fee]),
      ...ruleList(view, 'retake'),
      ...otherNotes(retake.others),
    ],
    figures: [
      { label: 'wait', figure: figures.wait },
      { label: 'limit', figure: figures.limit },
      { label: 'price', figure: figures.fee },
    ],
  };
};
