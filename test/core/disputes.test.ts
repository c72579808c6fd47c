import { describe, expect, test } from 'vitest';
import { type Disputed, digestOf, fromDigest } from '../../src/core/disputes.ts';
import { unknownFigure } from '../../src/core/figures.ts';

const figure = (value: number): Disputed['figure'] => ({
  ...unknownFigure(),
  value,
  unknown: null,
  saidBy: [{ source: 'board', checked: '2026-01-02' }],
  others: [{ value: 1, standing: 'disputed', until: null, sources: ['page'], reason: null, repeated: false }],
});

describe('disputes in short', () => {
  const disputes: Disputed[] = [
    { code: 'ABC', path: 'fees.member', figure: figure(400) },
    { code: 'DEF', path: 'fees.member', figure: figure(400) },
    { code: 'DEF', path: 'exam.questions', figure: figure(100) },
  ];

  test('come out as they went in', () => {
    expect(fromDigest(JSON.parse(JSON.stringify(digestOf(disputes))))).toEqual(disputes);
  });

  test('hold a figure that several share once', () => {
    expect(digestOf(disputes).figures).toHaveLength(2);
    expect(digestOf(disputes).disputes.map((each) => each.figure)).toEqual([0, 0, 1]);
  });
});
