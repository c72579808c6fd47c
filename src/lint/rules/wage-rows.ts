import { nearest } from '../../core/nearest.ts';
import { WAGE_FIGURES } from '../../core/wages/wages.ts';
import { cellCount } from '../../dataset/problems.ts';
import type { LintRule } from '../rule.ts';

/** The columns that answers are made of; a table may have others. */
const COLUMNS: readonly string[] = [...WAGE_FIGURES, 'state', 'name', 'employmentFrom', 'employmentTo'];

/**
 * A row of a table of wages or schools has a cell for each column, each column stands once, and no column of wages is
 * a misspelt one.
 */
export const rule: LintRule = {
  name: 'wage-rows',
  scope: 'dataset',
  check: ({ singles }, report) => {
    for (const [file, data] of Object.entries(singles)) {
      if (!('tables' in data)) continue;
      data.tables.forEach(({ columns, rows }, table) => {
        const names: readonly string[] = columns;
        names.forEach((column, index) => {
          const place = { file, path: `tables[${table}].columns[${index}]` };
          if (names.indexOf(column) < index)
            report(place, `${JSON.stringify(column)} a second time`, 'each column once');
          const near = COLUMNS.includes(column) || file === 'schools.json' ? [] : nearest(column, COLUMNS);
          if (near.length > 0)
            report(
              place,
              JSON.stringify(column),
              `another name, or ${near.map((name) => JSON.stringify(name)).join(' or ')}`,
            );
        });
        rows.forEach((row, index) => {
          if (row.length !== columns.length)
            report(
              { file, path: `tables[${table}].rows[${index}]` },
              cellCount(row.length),
              `${columns.length}: ${columns.join(', ')}`,
            );
        });
      });
    }
  },
};
