import type { LintRule } from '../rule.ts';
import { canonicalText } from '../text.ts';

/** The first line that is written otherwise; null where none is. */
export const otherLine = (
  text: string,
  canonical: string,
): { line: number; found: string; expected: string } | null => {
  if (text === canonical) return null;
  const [found, expected] = [text.split('\n'), canonical.split('\n')];
  const at = expected.findIndex((line, index) => line !== found[index]);
  const index = at === -1 ? expected.length : at;
  const shown = (lines: readonly string[]) => JSON.stringify((lines[index] ?? 'no such line').slice(0, 60));
  return { line: index + 1, found: shown(found), expected: shown(expected) };
};

/** A file is written in one way: indentation, numbers, one line a row, a line break at the end. */
export const rule: LintRule = {
  name: 'format',
  scope: 'dataset',
  check: ({ parts }, report) => {
    for (const { file, text, written } of parts) {
      const other = text === null ? null : otherLine(text, canonicalText(written));
      if (other !== null)
        report(
          { file, path: '' },
          `${other.found} in line ${other.line}`,
          `${other.expected} (npm run fix:data writes it so)`,
        );
    }
  },
};
