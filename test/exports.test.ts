/** The names of src: one stands for one thing, and nothing is exported that no other file asks for. */
import { describe, expect, it } from 'vitest';
import { sourcesIn } from './support/sources.ts';

const src = sourcesIn('src');
const all = [...src, ...sourcesIn('test', 'scripts')];

/** Names that each file of a folder has, as the one who loads it asks. */
const CONVENTIONS: readonly { folder: RegExp; names: readonly string[] }[] = [
  {
    folder: /^src\/commands\//,
    names: ['declare', 'examples', 'fields', 'fieldsWith', 'forMore', 'oneRecord', 'topics', 'wordsMeant'],
  },
  { folder: /^src\/lint\/rules\//, names: ['rule'] },
];
const isConvention = (name: string, file: string) =>
  CONVENTIONS.some(({ folder, names }) => folder.test(file) && names.includes(name));

/** One thing under one name: what a schema takes and the type of it, what a folder gives and what the library does. */
const ALIKE = ['IsoDate', 'PartialDate', 'loadCatalog'];

/** What passes on the names of others, and is the library. */
const LIBRARY = 'src/index.ts';

/** An export with the name that it declares, or those between its braces. */
const EXPORT = /^export (?:(?:async |abstract )?(?:type|interface|const|function\*?|class) (\w+)|\{([^}]*)\};)/gm;

/** What a file declares for itself alone. */
const PRIVATE = /^(?:async |abstract )?(?:type|interface|const|let|function\*?|class) (\w+)/gm;

/**
 * Small words that mean what the file around them is about, and nothing without it: the row of that table, the line of
 * that text, the entry of that list, the place in that picture, what stands there.
 */
const SMALL_WORDS = ['Row', 'Line', 'Entry', 'Place', 'at'];

const declared = src.flatMap(({ file, text }) =>
  [...new Set([...text.matchAll(EXPORT)].flatMap(([, name, names = '']) => name ?? names.trim().split(/\s*,\s*/)))]
    .filter((name) => !isConvention(name, file))
    .map((name) => ({ name, file })),
);

/** What a file names between the braces of an import, or takes out of a module that it loads or requires. */
const asked = (text: string): string[] =>
  [
    ...text.matchAll(/\b(?:import|export) (?:type )?\{([^}]*)\} from/g),
    ...text.matchAll(/\{([^{}]*)\}\s*(?:=\s*await import\(|\)\s*=>)/g),
    // Of a module that is loaded late, or by the build, whatever is taken with a dot.
    ...(/\b(import|require)\(/.test(text) ? text.matchAll(/\.(\w+)/g) : []),
  ].flatMap(([, names = '']) =>
    names.split(',').map(
      (name) =>
        name
          .trim()
          .replace(/^type /, '')
          .split(/ as |:/)[0] ?? '',
    ),
  );

describe('what src exports', () => {
  it('is written in a form that is looked at here', () => {
    const count = (text: string, of: RegExp) => [...text.matchAll(of)].length;
    const unseen = src.filter(({ file, text }) => file !== LIBRARY && count(text, /^export\b/gm) > count(text, EXPORT));
    expect(unseen.map(({ file }) => file)).toEqual([]);
  });

  it('is called by a name that stands for nothing else', () => {
    const files = new Map<string, string[]>();
    for (const { name, file } of declared) files.set(name, [...(files.get(name) ?? []), file]);
    const several = [...files].filter(([name, of]) => of.length > 1 && !ALIKE.includes(name));
    expect(several).toEqual([]);
  });

  const kept = src.flatMap(({ file, text }) => [...text.matchAll(PRIVATE)].map(([, name = '']) => ({ name, file })));
  const confused = kept.flatMap((own) => {
    const other = declared.find(({ name, file }) => name === own.name && file !== own.file);
    return other === undefined ? [] : [{ ...own, exported: other.file }];
  });

  it('is called by a name that no other file has for something of its own', () => {
    expect(confused.filter(({ name }) => !SMALL_WORDS.includes(name))).toEqual([]);
  });

  it('shares a small word with another file where that is excepted', () => {
    expect(SMALL_WORDS.filter((word) => !confused.some(({ name }) => name === word))).toEqual([]);
  });

  it('is asked for by another file', () => {
    const users = new Map(all.map(({ file, text }) => [file, new Set(asked(text))]));
    const idle = declared.filter(
      ({ name, file }) => file !== LIBRARY && ![...users].some(([user, names]) => user !== file && names.has(name)),
    );
    expect(idle).toEqual([]);
  });
});
