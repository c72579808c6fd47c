import { InvalidArgumentError, Option } from 'commander';
import { COMPARE_GROUPS, type CompareGroup } from '../core/compare.ts';
import type { Figure } from '../core/figures.ts';
import { UsageError } from '../errors.ts';
import { CERTIFICATION_COLUMNS } from '../render/fields.ts';
import type { CertificationLine } from '../render/text/columns.ts';
import { compareDocument } from '../render/text/compare.ts';
import type { CommandModule } from './registry.ts';
import type { Row } from './shared/answer.ts';
import { type CertificationRow, officialPages, resolveCodes, rowsOf, statusFindings } from './shared/certifications.ts';
import { deliver } from './shared/deliver.ts';
import { parseList } from './shared/options.ts';
import type { Session } from './shared/session.ts';

const GROUPS = Object.keys(COMPARE_GROUPS) as CompareGroup[];

const parseGroups = (text: string, before: CompareGroup[] | undefined): CompareGroup[] => {
  const groups = parseList(text, undefined);
  const wrong = groups.find((group) => !(GROUPS as string[]).includes(group));
  if (wrong !== undefined || groups.length === 0)
    throw new InvalidArgumentError(`Expected any of ${GROUPS.join(', ')}.`);
  return [...(before ?? []), ...(groups as CompareGroup[])];
};

type CostRow = Row & { code: string };

/** What each costs to get and to keep; the engine is loaded only where it is asked. */
const costsOf = async ({ catalog, question }: Session, codes: readonly string[]): Promise<CostRow[]> => {
  const [{ costAlone }, { totalFigures }] = await Promise.all([
    import('../core/cost/ask.ts'),
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

export const fields = CERTIFICATION_COLUMNS;
export const examples = [
  'certs compare CPC CCS',
  'certs compare CPC COC CPB --only fees,renewal',
  'certs compare CPC CCS --diff --json',
];

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description('Two to six certifications side by side. The cheaper exam and the lighter renewal are said in words.')
    .argument('<codes...>', 'two to six codes, old codes or full names')
    .addOption(new Option('--only <groups>', `only some rows: ${GROUPS.join(', ')}`).argParser(parseGroups))
    .option('--diff', 'only the rows that differ')
    .action((asked: string[], flags: { only?: CompareGroup[]; diff?: true }) =>
      run(async (session) => {
        const { codes, findings } = resolveCodes(session, asked);
        if (codes.length < 2 || codes.length > 6) {
          throw new UsageError(
            `compare takes two to six certifications, and ${codes.length === 1 ? `got only ${codes[0]}` : `got ${codes.length}`}`,
            {
              hint:
                codes.length === 1
                  ? `certs show ${codes[0]}, or certs compare ${codes[0]} ${codes[0] === 'CCS' ? 'CPC' : 'CCS'}`
                  : 'leave some out',
            },
          );
        }
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
                groups: flags.only ?? GROUPS,
                whole: flags.only === undefined,
                diff: flags.diff === true,
                totals: costs.length > 0,
              }),
            pages: officialPages(session, rows),
            next: `certs show ${codes[0]}`,
          },
          session,
        );
      }),
    );
};
