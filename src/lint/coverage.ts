/** How much of the dataset is known: the table of the README. */
import { describeCertification } from '../core/certification.ts';
import type { Figure } from '../core/figures.ts';
import { compile } from '../dataset/compile.ts';
import type { Files } from '../dataset/files.ts';
import { valueAt } from '../dataset/json.ts';
import { catalogFrom } from '../dataset/load.ts';

/** What is counted: a figure of `certs show`, and the paths that may say in so many words that it is unknown. */
const ROWS: readonly (readonly [label: string, figure: string, ...paths: string[]])[] = [
  ['Status', 'status', 'status'],
  ['Exam questions', 'exam.questions', 'exam.questions'],
  ['Exam minutes', 'exam.minutes', 'exam.minutes'],
  ['Passing mark', 'exam.passing', 'exam.passing'],
  ['Parts of the exam', 'exam.domains', 'exam.domains'],
  ['Open book', 'exam.openBook', 'exam.openBook'],
  ['Pass rate', 'exam.passRate', 'exam.passRate'],
  ['Member fee', 'fees.member', 'fees.member'],
  ['Non-member fee', 'fees.nonMember', 'fees.nonMember'],
  ['Retake fee', 'fees.retake', 'fees.retake'],
  ['Any exam fee', 'fees.range', 'fees.member', 'fees.nonMember', 'fees.range'],
  ['Membership required', 'fees.membershipRequired', 'fees.membershipRequired', 'membership.required'],
  ['Membership dues', 'fees.membershipPerYear', 'membership.individual'],
  ['Required to sit', 'eligibility.required', 'eligibility.required'],
  ['Recommended to sit', 'eligibility.recommended', 'eligibility.recommended'],
  ['Renewal cycle', 'renewal.cycleMonths', 'renewal.cycleMonths'],
  ['CEUs a cycle', 'renewal.ceus', 'renewal.ceus'],
  [
    'Renewal fee',
    'renewal.fee.range',
    'renewal.fee.member',
    'renewal.fee.range',
    'renewal.fees.member',
    'renewal.fees.any',
  ],
  ['Holders', 'holders', 'holders'],
  ['Pay of holders', 'pay.0.amount', 'pay'],
];

const saysUnknown = (entries: unknown): boolean =>
  Array.isArray(entries) && entries.some((entry: object) => 'known' in entry);

type Coverage = { label: string; known: number; disputed: number; unknown: number; notApplicable: number };

/** For each row in how many certifications it is known, disputed, said to be unknown, or makes no sense. */
export const coverageOf = (files: Files): { total: number; rows: Coverage[] } => {
  const parts = compile(files);
  const catalog = catalogFrom((file) => parts.get(file));
  const { dataVersion, certifications } = catalog.index;
  const described = certifications.map(({ code, organization }) => {
    const [record, grantor] = [catalog.certification(code), catalog.organization(organization)];
    const { figures } = describeCertification(record, grantor, { asOf: dataVersion, source: null });
    return {
      figures,
      sayUnknown: (path: string) => [record, grantor].some((part) => saysUnknown(valueAt(part, path.split('.')))),
    };
  });
  const rows = ROWS.map(([label, path, ...paths]) => {
    const count = (test: (figure: Figure | undefined, sayUnknown: (path: string) => boolean) => boolean) =>
      described.filter(({ figures, sayUnknown }) => test(figures[path], sayUnknown)).length;
    const isKnown = (figure: Figure | undefined) => figure !== undefined && figure.value !== null;
    const isMeaningless = (figure: Figure | undefined) => figure?.unknown?.reason === 'not-applicable';
    return {
      label,
      known: count(isKnown),
      disputed: count((figure) => figure?.others.some(({ standing }) => standing === 'disputed') === true),
      notApplicable: count(isMeaningless),
      unknown: count((figure, sayUnknown) => !isKnown(figure) && !isMeaningless(figure) && paths.some(sayUnknown)),
    };
  });
  return { total: certifications.length, rows };
};

/** The table as Markdown. */
export const coverageText = ({ total, rows }: ReturnType<typeof coverageOf>): string =>
  [
    `| of ${total} certifications | known | disputed | looked for in vain | does not apply |`,
    '|---|--:|--:|--:|--:|',
    ...rows.map(
      ({ label, known, disputed, unknown, notApplicable }) =>
        `| ${label} | ${known} | ${disputed} | ${unknown} | ${notApplicable} |`,
    ),
  ].join('\n');

const BLOCK = /(<!-- coverage, written by npm run fix:data -->\n)[\s\S]*?(<!-- end of coverage -->)/;

/** A document with the table of today between its two marks. */
export const withCoverage = (document: string, files: Files): string =>
  document.replace(
    BLOCK,
    (_block, open: string, close: string) => `${open}${coverageText(coverageOf(files))}\n${close}`,
  );
