import { normalize } from '../../core/nearest.ts';
import { once } from '../../core/once.ts';
import type { Certification } from '../../schema/certification.ts';
import { isValue, type LintedFile, type LintRule, type Place, pathsOf } from '../rule.ts';
import { A_CODE } from './references-exist.ts';

/** Exams that programs prepare for and that have no file. */
export const OTHER_EXAMS: readonly string[] = ['MOS', 'RBCS'];

/** The codes by all that stands for them, as it is compared. */
const codesByName = (certifications: readonly Certification[]): Map<string, string> =>
  new Map(
    certifications.flatMap(({ code, name, aliases = [], designations = [] }) =>
      [code, name, ...aliases.map((alias) => alias.name), ...designations.map((mark) => mark.code)].map(
        (each) => [normalize(each), code] as const,
      ),
    ),
  );

/** Each word of what programs prepare for, and where it stands. */
const preparedFor = (parts: readonly LintedFile[]): (Place & { word: string })[] =>
  parts
    .filter(({ file }) => file.startsWith('programs/'))
    .flatMap(pathsOf)
    .filter(({ path }) => path.endsWith('.preparesFor'))
    .flatMap(({ file, path, entries }) =>
      entries.flatMap((entry, index) =>
        isValue(entry)
          ? (entry.value as string[]).map((word, at) => ({ word, file, path: `${path}[${index}].value[${at}]` }))
          : [],
      ),
    );

/**
 * What programs prepare for is written as its code: filters and plans find no other word. Whatever is none of ours is
 * named, so that a slip is not taken for an exam of others; own data may hold what it likes.
 */
export const rule: LintRule = {
  name: 'prepares-for',
  scope: 'dataset',
  check: ({ parts, certifications, exceptions: { otherExams, needed } }, report) => {
    const codes = new Set(certifications.map(({ code }) => code));
    const meant = once(() => codesByName(certifications));
    const words = preparedFor(parts);
    for (const { word, ...place } of words.filter((each) => !codes.has(each.word))) {
      const code = meant().get(normalize(word));
      if (code !== undefined) report(place, JSON.stringify(word), `${JSON.stringify(code)}, its code`);
      else if (needed && !otherExams.includes(word))
        report(place, JSON.stringify(word), `${A_CODE}, or a name in OTHER_EXAMS`, 'unknown-code');
    }
    if (!needed) return;
    const named = new Set(words.map(({ word }) => word));
    for (const name of otherExams.filter((each) => codes.has(each) || !named.has(each)))
      report(
        { file: 'certifications', path: '' },
        `${JSON.stringify(name)} in OTHER_EXAMS`,
        'no exception where none is needed',
      );
  },
};
