/** A small invented catalogue: a test states only what it is about. */
import type { Catalog } from '../../src/core/catalog.ts';
import type { Certification } from '../../src/schema/certification.ts';
import type { Organization } from '../../src/schema/organization.ts';
import type { Programs, ProgramTypes } from '../../src/schema/program.ts';
import { world } from './world.ts';

export type Parts = {
  certifications?: Partial<Certification>[];
  /** `board` is there anyway. */
  organizations?: Partial<Organization>[];
  types?: Partial<ProgramTypes>;
  programs?: Programs['programs'];
};

const { certification, organization, sources } = world();

const absent = (): never => {
  throw new Error('no such part in this catalogue');
};

export const catalogOf = ({ certifications = [], organizations = [], types = {}, programs = [] }: Parts): Catalog => {
  const records = certifications.map((parts) => certification(parts));
  const boards = [...organizations.map((parts) => organization(parts)), organization()];
  const known = <T>(record: T | undefined): T => record ?? absent();
  return {
    index: {
      dataVersion: '2026-03-01',
      certifications: records.map(({ code, name, organization: id, eligibility }) => ({
        code,
        name,
        organization: id,
        aliases: [],
        designations: (eligibility?.designation ?? []).flatMap((one) => ('value' in one ? [one.value] : [])),
      })),
      organizations: boards.map(({ id, name, url }) => ({ id, name, url })),
    },
    certification: (code) => known(records.find((record) => record.code === code)),
    organization: (id) => known(boards.find((board) => board.id === id)),
    programTypes: () => ({ types: [], degrees: [], courses: [], preparation: [], notes: [], ...types, sources }),
    programs: () => ({ programs, sources }),
    ahead: null,
    sources: absent,
    careers: absent,
    checklist: absent,
    schools: absent,
    wages: absent,
    glossary: absent,
    funding: absent,
  };
};
