/** `data disputes`: where sources disagree. */
import { aheadFor } from '../../core/ahead.ts';
import { type Disputed, disputesAbout, everyDispute, fromDigest } from '../../core/disputes.ts';
import type { Figure } from '../../core/figures.ts';
import { disputeOut } from '../../render/answers/certification.ts';
import type { Cell } from '../../render/document.ts';
import { fieldOf, withOwner } from '../../render/fields.ts';
import type { JsonObject } from '../../render/records.ts';
import { othersText } from '../../render/words/figures.ts';
import type { Row } from '../shared/answer/answer.ts';
import { deliver } from '../shared/answer/deliver.ts';
import { officialPagesOf, resolveNames } from '../shared/certifications.ts';
import { codesOfWord } from '../shared/options.ts';
import type { Session } from '../shared/session.ts';

export const DISPUTE_FIELDS = [
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

type DisputeRow = Row & { code: string; path: string; figure: Figure };

const rowOf = ({ code, path, figure }: Disputed): DisputeRow => ({
  code,
  path,
  figure,
  figures: { adopted: figure },
  get json() {
    return { code, ...disputeOut(path, figure) } as unknown as JsonObject;
  },
});

/** The value, and who says otherwise. */
const cellsOf = (path: string, figure: Figure): Cell[] => {
  const { text } = fieldOf(path);
  const adopted = figure.value === null ? 'nothing' : text(figure.value as never);
  return [{ text: withOwner(adopted, figure) }, { text: othersText(figure.others, text) }];
};

/** The rows of the table. Certifications of one organization share figures, of which the texts are made once. */
const withCells = (rows: readonly DisputeRow[]): Cell[][] => {
  const told = new Map<Figure, { path: string; cells: Cell[] }>();
  return rows.map(({ code, path, figure }) => {
    const known = told.get(figure);
    const cells = known?.path === path ? known.cells : cellsOf(path, figure);
    told.set(figure, { path, cells });
    return [{ text: code }, { text: path }, ...cells];
  });
};

/** All of them, worked out ahead where that holds for the question and tells enough. */
const every = ({ catalog, question, options }: Session): readonly Disputed[] => {
  const ahead = options.cite ? null : aheadFor(catalog, question);
  return ahead === null ? everyDispute(catalog, question) : fromDigest(ahead.part('disputes'));
};

/**
 * Of the asked certifications and organizations, or of everything.
 *
 * @throws NotFoundError for a word that is neither
 */
export const disputes = (session: Session, asked: readonly string[]): Promise<void> => {
  const { codes, organizations, findings } = resolveNames(session, asked.flatMap(codesOfWord));
  const { catalog, question } = session;
  const found = asked.length === 0 ? every(session) : disputesAbout(catalog, question, codes, organizations);
  const rows = found.map(rowOf);
  return deliver(
    {
      kind: 'data-disputes',
      sections: [{ key: 'disputes', rows }],
      fields: DISPUTE_FIELDS,
      findings,
      pages: officialPagesOf(session, codes, organizations),
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
            rows: withCells(shown),
          },
        ],
        figures: shown.map(({ code, path, figure }) => ({ label: `${code} ${path}`, figure })),
      }),
    },
    session,
  );
};
