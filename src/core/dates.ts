/**
 * The one place for dates. A day is a `YYYY-MM-DD` string, which compares as text and has no time zone; a
 * partial date (`YYYY-MM`, `YYYY`) stands for every day in it.
 */

export type IsoDate = string;
export type PartialDate = string;

/** Before every day that is asked. */
export const FIRST_OF_ALL: IsoDate = '0000-01-01';
/** After every day that is asked. */
export const LAST_OF_ALL: IsoDate = '9999-12-31';

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month, 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const withZeros = (value: number, width: number): string => String(value).padStart(width, '0');

const format = (year: number, month: number, day: number): IsoDate =>
  `${withZeros(year, 4)}-${withZeros(month, 2)}-${withZeros(day, 2)}`;

const parts = (date: IsoDate): [number, number, number] => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
};

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = parts(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** Whether a text is a day of the calendar, a month or a year. */
export const isPartialDate = (text: string): boolean => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text) || isDay(text);

/** The year of a date, whole or partial. */
export const yearOf = (date: PartialDate): number => Number(date.slice(0, 4));

/** The month of a date, 1 to 12; null where a year stands alone. */
export const monthOf = (date: PartialDate): number | null => (date.length < 7 ? null : Number(date.slice(5, 7)));

/** The first day of the month in which a day lies. */
export const startOfMonth = (day: IsoDate): IsoDate => `${day.slice(0, 7)}-01`;

/** The last day of a month, 1 to 12. */
export const endOfMonth = (year: number, month: number): IsoDate => format(year, month, daysInMonth(year, month));

/** The first day that a partial date stands for. */
export const firstDay = (date: PartialDate): IsoDate => {
  if (date.length === 10) return date;
  return date.length === 7 ? `${date}-01` : `${date}-01-01`;
};

/** The last day that a partial date stands for. */
export const lastDay = (date: PartialDate): IsoDate => {
  if (date.length === 10) return date;
  // December, unless a month stands before it.
  const [year, month] = parts(`${date}-12`);
  return endOfMonth(year, month);
};

/** Whether a day lies after all that a partial date stands for. */
export const isOver = (date: PartialDate, day: IsoDate): boolean => date < day.slice(0, date.length);

/** The same day so many months later (or earlier), clamped to the end of the month. */
export const addMonths = (date: IsoDate, months: number): IsoDate => {
  const [year, month, day] = parts(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return format(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
};

/** The last day of what ends on a date, so many years later: the month's last where only the month was told. */
export const endAfterYears = (date: PartialDate, years: number): IsoDate => {
  const end = lastDay(date);
  return isDay(date) ? addMonths(end, 12 * years) : endOfMonth(yearOf(end) + years, monthOf(end) ?? 12);
};

/** Months from the month of one day to that of another. By slices: a roster asks for it in every row. */
const calendarMonths = (from: IsoDate, to: IsoDate): number =>
  (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** Whole months from one day to a later one: the most that can be added without passing it, month-ends clamped. */
export const wholeMonths = (from: IsoDate, to: IsoDate): number => {
  const months = calendarMonths(from, to);
  return addMonths(from, months) <= to ? months : months - 1;
};

/**
 * Whole months back from one day to an earlier one: the most that can be taken away without passing it, month-ends
 * clamped. Not always as many as forwards: 31 January and a month is 28 February, but a month before that is 28 January.
 */
export const wholeMonthsBack = (from: IsoDate, to: IsoDate): number => {
  const months = calendarMonths(to, from);
  return addMonths(from, -months) >= to ? months : months - 1;
};

/** The fewest whole months that reach a later day from another, month-ends clamped. */
export const monthsUntil = (from: IsoDate, to: IsoDate): number => {
  const months = wholeMonths(from, to);
  return addMonths(from, months) < to ? months + 1 : months;
};

/** Days since 0000-03-01 in the proleptic Gregorian calendar. */
const dayNumber = (date: IsoDate): number => {
  const [year, month, day] = parts(date);
  const y = month <= 2 ? year - 1 : year;
  const fromMarch = (month + 9) % 12;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * fromMarch + 2) / 5) +
    day -
    1
  );
};

/** So many days later. */
export const addDays = (date: IsoDate, days: number): IsoDate => {
  let [year, month, day] = parts(date);
  day += days;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  while (day < 1) {
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    day += daysInMonth(year, month);
  }
  return format(year, month, day);
};

/** Days from one day to another; negative where the second is the earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** The earlier of two partial dates by their first days; null counts as absent. */
export const earlier = (a: PartialDate | null, b: PartialDate | null): PartialDate | null => {
  if (a === null || b === null) return a ?? b;
  return firstDay(b) < firstDay(a) ? b : a;
};
