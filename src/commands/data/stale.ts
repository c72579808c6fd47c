/** `data stale`: the figures in force whose newest source is older than an age, the oldest first. */
import { aheadFor } from '../../core/ahead.ts';
import type { Figure } from '../../core/figures.ts';
import {
  type Age,
  byAge,
  type DatasetPart,
  type Dates,
  datesOf,
  everyPart,
  isOlder,
  type PlacedFigure,
  partName,
  partsAbout,
} from '../../core/stale.ts';
import { valueOut } from '../../render/answers/certification.ts';
import type { Json } from '../../render/records.ts';
import { type StaleLine, staleDocument, summaryDocument } from '../../render/text/stale.ts';
import type { Row } from '../shared/answer/answer.ts';
import { deliver } from '../shared/answer/deliver.ts';
import { officialPagesOf, resolveNames } from '../shared/certifications.ts';
import { codesOfWord } from '../shared/options.ts';
import type { Session } from '../shared/session.ts';

export const STALE_FIELDS = ['file', 'code', 'organization', 'path', 'value', 'source', 'dated', 'checked', 'page'];

type StaleRow = Row & { line: StaleLine; figure: Figure };

const rowOf = (part: DatasetPart, { path, figure }: PlacedFigure): StaleRow => {
  const { file, code, organization, page, sources } = part;
  const [decider] = figure.saidBy;
  const source = decider?.source ?? null;
  const official = page ?? (source === null ? null : (sources[source]?.url ?? null));
  return {
    figure,
    figures: { value: figure },
    line: { of: partName(part), path, figure, page: official },
    // There are more than a thousand, of which a table shows none whole.
    get json() {
      const said = { source, dated: figure.dated, checked: decider?.checked ?? null };
      return { file, code, organization, path, value: valueOut(figure.value) as Json, ...said, page: official };
    },
  };
};

/** Whether a screen is asked for and nothing more: of everything it shows how many figures there are. */
const isBrief = ({ options, format }: Session): boolean => {
  const { fields, sort, limit, maxAge, cite, verbose } = options;
  return format === 'table' && [fields, sort, limit, maxAge, cite, verbose].every((option) => option === undefined);
};

const counts = (session: Session, age: Age): Promise<void> => {
  const { catalog, question } = session;
  const known = aheadFor(catalog, question)?.part<Dates[]>('dates') ?? datesOf(everyPart(catalog, question));
  const rows = known
    .map(({ of, dates }) => ({ of, dates: dates.filter((date) => isOlder(date, age, question.asOf)).sort(byAge) }))
    .filter(({ dates }) => dates.length > 0)
    .map((aged) => ({ ...aged, json: {}, figures: {} }));
  const document = () => ({ document: summaryDocument(rows), figures: [] });
  return deliver(
    { kind: 'data-stale', sections: [{ key: 'figures', rows }], fields: STALE_FIELDS, findings: [], document },
    session,
  );
};

/**
 * Of the asked certifications and organizations, or of everything.
 *
 * @param age older than this
 * @throws NotFoundError for a word that is neither
 */
export const stale = (session: Session, asked: readonly string[], age: Age): Promise<void> => {
  if (asked.length === 0 && isBrief(session)) return counts(session, age);
  const { catalog, question } = session;
  const { codes, organizations, findings } = resolveNames(session, asked.flatMap(codesOfWord));
  const found = asked.length > 0 ? partsAbout(catalog, question, codes, organizations) : everyPart(catalog, question);
  const rows = found
    .flatMap(({ part, placed }) => placed.map((each) => rowOf(part, each)))
    .filter(({ figure }) => isOlder(figure.dated, age, question.asOf))
    .sort((a, b) => byAge(a.figure.dated, b.figure.dated));
  return deliver(
    {
      kind: 'data-stale',
      sections: [{ key: 'figures', rows }],
      fields: STALE_FIELDS,
      findings,
      pages: officialPagesOf(session, codes, organizations),
      document: (shown, dress) =>
        staleDocument(
          shown.map(({ line }) => line),
          dress,
        ),
    },
    session,
  );
};
