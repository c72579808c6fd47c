/**
 * Bars beside numbers. The number says it all: a bar only shows at a glance which is the longer, so it is left
 * out where there is no room, and never stands alone.
 */
import type { BarOf } from './document.ts';

/** A bar is never longer, and below the shortest there is none. */
const LONGEST = 30;
const SHORTEST = 8;

/** Eighths of a column, from one to seven. */
const EIGHTHS = ['▏', '▎', '▍', '▌', '▋', '▊', '▉'];

const MARKS = { unicode: { full: '█', open: '░' }, ascii: { full: '#', open: '-' } };

/**
 * One bar in so many columns, the longest of all values filling them. What is more than nothing shows at least
 * its smallest sign.
 *
 * @param most the highest value of all
 */
export const bar = ({ low, high }: BarOf, most: number, columns: number, unicode: boolean): string => {
  if (most <= 0 || high <= 0) return '';
  const { full, open } = unicode ? MARKS.unicode : MARKS.ascii;
  const steps = unicode ? 8 : 1;
  const length = (value: number) => Math.round((value / most) * columns * steps);
  const filled = Math.max(low > 0 || low === high ? 1 : 0, length(low));
  const whole = Math.floor(filled / steps);
  const solid = full.repeat(whole) + (EIGHTHS[(filled % steps) - 1] ?? '');
  if (low === high) return solid;
  return solid + open.repeat(Math.max(0, Math.round(length(high) / steps) - solid.length));
};

/** Some bars in so many columns, alike in scale; a null has none. */
export const barsOf = (values: readonly (BarOf | null)[], columns: number, unicode: boolean): string[] => {
  const most = Math.max(0, ...values.map((value) => value?.high ?? 0));
  return values.map((value) => (value === null ? '' : bar(value, most, columns, unicode)));
};

/**
 * How many columns bars get beside a table: what it leaves over, and where that is little, a quarter of the
 * width, for which longer cells are wrapped. Null where that is too little.
 *
 * @param taken columns that the table takes unwrapped, with the space before the bars
 */
export const roomForBars = (taken: number, width: number): number | null => {
  const room = Math.min(LONGEST, Math.max(width - taken, width >= 60 ? Math.floor(width / 4) : 0));
  return room < SHORTEST ? null : room;
};
