import { isValue, type LintRule } from '../rule.ts';

/**
 * Paths that need not have an answer: a rule or an offer of a list may be only what somebody doubtful says,
 * and the span of the fees follows from the fees.
 */
const MAY_STAY_OPEN = /\[|^fees\.range$/;

/** Of the values of a path one is adopted at some time, or an unknown says why none is. */
export const rule: LintRule = {
  name: 'something-adopted',
  scope: 'path',
  check: ({ file, path, entries }, report) => {
    if (MAY_STAY_OPEN.test(path)) return;
    const values = entries.filter(isValue);
    if (values.length < entries.length || values.some(({ standing }) => standing === 'adopted')) return;
    report(
      { file, path },
      `${values.length === 1 ? 'one value' : `${values.length} values`}, none adopted`,
      'an adopted value, or an unknown that says why there is none',
      'none-adopted',
    );
  },
};
