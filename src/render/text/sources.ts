/** Who is cited: a row each, or all that is known of some. */
import type { Block, Document } from '../document.ts';
import type { JsonObject } from '../records.ts';
import { coversText, readFromText, SOURCE_TEXT } from '../words/figures.ts';

/** How the date is known, what was read in place of the address, and how much of the whole. */
const knownText = ({ datedBy, readFrom, covers }: JsonObject): string =>
  [
    datedBy,
    ...(readFrom === null ? [] : [readFromText(String(readFrom))]),
    ...(covers === null ? [] : [coversText(String(covers))]),
  ].join('; ');

/** A row each, which leaves the rest to whoever asks for one. */
const sourceTable = (rows: readonly JsonObject[]): Block[] => [
  {
    kind: 'table',
    columns: [{ header: 'Id' }, { header: 'Publisher' }, { header: 'Dated' }],
    rows: rows.map((json) => [
      { text: String(json.id) },
      { text: String(json.publisher) },
      { text: json.dated === null ? 'undated' : String(json.dated) },
    ]),
  },
  { kind: 'text', text: SOURCE_TEXT },
];

/** All that is known of one. */
const sourceFacts = (json: JsonObject): Block => ({
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
 * Sources of the answer.
 *
 * @param inFull whether they were asked for by their ids
 */
export const sourcesDocument = (sources: readonly JsonObject[], inFull: boolean): Document =>
  inFull ? sources.map(sourceFacts) : sourceTable(sources);
