/** One run of a command: its options, the dataset it reads, the question it asks of it. */

import { dataFromEnv, dressOf, type Io, isInteractive, promptStyleOf } from '../../context.ts';
import type { Catalog } from '../../core/catalog.ts';
import type { Question } from '../../core/figures.ts';
import { loadCatalog } from '../../dataset/load.ts';
import type { Wrong } from '../../errors.ts';
import type { Prompter } from '../../prompt/questions.ts';
import type { Dress } from '../../render/document.ts';
import type { Profile } from '../../schema/profile.ts';
import { type Format, type GlobalOptions, namedFormats } from './options.ts';
import { refuse } from './wrong.ts';

export type Session = {
  io: Io;
  options: GlobalOptions;
  catalog: Catalog;
  question: Question;
  dress: Dress;
  format: Format | 'datapackage';
  /** What `--profile` tells of a person. */
  profile: Profile | null;
  /** Files that may be written over: agreed to once, and not asked again. */
  agreed: Set<string>;
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

/** The format asked for, or that of the file's ending. */
const formatOf = (options: GlobalOptions): Session['format'] => {
  const ending = options.output?.split('.').at(-1)?.toLowerCase();
  return namedFormats(options)[0] ?? (ending === undefined ? undefined : BY_ENDING[ending]) ?? 'table';
};

/** What flags are looked up in. */
export type Looked = Pick<Session, 'catalog' | 'question'>;
export type Look = (looked: Looked) => readonly Wrong[] | Promise<readonly Wrong[]>;

/**
 * Everything a command needs before it runs.
 *
 * @param wrong what is wrong with the command line as far as is known
 * @param look what else is found wrong with it, by the dataset or by its own flags
 * @throws UsageError with all of that; InvalidInputError for broken own data or
 *   profile where the command line is right
 */
export const openSession = async (
  io: Io,
  options: GlobalOptions,
  wrong: readonly Wrong[],
  look: Look,
): Promise<Session> => {
  const format = formatOf(options);
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
  if (folders.length > 0)
    catalog = await import('../../lint/own.ts')
      .then(({ withOwnData }) => withOwnData(catalog, folders, io.today))
      .catch((error: unknown) => {
        refuse(wrong);
        throw error;
      });
  const question = { asOf: options.asOf ?? io.today, source: options.source ?? null };
  refuse([...wrong, ...(await look({ catalog, question }))]);
  const profile =
    options.profile === undefined ? null : (await import('./person/profile.ts')).readProfile(options.profile, io);
  return {
    io,
    options,
    catalog,
    format,
    dress,
    profile,
    question,
    agreed: new Set(),
  };
};

/** Whoever asks at this terminal. */
export const prompterIn = ({ io, options }: Session): Promise<Prompter> =>
  io.prompter(
    promptStyleOf(io, {
      color: options.color === false ? 'never' : (options.color ?? 'auto'),
      accessible: options.accessible === true,
      ...(options.width === undefined ? {} : { width: options.width }),
    }),
  );

/** Whether only the names of fields are wanted. */
export const wantsNames = ({ options }: Pick<Session, 'options'>): boolean =>
  options.fields?.includes('help') === true || options.sort === 'help';

/** Whether a question may be asked. */
export const mayAsk = (session: Session): boolean =>
  isInteractive(session.io, session.options.input === false) && !wantsNames(session);
