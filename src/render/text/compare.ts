/** Certifications side by side. */
import { COMPARE_GROUPS, type CompareGroup, type CompareRow, compareRows, LEAST_IS_BEST } from '../../core/compare.ts';
import { type Figure, isKnown } from '../../core/figures.ts';
import type { Block, Cell, CitedDocument } from '../document.ts';
import { fieldOf } from '../fields.ts';
import { listing } from '../format.ts';
import type { CertificationLine } from './columns.ts';
import { Footnotes } from './footnotes.ts';

const ABOUT = ['focus', 'settings', 'level'];

export type CompareOptions = {
  groups: readonly CompareGroup[];
  whole: boolean;
  diff: boolean;
  /** The lines hold what it costs to get and to keep. */
  totals: boolean;
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
  const says = (figure: Figure | undefined) => figure !== undefined && (isKnown(figure) || figure.others.length > 0);
  const reasons = ({ figures }: CompareRow) => new Set(figures.map((figure) => figure?.unknown?.reason));
  const known = compared.filter(
    (row) => row.figures.some(says) || (reasons(row).size > 1 && reasons(row).has('not-applicable')),
  );
  const silent = compared.filter((row) => !known.includes(row));
  const applies = silent.filter(({ figures }) =>
    figures.some((figure) => figure?.unknown?.reason !== 'not-applicable'),
  );
  const unknown = applies.map(({ path }) => fieldOf(path).label);
  const inapplicable = silent.filter((row) => !applies.includes(row)).map(({ path }) => fieldOf(path).label);
  const kept = diff ? known.filter(({ differs }) => differs) : known;

  const notes = new Footnotes();
  const identity: Cell[][] =
    diff && lines.every(({ organizationName }) => organizationName === lines[0]?.organizationName)
      ? []
      : [[{ text: 'Organization' }, ...lines.map(({ organizationName }) => ({ text: organizationName }))]];
  const names: Cell[] = [{ text: 'Name' }, ...lines.map(({ name }) => ({ text: name }))];
  const body = kept.map(({ path, figures, least }): Cell[] => {
    const { label } = fieldOf(path);
    const word = LEAST_IS_BEST[path];
    return [
      { text: label },
      ...figures.map((figure, index) =>
        notes.cell(
          `${label}, ${lines[index]?.code}`,
          path,
          figure,
          least === index && word !== undefined ? word : null,
          least === index ? 'good' : undefined,
        ),
      ),
    ];
  });
  const table: Block = {
    kind: 'table',
    turned: true,
    columns: [{ header: '' }, ...lines.map(({ code }) => ({ header: code }))],
    rows: [names, ...identity, ...body],
  };
  const sentence = (start: string, labels: readonly string[]): Block[] =>
    labels.length === 0
      ? []
      : [{ kind: 'text', text: `${start}: ${listing(labels.map((label) => label.toLowerCase()))}.` }];
  const missing = [
    ...sentence('Not in the data for any of them', unknown),
    ...sentence('Does not apply to any of them', inapplicable),
  ];
  const same: Block[] = diff && body.length === 0 ? [{ kind: 'text', text: 'Nothing that is known differs.' }] : [];
  return {
    document: [table, ...same, ...notes.blocks(), ...missing],
    figures: kept.flatMap(({ path, figures }) =>
      figures.flatMap((figure, index) =>
        figure === undefined ? [] : [{ label: `${lines[index]?.code} ${fieldOf(path).label.toLowerCase()}`, figure }],
      ),
    ),
  };
};
