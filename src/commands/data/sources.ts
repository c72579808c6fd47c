/** `data sources`: every page, file and judgement that is cited. */
import { sourcesDocument } from '../../render/text/sources.ts';
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

/**
 * All sources, or the asked ones.
 *
 * @param ids each of which is one
 */
export const sources = (session: Session, ids: readonly string[]): Promise<void> => {
  const { source } = session.question;
  const asked = new Set([...ids, ...(source === null ? [] : [source])]);
  const all = session.catalog.sources().filter(({ id }) => asked.size === 0 || asked.has(id));
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
        document: sourcesDocument(
          shown.map(({ json }) => json),
          asked.size > 0,
        ),
        figures: [],
      }),
    },
    session,
  );
};
