import type { LeftOutFact } from '../../schema/left-out.ts';
import type { LintRule } from '../rule.ts';

/** Facts in the order of the file: by collection, subject, question, source, and last by the rest. */
export const byPlace = (a: LeftOutFact, b: LeftOutFact): number => {
  const [first, second] = [a, b].map(({ file, of, what, source, value, reason }) =>
    [file, of, what, source, JSON.stringify(value), reason].join('\n'),
  );
  return first === second ? 0 : String(first) < String(second) ? -1 : 1;
};

/** What we left out stands once, and where it can be found. */
export const rule: LintRule = {
  name: 'left-out',
  scope: 'dataset',
  check: ({ leftOut }, report) => {
    leftOut.forEach((fact, index) => {
      const before = leftOut[index - 1];
      const order = before === undefined ? -1 : byPlace(before, fact);
      const name = [fact.file, fact.of, fact.what, fact.source].filter((part) => part !== '').join(' ');
      const place = { file: 'left-out.json', path: `[${index}]` };
      if (order === 0) report(place, `${name} once more`, 'each fact once');
      if (order > 0) report(place, `${name} out of order`, 'facts sorted by file, of, what and source');
    });
  },
};
