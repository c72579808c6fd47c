/** A Frictionless Table Schema of the records of an answer: the columns of its CSV with their types. */
import * as z from 'zod';
import { ENVELOPE } from '../schema/output.ts';

type JsonSchema = {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
};

type TableField = { name: string; type: 'string' | 'number' | 'boolean' };
type TableSchema = { fields: TableField[]; missingValues: string[] };

/** The forms that a value may have, null left out. */
const forms = (schema: JsonSchema): JsonSchema[] => {
  const several = schema.anyOf ?? schema.oneOf;
  if (several !== undefined) return several.flatMap(forms);
  if (Array.isArray(schema.type)) return schema.type.flatMap((type) => forms({ ...schema, type }));
  return schema.type === 'null' ? [] : [schema];
};

const typeOf = (schema: JsonSchema | undefined): TableField['type'] => {
  const types = new Set(
    schema === undefined ? [] : forms(schema).map(({ type }) => (type === 'integer' ? 'number' : type)),
  );
  const [only] = types;
  return types.size === 1 && (only === 'number' || only === 'boolean') ? only : 'string';
};

const at = (schema: JsonSchema, path: string): JsonSchema | undefined =>
  path.split('.').reduce<JsonSchema | undefined>(
    (inner, key) =>
      inner === undefined
        ? undefined
        : forms(inner)
            .map(({ properties }) => properties?.[key])
            .find((part) => part),
    schema,
  );

/** The leaves of a record by their dotted paths: a list is one column, its entries joined in the cell. */
const leavesOf = (schema: JsonSchema, path = ''): string[] => {
  const objects = forms(schema).filter(({ properties }) => properties !== undefined);
  const [object] = objects;
  // Where the forms differ there is no one set of columns.
  if (objects.length !== 1 || forms(schema).length !== 1) return [path];
  return Object.entries(object?.properties ?? {}).flatMap(([key, inner]) =>
    leavesOf(inner, path === '' ? key : `${path}.${key}`),
  );
};

/**
 * @param answer the schema of the whole answer, whose first own key holds the records
 * @param columns the columns in their order; without them the flattened keys of a record
 */
export const tableSchemaOf = (answer: z.ZodObject, columns?: readonly string[]): TableSchema => {
  const [, record] = Object.entries(answer.shape)
    .filter(([key]) => !ENVELOPE.includes(key))
    .map(
      ([key, part]) => [key, z.toJSONSchema(part as z.ZodType, { io: 'input', unrepresentable: 'any' })] as const,
    )[0] ?? ['', {}];
  const schema = forms(record as JsonSchema).map(({ items, ...whole }) => items ?? whole)[0] ?? {};
  const names = columns ?? leavesOf(schema);
  return { fields: names.map((name) => ({ name, type: typeOf(at(schema, name)) })), missingValues: [''] };
};
