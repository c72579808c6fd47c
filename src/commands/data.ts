import path from 'node:path';
import { Argument } from 'commander';
import { dataFromEnv, userFolder } from '../context.ts';
import { disputesOf } from '../core/certification.ts';
import { UsageError } from '../errors.ts';
import { disputeOut } from '../render/certification.ts';
import { fieldOf } from '../render/fields.ts';
import type { JsonObject } from '../render/records.ts';
import { disagreementText } from '../render/words.ts';
import type { CommandModule } from './registry.ts';
import type { Row } from './shared/answer.ts';
import { allCodes, resolveCodes, rowsOf } from './shared/certifications.ts';
import { deliver } from './shared/deliver.ts';
import type { Session } from './shared/session.ts';

const SOURCE_FIELDS = ['id', 'publisher', 'title', 'url', 'kind', 'dated', 'datedBy', 'sameAs', 'reliability'];
const DISPUTE_FIELDS = [
  'code',
  'path',
  'adopted.value',
  'adopted.sources',
  'value',
  'standing',
  'until',
  'sources',
  'reason',
];
const PATH_FIELDS = ['dataset', 'own', 'profiles'];

export const examples = [
  'certs data sources',
  'certs data disputes CPC',
  'certs data path',
  'certs data sources --format csv',
];

const sources = (session: Session): Promise<void> => {
  const all = session.catalog
    .sources()
    .filter(({ id }) => session.question.source === null || id === session.question.source);
  const rows: Row[] = all.map(({ sameAs, reliability, ...source }) => ({
    json: { ...source, sameAs: sameAs ?? null, reliability: reliability ?? null },
    figures: {},
  }));
  return deliver(
    {
      kind: 'data-sources',
      sections: [{ key: 'sources', rows }],
      fields: SOURCE_FIELDS,
      findings: [],
      document: (shown) => ({
        document: [
          {
            kind: 'table',
            columns: [
              { header: 'Id' },
              { header: 'Publisher' },
              { header: 'Dated' },
              { header: 'How the date is known' },
            ],
            rows: shown.map(({ json }) => [
              { text: String(json.id) },
              { text: String(json.publisher) },
              { text: json.dated === null ? 'undated' : String(json.dated) },
              { text: String(json.datedBy) },
            ]),
          },
        ],
        figures: [],
      }),
    },
    session,
  );
};

const disputes = (session: Session, asked: readonly string[]): Promise<void> => {
  const { codes, findings } = resolveCodes(session, asked);
  const rows = rowsOf(session, asked.length === 0 ? allCodes(session) : codes).flatMap(({ view }) =>
    disputesOf(view).map(({ path: where, figure }) => ({
      code: view.code,
      path: where,
      figure,
      figures: { adopted: figure },
      json: { code: view.code, ...disputeOut(where, figure) } as unknown as JsonObject,
    })),
  );
  return deliver(
    {
      kind: 'data-disputes',
      sections: [{ key: 'disputes', rows }],
      fields: DISPUTE_FIELDS,
      findings,
      records: ([shown]) => ({
        fields: DISPUTE_FIELDS,
        rows: (shown?.rows ?? []).flatMap(({ json, figures }) => {
          const { others, ...head } = json as JsonObject & { others: readonly JsonObject[] };
          return others.map((other) => ({ json: { ...head, ...other }, figures }));
        }),
      }),
      document: (shown) => ({
        document: [
          {
            kind: 'table',
            columns: [{ header: 'Code' }, { header: 'Path' }, { header: 'Adopted' }, { header: 'Others' }],
            rows: shown.map(({ code, path: where, figure }) => {
              const text = (value: unknown) => (value === null ? 'nothing' : fieldOf(where).text(value as never));
              return [
                { text: code },
                { text: where },
                { text: text(figure.value) },
                {
                  text: figure.others
                    .map((other) => disagreementText({ ...other, text: text(other.value) }))
                    .join('; '),
                },
              ];
            }),
          },
        ],
        figures: shown.map(({ code, path: where, figure }) => ({ label: `${code} ${where}`, figure })),
      }),
    },
    session,
  );
};

const paths = (session: Session): Promise<void> => {
  const { io, options } = session;
  const own = [...dataFromEnv(io), ...(options.data ?? [])].map((folder) => path.resolve(folder));
  const json = { dataset: io.dataFolder, own, profiles: path.join(userFolder(io), 'profiles') };
  return deliver(
    {
      kind: 'data-path',
      sections: Object.entries(json).map(([key, value]) => ({
        key,
        rows: [{ json: value as unknown as JsonObject, figures: {} }],
        single: true as const,
      })) as never,
      fields: PATH_FIELDS,
      findings: [],
      records: () => ({ fields: PATH_FIELDS, rows: [{ json, figures: {} }] }),
      document: () => ({
        document: [
          {
            kind: 'facts',
            rows: [
              { label: 'Dataset', cell: { text: json.dataset } },
              { label: 'Own data', cell: { text: own.length === 0 ? 'none' : own.join(', ') } },
              { label: 'Profiles', cell: { text: json.profiles } },
            ],
          },
        ],
        figures: [],
      }),
    },
    session,
  );
};

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description('The data itself: the sources cited, where they disagree, and where the files are.')
    .addArgument(new Argument('<topic>', 'what about the data').choices(['sources', 'disputes', 'path']))
    .argument('[codes...]', 'for disputes: only of these certifications')
    .action((topic: string, codes: string[]) =>
      run((session) => {
        if (topic !== 'disputes' && codes.length > 0)
          throw new UsageError(`data ${topic} takes nothing after it, and got "${codes[0]}"`, {
            hint: `certs data ${topic}`,
          });
        if (topic === 'sources') return sources(session);
        return topic === 'disputes' ? disputes(session, codes) : paths(session);
      }),
    );
};
