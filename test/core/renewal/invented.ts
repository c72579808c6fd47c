/** A catalogue of invented certifications and organizations, with what renewal asks of it. */
import type { Catalog } from '../../../src/core/catalog.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { Organization } from '../../../src/schema/organization.ts';
import { world } from '../../support/world.ts';

const { certification, organization } = world();

/** @param organizations by id, each with its certifications by code */
export const catalogOf = (
  organizations: Record<string, { theirs?: Partial<Organization>; codes: Record<string, Partial<Certification>> }>,
): Catalog => {
  const grantors = new Map(
    Object.entries(organizations).map(([id, { theirs }]) => [
      id,
      organization({ id, name: id.toUpperCase(), fullName: `The ${id}`, ...theirs }),
    ]),
  );
  const records = new Map(
    Object.entries(organizations).flatMap(([id, { codes }]) =>
      Object.entries(codes).map(
        ([code, parts]) => [code, certification({ code, organization: id, ...parts })] as const,
      ),
    ),
  );
  const found = <T>(all: ReadonlyMap<string, T>, key: string): T => {
    const one = all.get(key);
    if (one === undefined) throw new Error(`none is called ${key}`);
    return one;
  };
  return {
    index: {
      certifications: [...records.values()].map(({ code, name, organization: of }) => ({
        code,
        name,
        organization: of,
      })),
    },
    certification: (code: string) => found(records, code),
    organization: (id: string) => found(grantors, id),
  } as Partial<Catalog> as Catalog;
};
