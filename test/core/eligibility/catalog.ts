/** A catalogue of invented certifications. */
import type { Catalog, IndexEntry } from '../../../src/core/catalog.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import { world } from '../../support/world.ts';

const { sources, value, certification, organization } = world();

const notAsked = (): never => {
  throw new Error('not asked');
};

/** A catalogue of some certifications, and how often one of them was read. */
export const catalogOf = (records: readonly Partial<Certification>[], index: readonly Partial<IndexEntry>[] = []) => {
  const read: string[] = [];
  const all = new Map(records.map((parts) => [parts.code ?? 'ABC', certification(parts)]));
  const catalog: Catalog = {
    index: {
      dataVersion: '2026-03-01',
      certifications: [...all.values()].map(({ code, name }, at) => ({
        code,
        name,
        organization: 'board',
        aliases: [],
        designations: [],
        ...index[at],
      })),
      organizations: [],
    },
    certification: (code) => {
      read.push(code);
      return all.get(code) ?? notAsked();
    },
    organization: () => organization(),
    programTypes: () => ({
      types: [],
      degrees: [],
      courses: [],
      preparation: [
        { level: 'core', months: [value({ low: 3, high: 6 })] },
        { level: 'entry', months: [value({ low: 2, high: 4 })] },
        { level: 'advanced', months: [value({ low: 6, high: null })] },
      ],
      notes: [],
      sources,
    }),
    ahead: null,
    sources: notAsked,
    careers: notAsked,
    programs: notAsked,
    checklist: notAsked,
    schools: notAsked,
    wages: notAsked,
    glossary: notAsked,
    funding: notAsked,
  };
  return { catalog, read };
};
