/** One run of a command: its options, the dataset it reads, the question it asks of it. */

import { dataFromEnv, dressOf, type Io, isInteractive, promptStyleOf } from '../../context.ts';
import type { Catalog } from '../../core/catalog.ts';
import { nearest } from '../../core/catalog.ts';
import type { Question } from '../../core/figures.ts';
import { loadCatalog } from '../../dataset/load.ts';
import { together, UsageError, type Wrong } from '../../errors.ts';
import type { Prompter } from '../../prompt/questions.ts';
import type { Dress } from '../../render/document.ts';
import type { Profile } from '../../schema/profile.ts';
import type { Format, GlobalOptions } from './options.ts';

export type Session = {
  io: Io;
  options: GlobalOptions;
  catalog: Catalog;
  question: Question;
  dress: Dress;
  format: Format | 'datapackage';
  /** What `--profile` tells of a person. */
  profile: Profile | null;
};

const BY_ENDING: Record<string, Format> = {
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
  tsv: 'tsv',
  md: 'markdown',
  markdown: 'markdown',
};

/** The one format asked for; two different ones are wrong. */
const formatOf = ({ json, plain, format, output }: GlobalOptions, wrong: Wrong[]): Session['format'] => {
  const asked: (Session['format'] | undefined)[] = [format, json ? 'json' : undefined, plain ? 'plain' : undefined];
  const different = [...new Set(asked.filter((each) => each !== undefined))];
  if (different.length > 1)
    wrong.push({
      alone: new UsageError(`two formats at once: ${different.join(' and ')}`, { hint: 'name one format' }),
      problem: { file: '--format', path: '', found: different.join(' and '), expected: 'one format' },
    });
  const ending = output?.split('.').at(-1)?.toLowerCase();
  return different[0] ?? (ending === undefined ? undefined : BY_ENDING[ending]) ?? 'table';
};

/**
 * Everything a command needs before it runs.
 *
 * @throws UsageError for an unknown source or two formats, InvalidInputError for broken own data or profile
 */
export const openSession = async (io: Io, options: GlobalOptions): Promise<Session> => {
  const wrong: Wrong[] = [];
  const format = formatOf(options, wrong);
  const asked = dressOf(io, {
    ...(options.width === undefined ? {} : { width: options.width }),
    color: options.color === false ? 'never' : (options.color ?? 'auto'),
    ascii: options.ascii === true,
    accessible: options.accessible === true,
    toFile: options.output !== undefined && options.output !== '-',
  });
  const dress = format === 'table' ? asked : { ...asked, drawn: false };
  const folders = [...dataFromEnv(io), ...(options.data ?? [])];
  let catalog = loadCatalog(io.dataFolder);
  if (folders.length > 0) catalog = (await import('../../lint/own.ts')).withOwnData(catalog, folders, io.today);
  const profile =
    options.profile === undefined ? null : (await import('./profile.ts')).readProfile(options.profile, io);
  const source = options.source ?? null;
  if (source !== null) {
    const ids = catalog.sources().map(({ id }) => id);
    if (!ids.includes(source)) {
      wrong.push({
        alone: new UsageError(`no source "${source}" in the dataset`, {
          suggestions: nearest(source, ids),
          hint: 'all sources: certs data sources',
        }),
        problem: { file: '--source', path: '', found: `"${source}"`, expected: 'a source of `certs data sources`' },
      });
    }
  }
  const [first, ...more] = wrong;
  if (first !== undefined) throw together([first, ...more]);
  return { io, options, catalog, format, dress, profile, question: { asOf: options.asOf ?? io.today, source } };
};

/** Whoever asks at this terminal. */
export const prompterIn = ({ io, options }: Session): Promise<Prompter> =>
  io.prompter(
    promptStyleOf(io, {
      color: options.color === false ? 'never' : (options.color ?? 'auto'),
      accessible: options.accessible === true,
    }),
  );

/** Whether a question may be asked: not where only the names of fields are wanted. */
export const mayAsk = ({ io, options }: Session): boolean =>
  isInteractive(io, options.input === false) && !options.fields?.includes('help') && options.sort !== 'help';
