/** One run from arguments to exit code. Everything it touches comes in with `io`. */
import { commandOf } from './commands/registry.ts';
import { notice } from './commands/shared/notice.ts';
import { type GlobalOptions, isShared, wantsJson, wordsOf } from './commands/shared/options.ts';
import type { Io } from './context.ts';
import { findCertification } from './core/catalog.ts';
import { loadCatalog } from './dataset/load.ts';
import { AnsweredError, CancelledError, CertsError } from './errors.ts';
import { buildCommand, CommanderError, unknownCommand, usageErrorOf } from './program.ts';
import { safe } from './render/safe.ts';

/** JSON that is harmless for a terminal: control characters that JSON leaves alone are written as escapes. */
const json = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** What is repeated of a command line or a file is cut where nobody would read on. */
const LONGEST = 2000;
const short = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST / 2)}... (${text.length} characters)` : text;
const said = (text: string): string => short(safe(text));

const asJson = (error: CertsError): string =>
  `${json({
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

/** Tells an error once and gives its exit code; an unexpected one is our fault and says so. */
const report = async (error: unknown, argv: readonly string[], io: Io): Promise<number> => {
  if (error instanceof AnsweredError) return error.exit;
  if (error instanceof CertsError) {
    if (wantsJson(argv)) io.stderr.write(asJson(error));
    else await notice(io, asText(error));
    return error.exit;
  }
  const message = error instanceof Error ? error.message : String(error);
  const stack = argv.includes('--debug') && error instanceof Error ? `${error.stack}\n` : '';
  if (wantsJson(argv))
    io.stderr.write(`${json({ error: { code: 'unexpected', message, hint: 'this is a fault of certs', exit: 1 } })}\n`);
  else {
    await notice(
      io,
      `error: something went wrong inside certs: ${safe(message)}\n  this is our fault, not yours (certs ${io.version}, Node ${io.nodeVersion})\n  try: the same command with --debug, and report what it prints\n${stack}`,
    );
  }
  return 1;
};

const isCertification = (word: string, io: Io): boolean => {
  try {
    return findCertification(loadCatalog(io.dataFolder).index, word) !== null;
  } catch {
    return false;
  }
};

const runCommand = async (name: string, argv: readonly string[], io: Io): Promise<void> => {
  const entry = commandOf(name);
  if (entry === undefined) throw unknownCommand(name, isCertification(name, io));
  let options: GlobalOptions = {};
  const built = await buildCommand(io, argv, entry, (opened) => {
    options = opened;
  });
  const { root, command } = built;
  if (argv.some((word) => word === '-h' || word === '--help')) {
    await (await import('./commands/shared/help.ts')).useHelp(root, command, await entry.load(), argv, io);
  }
  try {
    await root.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode !== 0) throw usageErrorOf(error, built, argv);
    if (!(error instanceof CommanderError)) throw error;
  }
  if (options.debug) {
    const took = Math.round(io.elapsed());
    io.stderr.write(
      `debug: certs ${io.version}, Node ${io.nodeVersion}, data in ${io.dataFolder}, ${took} ms since the start\n`,
    );
  }
};

/**
 * The word that names the command: the first that is not a flag's value. A command's own flag may stand
 * before it, so a word behind a flag that is not shared may be that flag's value.
 */
const commandWord = (argv: readonly string[]): { word: string; index: number } | undefined =>
  wordsOf(argv).find(({ word, index }) => {
    const before = argv[index - 1] ?? '';
    return (
      commandOf(word) !== undefined ||
      !before.startsWith('--') ||
      before === '--' ||
      before.includes('=') ||
      isShared(before)
    );
  });

/**
 * Runs one command line and returns its exit code. Nothing is thrown.
 *
 * @param argv the words after `certs`
 */
export const run = async (argv: readonly string[], io: Io): Promise<number> => {
  try {
    const operand = commandWord(argv);
    const flagOnly = operand === undefined;
    if (flagOnly || operand.word === 'help' || operand.word === 'version') {
      const help = await import('./commands/help.ts');
      await help.runHelp(operand?.word ?? null, argv, io);
      return 0;
    }
    // The command first: its own flags may stand anywhere.
    const others = argv.filter((_, index) => index !== operand.index);
    await runCommand(operand.word, [operand.word, ...others], io);
    return 0;
  } catch (error) {
    return await report(error, argv, io);
  }
};
