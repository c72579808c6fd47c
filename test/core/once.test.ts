import { expect, it, vi } from 'vitest';
import { once, onceEach, onceFor, onceForBoth } from '../../src/core/once.ts';

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
  const nothing = vi.fn((_: string): string | undefined => undefined);
  const told = onceEach(nothing);
  expect([told('a'), told('a')]).toEqual([undefined, undefined]);
  expect(nothing).toHaveBeenCalledTimes(1);
});

it('works once for a thing and for two together, told apart by who they are and not by what they hold', () => {
  const work = vi.fn((_: object): object | undefined => undefined);
  const told = onceFor(work);
  const [one, other] = [{}, {}];
  expect([told(one), told(one), told(other)]).toEqual([undefined, undefined, undefined]);
  expect(work.mock.calls.map(([of]) => of === one)).toEqual([true, false]);

  const sum = vi.fn((a: { n: number }, b: { n: number }) => a.n + b.n);
  const both = onceForBoth(sum);
  const [two, three] = [{ n: 2 }, { n: 3 }];
  expect([both(two, three), both(two, three), both(three, two), both(two, two), both(two, { n: 3 })]).toEqual([
    5, 5, 5, 4, 5,
  ]);
  expect(sum).toHaveBeenCalledTimes(4);
});
