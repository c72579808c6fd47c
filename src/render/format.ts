/** Money, dates, months and counts as text. One spelling everywhere, whatever the machine's locale. */
import type { Range } from '../core/money.ts';

/** 12345.5 -> "12,345.5" */
export const count = (value: number): string => {
  // Nearly all are such, and a long table has thousands.
  if (value >= 0 && value < 1e6 && Number.isInteger(value)) {
    const thousands = Math.floor(value / 1000);
    return thousands === 0 ? String(value) : `${thousands},${String(value % 1000).padStart(3, '0')}`;
  }
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
};

/** Dollars: "$425", "$24.56", "$51,090". */
export const money = (dollars: number): string => {
  const cents = Math.round(Math.abs(dollars) * 100);
  const whole = count(Math.floor(cents / 100));
  const rest = cents % 100;
  return `${dollars < 0 ? '-' : ''}$${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
};

/** Pay of an hour, always with its cents: "$17.00". */
export const hourly = (dollars: number): string => {
  const text = money(dollars);
  return text.includes('.') ? text : `${text}.00`;
};

/** "30 to 40", "up to 12", "6 or more", "60". */
export const range = ({ low, high }: Range, one: (value: number) => string = count): string => {
  if (low === null) return high === null ? '' : `up to ${one(high)}`;
  if (high === null) return `${one(low)} or more`;
  return low === high ? one(low) : `${one(low)} to ${one(high)}`;
};

export const plural = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** 240 -> "4 h", 235 -> "3 h 55 min". */
export const minutes = (value: number): string => {
  const hours = Math.floor(value / 60);
  const rest = value % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
};

/** "a", "a and b", "a, b and c". */
export const listing = (words: readonly string[], joint = 'and'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;

/** With a capital letter at the start. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence as a part of another one: without its full stop, and small at its start but for an abbreviation. */
export const asPart = (sentence: string): string =>
  sentence.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase()).replace(/\.$/, '');
