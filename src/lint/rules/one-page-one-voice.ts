import type { Source } from '../../schema/source.ts';
import type { LintRule } from '../rule.ts';

/** Sources at one address that its date cannot tell apart: undated copies, and files of one archive. */
export const APART: readonly (readonly string[])[] = [
  ['aapc-apprentice', 'aapc-apprentice-mid', 'aapc-apprentice-new'],
  ['aapc-ceu-2013', 'aapc-ceu-2018'],
  ['aapc-cic-mid', 'aapc-cic-old'],
  ['aapc-exam-faq-icd10', 'aapc-exam-faq-icd9'],
  ['aapc-membership-faq', 'aapc-membership-faq-125', 'aapc-membership-faq-190'],
  ['bls-oews-industry-2024-05', 'bls-oews-sector-2024-05'],
  ['mtt-68g', 'mtt-68q'],
  ['mtt-cpc', 'mtt-rhit'],
  ['oep-rhit-elig-a', 'oep-rhit-elig-b'],
];

/** An address without what differs between two links to one page. */
const pageOf = (url: string): string => url.replace(/^https?:\/\/(www\.)?|\/?(#.*)?$/g, '').toLowerCase();

/** Whether two dates may be one: the same, both none, or one the month of the other. */
const mayBeOne = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : a.startsWith(b) || b.startsWith(a);

/** Pairs of sources that look like one page, the later one first. */
const lookAlikes = (sources: readonly Source[]): [later: Source, earlier: Source][] => {
  const pages = new Map<string, Source[]>();
  const pairs: [Source, Source][] = [];
  for (const source of sources) {
    if (source.url === null) continue;
    const before = pages.get(pageOf(source.url)) ?? [];
    for (const earlier of before) if (mayBeOne(source.dated, earlier.dated)) pairs.push([source, earlier]);
    pages.set(pageOf(source.url), [...before, source]);
  }
  return pairs;
};

/** Two sources at one address are copies of different days, or say that they are one page. */
export const rule: LintRule = {
  name: 'one-page-one-voice',
  scope: 'dataset',
  check: ({ sources, sourceById, exceptions }, report) => {
    const index = new Map(sources.map(({ id }, position) => [id, position]));
    const place = ({ id }: Source) => ({ file: 'sources.json', path: `sources[${index.get(id)}].sameAs` });
    const root = ({ id, sameAs }: Source) => sameAs ?? id;

    for (const source of sources) {
      if (source.sameAs === undefined) continue;
      const other = sourceById.get(source.sameAs);
      const page = ({ url }: Source) => url && pageOf(url);
      if (other === undefined || other === source || other.sameAs !== undefined || page(other) !== page(source))
        report(place(source), JSON.stringify(source.sameAs), 'the first id of a page at the same address');
    }

    const needed = new Set<string>();
    for (const [later, earlier] of lookAlikes(sources)) {
      if (root(later) === root(earlier)) continue;
      const excepted = exceptions.apart.some((ids) => ids.includes(later.id) && ids.includes(earlier.id));
      if (excepted) for (const { id } of [later, earlier]) needed.add(id);
      else
        report(
          place(later),
          `${later.id} and ${earlier.id} at one address, of one date`,
          `"sameAs": ${JSON.stringify(earlier.id)}, another date, or both in APART`,
        );
    }
    for (const id of exceptions.needed ? exceptions.apart.flat().filter((each) => !needed.has(each)) : [])
      report({ file: 'sources.json', path: '' }, `${id} in APART`, 'no exception where none is needed');
  },
};
