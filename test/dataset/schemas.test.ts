/** The JSON Schema files for editors: generated, complete, and as strict as the schemas themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { schemaFiles } from '../../src/dataset/schemas.ts';

const DATA = path.join(import.meta.dirname, '..', '..', 'data');
const SCHEMA = path.join(DATA, 'schema');

const read = (...parts: string[]): string => readFileSync(path.join(...parts), 'utf8');

/** Each data file and the schema that an editor checks it by. */
const FILES: readonly (readonly [file: string, schema: string])[] = [
  ...readdirSync(path.join(DATA, 'certifications')).map((file) => [`certifications/${file}`, 'certification'] as const),
  ...readdirSync(path.join(DATA, 'organizations')).map((file) => [`organizations/${file}`, 'organization'] as const),
  ...readdirSync(path.join(DATA, 'wages')).map((file) => [`wages/${file}`, 'wages'] as const),
  ['sources.json', 'sources'],
  ['left-out.json', 'left-out'],
  ['careers.json', 'careers'],
  ['glossary.json', 'glossary'],
  ['funding.json', 'funding'],
  ['programs/types.json', 'program-types'],
  ['programs/checklist.json', 'program-checklist'],
  ['programs/named.json', 'programs'],
  ['schools.json', 'schools'],
];

/** Compiling one takes most of a second. */
const compiled = new Map<string, ValidateFunction>();
const validator = (name: string): ValidateFunction => {
  const known = compiled.get(name);
  if (known) return known;
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(read(SCHEMA, `${name}.schema.json`)));
  compiled.set(name, validate);
  return validate;
};

describe('data/schema', () => {
  const generated = schemaFiles();

  it('holds the generated files and no others', () => {
    const files = readdirSync(SCHEMA, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
    expect(files.map((file) => file.replaceAll('\\', '/')).sort()).toEqual([...generated.keys()].sort());
  });

  it.each([...generated.keys()])('%s is as the schemas say (npm run build writes it)', (file) => {
    expect(read(SCHEMA, file)).toBe(generated.get(file));
  });

  it.each(FILES)('lets %s pass', (file, name) => {
    const validate = validator(name);
    expect(validate(JSON.parse(read(DATA, file))) ? [] : validate.errors).toEqual([]);
  });

  it.each([
    ['a misspelt key', { exam: { question: [] } }],
    ['an empty path', { exam: { questions: [] } }],
    ['a bare number in a path', { exam: { questions: [100] } }],
    ['no such standing', { status: [{ value: 'active', standing: 'sure', saidBy: [] }] }],
    ['an unknown without a reason', { status: [{ known: false }] }],
  ])('refuses %s', (_name, parts) => {
    const validate = validator('certification');
    const able = { code: 'ABC', name: 'Able', organization: 'board' };
    expect(validate(able)).toBe(true);
    expect(validate({ ...able, ...parts })).toBe(false);
  });

  /** A file with one record, as far as it goes. */
  const projection = (parts: object) => ({
    ...Object.fromEntries(['field', 'roles', 'reasons', 'jobs', 'ladder', 'fits', 'outlook'].map((key) => [key, []])),
    projections: [{ id: 'records.2024', occupation: 'Records specialists', from: 2024, to: 2034, ...parts }],
  });
  const program = (state: string) => ({
    programs: [{ id: 'evenings', name: 'Evenings', provider: 'School', type: 'certificate', state, online: null }],
  });

  const minimums = (value: object) => {
    const topics = [{ value, standing: 'adopted', saidBy: [{ source: 'page', checked: '2026-02-15' }] }];
    return { id: 'board', name: 'Board', fullName: 'The Board', url: null, renewal: { topics } };
  };

  it.each<[what: string, schema: string, good: object, bad: object]>([
    ['a minimum of a misspelt kind', 'organization', minimums({ eachSpecialty: 8 }), minimums({ eachSpeciality: 8 })],
    ['one of what is no code', 'organization', minimums({ byCode: { ABC: 8 } }), minimums({ byCode: { abc: 8 } })],
    [
      'one alone of what is no code',
      'organization',
      minimums({ alone: { ABC: 8 } }),
      minimums({ alone: { 'ABC alone': 8 } }),
    ],
    ['an occupation without a word on its code', 'careers', projection({ soc: null }), projection({})],
    ['a code that is cut short', 'careers', projection({ soc: '29-2072' }), projection({ soc: '29-207' })],
    [
      'a projection for no state',
      'careers',
      projection({ soc: null, place: 'CA' }),
      projection({ soc: null, place: 'ZZ' }),
    ],
    ['a program in no state', 'programs', program('NJ'), program('ZZ')],
  ])('refuses %s', (_what, name, good, bad) => {
    const validate = validator(name);
    expect([validate(good), validate(bad)]).toEqual([true, false]);
  });
});
