/** The parts of a command line that commander does not take. */
import type { Option } from 'commander';
import { isShared, OF_HELP } from './options.ts';

type LineParts = {
  /** Flags that are none. */
  unknown: string[];
  /** The others, with their values. */
  flags: string[];
  /** Words that stand for themselves, without the name of the command. */
  words: string[];
  /** Words that may be the value of an unknown flag, or stand for themselves. */
  unsure: string[];
};

/**
 * The words of a line by what they are, as far as that can be said beside flags that are none.
 *
 * @param at where the name of the command stands
 */
export const linePartsOf = (argv: readonly string[], at: number, options: readonly Option[]): LineParts => {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const found: LineParts = { unknown: [], flags: [], words: [], unsure: [] };
  for (let index = 0; index < end; index += 1) {
    const word = argv[index] ?? '';
    if (index === at) continue;
    // A negative number is a value; so may be what stands behind a flag that is none, unless that has one already.
    if (!/^-[^\d]/.test(word)) {
      const before = argv[index - 1];
      if (before !== undefined && !before.includes('=') && before === found.unknown.at(-1)) found.unsure.push(word);
      else found.words.push(word);
      continue;
    }
    const name = word.startsWith('--') ? word.replace(/=.*/s, '') : word.slice(0, 2);
    const option = options.find(({ long, short }) => long === name || short === name);
    const takesValue = option?.required || option?.optional;
    if (OF_HELP.includes(word)) continue;
    if (option === undefined || (word.startsWith('--') && word !== name && !takesValue)) found.unknown.push(word);
    else if (takesValue && word === name) {
      // The last word of a line has no value, nor what stands before a shared flag, of which the root takes hold first.
      const next = argv[index + 1];
      if (next === undefined || (!isShared(name) && isShared(next.replace(/=.*/s, '')))) continue;
      found.flags.push(...argv.slice(index, Math.min(index + 2, end)));
      index += 1;
    } else found.flags.push(word);
  }
  return { ...found, words: [...found.words, ...argv.slice(end + 1).filter((_, behind) => end + 1 + behind !== at)] };
};
