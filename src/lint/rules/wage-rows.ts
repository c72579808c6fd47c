import { nearest } from '../../core/catalog.ts';
import { WAGE_FIGURES } from '../../core/wages.ts';
import type { WageTables } from '../../schema/career.ts';
import type { Rule } from '../rule.ts';

/** The columns that answers are made of; a table may have others. */
const COLUMNS: readonly string[] = [...WAGE_FIGURES, 'state', 'name'];

/** A row of a wage table has a cell for each column, and no column is a misspelt one. */
export const rule: Rule = {
  name: 'wage-rows',
  scope: 'dataset',
  check: ({ parts }, report) => {
    for (const { file, data } of parts) {
      if (!file.startsWith('wages/')) continue;
      (data as WageTables).tables.forEach(({ columns, rows }, table) => {
        columns.forEach((column, index) => {
          const near = COLUMNS.includes(column) ? [] : nearest(column, COLUMNS);
          if (near.length > 0)
            report(
              { file, path: `tables[${table}].columns[${index}]` },
              JSON.stringify(column),
              `another name, or ${near.map((name) => JSON.stringify(name)).join(' or ')}`,
            );
        });
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
