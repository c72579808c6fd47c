import { expect, it, vi } from 'vitest';
import { once, onceEach } from '../../src/core/once.ts';

it('works once, when it is first asked, also where nothing comes of it', () => {
  const work = vi.fn((): string | undefined => undefined);
  const told = once(work);
  expect(work).not.toHaveBeenCalled();
  expect([told(), told()]).toEqual([undefined, undefined]);
  expect(work).toHaveBeenCalledTimes(1);
  expect(once(() => 3)()).toBe(3);
});

it('works once for each', () => {
  const work = vi.fn((word: string) => word.length);
  const lengths = onceEach(work);
  expect(['ab', 'c', 'ab', 'c'].map(lengths)).toEqual([2, 1, 2, 1]);
  expect(work).toHaveBeenCalledTimes(2);
});
