/** One run of a command: its options, the dataset it reads, the question it asks of it. */

import { dataFromEnv, dressOf, type Io, isInteractive, promptStyleOf } from '../../context.ts';
import type { Catalog } from '../../core/catalog.ts';
import type { Question } from '../../core/figures.ts';
import { loadCatalog } from '../../dataset/load.ts';
import type { Wrong } from '../../errors.ts';
import type { Prompter } from '../../prompt/questions.ts';
import type { Dress } from '../../render/document.ts';
import type { Profile } from '../../schema/profile.ts';
import { formatByEnding } from './endings.ts';
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

/** The format asked for, or that of the file's ending. */
export const formatOf = (options: GlobalOptions): Session['format'] =>
  namedFormats(options)[0] ?? formatByEnding(options.output ?? '') ?? 'table';

/** What flags are looked up in. */
export type Looked = Pick<Session, 'catalog' | 'question'>;
export type Look = (looked: Looked) => readonly Wrong[] | Promise<readonly Wrong[]>;

/**
 * The dataset with own data over it, and what is asked of it.
 *
 * @param wrong what is wrong with the command line as far as is known
 * @param help what helps with all of that
 * @throws UsageError with all of that, or InvalidInputError where nothing is, for broken own data
 */
export const openCatalog = async (
  io: Io,
  options: GlobalOptions,
  wrong: readonly Wrong[],
  help: string,
): Promise<Looked> => {
  const folders = [...dataFromEnv(io), ...(options.data ?? [])];
  let catalog = loadCatalog(io.dataFolder);
  if (folders.length > 0)
    catalog = await import('../../lint/own.ts')
      .then(({ withOwnData }) => withOwnData(catalog, folders, io.today))
      .catch((error: unknown) => {
        refuse(wrong, help);
        throw error;
      });
  return { catalog, question: { asOf: options.asOf ?? io.today, source: options.source ?? null } };
};

/**
 * Everything a command needs before it runs.
 *
 * @throws InvalidInputError for a broken profile
 */
export const openSession = async (io: Io, options: GlobalOptions, looked: Looked): Promise<Session> => {
  const format = formatOf(options);
  const asked = dressOf(io, {
    ...(options.width === undefined ? {} : { width: options.width }),
    color: options.color === false ? 'never' : (options.color ?? 'auto'),
    ascii: options.ascii === true,
    accessible: options.accessible === true,
    toFile: options.output !== undefined && options.output !== '-',
  });
  const dress = format === 'table' ? asked : { ...asked, drawn: false };
  const profile =
    options.profile === undefined ? null : (await import('./person/profile.ts')).readProfile(options.profile, io);
  return {
    io,
    options,
    ...looked,
    format,
    dress,
    profile,
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
