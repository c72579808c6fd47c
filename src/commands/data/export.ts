/** `data export`: the whole dataset as one JSON document, one CSV, or a data package. */
import { figuresIn } from '../../core/stale.ts';
import { inlineRows, packageDescriptor, packageResources } from '../../dataset/data-package.ts';
import { exportFiles, exportValues, VALUE_COLUMNS } from '../../dataset/export.ts';
import { UsageError } from '../../errors.ts';
import { writeFolderWhole } from '../../output-file.ts';
import { type JsonObject, toCsv } from '../../render/records.ts';
import { WAIT_TEXT } from '../../render/words/people.ts';
import { type Row, single } from '../shared/answer/answer.ts';
import { deliver, mayReplace, write, writeNames } from '../shared/answer/deliver.ts';
import { tellWait } from '../shared/answer/notice.ts';
import { EXPORTS } from '../shared/options.ts';
import { type Session, wantsNames } from '../shared/session.ts';

export const fields = VALUE_COLUMNS;

const SIGN = 'datapackage.json';

const asText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** With its rows inside in one JSON text, or into a folder with a CSV file a table. */
const exportPackage = async (session: Session): Promise<void> => {
  const { catalog, options } = session;
  const resources = packageResources(catalog);
  const version = catalog.index.dataVersion;
  const { output = '-' } = options;
  if (output === '-' || output.endsWith('.json'))
    return write(
      session,
      asText(packageDescriptor(version, resources, (resource) => ({ data: inlineRows(resource) }))),
    );
  const files = new Map([
    ...resources.map(({ name, fields, rows }): [string, string] => [
      `${name}.csv`,
      // The package is for programs: exact text, no guard for spreadsheets.
      toCsv(
        fields.map((field) => field.name),
        rows,
        { header: true, bom: false, guard: false },
      ),
    ]),
    [SIGN, asText(packageDescriptor(version, resources, ({ name }) => ({ path: `${name}.csv` })))],
  ]);
  await writeFolderWhole(output, files, SIGN, mayReplace(session));
};

const rowOf = (session: Session, part: object & { sources: Parameters<typeof figuresIn>[2] }, json: unknown): Row => ({
  json: json as JsonObject,
  figures: Object.fromEntries(
    figuresIn(part, session.question, part.sources).map(({ path, figure }) => [path, figure]),
  ),
});

/** Throws a UsageError for a format that cannot hold the whole, and for `--source`, which asks for a part. */
export const exportData = async (session: Session): Promise<void> => {
  const { catalog, format, question } = session;
  // They are the same in every form.
  if (wantsNames(session)) return writeNames(session, fields);
  const hint = 'certs data export --format csv -o values.csv';
  if (!EXPORTS.some((each) => each === format))
    throw new UsageError('data export needs a format for programs', {
      hint: `--format ${EXPORTS.join(', ')}: ${hint}`,
    });
  if (question.source !== null)
    throw new UsageError('data export is of the whole dataset, not of one source', { hint });
  await tellWait(session, WAIT_TEXT.export);
  if (format === 'datapackage') return exportPackage(session);
  const files = exportFiles(catalog);
  const inFolder = (folder: string) => files.filter(({ file }) => file.startsWith(`${folder}/`));
  const others = files.filter(({ of }) => of === '').map(({ file, data }) => [file, data] as const);
  await deliver(
    {
      kind: 'data-export',
      sections: [
        {
          key: 'certifications',
          rows: inFolder('certifications').map(({ of, data }) => rowOf(session, catalog.certification(of), data)),
        },
        {
          key: 'organizations',
          rows: inFolder('organizations').map(({ of, data }) => rowOf(session, catalog.organization(of), data)),
        },
        single('sources', catalog.sources()),
        single('files', Object.fromEntries(others)),
      ],
      fields,
      records: () => ({
        fields,
        rows: exportValues(catalog, files, true).map((json) => ({ json, figures: {} })),
      }),
      findings: [],
      document: () => ({ document: [], figures: [] }),
    },
    session,
  );
};
