import type { WageTables } from '../../schema/career.ts';
import type { Schools } from '../../schema/school.ts';
import type { Rule } from '../rule.ts';

/** A row of a table of wages or schools has a cell for each column. */
export const rule: Rule = {
  name: 'wage-rows',
  scope: 'dataset',
  check: ({ parts }, report) => {
    for (const { file, data } of parts) {
      if (!file.startsWith('wages/') && file !== 'schools.json') continue;
      (data as WageTables | Schools).tables.forEach(({ columns, rows }, table) => {
        rows.forEach((row, index) => {
          if (row.length !== columns.length)
            report(
              { file, path: `tables[${table}].rows[${index}]` },
              `${row.length} cells`,
              `${columns.length}: ${columns.join(', ')}`,
            );
        });
      });
    }
  },
};
