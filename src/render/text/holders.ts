/** What the holders of a certification earn, each kind of source apart, and how soon that pays for it. */
import { type CertificationView, figureAt } from '../../core/certification.ts';
import type { Figure } from '../../core/figures.ts';
import type { Range } from '../../core/money.ts';
import { PAY_BASES, type PayBasis } from '../../schema/vocabulary.ts';
import type { PayBackOut } from '../answers/holders.ts';
import type { Block, Cell } from '../document.ts';
import { withRemarks } from '../fields.ts';
import { count, money, range } from '../format.ts';
import { ownText } from '../words/figures.ts';
import { sampleText } from '../words/wages.ts';

/** A certification whose holders' pay is shown. */
export type HolderPage = {
  view: CertificationView;
  /** Who says what it costs to certify. */
  charges: readonly Figure[];
  /** Each with who says the pay. */
  payBacks: readonly { out: PayBackOut; paid: readonly Figure[] }[];
};

const BASIS_TEXT: Record<PayBasis, string> = {
  survey: 'surveys',
  government: 'the government',
  estimate: 'estimates',
};

const PAYBACK_TEXT =
  'Pay-back is what it costs to certify, as certs cost counts it, divided by a twelfth of the pay, less what you earn a month already (--wage). It takes the whole pay for the doing of the certification, which no source shows.';

const basisTable = (view: CertificationView, basis: PayBasis): Block[] => {
  const series = view.pay
    .map((pay, index) => ({ ...pay, figure: figureAt(view, `pay.${index}.amount`) }))
    .filter((pay) => pay.basis === basis);
  if (series.length === 0) return [];
  return [
    { kind: 'heading', text: `What is paid, by ${BASIS_TEXT[basis]}: ${view.code}`, of: `by ${BASIS_TEXT[basis]}` },
    {
      kind: 'table',
      columns: [
        { header: 'What' },
        { header: 'A year', align: 'right' },
        { header: 'Year', align: 'right' },
        { header: 'Whose' },
      ],
      rows: series.map(({ kind, amount, year, of, figure }): Cell[] => [
        { text: kind },
        { text: withRemarks(money(amount ?? 0), figure) },
        { text: year === null ? 'not stated' : String(year) },
        { text: sampleText(view.code, of) },
      ]),
      bars: series.map(({ amount }) => (amount === null ? null : { low: amount, high: amount })),
    },
    {
      kind: 'notes',
      title: 'Said by',
      items: series.map(({ kind, year, figure }) => {
        const [decider] = figure.saidBy;
        const note = decider?.note === undefined ? '' : `: ${decider.note}`;
        return `${kind}${year === null ? '' : ` ${year}`}: ${decider?.source ?? 'nobody'}${note}`;
      }),
    },
  ];
};

const yearsText = (years: Range | null): string =>
  years === null ? 'year not stated' : years.low === years.high ? String(years.low) : `${years.low} to ${years.high}`;

const earnedBackText = ({ monthsLow, monthsHigh, toCertify, wage }: PayBackOut): string => {
  if (toCertify === null) return 'cannot be said, as what it costs is not in the data';
  if (monthsLow === null) return `never, by a pay that is no more than ${money(wage)} a month`;
  if (monthsHigh === null) return `${count(monthsLow)} months or more, or never`;
  return `${range({ low: monthsLow, high: monthsHigh })} months`;
};

const payBackBlocks = ({ view, charges, payBacks }: HolderPage): Block[] => {
  if (payBacks.length === 0)
    return [{ kind: 'text', text: `How soon the ${view.code} pays for itself cannot be said: no pay is in the data.` }];
  return [
    { kind: 'heading', text: 'Earned back in', of: 'Earned back in' },
    {
      kind: 'facts',
      rows: payBacks.map(({ out, paid }) => {
        const price = out.toCertify === null ? '' : `${range(out.toCertify, money)}${ownText(charges)} against `;
        const pay = `${range(out.pay, money)} a year${ownText(paid)}`;
        return {
          label: `By ${BASIS_TEXT[out.basis]}`,
          cell: { text: `${earnedBackText(out)} (${price}${pay}: ${out.of}, ${yearsText(out.years)})` },
        };
      }),
    },
    { kind: 'text', text: PAYBACK_TEXT },
  ];
};

/** What holders earn, by kind of source, and when that has paid for the certification. */
export const holderBlocks = (page: HolderPage): Block[] => {
  const { view } = page;
  return [
    ...(view.pay.length === 0
      ? [
          { kind: 'heading' as const, text: `What ${view.code} holders earn` },
          { kind: 'text' as const, text: `No figure for the ${view.code} is in the data.` },
        ]
      : PAY_BASES.flatMap((basis) => basisTable(view, basis))),
    ...payBackBlocks(page),
  ];
};
