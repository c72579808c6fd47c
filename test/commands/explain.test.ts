import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/dataset/load.ts';
import { answer, SHIPPED } from '../support/run.ts';
import { alike, answered, refused } from './tables.ts';

describe('words to options', () => {
  refused([
    ['explain nope', 3, '"nope"', 'certs explain'],
    ['explain CEEU', 3, '"CEEU"', 'CEU'],
    ['explain CPC', 3, '"CPC"', 'certs show CPC'],
  ]);

  alike([
    ['explain CEU', 'explain ceu'],
    ['explain CEU', 'explain CEUs'],
    ['explain coder', 'explain medical coder'],
    ['explain E/M', 'explain evaluation and management'],
    ['explain WIOA', 'explain wioa'],
    ['explain "certificate against certification"', 'explain certificate against certification'],
  ]);
});

describe('options to output', () => {
  answered([
    ['explain CEU', 'items.*.name', ['CEU']],
    ['explain CEU', 'items.0.seeAlso', ['Recertification']],
    ['explain apprentice', 'items.*.name', ['Apprentice']],
    ['explain DRG', 'items.*.name', ['DRG']],
    // The guide has no such word: an empty answer is an answer.
    ['explain DRG --source guide-2025', 'items', []],
    ['explain Externship --source guide-2025', 'items.0.sources', ['guide-2025']],
  ]);
});

describe('the glossary', () => {
  const { terms, sources } = loadCatalog(SHIPPED).glossary();

  test('has forty words and more, each with a source that the dataset knows', () => {
    expect(terms.length).toBeGreaterThanOrEqual(40);
    for (const { term, saidBy } of terms) {
      expect(saidBy.length, term).toBeGreaterThan(0);
      for (const { source } of saidBy) expect(sources[source], `${term}: ${source}`).toBeDefined();
    }
  });

  test('forty words and more rest on what others say', () => {
    const sourced = terms.filter(({ saidBy }) => saidBy.some(({ source }) => source !== 'editorial'));
    expect(sourced.length).toBeGreaterThanOrEqual(40);
  });

  test.each(terms.flatMap(({ term, aliases = [] }) => [term, ...aliases].map((name) => ({ term, name }))))(
    '$name is found',
    async ({ term, name }) => {
      const { items } = (await answer(['explain', name], { dataFolder: SHIPPED })) as { items: { name: string }[] };
      expect(items.map((item) => item.name)).toContain(term);
    },
  );
});
