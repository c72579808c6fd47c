/** What each of some years costs, with bars: the least in full, on to the most as open. */
import type { Block } from '../document.ts';

type YearCost = { name: string; text: string; low: number; high: number };

/** One row a year, in the order given; amounts in dollars, and in words. */
export const yearTable = (years: readonly YearCost[]): Block => ({
  kind: 'table',
  columns: [{ header: 'Year' }, { header: 'Cost', align: 'right' }],
  rows: years.map(({ name, text }) => [{ text: name }, { text }]),
  bars: years.map(({ low, high }) => ({ low, high })),
});
