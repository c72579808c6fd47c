/** One run from arguments to exit code. Everything it touches comes in with `io`. */
import { commandOf } from './commands/registry.ts';
import { notice } from './commands/shared/answer/notice.ts';
import type { Invocation } from './commands/shared/command.ts';
import { apart, asksHelp, commandWord, helpWithMore, wantsJson, wordsOf } from './commands/shared/command-line.ts';
import type { Io } from './context.ts';
import { AnsweredError, CancelledError, CertsError, FileError, UsageError } from './errors.ts';
import { buildCommand, CommanderError, carryOut, sharedOf } from './program.ts';
import { safe, safeJson } from './render/safe.ts';

/** What is repeated of a command line or a file is cut where nobody would read on. */
const LONGEST = 2000;
const short = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST / 2)}... (${text.length} characters)` : text;
const said = (text: string): string => short(safe(text));

const asJson = (error: CertsError): string =>
  `${safeJson({
    error: {
      code: error.code,
      message: short(error.message),
      hint:
        [error.suggestions.length === 0 ? null : `did you mean: ${error.suggestions.join(', ')}`, error.hint ?? null]
          .filter((part) => part !== null)
          .join('; ') || null,
      exit: error.exit,
      ...(error.problems.length === 0 ? {} : { problems: error.problems }),
    },
  })}\n`;

const asText = (error: CertsError): string =>
  [
    error instanceof CancelledError ? error.message : `error: ${said(error.message)}`,
    ...error.problems.map(
      ({ file, path, found, expected }) =>
        `  ${[file, path]
          .filter((part) => part !== '')
          .map(said)
          .join(': ')}: found ${said(found)}, expected ${safe(expected)}`,
    ),
    ...(error.suggestions.length === 0 ? [] : [`  did you mean: ${error.suggestions.map(said).join(', ')}`]),
    ...(error.usage === undefined ? [] : [`  usage: ${safe(error.usage)}`]),
    ...(error.hint === undefined ? [] : [`  try: ${said(error.hint)}`]),
    '',
  ].join('\n');

/** What is told where the answer cannot be written. */
export const unwrittenText = (why: string, argv: readonly string[]): string => {
  const error = new FileError(`the answer cannot be written: ${why}`, { hint: 'make room, or write it elsewhere' });
  return wantsJson(argv) ? asJson(error) : asText(error);
};

const debugLine = (io: Io): string =>
  `debug: certs ${io.version}, Node ${io.nodeVersion}, data in ${io.dataFolder}, ${Math.round(io.elapsed())} ms since the start\n`;

/** Tells an error once and gives its exit code; an unexpected one is our fault and says so. */
const report = async (error: unknown, argv: readonly string[], io: Io): Promise<number> => {
  if (error instanceof AnsweredError) return error.exit;
  const debugs = argv.includes('--debug');
  const stack = debugs && error instanceof Error ? `${(error.stack ?? '').split('\n').map(safe).join('\n')}\n` : '';
  if (error instanceof CertsError) {
    if (wantsJson(argv)) io.stderr.write(asJson(error));
    else {
      await notice(io, asText(error));
      if (debugs) {
        io.stderr.write(stack);
        await notice(io, debugLine(io));
      }
    }
    return error.exit;
  }
  const message = error instanceof Error ? error.message : String(error);
  const whose = `this is our fault, not yours (certs ${io.version}, Node ${io.nodeVersion})`;
  const way = 'the same command with --debug, and report what it prints';
  if (wantsJson(argv))
    io.stderr.write(`${safeJson({ error: { code: 'unexpected', message, hint: `${whose}; try ${way}`, exit: 1 } })}\n`);
  else
    await notice(io, `error: something went wrong inside certs: ${safe(message)}\n  ${whose}\n  try: ${way}\n${stack}`);
  return 1;
};

/**
 * @param index where the name of the command stands
 */
const runCommand = async (index: number, given: readonly string[], io: Io): Promise<void> => {
  const name = given[index] ?? '';
  const entry = commandOf(name);
  if (entry === undefined) {
    const help = await import('./commands/help.ts');
    // A mistyped command may have been taken for the value of the flag before it.
    const passed = wordsOf(given).filter((each) => each.index < index);
    const meant = passed.find(({ word }) => help.nearCommands(word).length > 0)?.word ?? name;
    throw await help.unknownCommand(meant, io, { typed: wordsOf(given).map((each) => each.word) });
  }
  // The command first: its own flags may stand anywhere.
  const argv = [name, ...given.filter((_, at) => at !== index)];
  const built = await buildCommand(io, argv, entry);
  if (asksHelp(argv)) {
    await (await import('./commands/shared/help.ts')).useHelp(built, await entry.load(), argv, io);
  }
  let asked: Invocation;
  try {
    asked = await built.parse();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return;
    const [usage, line] = [await import('./usage.ts'), { argv: given, index, entry, io }];
    if (await usage.tellFieldsAlone(error, built, line)) return;
    throw await usage.usageErrorOf(error, built, line);
  }
  await carryOut(io, built, asked);
  const { debug, width } = sharedOf(built.root);
  if (debug) await notice(io, debugLine(io), width);
};

/**
 * Runs one command line and returns its exit code. Nothing is thrown.
 *
 * @param given the words after `certs`
 */
export const run = async (given: readonly string[], io: Io): Promise<number> => {
  const argv = apart(given);
  try {
    const odd = helpWithMore(argv);
    if (odd !== undefined) throw new UsageError(`unknown option '${odd}'`, { hint: 'certs --help' });
    const operand = commandWord(argv, (word) => commandOf(word) !== undefined);
    const flagOnly = operand === undefined;
    if (flagOnly || operand.word === 'help' || operand.word === 'version') {
      const help = await import('./commands/help.ts');
      await help.runHelp(operand?.word ?? null, argv, io);
      return 0;
    }
    await runCommand(operand.index, argv, io);
    return 0;
  } catch (error) {
    return await report(error, argv, io);
  }
};
