/** `data sources`: every page, file and judgement that is cited. */
import { coversText, readFromText } from '../../render/words/figures.ts';
import type { Row } from '../shared/answer/answer.ts';
import { deliver } from '../shared/answer/deliver.ts';
import type { Session } from '../shared/session.ts';

export const SOURCE_FIELDS = [
  'id',
  'publisher',
  'title',
  'url',
  'readFrom',
  'covers',
  'kind',
  'dated',
  'datedBy',
  'sameAs',
  'reliability',
];

/** How the date is known, what was read in place of the address, and how much of the whole. */
const knownText = ({ datedBy, readFrom, covers }: Record<string, unknown>): string =>
  [
    datedBy,
    ...(readFrom === null ? [] : [readFromText(String(readFrom))]),
    ...(covers === null ? [] : [coversText(String(covers))]),
  ].join('; ');

/** All sources, or the asked one. */
export const sources = (session: Session): Promise<void> => {
  const all = session.catalog
    .sources()
    .filter(({ id }) => session.question.source === null || id === session.question.source);
  const rows: Row[] = all.map(({ id, publisher, title, url, readFrom, covers, sameAs, reliability, ...source }) => ({
    json: {
      id,
      publisher,
      title,
      url,
      readFrom: readFrom ?? null,
      covers: covers ?? null,
      ...source,
      sameAs: sameAs ?? null,
      reliability: reliability ?? null,
    },
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
              { text: knownText(json) },
            ]),
          },
        ],
        figures: [],
      }),
    },
    session,
  );
};
