import { describe } from 'vitest';
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
