/** `data sources`: every page, file and judgement that is cited. */
import type { Block } from '../../render/document.ts';
import { coversText, readFromText, SOURCE_TEXT } from '../../render/words/figures.ts';
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

/** A row each, which leaves the rest to whoever asks for one. */
const inShort = (rows: readonly Row[]): Block[] => [
  {
    kind: 'table',
    columns: [{ header: 'Id' }, { header: 'Publisher' }, { header: 'Dated' }],
    rows: rows.map(({ json }) => [
      { text: String(json.id) },
      { text: String(json.publisher) },
      { text: json.dated === null ? 'undated' : String(json.dated) },
    ]),
  },
  { kind: 'text', text: SOURCE_TEXT },
];

/** All that is known of one. */
const inFull = ({ json }: Row): Block => ({
  kind: 'facts',
  rows: [
    ['Id', json.id],
    ['Publisher', json.publisher],
    ['Title', json.title],
    ['Address', json.url],
    ['Dated', json.dated ?? 'undated'],
    ['Date known by', knownText(json)],
    ['Reliability', json.reliability],
  ].flatMap(([label, value]) => (value === null ? [] : [{ label: String(label), cell: { text: String(value) } }])),
});

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
        document: asked.size === 0 ? inShort(shown) : shown.map(inFull),
        figures: [],
      }),
    },
    session,
  );
};
