/** `compare`: two to six certifications side by side. */
import { InvalidArgumentError, Option } from 'commander';
import { type Catalog, findCertification } from '../core/catalog.ts';
import { COMPARE_GROUPS, type CompareGroup } from '../core/compare.ts';
import type { Figure } from '../core/figures.ts';
import { UsageError, type Wrong } from '../errors.ts';
import { CERTIFICATION_COLUMNS } from '../render/fields.ts';
import type { CertificationLine } from '../render/text/columns.ts';
import { compareDocument } from '../render/text/compare.ts';
import type { Row } from './shared/answer/answer.ts';
import { deliver } from './shared/answer/deliver.ts';
import {
  type CertificationRow,
  MOST_COMPARED,
  officialPages,
  resolveCodes,
  rowsOf,
  statusFindings,
} from './shared/certifications.ts';
import type { CommandModule } from './shared/command.ts';
import { collectCodes, parseList, withWords } from './shared/options.ts';
import type { Session } from './shared/session.ts';
import { refuse } from './shared/wrong.ts';

const GROUP_NAMES = Object.keys(COMPARE_GROUPS) as CompareGroup[];

const parseGroups = (text: string, before: CompareGroup[] | undefined): CompareGroup[] => {
  const groups = parseList(text, undefined);
  const wrong = groups.find((group) => !(GROUP_NAMES as string[]).includes(group));
  if (wrong !== undefined || groups.length === 0)
    throw new InvalidArgumentError(`Expected any of ${GROUP_NAMES.join(', ')}.`);
  return [...(before ?? []), ...(groups as CompareGroup[])];
};

type CostRow = Row & { code: string };

/** What each costs to get and to keep; the engine is loaded only where it is asked. */
const costsOf = async ({ catalog, question }: Session, codes: readonly string[]): Promise<CostRow[]> => {
  const [{ costAlone }, { totalFigures }] = await Promise.all([
    import('../core/cost/answer.ts'),
    import('../core/cost/totals.ts'),
  ]);
  return codes.map((code) => {
    const { toCertify, perYearAfter } = totalFigures(costAlone(catalog, code, question));
    return {
      code,
      figures: { toCertify: toCertify as Figure, perYearAfter: perYearAfter as Figure },
      json: { code, toCertify: toCertify.value, perYearAfter: perYearAfter.value },
    };
  });
};

/** The lines of a comparison with the figures of their costs, over those that are worked out when they are shown. */
const withCosts = (rows: readonly CertificationRow[], costs: readonly CostRow[]): { line: CertificationLine }[] =>
  rows.map(({ line }) => {
    const cost = costs.find(({ code }) => code === line.code);
    if (cost === undefined) return { line };
    const figures: Record<string, Figure> = Object.create(line.figures);
    for (const [key, figure] of Object.entries(cost.figures)) figures[`cost.${key}`] = figure;
    return { line: { ...line, figures } };
  });

/** Too few codes, or too many. */
const wrongCount = (codes: readonly string[]): Wrong[] => {
  const [only = ''] = codes;
  if (codes.length >= 2 && codes.length <= MOST_COMPARED) return [];
  const got = codes.length === 1 ? `only ${only}` : `${codes.length}`;
  const other = only === 'CCS' ? 'CPC' : 'CCS';
  return [
    {
      alone: new UsageError(`compare takes two to six certifications, and got ${got}`, {
        usage: 'certs compare <codes...> [flags]',
        hint: codes.length === 1 ? `certs show ${only}, or certs compare ${only} ${other}` : 'leave some out',
      }),
      problem: { file: 'codes', path: '', found: got, expected: 'two to six' },
    },
  ];
};

/** The same before codes are looked up; words that are none are told by themselves. */
const wrongCountOf = (words: readonly string[], { index }: Catalog): Wrong[] => {
  // None at all is told as what the command cannot do without.
  if (words.length === 0 || (words.length >= 2 && words.length <= MOST_COMPARED)) return [];
  const codes = words.map((word) => findCertification(index, word)?.entry.code);
  return codes.includes(undefined) ? [] : wrongCount([...new Set(codes)] as string[]);
};

export const fields = CERTIFICATION_COLUMNS;
export const examples = [
  'certs compare CPC CCS',
  'certs compare CPC COC CPB --only fees,renewal',
  'certs compare CPC CCS --diff --json',
];

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description('Two to six certifications side by side. The cheaper exam and the lighter renewal are said in words.')
    .argument('<codes...>', 'two to six codes, old codes or full names', collectCodes)
    .addOption(withWords(new Option('--only <groups>', 'only some rows').argParser(parseGroups), GROUP_NAMES))
    .option('--diff', 'only the rows that differ')
    .action((asked: string[], flags: { only?: CompareGroup[]; diff?: true }) =>
      run(
        async (session) => {
          const { codes, findings } = resolveCodes(session, asked);
          refuse(wrongCount(codes));
          const rows = rowsOf(session, codes);
          const costs = flags.only?.includes('cost') ? await costsOf(session, codes) : [];
          await deliver(
            {
              kind: 'compare',
              sections: [
                { key: 'certifications', rows },
                { key: 'costs', rows: costs },
              ],
              fields,
              findings: [...findings, ...statusFindings(rows)],
              document: (shown) =>
                compareDocument(costs.length === 0 ? shown : withCosts(shown, costs), {
                  groups: flags.only ?? GROUP_NAMES,
                  whole: flags.only === undefined,
                  diff: flags.diff === true,
                  totals: costs.length > 0,
                }),
              pages: officialPages(session, rows),
              next: `certs show ${codes[0]}`,
            },
            session,
          );
        },
        ({ catalog }) => wrongCountOf(asked, catalog),
      ),
    );
};
