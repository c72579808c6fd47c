/** Kinds of schooling, named programs, and what is said of them. */
import { type Figure, isShown } from '../../core/figures.ts';
import type { Range } from '../../core/money.ts';
import type { ProgramTypeView, ProgramView } from '../../core/programs.ts';
import type { Item } from '../../schema/item.ts';
import { type Block, type Cell, type CitedDocument, notesOf } from '../document.ts';
import { withOwner, withRemarks } from '../fields.ts';
import { money, range } from '../format.ts';
import { DISAGREE_TITLE, othersText, unknownText } from '../words/figures.ts';
import { STANDING_TEXT } from '../words/names.ts';
import { itemTable } from './items.ts';

const rangeCell = (figure: Figure<Range>, one?: (value: number) => string): Cell => ({
  text: figure.value === null ? unknownText(figure) : withRemarks(range(figure.value, one), figure),
});

const yesNo = (figure: Figure<boolean>): Cell => ({
  text: figure.value === null ? unknownText(figure) : withOwner(figure.value ? 'yes' : 'no', figure),
});

/** A note in one line; what limits it stands behind. */
const noteLine = ({ text, points = [], standing, reason }: Item): string => {
  const limits = [
    ...(standing === 'adopted' ? [] : [STANDING_TEXT[standing] ?? standing]),
    ...(reason ? [reason] : []),
  ];
  return [text, ...points, ...(limits.length === 0 ? [] : [`(${limits.join(': ')})`])].join(' ');
};

const disputeNotes = (types: readonly ProgramTypeView[]): Block[] => {
  const items = types.flatMap(({ name, figures }) =>
    (['cost', 'credits', 'months'] as const).flatMap((key) => {
      const others = figures[key].others.filter(isShown);
      const text = (value: Range) => range(value, key === 'cost' ? money : undefined);
      return others.length === 0 ? [] : [`${name}, ${key}: ${othersText(others, text)}`];
    }),
  );
  return notesOf(DISAGREE_TITLE, items);
};

/** So many programs at most are shown with all that is said of them. */
const FEW = 3;

const noteBlocks = ({ name, provider, notes }: ProgramView): Block[] =>
  notes.length === 0
    ? []
    : [
        { kind: 'heading', text: `${name}, ${provider}`, of: `${name}, ${provider}` },
        { kind: 'facts', rows: notes.map((note) => ({ label: note.name, cell: { text: noteLine(note) } })) },
      ];

const kindsTable = (types: readonly ProgramTypeView[]): Block => ({
  kind: 'table',
  columns: [
    { header: 'Program' },
    { header: 'Cost', align: 'right' },
    { header: 'Credits', align: 'right' },
    { header: 'Months', align: 'right' },
    { header: 'Online' },
  ],
  rows: types.map(({ name, figures }) => [
    { text: name },
    rangeCell(figures.cost, money),
    rangeCell(figures.credits),
    rangeCell(figures.months),
    yesNo(figures.online),
  ]),
});

const namedTable = (programs: readonly ProgramView[]): Block => ({
  kind: 'table',
  columns: [
    { header: 'Id' },
    { header: 'Program' },
    { header: 'School' },
    { header: 'State' },
    { header: 'Cost', align: 'right' },
    { header: 'Price of' },
  ],
  rows: programs.map(({ id, name, provider, state, figures }) => [
    { text: id },
    { text: name },
    { text: provider },
    { text: state ?? '' },
    rangeCell(figures.cost, money),
    { text: figures.cost.value === null ? '' : (figures.cost.dated ?? 'undated') },
  ]),
});

/** @param isNamedFirst where the question is one of named programs, such as which prepare for an exam */
export const programsDocument = (
  types: readonly ProgramTypeView[],
  programs: readonly ProgramView[],
  items: readonly { item: Item; figures: Readonly<Record<string, Figure>> }[],
  isNamedFirst: boolean,
): CitedDocument => {
  const named: Block[] =
    programs.length === 0
      ? []
      : [
          { kind: 'heading', text: 'Programs' },
          namedTable(programs),
          ...(programs.length > FEW ? [] : programs.flatMap(noteBlocks)),
        ];
  const kinds: Block[] = [...(types.length === 0 ? [] : [kindsTable(types)]), ...disputeNotes(types)];
  const turned = isNamedFirst && named.length > 0 && kinds.length > 0;
  const said = items.length === 0 ? null : itemTable(items, 'Good to know');
  return {
    document: [
      ...(turned ? [...named, { kind: 'heading' as const, text: 'Kinds of program' }, ...kinds] : [...kinds, ...named]),
      ...(said?.document ?? []),
    ],
    figures: [
      ...types.flatMap(({ name, figures }) =>
        Object.entries(figures).map(([key, figure]) => ({ label: `${name} ${key}`, figure: figure as Figure })),
      ),
      ...programs.map(({ name, figures }) => ({ label: `${name} cost`, figure: figures.cost as Figure })),
      ...(said?.figures ?? []),
    ],
  };
};
