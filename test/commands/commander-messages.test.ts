/** The forms in which commander says what it does not take, as we read them: a new commander may say it otherwise. */
import { Argument, Command, CommanderError, Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { expectedIn, nearestChoices, stopSaid } from '../../src/commands/shared/commander-messages.ts';

/** A command with a flag and an argument of each kind that the program has. */
const command = () =>
  new Command('tried')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .allowExcessArguments(false)
    .addArgument(new Argument('<topic>', 'a topic').choices(['roles', 'salary']))
    .requiredOption('--due <day>', 'the day')
    .addOption(new Option('-o, --output <file>', 'a file').conflicts('force'))
    .option('--force', 'all the same')
    .action(() => undefined);

const stopAt = (line: string): CommanderError => {
  try {
    command().parse(line.split(' '), { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error;
    throw error;
  }
  throw new Error(`commander takes ${line}`);
};

type Said = ReturnType<typeof stopSaid>;
const READ: Omit<Said, 'message'> = { place: '', beside: null, choices: null };

describe('commander says what it stopped at in the form that we read', () => {
  test.each<[code: string, line: string, says: string, read: Omit<Said, 'message'>]>([
    [
      'optionMissingArgument',
      'roles --due 1 -o',
      "error: option '-o, --output <file>' argument missing",
      { ...READ, place: '--output' },
    ],
    [
      'optionMissingArgument',
      'roles --due',
      "error: option '--due <day>' argument missing",
      { ...READ, place: '--due' },
    ],
    [
      'conflictingOption',
      'roles --due 1 -o a --force',
      "error: option '-o, --output <file>' cannot be used with option '--force'",
      { ...READ, place: '--output', beside: '--force' },
    ],
    [
      'invalidArgument',
      'rolls --due 1',
      "error: command-argument value 'rolls' is invalid for argument 'topic'. Allowed choices are roles, salary.",
      { ...READ, place: 'topic', choices: 'roles, salary' },
    ],
    ['unknownOption', 'roles --due 1 --foo', "error: unknown option '--foo'", { ...READ, place: '--foo' }],
    [
      'missingMandatoryOptionValue',
      'roles',
      "error: required option '--due <day>' not specified",
      { ...READ, place: '--due' },
    ],
    ['missingArgument', '--due 1', "error: missing required argument 'topic'", { ...READ, place: 'topic' }],
    ['excessArguments', 'roles more --due 1', 'error: too many arguments. Expected 1 argument but got 2.', READ],
  ])('%s: certs %s', (code, line, says, read) => {
    const error = stopAt(line);
    expect({ code: error.code, message: error.message }).toEqual({ code: `commander.${code}`, message: says });
    const { message, ...others } = stopSaid(error);
    expect(others).toEqual(read);
    expect(message).toBe(says.replace('error: ', '').replace('command-argument value', 'the word'));
  });

  test('a word that is none of the choices with the nearest of them', () => {
    expect(nearestChoices(stopAt('rolls --due 1').message)).toEqual(['roles']);
    expect(nearestChoices(stopAt('roles --due').message)).toEqual([]);
  });

  test('a value that is none of the choices', () => {
    const option = new Option('--format <format>').choices(['table', 'json']);
    let said = '';
    try {
      option.parseArg?.('jsno', undefined);
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toBe('Allowed choices are table, json.');
    expect(expectedIn(said)).toBe('one of table, json');
    expect(nearestChoices(`option '--format <format>' argument 'jsno' is invalid. ${said}`)).toEqual(['json']);
  });
});
