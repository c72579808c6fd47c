/**
 * What commander says in English, as far as we read it: it tells no other way what it stopped at. The forms that are
 * read here, and no others, `test/commands/commander-messages.test.ts` holds to those that commander has.
 */
import type { CommanderError } from 'commander';
import { nearest } from '../../core/nearest.ts';

/** What commander stops at and is looked for in any case, by its codes. */
const LOOKED_FOR = [
  'commander.unknownOption',
  'commander.excessArguments',
  'commander.missingArgument',
  'commander.missingMandatoryOptionValue',
];
export const isLookedFor = ({ code }: CommanderError): boolean => LOOKED_FOR.includes(code);

/** Whether words or flags are missing that the names of fields do not depend on. */
export const isLacking = ({ code }: CommanderError): boolean =>
  code === 'commander.missingArgument' || code === 'commander.missingMandatoryOptionValue';

/** The nearest of the choices that a message names, which commander does not suggest itself. */
export const nearestChoices = (message: string): string[] => {
  const [, value = '', choices] = /'([^']*)' is invalid.*Allowed choices are (.+)\.$/s.exec(message) ?? [];
  return choices === undefined ? [] : nearest(value, choices.split(', '));
};

/** What a refused value should have been, of what its parser says: ours say `Expected ...` or `write ...`. */
export const expectedIn = (message: string): string =>
  message
    .replace(/^(Expected|write) /, '')
    .replace(/^Allowed choices are /, 'one of ')
    .replace(/\.$/, '');

type StopSaid = {
  /** The message as we tell it. */
  message: string;
  /** The flag or argument that it is about; empty where none is named. */
  place: string;
  /** The flag that this one cannot stand beside; null where it is about something else. */
  beside: string | null;
  /** The words of which one may stand there, by commas; null where any may. */
  choices: string | null;
};

/** What commander stopped at. */
export const stopSaid = (error: CommanderError): StopSaid => {
  const message = error.message.replace(/^error: /, '').replace('command-argument value', 'the word');
  const [, place = '', choices = null] =
    /(?:argument|option) '(?:-\w, )?([^'\s]+)[^']*'(?:.*Allowed choices are (.+)\.$)?/s.exec(message) ?? [];
  const [, beside = null] = /cannot be used with option '([^'\s]+)/.exec(message) ?? [];
  return { message, place, beside, choices };
};
