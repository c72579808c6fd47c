import { foundText } from '../../dataset/problems.ts';
import { isInForce, isValue, type LintRule } from '../rule.ts';

/** A path says at most once that it is unknown, and only where no value is adopted today. */
export const rule: LintRule = {
  name: 'unknown-alone',
  scope: 'path',
  check: ({ file, path, entries }, report, { today }) => {
    const [first, second] = entries.flatMap((entry, index) => (isValue(entry) ? [] : [index]));
    if (first === undefined) return;
    if (second !== undefined)
      report({ file, path: `${path}[${second}]` }, 'a second unknown', 'one unknown a path, with one reason');
    // Without a `from` the value answers for the days before its first evidence too.
    const inForce = entries.find((entry) => isValue(entry) && entry.standing === 'adopted' && isInForce(entry, today));
    if (inForce !== undefined && isValue(inForce))
      report(
        { file, path: `${path}[${first}]` },
        `an unknown beside ${foundText(inForce.value)}, adopted today`,
        'an unknown only where nothing is adopted',
      );
  },
};
