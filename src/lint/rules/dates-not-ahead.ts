import { firstDay } from '../../core/dates.ts';
import { pathText } from '../../dataset/problems.ts';
import { type Rule, walk } from '../rule.ts';

/** Nobody has read a page tomorrow, and no page is dated after today. */
export const rule: Rule = {
  name: 'dates-not-ahead',
  scope: 'dataset',
  check: ({ parts, sources, today }, report) => {
    for (const { file, data } of parts) {
      for (const { value, path } of walk(data)) {
        if ('checked' in value && typeof value.checked === 'string' && value.checked > today)
          report({ file, path: pathText([...path, 'checked']) }, JSON.stringify(value.checked), `${today} or earlier`);
      }
    }
    sources.forEach(({ dated }, index) => {
      if (dated !== null && firstDay(dated) > today)
        report({ file: 'sources.json', path: `sources[${index}].dated` }, JSON.stringify(dated), `${today} or earlier`);
    });
  },
};
