/** `data schema`: the JSON Schema of an answer or a data file, or the Table Schema of an answer's CSV. */

import { nearest } from '../../core/nearest.ts';
import { schemaNames, schemaText } from '../../dataset/schemas.ts';
import { tableSchemaOf } from '../../dataset/table-schema.ts';
import { expectedOf, UsageError, type Wrong } from '../../errors.ts';
import { ANSWERS, type AnswerKind } from '../../schema/output.ts';
import { SALARY_FIELDS } from '../career-salary.ts';
import { fields as LAPSE_FIELDS } from '../lapse.ts';
import { fields as PLAN_FIELDS } from '../plan.ts';
import { fields as PROGRAM_FIELDS } from '../programs-types.ts';
import { fields as RETAKE_FIELDS } from '../retake.ts';
import { fields as RULE_FIELDS } from '../rules.ts';
import { deliver, write } from '../shared/answer/deliver.ts';
import type { Session } from '../shared/session.ts';
import { DISPUTE_FIELDS } from './disputes.ts';
import { PATH_FIELDS } from './paths.ts';

export const SCHEMA_FIELDS = ['name', 'of'];

/** Answers whose records are not the flattened keys of the answer. */
const COLUMNS: Partial<Record<AnswerKind, readonly string[]>> = {
  'career-salary': SALARY_FIELDS,
  rules: RULE_FIELDS,
  'data-disputes': DISPUTE_FIELDS,
  'data-path': PATH_FIELDS,
  lapse: LAPSE_FIELDS,
  retake: RETAKE_FIELDS,
  plan: PLAN_FIELDS,
  programs: PROGRAM_FIELDS,
};

const isAnswer = (name: string): name is AnswerKind => Object.hasOwn(ANSWERS, name);

/** The columns of an answer's CSV as a Table Schema. */
const tableSchema = (name: AnswerKind) => tableSchemaOf(ANSWERS[name], COLUMNS[name]);

const names = (session: Session): Promise<void> =>
  deliver(
    {
      kind: 'data-schema',
      sections: [{ key: 'schemas', rows: schemaNames().map((json) => ({ json, figures: {} })) }],
      fields: SCHEMA_FIELDS,
      findings: [],
      document: (shown) => ({
        document: [
          {
            kind: 'table',
            columns: [{ header: 'Name' }, { header: 'Schema of' }],
            rows: shown.map(({ json }) => [
              { text: String(json.name) },
              { text: json.of === 'answer' ? 'an answer' : 'a data file' },
            ]),
          },
        ],
        figures: [],
      }),
    },
    session,
  );

/** Every name that the topic takes. */
export const namesOfSchemas = (): string[] => schemaNames().map(({ name }) => name);

/** Forms in which every schema is written. */
const FORMS: readonly Session['format'][] = ['table', 'json', 'ndjson'];

/** A form that a schema does not have, of which a data file has no table; of a name that is none, whatever is meant. */
const wrongForm = (words: readonly string[], isKnown: boolean, format: Session['format']): Wrong[] => {
  if (FORMS.includes(format)) return [];
  const name = words.join('-');
  const isTable = isAnswer(name) || !isKnown;
  if (format === 'csv' && isTable) return [];
  const line = `certs data schema ${words.join(' ')}`;
  return [
    {
      alone:
        format === 'csv'
          ? new UsageError(`"${name}" is a data file, which has no ${format} form`, {
              hint: `certs data schema ${name}`,
            })
          : new UsageError(`a schema has no ${format} form`, {
              hint: isTable ? `${line}, or with --format csv the columns of its CSV` : line,
            }),
      problem: {
        file: '--format',
        path: '',
        found: format,
        expected: [...FORMS, ...(isTable ? ['csv'] : [])].join(' or '),
      },
    },
  ];
};

/** A name that no schema has, and a form that none has. */
export const wrongSchema = (words: readonly string[], format: Session['format']): Wrong[] => {
  const asked = words.join(' ');
  if (asked.trim() === '') return [];
  const isKnown = schemaText(words.join('-')) !== null;
  const wrong = wrongForm(words, isKnown, format);
  if (isKnown) return wrong;
  const near = nearest(words.join('-'), namesOfSchemas());
  return [
    {
      alone: new UsageError(`no schema "${asked}"`, { suggestions: near, hint: 'all names: certs data schema' }),
      problem: {
        file: asked,
        path: '',
        found: 'no such schema',
        expected: expectedOf(near, 'a name of `certs data schema`'),
      },
    },
    ...wrong,
  ];
};

/** @param words the name of a command, with its topic, or of a data file; none for the list of names */
export const schema = async (session: Session, words: readonly string[]): Promise<void> => {
  const name = words.join('-');
  const text = words.length === 0 ? null : schemaText(name);
  if (text === null) return names(session);
  const { format } = session;
  if (format === 'ndjson') return write(session, `${JSON.stringify(JSON.parse(text))}\n`);
  // Any other form, and the table of what is no answer, is refused already.
  const table = format === 'csv' && isAnswer(name) ? tableSchema(name) : null;
  await write(session, table === null ? text : `${JSON.stringify(table, null, 2)}\n`);
};
