/** Outlines are the figures themselves, in short, for as long as they hold. */
import { describe, expect, it } from 'vitest';
import { describeCertification } from '../../src/core/certification.ts';
import { addDays } from '../../src/core/dates.ts';
import { type Figure, isEditorial, isShown, unknownFigure } from '../../src/core/figures.ts';
import { LIST_PATHS, OUTLINE_PATHS, outlinedFigures, outlineIn, outlineOf } from '../../src/core/outline.ts';
import { loadCatalog } from '../../src/dataset/load.ts';
import { SHIPPED } from '../support/run.ts';

const catalog = loadCatalog(SHIPPED);
const { ahead, index } = catalog;
if (ahead === null) throw new Error('nothing is worked out ahead');
const { steady } = ahead;

/** What tables show of a figure. */
const shown = (figure: Figure | undefined) =>
  figure && {
    ...figure,
    reason: null,
    others: figure.value === null ? figure.others : figure.others.filter(isShown),
    saidBy: figure.saidBy.slice(0, 1).map(({ source }) => source),
    editorial: isEditorial(figure),
  };

const last = steady.before === null ? '2031-12-31' : addDays(steady.before, -1);

describe.each(index.certifications.map(({ code, organization }) => ({ code, organization })))(
  '$code',
  ({ code, organization }) => {
    it.each([steady.from, last])('says the same as the whole dataset on %s', (asOf) => {
      const { figures } = describeCertification(catalog.certification(code), catalog.organization(organization), {
        asOf,
        source: null,
      });
      const one = outlinedFigures(
        (path) => outlineIn(ahead, code)[path],
        () => ({}),
      );
      const many = outlinedFigures(
        (path) => outlineIn(ahead, path)[code],
        () => ({}),
      );
      for (const path of OUTLINE_PATHS) expect(shown(one[path]), path).toEqual(shown(figures[path]));
      for (const path of LIST_PATHS) expect(shown(many[path]), path).toEqual(shown(figures[path]));
    });
  },
);

const figure = { ...unknownFigure<number>(), value: 4, unknown: null };

describe('outlineOf', () => {
  it('keeps of what else is said what is shown beside a value, and all of it where there is none', () => {
    const other = (standing: 'disputed' | 'doubtful' | 'superseded', repeated = false) => ({
      value: 5,
      standing,
      until: null,
      sources: ['guide'],
      reason: null,
      repeated,
    });
    const others = [other('disputed'), other('doubtful'), other('superseded'), other('superseded', true)];
    const kept = (value: number | null) => outlineOf({ told: { ...figure, value, others } }, ['told']).told?.others;
    expect(kept(4)).toEqual([others[0], others[3]]);
    expect(kept(null)).toEqual(others);
  });

  const said = (source: string) => ({ source, checked: '2026-03-01', quote: 'four', approximate: true as const });
  const short = ({ source, checked }: ReturnType<typeof said>) => ({ source, checked });

  it('leaves out the remarks and what is as in an unknown figure', () => {
    const told = { ...figure, saidBy: [said('board')], dated: '2026', reason: 'The newest.', approximate: true };
    expect(outlineOf({ told }, ['told'])).toEqual({
      told: { value: 4, unknown: null, saidBy: [short(said('board'))], dated: '2026', approximate: true },
    });
    expect(outlineOf({ none: unknownFigure() }, ['none', 'missing'])).toEqual({ none: {} });
    expect(outlineOf({ none: unknownFigure('not-applicable') }, ['none'])).toEqual({
      none: { unknown: { known: false, reason: 'not-applicable' } },
    });
  });

  it.each([
    [
      ['board', 'guide', 'editorial', 'editorial'],
      ['board', 'editorial'],
    ],
    [['editorial', 'guide'], ['editorial']],
    [['board', 'guide', 'blog'], ['board']],
  ])('of %j names the deciding one, and that we judge: %j', (saidBy, named) => {
    const outline = outlineOf({ told: { ...figure, saidBy: saidBy.map(said) } }, ['told']);
    expect(outline.told?.saidBy).toEqual(named.map((source) => short(said(source))));
  });
});

describe('figuresOf', () => {
  it('asks the others for what it does not hold, and only then', () => {
    let asked = 0;
    const figures = outlinedFigures(
      (path) => outlineOf({ known: figure }, ['known', 'none'])[path],
      () => {
        asked += 1;
        return { other: unknownFigure() };
      },
    );
    expect(figures.known).toEqual(figure);
    expect(asked).toBe(0);
    expect(figures.other).toEqual(unknownFigure());
    expect(figures.none).toBeUndefined();
    expect([figures.known, figures.other, figures.none]).toEqual([figure, unknownFigure(), undefined]);
    expect(asked).toBe(2);
  });

  it('goes through them all as through an object', () => {
    const other = unknownFigure();
    const figures = outlinedFigures(
      (path) => outlineOf({ known: figure }, ['known'])[path],
      () => ({ known: figure, other }),
    );
    expect({ ...figures, more: other }).toEqual({ known: figure, other, more: other });
    expect(Object.keys(figures)).toEqual(['known', 'other']);
    expect('known' in figures).toBe(true);
    expect('none' in figures).toBe(false);
  });
});
