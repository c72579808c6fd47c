/** What each organization asks of somebody with several of its credentials. */
import { type Figure, mapFigure } from '../../core/figures.ts';
import type { Block, Shown } from '../document.ts';
import { fieldOf } from '../fields.ts';
import type { CertificationLine } from './columns.ts';

const PATH = 'renewal.several';

const saidOf = ({ figures }: CertificationLine): Figure | null => {
  const figure = figures[PATH];
  return figure === undefined || figure.value === null ? null : figure;
};

/**
 * What is asked, each of it once: by the name of its organization, with their codes where it is said of some.
 *
 * @param isOwn whether it is said of this certification by itself
 */
const saidBy = (
  lines: readonly CertificationLine[],
  isOwn: (code: string) => boolean,
): { label: string; figure: Figure }[] => {
  const found = new Map<string, { name: string; codes: string[]; figure: Figure }>();
  const silent = new Set(lines.flatMap((line) => (saidOf(line) === null ? [line.organizationName] : [])));
  for (const line of lines) {
    const { code, organizationName: name } = line;
    const figure = saidOf(line);
    if (figure === null) continue;
    const isOfSome = silent.has(name) || isOwn(code);
    const key = isOfSome ? `${name} ${JSON.stringify(figure.value)}` : name;
    const same = found.get(key) ?? { name, codes: [], figure };
    found.set(key, same);
    if (isOfSome) same.codes.push(code);
  }
  return [...found.values()].map(({ name, codes, figure }) => ({
    label: codes.length === 0 ? name : `${name}: ${codes.join(', ')}`,
    figure,
  }));
};

/** The same as facts under their heading, and the figures that they show. */
export const severalFacts = (
  lines: readonly CertificationLine[],
  isOwn: (code: string) => boolean,
): { blocks: Block[]; figures: Shown[] } => {
  const said = saidBy(lines, isOwn);
  if (said.length === 0) return { blocks: [], figures: [] };
  const { text } = fieldOf(PATH);
  const rows = said.map(({ label, figure }) => ({
    label,
    cell: { text: mapFigure(figure, text as (value: unknown) => string).value ?? '' },
  }));
  return {
    blocks: [
      { kind: 'heading', text: 'CEUs a cycle for several credentials together' },
      { kind: 'facts', rows },
    ],
    figures: said.map(({ label, figure }) => ({ label: `${label} several`, figure })),
  };
};
