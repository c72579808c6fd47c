/** `--batch`: a roster in, the same rows with what is answered about each out, in memory of one size. */
import { type RosterRow, type RowProblem, readRoster } from '../../../dataset/roster.ts';
import type { RosterKind } from '../../../dataset/roster-records.ts';
import { AnsweredError, InvalidInputError, systemReason, UsageError } from '../../../errors.ts';
import { openWhole } from '../../../output-file.ts';
import { streamOf } from '../../../read-up-to.ts';
import type { Shown } from '../../../render/document.ts';
import { type RosterAnswer, type RosterFormat, type RosterWriter, rosterWriter } from '../../../render/roster.ts';
import { safe } from '../../../render/safe.ts';
import { type Finding, findingText } from '../../../render/words/findings.ts';
import type { AnswerKind } from '../../../schema/output.ts';
import type { RosterEntry } from '../../../schema/roster.ts';
import { figureFindings, refuseOld } from '../answer/ages.ts';
import { askedFields } from '../answer/arrange.ts';
import { envelopeOf, mayReplace, write } from '../answer/deliver.ts';
import { notice } from '../answer/notice.ts';
import type { PersonFlags } from '../person/flags.ts';
import { profileOf } from '../person/person.ts';
import type { Session } from '../session.ts';
import { BadRows, progressOn } from './rows.ts';

export type BatchFlags = { batch?: string | undefined; strict?: true | undefined };

const KINDS: Record<string, RosterKind> = { csv: 'csv', ndjson: 'ndjson', jsonl: 'ndjson' };
const FORMATS: readonly string[] = ['ndjson', 'csv', 'tsv'] satisfies RosterFormat[];

/** What a roster's name says it is. Throws a UsageError for a kind of file that is not read. */
const kindOf = (file: string): RosterKind | null => {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  if (['json', 'tsv', 'xls', 'xlsx'].includes(ending)) {
    throw new UsageError(`a roster cannot be read from .${ending}`, {
      hint: 'save it as .csv with commas, or as .ndjson with one object a line',
    });
  }
  return KINDS[ending] ?? null;
};

/** Refuses what has no meaning for rows that come and go. */
const refuseOthers = async (session: Session, flags: PersonFlags): Promise<void> => {
  const { options, format } = session;
  const alone = ['for', 'save'].find((name) => flags[name] !== undefined);
  if (alone !== undefined)
    throw new UsageError(`--${alone} is about one person, not about a roster`, { hint: `leave out --${alone}` });
  const told = session.profile !== null || Object.keys(await profileOf(session, flags)).length > 0;
  if (told) {
    throw new UsageError('the roster tells who is meant, and so do other flags', {
      hint: 'leave out --profile and the flags about one person',
    });
  }
  const whole = (['sort', 'limit'] as const).find((name) => options[name] !== undefined);
  if (whole !== undefined) {
    throw new UsageError(`--${whole} is not for rosters: a row is written as soon as it is read`, {
      hint: `leave out --${whole}; sort or cut the roster itself`,
    });
  }
  const named = options.format !== undefined || options.json === true || options.plain === true;
  if (!FORMATS.includes(format) && (named || format !== 'table')) {
    throw new UsageError(`a roster cannot be answered as ${format}: that would hold all of it in memory`, {
      hint: `write --format ${FORMATS.join(', --format ')}, or leave it out`,
    });
  }
};

/** May be given up before its end. */
type Bytes = ReturnType<Session['io']['stdin']['bytes']>;

const bytesOf = async (session: Session, batch: string): Promise<Bytes> => {
  const { io, options } = session;
  const { stdin } = io;
  if (batch !== '-') return streamOf(batch);
  if (stdin.isTTY) await notice(io, 'reading the roster from the keyboard; end it with Ctrl-D\n', options.width);
  return stdin.bytes();
};

/** Where the rows go: a file, whole or not at all, or standard output as fast as it is read. */
const sinkOf = async (session: Session) => {
  const { io, options } = session;
  if (options.output === undefined || options.output === '-') {
    const put = async (text: string): Promise<boolean> => {
      if (text !== '') io.stdout.write(text);
      return io.stdout.taken();
    };
    return { put, finish: async () => undefined, giveUp: () => undefined };
  }
  const file = await openWhole(options.output, mayReplace(session), { onStop: io.onStop });
  const put = async (text: string): Promise<boolean> => {
    file.write(text);
    return true;
  };
  return { put, finish: file.finish, giveUp: file.giveUp };
};

const UNKNOWN_CODE: Omit<RowProblem, 'path'> = {
  found: 'a code that is not in the catalogue',
  expected: 'a code of `certs list`',
};

/** A row as it is written, or what is wrong with it. */
type Answered = { text: string } | { line: number; problems: readonly RowProblem[] };

/** What a command answers about each person of a roster. */
export type RosterJob<T> = RosterAnswer<T> & {
  kind: AnswerKind;
  /** What is to be said of the certifications asked for. */
  findings: readonly Finding[];
  /** What every answer rests on. */
  figures: readonly Shown[];
  pages: readonly string[];
  /** One outcome a row, or the places of the credentials that the catalogue does not hold. */
  judge: (entry: RosterEntry) => { outcomes: readonly T[] } | { unknown: readonly number[] };
  /** The code of `--exit-status`, once all rows are answered. */
  exit: () => 0 | 4 | 6;
};

