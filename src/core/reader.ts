/** Reads a record on a day, path by path, and keeps the figure behind each value by its path in the answer. */
import type { Path } from '../schema/common.ts';
import { type Figure, mapFigure, type Question, type SourceMap, valueOn } from './figures.ts';
import { asRange, type Range } from './money.ts';

/**
 * Figures by path, each worked out when it is asked for.
 *
 * @param paths all of them, in their order; asked for where somebody goes through them, as a spread does
 */
export const figuresBy = (
  figureAt: (path: string) => Figure | undefined,
  paths: () => readonly string[],
): Readonly<Record<string, Figure>> => {
  const at = (key: string | symbol) => (typeof key === 'string' ? figureAt(key) : undefined);
  return new Proxy<Record<string, Figure>>(
    {},
    {
      // Whoever prints or compares it asks for what every object has, symbols too.
      get: (empty, key) => at(key) ?? Reflect.get(empty, key),
      has: (empty, key) => at(key) !== undefined || Reflect.has(empty, key),
      ownKeys: () => [...paths()],
      getOwnPropertyDescriptor: (_, key) => {
        const value = at(key);
        return value && { value, enumerable: true, configurable: true };
      },
    },
  );
};

/** Reads the paths of one record on one day and keeps each figure by its path in the answer. */
export const readerOf = (question: Question, sources: SourceMap) => {
  const figures: Record<string, Figure> = {};
  const keep = <T>(path: string, figure: Figure<T>): T | null => {
    figures[path] = figure;
    return figure.value;
  };
  const on = <T>(entries: Path<T> | undefined): Figure<T> => valueOn(entries, question, sources);
  return {
    figures,
    keep,
    on,
    take: <T>(path: string, entries: Path<T> | undefined): T | null => keep(path, on(entries)),
    takeRange: (path: string, entries: Path<number | Range> | undefined): Range | null =>
      keep(path, mapFigure(on(entries), asRange)),
    /** The certification's own figure, or the organization's where it has none. */
    inherit: <T>(path: string, own: Path<T> | undefined, theirs: () => Figure<T>): T | null => {
      const figure = on(own);
      const spoken = figure.value !== null || figure.others.length > 0 || figure.unknown?.reason === 'not-applicable';
      return keep(path, spoken ? figure : theirs());
    },
  };
};

export type Reader = ReturnType<typeof readerOf>;
