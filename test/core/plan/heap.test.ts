import { expect, test } from 'vitest';
import { Heap } from '../../../src/core/plan/heap.ts';

const drained = (heap: Heap<number>): number[] => {
  const out: number[] = [];
  for (let least = heap.pop(); least !== null; least = heap.pop()) out.push(least);
  return out;
};

const filled = (numbers: readonly number[]): Heap<number> => {
  const heap = new Heap<number>((a, b) => a - b);
  for (const number of numbers) heap.push(number);
  return heap;
};

/** Every order of some numbers. */
const orders = (numbers: readonly number[]): number[][] =>
  numbers.length === 0
    ? [[]]
    : numbers.flatMap((first, at) => orders(numbers.toSpliced(at, 1)).map((rest) => [first, ...rest]));

test('in whatever order things come, the least goes first', () => {
  const numbers = [1, 2, 2, 3, 4, 5];
  for (const order of orders(numbers)) expect(drained(filled(order)), order.join()).toEqual(numbers);
});

test('things may come and go in turn', () => {
  const heap = filled([5, 3, 8, 1, 9, 2]);
  expect([heap.pop(), heap.pop()]).toEqual([1, 2]);
  for (const number of [4, 0, 7]) heap.push(number);
  expect(drained(heap)).toEqual([0, 3, 4, 5, 7, 8, 9]);
});

test('nothing is left of nothing, nor after the last', () => {
  const heap = filled([]);
  expect(heap.pop()).toBeNull();
  heap.push(1);
  expect([heap.pop(), heap.pop()]).toEqual([1, null]);
});

test('what goes before what is for the asker to say', () => {
  const heap = new Heap<string>((a, b) => b.length - a.length);
  for (const word of ['a', 'ccc', 'bb']) heap.push(word);
  expect([heap.pop(), heap.pop(), heap.pop()]).toEqual(['ccc', 'bb', 'a']);
});
