/** What imports what in src: the borders of CONTRIBUTING, and that a file can be read without those that use it. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { sourcesIn } from './support/sources.ts';

/** What a file imports, for a type alone or when it is asked for too: files by their path in src, others by name. */
const importsIn = (file: string, text: string): string[] =>
  [...text.matchAll(/^(?:import |(?:import|export|\}) .*?from )'([^']+)'|\bimport\(\s*'([^']+)'/gm)]
    .map(([, named, late]) => named ?? late ?? '')
    .map((name) =>
      name.startsWith('.')
        ? posix.join(posix.dirname(file), name)
        : name.startsWith('node:')
          ? name
          : name.replace(/\/.*/, ''),
    );

const IMPORTS = new Map(sourcesIn('src').map(({ file, text }) => [file, importsIn(file, text)]));

/** By folder, what it may import: from the table of CONTRIBUTING. */
const MAY = new Map<string, readonly string[]>();
for (const [, folder = '', ours = '', others = ''] of readFileSync('CONTRIBUTING.md', 'utf8').matchAll(
  /^\| `src\/(\w+)` \|[^|]*\|([^|]*)\|([^|]*)\|$/gm,
)) {
  const named = [...`${ours} ${others}`.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  MAY.set(folder, [...named, ...(ours.includes('the folders above') ? MAY.keys() : [])]);
}

/** What a file imports from beyond the border of its folder. */
const crossings = (file: string, imports: readonly string[]): string[] => {
  const [, folder = '', ...inside] = file.split('/');
  const may = MAY.get(folder);
  if (inside.length === 0) return [];
  return imports.filter((one) => {
    const from = one.startsWith('src/') ? (one.split('/')[1] ?? '') : one;
    return from !== folder && !may?.includes(from);
  });
};

describe('the borders', () => {
  it('are those of every folder', () => {
    const folders = [...IMPORTS.keys()].flatMap((file) => /^src\/(\w+)\//.exec(file)?.[1] ?? []);
    expect([...MAY.keys()].sort()).toEqual([...new Set(folders)].sort());
  });

  it.each([
    ['src/schema/x.ts', '../core/money.ts'],
    ['src/schema/x.ts', '../errors.ts'],
    ['src/core/x.ts', '../lint/check.ts'],
    ['src/core/plan/x.ts', '../../errors.ts'],
    ['src/core/x.ts', 'node:fs'],
    ['src/dataset/x.ts', '../context.ts'],
    ['src/dataset/x.ts', '../prompt/questions.ts'],
    ['src/lint/rules/x.ts', '../../render/words/names.ts'],
    ['src/render/text/x.ts', '../../app.ts'],
    ['src/render/x.ts', '../lint/check.ts'],
    ['src/render/x.ts', '../prompt/questions.ts'],
    ['src/render/x.ts', '../output-file.ts'],
    ['src/prompt/x.ts', '../commands/registry.ts'],
    ['src/prompt/x.ts', 'commander'],
    ['src/commands/x.ts', '../app.ts'],
    ['src/commands/x.ts', 'chalk'],
  ])('keep from %s what is in %s', (file, name) => {
    for (const text of [
      `import { a } from '${name}';`,
      `import '${name}';`,
      `import {\n  type A,\n} from '${name}';`,
      `export type { A } from '${name}';`,
      `const a = await import(\n  '${name}'\n);`,
    ])
      expect(crossings(file, importsIn(file, text)), text).toHaveLength(1);
  });

  it('are kept by every file', () => {
    const crossed = [...IMPORTS].map(([file, imports]) => [file, crossings(file, imports)] as const);
    expect(crossed.filter(([, beyond]) => beyond.length > 0)).toEqual([]);
  });
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
