/** JSON Schemas of the data files, for editors, and of every answer, for scripts. */
import * as z from 'zod';
import { Careers, Checklist, Glossary, Programs, ProgramTypes, WageTables } from '../schema/career.ts';
import { Certification } from '../schema/certification.ts';
import { Fundings } from '../schema/funding.ts';
import { LeftOut } from '../schema/left-out.ts';
import { Organization } from '../schema/organization.ts';
import { ANSWERS } from '../schema/output.ts';
import { Profile } from '../schema/profile.ts';
import { Schools } from '../schema/school.ts';
import { Sources } from '../schema/source.ts';

const FILES: Record<string, z.ZodType> = {
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
    ...Object.entries(FILES).map(([name, schema]) => [`${name}.schema.json`, textOf(schema)] as const),
    ...Object.entries(ANSWERS).map(([name, schema]) => [`answers/${name}.schema.json`, textOf(schema)] as const),
  ]);
