/** How old figures may be, as `data stale` is asked. */
import { InvalidArgumentError } from 'commander';
import type { Age } from '../../core/stale.ts';

/** An age with its unit: 18mo, 2y, 90d. */
export const parseAge = (text: string): Age => {
  const [, digits = '', unit] = /^(\d{1,5})(d|mo|y)$/.exec(text) ?? [];
  if (digits === '') throw new InvalidArgumentError('Expected an age such as 18mo, 2y or 90d.');
  const count = Number(digits);
  return unit === 'd' ? { days: count } : { months: unit === 'y' ? count * 12 : count };
};
