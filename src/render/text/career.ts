/** Roles side by side and the ladder, as a person reads them. */
import type { CareerFitView, RungProgress } from '../../core/careers.ts';
import type { Figure } from '../../core/figures.ts';
import { PRACTISED_MONTHS } from '../../core/pace.ts';
import type { Item } from '../../schema/item.ts';
import type { Block, CitedDocument, Dress, Shown } from '../document.ts';
import { listing, money } from '../format.ts';
import { monthsText, UNKNOWN_TEXT } from '../words/names.ts';
import { occupationText } from '../words/wages.ts';
import { editorialNote } from './footnotes.ts';
import { itemBlocks, itemTable } from './items.ts';

type Line = { item: Item; figures: Readonly<Record<string, Figure>>; fit: CareerFitView | null };
type Rung = Line & { progress: RungProgress | null; open: readonly string[] };

const payText = ({ pay, year, occupation }: CareerFitView): string =>
  pay.value === null
    ? UNKNOWN_TEXT['not-found']
    : `${money(pay.value)} median in ${year}: ${occupationText(occupation.value)}`;

const codesText = ({ certifications: { value } }: CareerFitView): string =>
  value === null || value.length === 0 ? UNKNOWN_TEXT['not-found'] : `${value.join(', ')} (ours)`;

const fitFigures = ({ item, figures }: Line): Shown[] =>
  (['certifications', 'pay.median'] as const).flatMap((path) => {
    const figure = figures[path];
    return figure === undefined ? [] : [{ label: `${item.name}: ${path}`, figure }];
  });

const editorial = (lines: readonly Line[]): Block[] =>
  editorialNote(lines.flatMap(({ figures }) => (figures.certifications === undefined ? [] : [figures.certifications])));

/** The roles that certifications fit side by side, then every statement. */
export const rolesDocument = (lines: readonly Line[], dress: Dress): CitedDocument => {
  const roles = lines.flatMap((line) => (line.fit === null ? [] : [{ ...line, fit: line.fit }]));
  const rest = dress.drawn
    ? itemBlocks(lines.filter(({ fit }) => fit === null))
    : itemTable(
        lines.filter(({ fit }) => fit === null),
        'What',
      );
  const row = (name: string, cell: (role: (typeof roles)[number]) => string) => [
    { text: name },
    ...roles.map((role) => ({ text: cell(role) })),
  ];
  const table: Block[] =
    roles.length === 0
      ? []
      : [
          {
            kind: 'table',
            turned: true,
            columns: [{ header: '' }, ...roles.map(({ item }) => ({ header: item.name }))],
            rows: [
              row('What it is', ({ item }) => item.text),
              row("A day's duties", ({ item }) => (item.points ?? []).join(' ')),
              row('Certifications that fit', ({ fit }) => codesText(fit)),
              row('Pay', ({ fit }) => payText(fit)),
            ],
          },
          ...editorial(roles),
        ];
  return {
    document: [...table, ...rest.document],
    figures: [
      ...roles.flatMap((role) => [
        ...(role.figures.text === undefined ? [] : [{ label: role.item.name, figure: role.figures.text }]),
        ...fitFigures(role),
      ]),
      ...rest.figures,
    ],
  };
};

/** How far one is on the way to a rung. */
const progressText = ({ progress, open }: Rung): string => {
  if (progress === null) return '';
  const { next, held, months } = progress;
  return listing([
    ...(next ? ['next'] : []),
    ...(held.length > 0 ? [`you hold ${listing(held)}`] : []),
    ...(open.length > 0 ? [`you may sit for ${listing(open)}`] : []),
    ...(next || months >= PRACTISED_MONTHS
      ? []
      : [
          months === 0
            ? `first ${monthsText(PRACTISED_MONTHS)} of work`
            : `${monthsText(PRACTISED_MONTHS - months)} of work short`,
        ]),
  ]);
};

/** @param isTold whether anything of a person is known */
export const ladderDocument = (lines: readonly Rung[], isTold: boolean): CitedDocument => {
  const rungs = lines.flatMap((line) => (line.fit === null ? [] : [{ ...line, fit: line.fit }]));
  const rest = itemTable(
    lines.filter(({ fit }) => fit === null),
    'Also said',
  );
  const next = rungs.filter(({ progress }) => progress?.next === true);
  const lead = !isTold
    ? 'Where you stand, with --experience coding=36, --held CPC or --profile.'
    : next.length === 0
      ? `You stand at the foot: first a core certification and ${monthsText(PRACTISED_MONTHS)} of work (ours). certs advise names the certification.`
      : `Next for you: ${listing(next.map(({ item }) => item.name))}. Work of ${monthsText(PRACTISED_MONTHS)} leads on, or a certification that the rung names (ours).`;
  return {
    document: [
      { kind: 'text', text: lead },
      ...(rungs.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              columns: [
                { header: 'Next step' },
                { header: 'Pay' },
                { header: 'Names' },
                ...(isTold ? [{ header: 'You' }] : []),
              ],
              rows: rungs.map((rung) => [
                { text: `${rung.item.name}. ${rung.item.text}` },
                { text: payText(rung.fit) },
                { text: codesText(rung.fit) },
                ...(isTold ? [{ text: progressText(rung) }] : []),
              ]),
            },
            ...editorial(rungs),
          ]),
      ...rest.document,
    ],
    figures: [
      ...rungs.flatMap((rung) => [
        ...(rung.figures.text === undefined ? [] : [{ label: rung.item.name, figure: rung.figures.text }]),
        ...fitFigures(rung),
      ]),
      ...rest.figures,
    ],
  };
};
