/** Certifications side by side. */
import { COMPARE_GROUPS, type CompareGroup, compareRows, LEAST_IS_BEST } from '../../core/compare.ts';
import type { Block, Cell, Document, Shown } from '../document.ts';
import { fieldOf } from '../fields.ts';
import { listing } from '../format.ts';
import type { CertificationLine } from './columns.ts';
import { Footnotes } from './footnotes.ts';

const ABOUT = ['focus', 'settings', 'level'];

export type CompareOptions = { groups: readonly CompareGroup[]; whole: boolean; diff: boolean };

/** A row for each field that anybody knows, a column for each certification. */
export const compareDocument = (
  rows: readonly { line: CertificationLine }[],
  { groups, whole, diff }: CompareOptions,
): { document: Document; figures: Shown[] } => {
  const lines = rows.map(({ line }) => line);
  const paths = [...(whole ? ABOUT : []), ...groups.flatMap((group) => COMPARE_GROUPS[group])];
  const compared = compareRows(lines, [...new Set(paths)]);
  const known = compared.filter(({ figures }) =>
    figures.some((figure) => figure !== undefined && (figure.value !== null || figure.others.length > 0)),
  );
  const unknown = compared.filter((row) => !known.includes(row)).map(({ path }) => fieldOf(path).label);
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
  const missing: Block[] =
    unknown.length === 0
      ? []
      : [
          {
            kind: 'text',
            text: `Not in the data for any of them: ${listing(unknown.map((label) => label.toLowerCase()))}.`,
          },
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
