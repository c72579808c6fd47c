import type { WageTables } from '../../schema/career.ts';
import type { Rule } from '../rule.ts';

/** A row of a wage table has a cell for each column. */
export const rule: Rule = {
  name: 'wage-rows',
  scope: 'dataset',
  check: ({ parts }, report) => {
    for (const { file, data } of parts) {
      if (!file.startsWith('wages/')) continue;
      (data as WageTables).tables.forEach(({ columns, rows }, table) => {
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
