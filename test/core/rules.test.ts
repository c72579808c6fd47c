import { describe, expect, it } from 'vitest';
import { ruleHolders, rulesOn } from '../../src/core/rules.ts';
import type { Rule } from '../../src/schema/certification.ts';
import { ask, world } from '../support/world.ts';

const { sources, value, unknown } = world();
const ABC = { of: 'ABC', name: 'Able Biller and Coder' };

const rule = (id: string, text: Rule['text'], topic: Rule['topic'] = 'books'): Rule => ({ id, topic, text });
const on = (rules: readonly Rule[] | undefined, question = ask()) =>
  rulesOn({ ...ABC, rules, sources }, 'books', question);
const texts = (rules: readonly Rule[], question = ask()) =>
  on(rules, question).map(({ text, standing, sources: by }) => [text, standing, by]);

describe('rulesOn', () => {
  it('gives what is adopted with its figure, its sources the deciding one first', () => {
    const text = [value('Bring one book.', { by: ['guide', 'board'], reason: 'The newest.' })];
    const [found] = on([rule('one', text)]);
    expect(found).toMatchObject({
      ...ABC,
      text: 'Bring one book.',
      standing: 'adopted',
      until: null,
      reason: 'The newest.',
      sources: ['board', 'guide'],
      figure: { value: 'Bring one book.', dated: '2026-01' },
    });
  });

  it('gives what else is said after it, rule by rule', () => {
    const one = rule('one', [
      value('Bring none.', { standing: 'disputed', by: ['guide', 'blog'], reason: 'Of old.' }),
      value('Bring one book.'),
    ]);
    const two = rule('two', [value('No notes.', { by: ['guide'] })]);
    expect(texts([one, two])).toEqual([
      ['Bring one book.', 'adopted', ['board']],
      ['Bring none.', 'disputed', ['guide', 'blog']],
      ['No notes.', 'adopted', ['guide']],
    ]);
    expect(on([one])[1]).toEqual({
      ...ABC,
      text: 'Bring none.',
      standing: 'disputed',
      until: null,
      reason: 'Of old.',
      sources: ['guide', 'blog'],
      figure: null,
    });
  });

  it('gives what is over where it is still repeated, and until when it held; no plain history', () => {
    const later = value('Bring one book.', { from: '2023' });
    const over = (by: string) => value('Bring three.', { until: '2022-12', by: [by] });
    expect(on([rule('one', [later, over('guide')])])[1]).toMatchObject({
      text: 'Bring three.',
      standing: 'superseded',
      until: '2022-12',
    });
    expect(texts([rule('one', [later, over('blog')])])).toEqual([['Bring one book.', 'adopted', ['board']]]);
  });

  it('gives what is doubted where nothing is adopted', () => {
    expect(texts([rule('one', [value('Bring none.', { standing: 'doubtful' })])])).toEqual([
      ['Bring none.', 'doubtful', ['board']],
    ]);
    expect(on([rule('one', [unknown('not-found')])])).toEqual([]);
  });

  it('gives the asked topic alone, and under one source what that one says', () => {
    const books = rule('books', [
      value('Bring one book.'),
      value('Bring none.', { standing: 'disputed', by: ['blog'] }),
    ]);
    const refund = rule('refund', [value('No refund.')], 'refund');
    expect(texts([refund, books], ask({ source: 'blog' }))).toEqual([['Bring none.', 'adopted', ['blog']]]);
    expect(texts([refund, books])).toHaveLength(2);
  });

  it('gives none where there are none', () => {
    expect(on(undefined)).toEqual([]);
  });
});

it('ruleHolders names who has a rule on each topic, once, in the order given', () => {
  const [books, more, refund] = [
    rule('one', [value('Bring one book.')]),
    rule('two', [unknown('not-found')]),
    rule('three', [value('No refund.')], 'refund'),
  ];
  const parts = [
    { of: 'ABC', rules: [books, more] },
    { of: 'DEF', rules: undefined },
    { of: 'board', rules: [refund, books] },
  ];
  expect(ruleHolders(parts)).toEqual({ books: ['ABC', 'board'], refund: ['board'] });
});
