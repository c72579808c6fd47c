/** What names nothing on a command line, gathered before a command runs so that all of it is told together. */
import { resolve } from 'node:path';
import { type Catalog, findCertification, findOrganization, nearestCodes, nearestName } from '../../core/catalog.ts';
import { nearest } from '../../core/nearest.ts';
import { CertsError, expectedOf, NO_OPTION, NotFoundError, together, UsageError, type Wrong } from '../../errors.ts';
import { type GlobalOptions, namedFormats } from './options.ts';
import { shellQuoted } from './shell-quoted.ts';

/**
 * Throws what is wrong, if anything is: one thing as it is told alone, several as one UsageError.
 *
 * @param help what helps with several
 */
export const refuse = (wrong: readonly Wrong[], help?: string): void => {
  const [first, ...more] = wrong;
  if (first !== undefined) throw together([first, ...more], help);
};

/**
 * What an attempt finds wrong with a flag: each of its problems, or the whole as one.
 *
 * @throws whatever is no error of ours
 */
export const wrongIn = async (flag: string, attempt: () => unknown): Promise<Wrong[]> => {
  try {
    await attempt();
    return [];
  } catch (error) {
    if (!(error instanceof CertsError)) throw error;
    const { message, suggestions, hint = '' } = error;
    const one = { file: flag, path: '', found: message, expected: expectedOf(suggestions, hint) };
    const problems = error.problems.length > 0 ? error.problems : [one];
    return problems.map((problem) => ({ alone: error, problem }));
  }
};

const quoted = (name: string): string => `"${name}"`;

/** What a command writes beside its answer. */
const BESIDE = ['save', 'ics'];

/** A file that both the answer and something beside it are to be written to. */
export const wrongFiles = ({ output }: GlobalOptions, own: Readonly<Record<string, unknown>>): Wrong[] =>
  BESIDE.flatMap((flag) => {
    const file = own[flag];
    if (output === undefined || typeof file !== 'string' || resolve(file) !== resolve(output)) return [];
    const hint = `give --${flag} another file`;
    return [
      {
        alone: new UsageError(`"${file}" is to hold the answer, and what --${flag} writes`, { hint }),
        problem: { file: `--${flag}`, path: '', found: `${quoted(file)}, as for --output`, expected: 'another file' },
      },
    ];
  });

/** Two different formats. */
export const wrongFormats = (options: GlobalOptions): Wrong[] => {
  const different = namedFormats(options);
  if (different.length < 2) return [];
  return [
    {
      alone: new UsageError(`two formats at once: ${different.join(' and ')}`, { hint: 'name one format' }),
      problem: { file: '--format', path: '', found: different.join(' and '), expected: 'one format' },
    },
  ];
};

/** Names that are none of the known fields and stand for none below them. */
export const unknownFields = (
  names: readonly string[],
  known: readonly string[],
  option: string,
  { of = 'in this answer', list }: { of?: string; list: string },
): Wrong[] =>
  names
    .filter((name) => !known.some((field) => field === name || field.startsWith(`${name}.`)))
    .map((name) => {
      const near = nearest(name, known);
      return {
        alone: new UsageError(`no field "${name}" ${of}`, { suggestions: near, hint: `the valid names: ${list}` }),
        problem: { file: option, path: '', found: quoted(name), expected: expectedOf(near, `a name of \`${list}\``) },
      };
    });

/**
 * What `--fields` and `--sort` name and the answer does not have.
 *
 * @param line what lists the names that it has once the flag with `help` is added
 */
export const wrongFields = (
  { fields = [], sort }: GlobalOptions,
  known: readonly string[],
  line = 'the same line with',
): Wrong[] => {
  if (fields.includes('help') || sort === 'help') return [];
  const wrong = unknownFields(fields, known, '--fields', { list: `${line} --fields help` });
  if (sort === undefined) return wrong;
  const [name = '', direction = 'asc', extra] = sort.split(':');
  if (extra !== undefined || !['asc', 'desc'].includes(direction))
    wrong.push({
      alone: new UsageError(`cannot sort by "${sort}"`, { hint: 'write --sort FIELD or --sort FIELD:desc' }),
      problem: { file: '--sort', path: '', found: quoted(sort), expected: 'FIELD or FIELD:desc' },
    });
  else wrong.push(...unknownFields([name], known, '--sort', { list: `${line} --sort help` }));
  return wrong;
};

/** Fields that are named where there are none, not even to be listed. */
export const fieldsOfNone = ({ fields, sort }: GlobalOptions, called: string): Wrong[] =>
  [
    { flag: '--fields', value: fields?.join(',') },
    { flag: '--sort', value: sort },
  ].flatMap(({ flag, value }) =>
    value === undefined
      ? []
      : [
          {
            alone: new UsageError(`${called} has no fields, and got ${flag} ${quoted(value)}`, {
              hint: `leave out ${flag}`,
            }),
            problem: { file: flag, path: '', found: quoted(value), expected: `none: ${called} has no fields` },
          },
        ],
  );

