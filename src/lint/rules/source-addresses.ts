import type { Source } from '../../schema/source.ts';
import type { Exceptions, LintRule } from '../rule.ts';

/** Pages that were read at an http address: old copies and mirrors, of which no https page was seen. */
export const HTTP_ONLY: readonly string[] = [
  'aahs-salary-2023',
  'aapc-ceu-2013',
  'aapc-cpma-old',
  'aapc-membership-faq-125',
  'aapc-salary-2013',
  'aapc-salary-2023',
  'aapc-salary-2023rep',
  'aapc-wiki-apprentice-copy',
  'aboutmbc-cpc',
  'acdis-exam-2009',
  'ahima-acep-2021',
  'ahima-ccs-2020',
  'ahima-ccs-faq-2010',
  'ahima-contact-2018',
  'ahima-exam-faq-copy',
  'ahima-policies-copy',
  'ahima-recert-faq-2021',
  'ahima-recert-pre2021-copy',
  'ahima-rhia-proviso-copy',
  'ahima-salary-2008',
  'amba-cmrs-info',
  'amba-rules',
  'asurams',
  'blog-survey-2012',
  'bmsc-renewal-old',
  'chc-handbook-2016',
  'coderclass',
  'coderclass-guarantee',
  'hcca-chc-faq',
  'hfma-513-2014',
  'hfma-maintain-2018',
  'hfma-metrony-chfp',
  'huntington-jc-2021',
  'mab-ceu',
  'mcc-com-cmrs',
  'mctc-cpc',
  'milcom-licensing',
  'mycaa-harford',
  'ncct-testlogin-old',
  'pmi-renewal',
  'synonym-cpc',
  'tjc-mycaa',
  'wgu-old',
];

/** What is wrong with a source's address; null where nothing is. */
export const addressProblem = (
  { id, url }: Pick<Source, 'id' | 'url'>,
  { httpOnly, needed }: Pick<Exceptions, 'httpOnly' | 'needed'>,
): { found: string; expected: string } | null => {
  const secure = url === null || url.startsWith('https://');
  const excepted = httpOnly.includes(id);
  if (!secure && !excepted)
    return {
      found: JSON.stringify(url),
      expected: 'an https address, null, or the name of the source in HTTP_ONLY',
    };
  if (secure && excepted && needed)
    return {
      found: `${JSON.stringify(url)} and the name ${JSON.stringify(id)} in HTTP_ONLY`,
      expected: 'no exception where none is needed',
    };
  return null;
};

/** A source stands at an https address or at none; exceptions are named, and still needed. */
export const rule: LintRule = {
  name: 'source-addresses',
  scope: 'dataset',
  check: ({ sources, exceptions }, report) => {
    sources.forEach((source, index) => {
      const problem = addressProblem(source, exceptions);
      const place = { file: 'sources.json', path: `sources[${index}].url` };
      if (problem !== null) report(place, problem.found, problem.expected);
    });
    const known = new Set(sources.map(({ id }) => id));
    for (const id of exceptions.needed ? exceptions.httpOnly.filter((each) => !known.has(each)) : [])
      report({ file: 'sources.json', path: '' }, `${JSON.stringify(id)} in HTTP_ONLY`, 'the id of a source');
  },
};
