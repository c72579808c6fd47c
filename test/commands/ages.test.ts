/** From when on the figures that are shown are called old. */
import { expect, test } from 'vitest';
import { figureFindings, refuseOld } from '../../src/commands/shared/answer/ages.ts';
import { type Figure, unknownFigure } from '../../src/core/figures.ts';
import { TooOldError } from '../../src/errors.ts';

const AS_OF = '2026-11-23';

const shown = (dated: string) => {
  const saidBy = [{ source: 'board', checked: AS_OF }];
  const figure: Figure = { ...unknownFigure(), value: 4, unknown: null, saidBy, dated };
  return [{ label: 'CPC fees.member', figure }];
};

test.each([
  ['2025-05-22', ['old-figures']],
  ['2025-05-23', []],
  ['2025-05-24', []],
])('18 months before the asked day, %s: %j', (dated, codes) => {
  const { findings, oldest } = figureFindings(shown(dated), AS_OF, []);
  expect(findings.map(({ code }) => code)).toEqual(codes);
  expect(oldest).toBe(dated);
});

test.each([
  ['2026-11-12', true],
  ['2026-11-13', false],
  ['2026-11-14', false],
])('ten days before it, %s is refused: %s', (dated, isRefused) => {
  const refused = () => refuseOld(shown(dated), AS_OF, 10);
  if (isRefused) expect(refused).toThrow(TooOldError);
  else expect(refused).not.toThrow();
});
