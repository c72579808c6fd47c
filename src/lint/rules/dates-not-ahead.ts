import { firstDay } from '../../core/dates.ts';
import { pathText } from '../../core/paths.ts';
import { walk } from '../../core/walk.ts';
import type { LintRule } from '../rule.ts';

/** Nobody has read a page tomorrow, no page is dated after today, and nobody knows what will be earned. */
export const rule: LintRule = {
  name: 'dates-not-ahead',
  scope: 'dataset',
  check: ({ parts, sources, today }, report) => {
    for (const { file, data } of parts) {
      for (const found of walk(data)) {
        const { value } = found;
        if ('checked' in value && typeof value.checked === 'string' && value.checked > today)
          report(
            { file, path: pathText([...found.path, 'checked']) },
            JSON.stringify(value.checked),
            `${today} or earlier`,
          );
        // A table of wages has its period; a series of pay its year.
        for (const key of ['period', 'year'] as const) {
          const about = Reflect.get(value, key);
          if ((typeof about === 'string' || typeof about === 'number') && firstDay(String(about)) > today)
            report({ file, path: pathText([...found.path, key]) }, JSON.stringify(about), `${today} or earlier`);
        }
      }
    }
    sources.forEach(({ dated }, index) => {
      if (dated !== null && firstDay(dated) > today)
        report({ file: 'sources.json', path: `sources[${index}].dated` }, JSON.stringify(dated), `${today} or earlier`);
    });
  },
};
