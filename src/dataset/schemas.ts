/** JSON Schemas of the data files, for editors, and of every answer, for scripts. */
import * as z from 'zod';
import { Careers } from '../schema/career.ts';
import { Certification } from '../schema/certification.ts';
import { Fundings } from '../schema/funding.ts';
import { Glossary } from '../schema/glossary.ts';
import { LeftOut } from '../schema/left-out.ts';
import { Organization } from '../schema/organization.ts';
import { ANSWERS } from '../schema/output.ts';
import { Profile } from '../schema/profile.ts';
import { Checklist, Programs, ProgramTypes } from '../schema/program.ts';
import { Schools } from '../schema/school.ts';
import { Sources } from '../schema/source.ts';
import { WageTables } from '../schema/wages.ts';

const SHAPES: Record<string, z.ZodType> = {
  certification: Certification,
  organization: Organization,
  sources: Sources,
  'left-out': LeftOut,
  careers: Careers,
  glossary: Glossary,
  funding: Fundings,
  'program-types': ProgramTypes,
  'program-checklist': Checklist,
  programs: Programs,
  schools: Schools,
  wages: WageTables,
  profile: Profile,
};

const textOf = (schema: z.ZodType): string =>
  `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`;

/** Each schema's text by its file below a schema folder. */
export const schemaFiles = (): Map<string, string> =>
  new Map([
    ...Object.entries(SHAPES).map(([name, schema]) => [`${name}.schema.json`, textOf(schema)] as const),
    ...Object.entries(ANSWERS).map(([name, schema]) => [`answers/${name}.schema.json`, textOf(schema)] as const),
  ]);

/** The JSON Schemas that can be asked for: answers by their command, data files by their schema or their path. */
export const schemaNames = (): { name: string; of: 'answer' | 'data-file' }[] => [
  ...Object.keys(ANSWERS).map((name) => ({ name, of: 'answer' as const })),
  ...Object.keys(SHAPES)
    .map((name) => (name in ANSWERS ? `${name}.json` : name))
    .map((name) => ({ name, of: 'data-file' as const })),
];

/** Files of the layout whose schema has another name. */
const SCHEMA_OF: Readonly<Record<string, string>> = {
  certifications: 'certification',
  organizations: 'organization',
  'programs/types': 'program-types',
  'programs/checklist': 'program-checklist',
  'programs/named': 'programs',
};

/**
 * A schema's text by the name of an answer, of a schema, or of a file of the layout; null where there is none.
 * An answer comes before a data file of the same name, which goes by `NAME.json`.
 */
export const schemaText = (name: string): string | null => {
  const file = name.replace(/\.json$/, '');
  const named = <T>(from: Readonly<Record<string, T>>, key: string): T | undefined =>
    Object.hasOwn(from, key) ? from[key] : undefined;
  const answer = named<z.ZodType>(ANSWERS, name);
  if (answer !== undefined) return textOf(answer);
  const [folder = ''] = file.split('/');
  const inFolder = file.includes('/') ? (named(SCHEMA_OF, folder) ?? folder) : file;
  const known = named(SHAPES, named(SCHEMA_OF, file) ?? inFolder);
  return known === undefined ? null : textOf(known);
};