/** A limit that would leave nothing of an answer that is one record. */
export const wrongLimit = ({ limit }: GlobalOptions, called: string): Wrong[] => {
  if (limit !== 0) return [];
  const one = `${called} answers with one record`;
  return [
    {
      alone: new UsageError(`${one}, and got --limit 0`, { hint: 'leave out --limit' }),
      problem: { file: '--limit', path: '', found: '0', expected: `1 or more: ${one}` },
    },
  ];
};

/** Ids that are no source of the dataset; `place` is where they stand in the line. */
export const wrongSources = (asked: readonly string[], place: string, catalog: Catalog): Wrong[] => {
  if (asked.length === 0) return [];
  const ids = catalog.sources().map(({ id }) => id);
  return asked
    .filter((id) => !ids.includes(id))
    .map((id) => {
      const near = nearest(id, ids);
      return {
        alone: new UsageError(`no source "${id}" in the dataset`, {
          suggestions: near,
          hint: 'all sources: certs data sources',
        }),
        problem: {
          file: place,
          path: '',
          found: quoted(id),
          expected: expectedOf(near, 'a source of `certs data sources`'),
        },
      };
    });
};

/**
 * Flags of a command that one of its topics does not take.
 *
 * @param flags by the names under which commander keeps them
 * @param lineOf the command, with its topic, that takes one
 */
export const wrongFlags = (topic: string, flags: readonly string[], lineOf: (flag: string) => string): Wrong[] =>
  flags.map((name) => {
    const [flag, line] = [`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, lineOf(name)];
    return {
      alone: new UsageError(`${flag} belongs to "${line}", not to "${topic}"`, { hint: `certs ${line} ${flag} ...` }),
      problem: { file: flag, path: '', found: NO_OPTION, expected: `\`certs ${line}\` with it` },
    };
  });

const ALL_CODES = 'all codes: certs list';

/** Why a name has to be quoted. */
export const IN_QUOTES = 'a name of several words stands in quotes';

/** Words in the place of codes, and whether organizations may stand there too. */
export type Named = { words: readonly string[]; takes: 'codes' | 'organizations' };

/** Codes near a word and, where they are taken too, organizations: best first. */
const nearWord = (word: string, { index }: Catalog, takes: Named['takes']): string[] => {
  const codes = nearestCodes(index, word);
  if (takes === 'codes') return codes;
  const ids = nearest(
    word,
    index.organizations.map(({ id }) => id),
  );
  return [...new Set([...nearest(word, [...ids, ...codes]), ...codes])];
};

/** The error of words in the place of codes of which the catalogue does not hold some. */
export const unknownCodes = ({ words, takes }: Named, catalog: Catalog): NotFoundError => {
  const { index } = catalog;
  const unknown = [...new Set(words)].filter((word) => findCertification(index, word) === null);
  const what = takes === 'codes' ? 'certification' : 'certification or organization';
  const message = `no ${what} ${unknown.map(quoted).join(' or ')} in the catalogue`;
  const name = unknown.length > 1 ? nearestName(index, unknown.join(' ')) : null;
  if (name !== null)
    return new NotFoundError(message, {
      suggestions: [shellQuoted(name)],
      hint: `certs show ${shellQuoted(name)}    (${IN_QUOTES})`,
    });
  const organization = unknown.map((word) => findOrganization(index, word)).find((found) => found !== null);
  const codes = unknown.filter((word) => findOrganization(index, word) === null);
  const suggestions = [...new Set(codes.flatMap((word) => nearWord(word, catalog, takes)))].slice(0, 3);
  const [best] = suggestions;
  const isCode = best !== undefined && findCertification(index, best) !== null;
  const all = isCode ? `certs show ${best}    (${ALL_CODES})` : ALL_CODES;
  return new NotFoundError(message, {
    suggestions,
    hint: organization ? `certs list --organization ${organization.id}    (an organization, not a code)` : all,
  });
};

/** Of words in the place of codes those that may not stand there; empty ones are told by themselves. */
export const strangeWords = ({ words, takes }: Named, { index }: Catalog): string[] =>
  words.filter(
    (word) =>
      word.trim() !== '' &&
      findCertification(index, word) === null &&
      (takes === 'codes' || findOrganization(index, word) === null),
  );

/** Those words, for a line that is wrong anyway. */
export const wrongCodes = (places: readonly Named[], catalog: Catalog): Wrong[] =>
  places.flatMap((place) =>
    strangeWords(place, catalog).map((word) => {
      const alone = unknownCodes({ ...place, words: [word] }, catalog);
      const organization = findOrganization(catalog.index, word);
      const [found, expected] =
        organization === null
          ? ['no such certification', 'a code of `certs list`']
          : ['an organization', `a code of \`certs list --organization ${organization.id}\``];
      return { alone, problem: { file: word, path: '', found, expected: expectedOf(alone.suggestions, expected) } };
    }),
  );
