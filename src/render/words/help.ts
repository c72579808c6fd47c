/** What help says of the program, beside what its commands say of themselves. */
import { listing } from '../format.ts';

/**
 * How to list the fields of the other answers of a command; empty where it has none.
 *
 * @param words the topics and flags that ask for them
 * @param hasOwn whether the command has fields without any of these
 */
export const otherFieldsText = (command: string, words: readonly string[], hasOwn: boolean): string => {
  const [first] = words;
  if (first === undefined) return '';
  return hasOwn
    ? `Others with ${listing(words, 'or')}; --fields help beside it lists them.`
    : `Each topic has its own: certs ${command} ${first} --fields help lists them.`;
};
