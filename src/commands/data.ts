/** `data`: the dataset itself, topic by topic; each topic is in a file of `data/`. */
import { Argument, Option } from 'commander';
import { OLD_MONTHS } from '../core/figures.ts';
import type { Age } from '../core/stale.ts';
import { UsageError, type Wrong } from '../errors.ts';
import { parseAge } from './data/age.ts';
import type { CommandModule } from './shared/command.ts';
import { codesOfWord, withoutIt } from './shared/options.ts';
import { formatOf, type Session } from './shared/session.ts';
import { wrongFlags, wrongSources } from './shared/wrong.ts';

export const examples = [
  'certs data disputes CPC',
  'certs data stale CPC --older-than 18mo',
  'certs data schema compare',
  'certs data export --format csv',
];

type Flags = { olderThan?: Age };

const OLD: Age = { months: OLD_MONTHS };

type Topic = {
  about: string;
  /** What may stand after the topic; absent: nothing. */
  takes?: 'holders' | 'a folder' | 'a name' | 'ids';
  answer: (session: Session, words: readonly string[], flags: Flags) => Promise<void>;
};

// Each topic is read when it is asked for: some need every schema, most need none.
const OF_TOPIC: Readonly<Record<string, Topic>> = {
  sources: {
    about: 'every page and file that is cited',
    takes: 'ids',
    answer: async (session, ids) => (await import('./data/sources.ts')).sources(session, ids),
  },
  disputes: {
    about: 'figures on which sources disagree',
    takes: 'holders',
    answer: async (session, codes) => (await import('./data/disputes.ts')).disputes(session, codes),
  },
  stale: {
    about: 'figures whose newest source is older than an age',
    takes: 'holders',
    answer: async (session, codes, { olderThan = OLD }) =>
      (await import('./data/stale.ts')).stale(session, codes, olderThan),
  },
  validate: {
    about: 'every problem of a folder of your own data',
    takes: 'a folder',
    answer: async (session, folders) => (await import('./data/validate.ts')).validate(session, folders),
  },
  schema: {
    about: 'the JSON Schema of an answer or a data file',
    takes: 'a name',
    answer: async (session, words) => (await import('./data/schema.ts')).schema(session, words),
  },
  export: {
    about: 'the whole dataset, to take away',
    answer: async (session) => (await import('./data/export.ts')).exportData(session),
  },
  path: {
    about: 'where the files are',
    answer: async (session) => (await import('./data/paths.ts')).paths(session),
  },
};

export const topics = Object.fromEntries(Object.entries(OF_TOPIC).map(([name, { about }]) => [name, about]));

export const fieldsWith = {
  sources: async () => (await import('./data/sources.ts')).SOURCE_FIELDS,
  disputes: async () => (await import('./data/disputes.ts')).DISPUTE_FIELDS,
  stale: async () => (await import('./data/stale.ts')).STALE_FIELDS,
  validate: async () => (await import('./data/validate.ts')).PROBLEM_FIELDS,
  schema: async () => (await import('./data/schema.ts')).SCHEMA_FIELDS,
  export: async () => (await import('./data/export.ts')).fields,
  path: async () => (await import('./data/paths.ts')).PATH_FIELDS,
};

export const oneRecord = 'path';

/** What does not belong to a topic. */
const wrongFor = (name: string, { takes }: Topic, [word]: readonly string[], flags: Flags): Wrong[] => [
  ...(takes !== undefined || word === undefined
    ? []
    : [
        {
          alone: new UsageError(`data ${name} takes nothing after it, and got "${word}"`, {
            hint: `certs data ${name}`,
          }),
          problem: { file: word, path: '', found: 'one word more', expected: `nothing after data ${name}` },
        },
      ]),
  ...wrongFlags(`data ${name}`, name === 'stale' ? [] : Object.keys(flags), () => 'data stale'),
];

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description(
      'The data itself: its sources, where they disagree, which figures are old; a check of your own data, schemas, and the whole to take away.',
    )
    .addArgument(new Argument('<topic>', 'what about the data').choices(Object.keys(OF_TOPIC)))
    .argument(
      '[words...]',
      'sources: ids of sources; disputes, stale: certifications or organizations; validate: a folder; schema: a command or data file',
    )
    .addOption(
      withoutIt(new Option('--older-than <age>', 'stale: 18mo, 2y, 90d').argParser(parseAge), `${OLD_MONTHS}mo`),
    )
    .action((name: string, words: string[], flags: Flags) => {
      const topic = OF_TOPIC[name];
      if (topic === undefined) return;
      return run(
        (session) => topic.answer(session, words, flags),
        async ({ catalog }) => [
          ...wrongFor(name, topic, words, flags),
          ...(topic.takes === 'ids' ? wrongSources(words, 'a source', catalog) : []),
          ...(topic.takes === 'a name'
            ? (await import('./data/schema.ts')).wrongSchema(words, formatOf(command.optsWithGlobals()))
            : []),
        ],
        topic.takes === 'holders' ? words.flatMap(codesOfWord) : null,
      );
    });
};
