import { InvalidArgumentError, Option } from 'commander';
import { COMPARE_GROUPS, type CompareGroup } from '../core/compare.ts';
import { UsageError } from '../errors.ts';
import { CERTIFICATION_COLUMNS } from '../render/fields.ts';
import { compareDocument } from '../render/text/compare.ts';
import type { CommandModule } from './registry.ts';
import { officialPages, resolveCodes, rowsOf, statusFindings } from './shared/certifications.ts';
import { deliver } from './shared/deliver.ts';
import { parseList } from './shared/options.ts';

const GROUPS = Object.keys(COMPARE_GROUPS) as CompareGroup[];

const parseGroups = (text: string, before: CompareGroup[] | undefined): CompareGroup[] => {
  const groups = parseList(text, undefined);
  const wrong = groups.find((group) => !(GROUPS as string[]).includes(group));
  if (wrong !== undefined || groups.length === 0)
    throw new InvalidArgumentError(`Expected any of ${GROUPS.join(', ')}.`);
  return [...(before ?? []), ...(groups as CompareGroup[])];
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
        await deliver(
          {
            kind: 'compare',
            sections: [{ key: 'certifications', rows }],
            fields,
            findings: [...findings, ...statusFindings(rows)],
            document: (shown) =>
              compareDocument(shown, {
                groups: flags.only ?? GROUPS,
                whole: flags.only === undefined,
                diff: flags.diff === true,
              }),
            pages: officialPages(session, rows),
            next: `certs show ${codes[0]}`,
          },
          session,
        );
      }),
    );
};
