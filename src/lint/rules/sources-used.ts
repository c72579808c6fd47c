import { claimsOf, type LintRule } from '../rule.ts';

/** Every source of sources.json is cited; the guide and our own judgement are no exception. */
export const rule: LintRule = {
  name: 'sources-used',
  scope: 'dataset',
  check: ({ parts, sources }, report) => {
    const claims = parts.flatMap((part) => [...claimsOf(part)]);
    const cited = new Set(claims.flatMap(({ saidBy }) => saidBy.map(({ source }) => source)));
    sources.forEach(({ id }, index) => {
      if (cited.has(id)) return;
      report(
        { file: 'sources.json', path: `sources[${index}]` },
        `the source ${JSON.stringify(id)}, which nothing cites`,
        'a source that a value cites',
      );
    });
  },
};
