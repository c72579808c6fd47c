/** How names are spelled: which spellings are the same, and what a mistyped one may have meant. */
import { distance } from 'fastest-levenshtein';

/** Case, spaces and the signs of a registered name or a trade mark do not count. */
export const normalize = (word: string): string =>
  word
    .replace(/[™℠]/gu, '')
    .normalize('NFKC')
    .replace(/[\s®]+/gu, '')
    .toLowerCase();

const letters = (word: string): string => [...word].sort().join('');

/** How many first letters two words share. */
const sharedStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};

const KEY_ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether a finger came down on the next key, once. */
const isSlip = (typed: string, meant: string): boolean => {
  const at = sharedStart(typed, meant);
  if (typed.length !== meant.length || typed.slice(at + 1) !== meant.slice(at + 1)) return false;
  return KEY_ROWS.some((row) => {
    const keys = [row.indexOf(typed.charAt(at)), row.indexOf(meant.charAt(at))] as const;
    return Math.min(...keys) >= 0 && Math.abs(keys[0] - keys[1]) === 1;
  });
};

/** No name of ours is longer, and comparing letters takes its time. */
const LONGEST_NAME = 100;

/**
 * At most three names near a mistyped one: edit distance 2 or less (1 up to three letters, where two that changed
 * places count as one), or one the beginning of the other. Best first: the same letters, the fewest edits, the
 * longest shared start, the next key for the meant one, else as given. One that is the same but for its case is meant.
 */
export const nearest = (word: string, names: readonly string[]): string[] => {
  const wanted = normalize(word);
  if (wanted === '' || wanted.length > LONGEST_NAME) return [];
  const scored = [...new Set(names)].map((name) => {
    const plain = normalize(name);
    const edits = distance(wanted, plain);
    const prefix = wanted.length >= 2 && (plain.startsWith(wanted) || wanted.startsWith(plain));
    const swapped = letters(plain) === letters(wanted);
    return {
      name,
      edits,
      near: edits <= (wanted.length <= 3 && !swapped ? 1 : 2),
      prefix,
      swapped,
      shared: sharedStart(wanted, plain),
      slip: isSlip(wanted, plain),
    };
  });
  const same = scored.find(({ edits }) => edits === 0);
  if (same !== undefined) return [same.name];
  return scored
    .filter(({ near, prefix }) => near || prefix)
    .sort(
      (a, b) =>
        Number(b.swapped) - Number(a.swapped) ||
        a.edits - b.edits ||
        b.shared - a.shared ||
        Number(b.slip) - Number(a.slip),
    )
    .slice(0, 3)
    .map(({ name }) => name);
};