/** Answers one row. */
const answerRow = <T>(row: RosterRow, { judge }: RosterJob<T>, writer: RosterWriter<T>): Answered => {
  if (!('entry' in row)) return row;
  const judged = judge(row.entry);
  if ('unknown' in judged) {
    const problems = judged.unknown.map((index) => ({ path: `credentials[${index}].code`, ...UNKNOWN_CODE }));
    return { line: row.line, problems };
  }
  return { text: writer.rows(row, judged.outcomes) };
};

/** Refuses a header whose columns the answer would write a second time. */
const refuseColumns = (names: readonly string[], columns: readonly string[], name: string): void => {
  const taken = names.filter((each) => columns.includes(each));
  if (taken.length === 0) return;
  throw new InvalidInputError('the roster cannot be used', {
    problems: [{ file: name, path: 'header', found: taken.join(', '), expected: 'names that the answer does not use' }],
    hint: 'rename or drop these columns',
  });
};

/** What is answered: about whom, in which form, and where it came from. */
type Asked<T> = { job: RosterJob<T>; fields: readonly string[] | null; strict: true | undefined; name: string };

/** Reads, answers and writes row by row. */
const answerRows = async <T extends object>(
  session: Session,
  source: Bytes,
  kind: RosterKind | null,
  { job, fields, strict, name }: Asked<T>,
): Promise<void> => {
  const { io, options, question } = session;
  const roster = await readRoster(source, name, kind);
  refuseColumns(roster.columns?.names ?? [], job.columns, name);
  const others = roster.columns?.others ?? [];
  const about = figureFindings(job.figures, question.asOf, job.pages);
  const said: Finding[] = [
    ...job.findings,
    ...(others.length === 0 ? [] : [{ code: 'columns-not-read' as const, columns: others }]),
    ...about.findings,
  ];
  if (!options.quiet)
    for (const finding of said) await notice(io, `note: ${safe(findingText(finding))}\n`, options.width);
  const format = session.format === 'table' ? roster.kind : (session.format as RosterFormat);
  // Of nothing it is not known what it was to be, unless it was asked for.
  if (format === null) return;

  const writer = rosterWriter<T>(format, roster.columns?.names ?? null, fields, job, {
    header: options.header !== false,
    bom: options.bom === true,
    guard: options.formulaGuard !== false,
  });
  const bad = new BadRows(session, name);
  const progress = progressOn(session, name);
  const sink = await sinkOf(session);
  const meta =
    options.withMeta && format === 'ndjson'
      ? `${JSON.stringify({ type: 'meta', ...envelopeOf(session, job.kind, about.oldest, said) })}\n`
      : '';
  let stopped = false;
  try {
    let text = writer.head + meta;
    for await (const rows of roster.batches) {
      for (const row of rows) {
        bad.rows += 1;
        const answered = answerRow(row, job, writer);
        if ('text' in answered) text += answered.text;
        else {
          progress.clear();
          await bad.tell(answered);
          stopped = strict === true;
        }
        if (stopped) break;
      }
      // Where the reader has left there is nothing more to do.
      if (!(await sink.put(text))) return progress.clear();
      text = '';
      await progress.show(bad.rows);
      if (stopped) break;
    }
    await sink.put(text);
    progress.clear();
    if (stopped) sink.giveUp();
    else await sink.finish();
  } catch (error) {
    sink.giveUp();
    progress.clear();
    throw error;
  }
  await bad.sum();
  if (bad.count > 0) throw new AnsweredError(2);
  const exit = job.exit();
  if (options.exitStatus && exit !== 0) throw new AnsweredError(exit);
};

/**
 * Answers a roster row by row: what was given, then what the job says of it.
 *
 * @param flags the flags about one person, which a roster does without
 * @throws AnsweredError 2 where rows could not be read, 4 and 6 with `--exit-status`
 */
export const runRoster = async <T extends object>(
  session: Session,
  { batch, strict }: BatchFlags,
  job: RosterJob<T>,
  flags: PersonFlags,
): Promise<void> => {
  const { options, question } = session;
  if (batch === undefined) throw new UsageError('--strict is for rosters', { hint: 'add --batch FILE' });
  await refuseOthers(session, flags);
  if (options.fields?.includes('help')) return write(session, `${job.columns.join('\n')}\n`);
  const fields = askedFields(options, job.columns);
  if (options.maxAge !== undefined) refuseOld(job.figures, question.asOf, options.maxAge);

  const name = batch === '-' ? 'standard input' : batch;
  const kind = batch === '-' ? null : kindOf(batch);
  try {
    const source = await bytesOf(session, batch);
    try {
      await answerRows(session, source, kind, { job, fields, strict, name });
    } finally {
      // A pipe that its writer keeps open would keep us too.
      source.destroy?.();
    }
  } catch (error) {
    throw readingError(error, name);
  }
};

/** A roster that cannot be read is the person's to mend; any other error stays what it is. */
const readingError = (error: unknown, name: string): unknown => {
  if (!(error instanceof Error && 'syscall' in error)) return error;
  return new InvalidInputError(`the roster "${name}" cannot be read: ${systemReason(error, 'file')}`, {
    hint: 'name a file that is there and may be read, or "-" for standard input',
  });
};
