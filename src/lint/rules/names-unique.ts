import { normalize } from '../../core/nearest.ts';
import type { Certification } from '../../schema/certification.ts';
import type { Dataset, LintRule, Place } from '../rule.ts';

type Name = Place & { name: string };

/** Everything by which a certification is found. */
const certificationNames = ({ code, name, aliases = [], designations = [] }: Certification): Name[] => {
  const file = `certifications/${code}.json`;
  return [
    { file, path: 'code', name: code },
    { file, path: 'name', name },
    ...aliases.map((alias, index) => ({ file, path: `aliases[${index}].name`, name: alias.name })),
    ...designations.map((mark, index) => ({ file, path: `designations[${index}].code`, name: mark.code })),
  ];
};

const glossaryNames = ({ 'glossary.json': glossary }: Dataset['singles']): Name[] => {
  const file = 'glossary.json';
  return (glossary?.terms ?? []).flatMap(({ term, aliases = [] }, index) => [
    { file, path: `terms[${index}].term`, name: term },
    ...aliases.map((name, position) => ({ file, path: `terms[${index}].aliases[${position}]`, name })),
  ]);
};

/** The names that mean something else already, each with the name that came first. */
const clashes = (names: readonly Name[]): { name: Name; first: Name }[] => {
  const seen = new Map<string, Name>();
  return names.flatMap((name) => {
    const first = seen.get(normalize(name.name));
    if (first !== undefined) return [{ name, first }];
    seen.set(normalize(name.name), name);
    return [];
  });
};

/** A word that somebody types means one certification, or one term: codes, names, marks, old names. */
export const rule: LintRule = {
  name: 'names-unique',
  scope: 'dataset',
  check: ({ certifications, singles }, report) => {
    for (const names of [certifications.flatMap(certificationNames), glossaryNames(singles)]) {
      for (const { name, first } of clashes(names))
        report(name, JSON.stringify(name.name), `a name of its own (${first.file}: ${first.path} has it)`);
    }
  },
};
