/** Certifications side by side. */
import { COMPARE_GROUPS, type CompareGroup, type CompareRow, compareRows, LEAST_IS_BEST } from '../../core/compare.ts';
import { type Figure, isKnown } from '../../core/figures.ts';
import type { Block, Cell, CitedDocument } from '../document.ts';
import { fieldOf } from '../fields.ts';
import { listing } from '../format.ts';
import type { CertificationLine } from './columns.ts';
import { Footnotes, figureOwner } from './footnotes.ts';

const ABOUT = ['focus', 'settings', 'level'];

type CompareOptions = {
  groups: readonly CompareGroup[];
  whole: boolean;
  diff: boolean;
  /** The lines hold what it costs to get and to keep. */
  totals: boolean;
};

const says = (figure: Figure | undefined): boolean =>
  figure !== undefined && (isKnown(figure) || figure.others.length > 0);

const reasonsOf = ({ figures }: CompareRow) => new Set(figures.map((figure) => figure?.unknown?.reason));

/** Rows that tell something: a value, a statement of some standing, or that it applies to some and not to others. */
const tells = (row: CompareRow): boolean => {
  const reasons = reasonsOf(row);
  return row.figures.some(says) || (reasons.size > 1 && reasons.has('not-applicable'));
};

const appliesToNone = ({ figures }: CompareRow): boolean =>
  figures.every((figure) => figure?.unknown?.reason === 'not-applicable');

/** The rows that tell nothing, in a sentence each for what is not in the data and what does not apply. */
const silentText = (silent: readonly CompareRow[]): Block[] => {
  const sentence = (start: string, rows: readonly CompareRow[]): Block[] => {
    const labels = rows.map(({ path }) => fieldOf(path).label.toLowerCase());
    return labels.length === 0 ? [] : [{ kind: 'text', text: `${start}: ${listing(labels)}.` }];
  };
  return [
    ...sentence(
      'Not in the data for any of them',
      silent.filter((row) => !appliesToNone(row)),
    ),
    ...sentence('Does not apply to any of them', silent.filter(appliesToNone)),
  ];
};

const tableOf = (
  lines: readonly CertificationLine[],
  rows: readonly CompareRow[],
  notes: Footnotes,
  withOrganization: boolean,
): Block => {
  const body = rows.map(({ path, figures, least }): Cell[] => {
    const { label } = fieldOf(path);
    const word = LEAST_IS_BEST[path] ?? null;
    return [
      { text: label },
      ...figures.map((figure, index) => {
        const isLeast = least === index;
        const line = lines[index] ?? { code: '', organizationName: '' };
        const what = { owner: figureOwner(line, path), label: (owners: string) => `${label}, ${owners}` };
        return notes.cell(what, path, figure, isLeast ? word : null);
      }),
    ];
  });
  const names: Cell[] = [{ text: 'Name' }, ...lines.map(({ name }) => ({ text: name }))];
  const organizations = [
    { text: 'Organization' },
    ...lines.map(({ organizationName }) => ({ text: organizationName })),
  ];
  return {
    kind: 'table',
    turned: true,
    columns: [{ header: '' }, ...lines.map(({ code }) => ({ header: code }))],
    rows: [names, ...(withOrganization ? [organizations] : []), ...body],
  };
};

/** A row for each field that anybody knows, a column for each certification. */
export const compareDocument = (
  rows: readonly { line: CertificationLine }[],
  { groups, whole, diff, totals }: CompareOptions,
): CitedDocument => {
  const lines = rows.map(({ line }) => line);
  const has = (path: string) => totals || !path.startsWith('cost.');
  const paths = [...(whole ? ABOUT : []), ...groups.flatMap((group) => COMPARE_GROUPS[group])].filter(has);
  const compared = compareRows(lines, [...new Set(paths)]);
  const telling = compared.filter(tells);
  const kept = diff ? telling.filter(({ differs }) => differs) : telling;
  const notes = new Footnotes();
  const oneOrganization = lines.every(({ organizationName }) => organizationName === lines[0]?.organizationName);
  const table = tableOf(lines, kept, notes, !(diff && oneOrganization));
  const same: Block[] = diff && kept.length === 0 ? [{ kind: 'text', text: 'Nothing that is known differs.' }] : [];
  const silent = silentText(compared.filter((row) => !tells(row)));
  return {
    document: [table, ...same, ...notes.blocks(), ...silent],
    figures: kept.flatMap(({ path, figures }) =>
      figures.flatMap((figure, index) =>
        figure === undefined ? [] : [{ label: `${lines[index]?.code} ${fieldOf(path).label.toLowerCase()}`, figure }],
      ),
    ),
  };
};
