import type { IsoDate } from '../../core/dates.ts';
import { pathText } from '../../core/paths.ts';
import { walk } from '../../core/walk.ts';
import type { Certification } from '../../schema/certification.ts';
import type { Routes } from '../../schema/condition.ts';
import { isInForce, isValue, type LintRule } from '../rule.ts';
import { A_CODE } from './references-exist.ts';

/** Credentials that routes name and that have no file of their own (yet). */
export const OTHER_CREDENTIALS: readonly string[] = [];

const LIKE_A_CODE = /^[A-Z][A-Za-z0-9+&/-]*$/;

/** Names of routes that mean no known credential, and exceptions that nothing needs any more. */
export const credentialProblems = (
  named: readonly string[],
  known: ReadonlySet<string>,
  others: readonly string[],
): { unknown: string[]; unneeded: string[] } => ({
  unknown: named.filter((name) => LIKE_A_CODE.test(name) && !known.has(name) && !others.includes(name)),
  unneeded: others.filter((name) => known.has(name) || !named.includes(name)),
});

/** For each code its routes, each route a list of "any of these credentials". */
export type Requirements = ReadonlyMap<string, readonly (readonly (readonly string[])[])[]>;

/**
 * Codes that nobody can begin with: every route of theirs asks for a credential that needs them first.
 * Routes are alternatives, so one way in is enough.
 */
export const circular = (required: Requirements): string[] => {
  const open = new Set<string>();
  const canHold = (code: string) => open.has(code) || !required.has(code);
  let before = -1;
  while (open.size > before) {
    before = open.size;
    for (const [code, routes] of required) {
      if (routes.length === 0 || routes.some((route) => route.every((anyOf) => anyOf.some(canHold)))) open.add(code);
    }
  }
  return [...required.keys()].filter((code) => !open.has(code));
};

const requirementsOf = (certifications: readonly Certification[], today: IsoDate): Requirements => {
  const codes = new Map(
    certifications.flatMap(({ code, designations = [] }) => [
      [code, code] as const,
      ...designations.map((mark) => [mark.code, code] as const),
    ]),
  );
  const credentials = (routes: Routes) =>
    routes.map(({ conditions }) =>
      conditions.flatMap((condition) =>
        condition.kind === 'credential' && condition.anyOf !== undefined
          ? [condition.anyOf.map((name) => codes.get(name) ?? name)]
          : [],
      ),
    );
  return new Map(
    certifications.map(({ code, eligibility }) => {
      const inForce = (eligibility?.required ?? []).find(
        (entry) => isValue(entry) && entry.standing === 'adopted' && isInForce(entry, today),
      );
      return [code, inForce === undefined || 'known' in inForce ? [] : credentials(inForce.value)];
    }),
  );
};

/** Credentials that routes ask for are known, and can be earned in some order. */
export const rule: LintRule = {
  name: 'prerequisites',
  scope: 'dataset',
  check: ({ certifications, parts, today, exceptions: { otherCredentials, needed } }, report) => {
    const known = new Set(
      certifications.flatMap(({ code, designations = [], aliases = [] }) => [
        code,
        ...designations.map((mark) => mark.code),
        ...aliases.map(({ name }) => name),
      ]),
    );
    const named: string[] = [];
    for (const { file, data } of parts) {
      for (const found of walk(data)) {
        const { value } = found;
        if (!('kind' in value && value.kind === 'credential' && 'anyOf' in value)) continue;
        const anyOf = value.anyOf as string[];
        named.push(...anyOf);
        for (const name of credentialProblems(anyOf, known, otherCredentials).unknown)
          report(
            { file, path: pathText([...found.path, 'anyOf']) },
            JSON.stringify(name),
            `${A_CODE}, or a name in OTHER_CREDENTIALS`,
            'unknown-code',
          );
      }
    }
    for (const name of needed ? credentialProblems(named, known, otherCredentials).unneeded : [])
      report(
        { file: 'certifications', path: '' },
        `${JSON.stringify(name)} in OTHER_CREDENTIALS`,
        'no exception where none is needed',
      );
    const stuck = circular(requirementsOf(certifications, today));
    for (const code of stuck)
      report(
        { file: `certifications/${code}.json`, path: 'eligibility.required' },
        `only routes that lead back to ${stuck.join(', ')}`,
        'a route whose credentials can be earned first',
      );
  },
};
