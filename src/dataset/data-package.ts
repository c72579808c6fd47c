/** The dataset as a Frictionless Data Package: tables with their columns' types and keys. */
import type { Catalog } from '../core/catalog.ts';
import {
  type ExportRow,
  exportFiles,
  exportSchools,
  exportThings,
  exportValues,
  exportWages,
  VALUE_COLUMNS,
} from './export.ts';

type Field = { name: string; type: 'string' | 'number' | 'boolean' | 'date'; description?: string };
type ForeignKey = { fields: string; reference: { resource: string; fields: string } };

type Resource = {
  name: string;
  title: string;
  fields: Field[];
  primaryKey?: string;
  foreignKeys?: ForeignKey[];
  rows: ExportRow[];
};

/** What a package of tables cannot hold. */
const DESCRIPTION = [
  'US medical billing and coding certifications: what each says of its exam, fees, eligibility and renewal, who says it and when.',
  'What the tables do not hold as the dataset does: a value is a JSON text, since a column has one type and values have many',
  '(numbers, ranges, routes of eligibility, parts of an exam); the form of such a value is not described here, but by the JSON',
  'Schemas that "certs data schema" prints; a date may be a year or a month alone, so from, until, dated and period are texts;',
  'that adopted values of a path never overlap is no rule that a Table Schema can state.',
].join(' ');

const texts = (...names: string[]): Field[] => names.map((name) => ({ name, type: 'string' }));
const to = (field: string, resource: string, key: string): ForeignKey => ({
  fields: field,
  reference: { resource, fields: key },
});

const VALUE_TYPES: Readonly<Record<string, Field['type']>> = { checked: 'date', approximate: 'boolean' };

const columnField = (name: string, rows: readonly ExportRow[]): Field => {
  const known = VALUE_TYPES[name];
  if (known !== undefined) return { name, type: known };
  const [type, ...others] = new Set(rows.flatMap((row) => row[name] ?? []).map((cell) => typeof cell));
  return { name, type: others.length === 0 && (type === 'number' || type === 'boolean') ? type : 'string' };
};

/** Every table of the package. */
export const packageResources = (catalog: Catalog): Resource[] => {
  const files = exportFiles(catalog);
  const { certifications, organizations } = catalog.index;
  const [wages, schools] = [exportWages(files), exportSchools(files)];
  return [
    {
      name: 'certifications',
      title: 'Certifications',
      fields: texts('code', 'name', 'organization', 'aliases', 'designations'),
      primaryKey: 'code',
      foreignKeys: [to('organization', 'organizations', 'id')],
      rows: certifications.map(({ code, name, organization, aliases, designations }) => ({
        code,
        name,
        organization,
        aliases: aliases.map((alias) => alias.name).join('; ') || null,
        designations: designations.join('; ') || null,
      })),
    },
    {
      name: 'organizations',
      title: 'Organizations that grant them',
      fields: texts('id', 'name', 'fullName', 'url'),
      primaryKey: 'id',
      rows: organizations
        .map(({ id }) => catalog.organization(id))
        .map(({ id, name, fullName, url }) => ({ id, name, fullName, url })),
    },
    {
      name: 'values',
      title: 'Every value with each source that says it; an unknown has no value and no source',
      fields: VALUE_COLUMNS.map((name) => ({ name, type: VALUE_TYPES[name] ?? 'string' })),
      foreignKeys: [to('source', 'sources', 'id')],
      rows: exportValues(catalog, files, false),
    },
    {
      name: 'things',
      title: "What the values of a list's entry are about, as a JSON text: the year of a pay, the topic of a rule",
      fields: texts('file', 'of', 'path', 'about'),
      rows: exportThings(files),
    },
    {
      name: 'wages',
      title: 'Wages: annual dollars but for the hourly ones',
      fields: wages.columns.map((name) => columnField(name, wages.rows)),
      foreignKeys: [to('source', 'sources', 'id')],
      rows: wages.rows,
    },
    {
      name: 'schools',
      title:
        'Schools by their number in the federal data: awards, tuition, earnings and debt in dollars, prices of programs',
      fields: schools.columns.map((name) => columnField(name, schools.rows)),
      foreignKeys: [to('source', 'sources', 'id')],
      rows: schools.rows,
    },
    {
      name: 'sources',
      title: 'Pages, files and judgements that are cited',
      fields: texts('id', 'publisher', 'title', 'url', 'readFrom', 'covers', 'kind', 'dated', 'datedBy', 'reliability'),
      primaryKey: 'id',
      rows: catalog
        .sources()
        .map(({ readFrom = null, covers = null, sameAs = null, reliability = null, ...source }) => ({
          ...source,
          readFrom,
          covers,
          sameAs,
          reliability,
        })),
    },
  ];
};

/**
 * The description of the package.
 *
 * @param content where the rows of a table are: `{ path }` of a CSV file beside it, or `{ data }`, the header first
 */
export const packageDescriptor = (
  version: string,
  resources: readonly Resource[],
  content: (resource: Resource) => { path: string } | { data: readonly (readonly unknown[])[] },
): unknown => ({
  profile: 'tabular-data-package',
  name: 'certs-dataset',
  title: 'US medical billing and coding certifications',
  description: DESCRIPTION,
  version,
  resources: resources.map((resource) => {
    const { name, title, fields, primaryKey, foreignKeys } = resource;
    return {
      profile: 'tabular-data-resource',
      name,
      title,
      ...content(resource),
      encoding: 'utf-8',
      schema: {
        fields,
        missingValues: [''],
        ...(primaryKey === undefined ? {} : { primaryKey }),
        ...(foreignKeys === undefined ? {} : { foreignKeys }),
      },
    };
  }),
});

/** The rows of a table as lists in the order of its columns, the header first. */
export const inlineRows = ({ fields, rows }: Resource): unknown[][] => [
  fields.map(({ name }) => name),
  ...rows.map((row) => fields.map(({ name }) => row[name] ?? null)),
];
