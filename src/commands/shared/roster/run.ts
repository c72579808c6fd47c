/** `--batch`: a roster in, the same rows with what is answered about each out, in memory of one size. */
import { type RosterRow, type RowProblem, readRoster } from '../../../dataset/roster.ts';
import type { RosterKind } from '../../../dataset/roster-records.ts';
import { AnsweredError, InvalidInputError, systemReason } from '../../../errors.ts';
import { openWhole } from '../../../output-file.ts';
import { streamOf } from '../../../read-up-to.ts';
import type { Shown } from '../../../render/document.ts';
import { type RosterAnswer, type RosterFormat, type RosterWriter, rosterWriter } from '../../../render/roster.ts';
import { safe } from '../../../render/safe.ts';
import { type Finding, findingText } from '../../../render/words/findings.ts';
import { noRowsText } from '../../../render/words/people.ts';
import type { AnswerKind } from '../../../schema/output.ts';
import type { RosterEntry } from '../../../schema/roster.ts';
import { figureFindings, refuseOld } from '../answer/ages.ts';
import { askedFields } from '../answer/arrange.ts';
import { envelopeOf, mayReplace, writeNames } from '../answer/deliver.ts';
import { notice } from '../answer/notice.ts';
import { endingOf } from '../endings.ts';
import type { Session } from '../session.ts';
import { BadRows, progressOn } from './rows.ts';

/** A roster: where it is, and whether it ends at the first row that is wrong. */
export type Roster = { batch: string; strict: true | undefined };

const KINDS: ReadonlyMap<string, RosterKind> = new Map([
  ['csv', 'csv'],
  ['ndjson', 'ndjson'],
  ['jsonl', 'ndjson'],
]);

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

/** Says that there was nobody to answer for. */
const tellNone = async ({ io, options }: Session, name: string): Promise<void> => {
  if (!options.quiet) await notice(io, `note: ${safe(noRowsText(name))}\n`, options.width);
};

/** What is answered: about whom, in which form, and where it came from. */
type RosterRun<T> = { job: RosterJob<T>; fields: readonly string[] | null; strict: true | undefined; name: string };

/** Reads, answers and writes row by row. */
const answerRows = async <T extends object>(
  session: Session,
  source: Bytes,
  kind: RosterKind | null,
  { job, fields, strict, name }: RosterRun<T>,
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
  if (format === null) return tellNone(session, name);

  const writer = rosterWriter<T>(job, {
    format,
    names: roster.columns?.names ?? null,
    fields,
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
  if (bad.rows === 0) await tellNone(session, name);
  if (bad.count > 0) throw new AnsweredError(2);
  const exit = job.exit();
  if (options.exitStatus && exit !== 0) throw new AnsweredError(exit);
};

/**
 * Answers a roster row by row: what was given, then what the job says of it. Its line is looked at before.
 *
 * @throws AnsweredError 2 where rows could not be read, 4 and 6 with `--exit-status`
 */
export const runRoster = async <T extends object>(
  session: Session,
  { batch, strict }: Roster,
  job: RosterJob<T>,
): Promise<void> => {
  const { options, question } = session;
  if (options.fields?.includes('help')) return writeNames(session, job.columns);
  const fields = askedFields(options, job.columns);
  if (options.maxAge !== undefined) refuseOld(job.figures, question.asOf, options.maxAge);

  const name = batch === '-' ? 'standard input' : batch;
  const kind = KINDS.get(endingOf(batch)) ?? null;
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
