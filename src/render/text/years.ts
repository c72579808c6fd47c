/** What each of some years costs, with bars: the least in full, on to the most as open. */
import type { Block } from '../document.ts';
import { money, range } from '../format.ts';

type YearCost = { name: string; low: number; high: number };

/** One row a year, in the order given; amounts in dollars. */
export const yearTable = (years: readonly YearCost[]): Block => ({
  kind: 'table',
  columns: [{ header: 'Year' }, { header: 'Cost', align: 'right' }],
  rows: years.map(({ name, low, high }) => [{ text: name }, { text: range({ low, high }, money) }]),
  bars: years.map(({ low, high }) => ({ low, high })),
});
