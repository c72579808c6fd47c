/** `show`: everything known of one certification. */
import type { Block, Shown } from '../render/document.ts';
import { CERTIFICATION_COLUMNS } from '../render/fields.ts';
import { showDocument } from '../render/text/show.ts';
import { sourceNotes } from './shared/answer/citations.ts';
import { deliver } from './shared/answer/deliver.ts';
import { MOST_COMPARED, officialPages, resolveCodes, rowsOf, statusFindings } from './shared/certifications.ts';
import type { CommandModule } from './shared/command.ts';
import { shellQuoted } from './shared/shell-quoted.ts';

export const fields = CERTIFICATION_COLUMNS;
export const oneRecord = true;
export const examples = [
  'certs show CPC',
  'certs show "Certified Coding Specialist"',
  'certs show CPC-H',
  'certs show CCS --json --cite',
];

export const forMore: CommandModule['forMore'] = (codes) =>
  codes.length > MOST_COMPARED ? [] : [`certs compare ${codes.map(shellQuoted).join(' ')}`];

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description('Everything known about one certification, with what is disputed and where each figure comes from.')
    .argument('<code>', 'a code, an old code, a mark such as CPC-A, or a full name')
    .action((asked: string) =>
      run(async (session) => {
        const { codes, findings } = resolveCodes(session, [asked]);
        const rows = rowsOf(session, codes, 'whole');
        /** By the sources that the certification and its organization cite: all of them is a large file. */
        const sources = (shown: readonly Shown[]): Block[] => {
          if (session.options.cite) return [];
          const parts = rows.flatMap(({ view: { code, organization } }) => [
            session.catalog.certification(code),
            session.catalog.organization(organization),
          ]);
          return [sourceNotes(shown, (id) => parts.find(({ sources }) => sources[id] !== undefined)?.sources[id])];
        };
        await deliver(
          {
            kind: 'show',
            sections: [{ key: 'certification', rows, single: true }],
            fields,
            findings: [...findings, ...statusFindings(rows)],
            document: (shown) => {
              const view = showDocument(shown[0] as (typeof shown)[number]);
              return { document: [...view.document, ...sources(view.figures)], figures: view.figures };
            },
            pages: officialPages(session, rows),
            next: `certs compare ${codes[0]} ${codes[0] === 'CCS' ? 'CPC' : 'CCS'}`,
          },
          session,
        );
      }),
    );
};
