/** What imports what in src: a file can be read, and taken out, without those that use it. */
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { sourcesIn } from './support/sources.ts';

/** The files that each one imports, for a type alone or when it is asked for too. */
const IMPORTS = new Map(
  sourcesIn('src').map(({ file, text }) => [
    file,
    [...text.matchAll(/^import '(\.[^']+)'|(?:\bfrom |\bimport\(\s*)'(\.[^']+)'/gm)].map(([, bare, named]) =>
      posix.join(posix.dirname(file), bare ?? named ?? ''),
    ),
  ]),
);

test('every file that is imported is there', () => {
  const missing = [...IMPORTS].flatMap(([file, imports]) =>
    imports.filter((one) => !/json$/.test(one) && !IMPORTS.has(one)).map((one) => [file, one]),
  );
  expect(missing).toEqual([]);
  expect(IMPORTS.get('src/commands/registry.ts')).toContain('src/commands/list.ts');
});

test('no file imports itself by way of others', () => {
  const done = new Set<string>();
  /** The first circle from a file on, as the way around it. */
  const circleFrom = (file: string, way: readonly string[]): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of IMPORTS.get(file) ?? []) {
      const circle = circleFrom(next, [...way, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of IMPORTS.keys()) expect(circleFrom(file, []), file).toBeNull();
});
