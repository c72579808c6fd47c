import { expect, it } from 'vitest';
import { styleOf } from '../../src/render/style.ts';

it('gives each meaning its own look, in the 16 colours of the terminal', async () => {
  const style = await styleOf(true);
  expect(style('x', 'heading')).toBe('\u001b[1mx\u001b[22m');
  expect(style('x', 'good')).toBe('\u001b[32mx\u001b[39m');
});

it('leaves plain text alone, and all text without colour', async () => {
  expect((await styleOf(true))('x', undefined)).toBe('x');
  expect((await styleOf(false))('x', 'good')).toBe('x');
});
