/** `data disputes`: where sources disagree. */
import { disputesOf } from '../../core/certification.ts';
import { disputeOut } from '../../render/certification.ts';
import { fieldOf, withOwner } from '../../render/fields.ts';
import type { JsonObject } from '../../render/records.ts';
import { disagreementText } from '../../render/words.ts';
import { allCodes, resolveCodes, rowsOf } from '../shared/certifications.ts';
import { deliver } from '../shared/deliver.ts';
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

export const disputes = (session: Session, asked: readonly string[]): Promise<void> => {
  const { codes, findings } = resolveCodes(session, asked);
  const rows = rowsOf(session, asked.length === 0 ? allCodes(session) : codes).flatMap(({ view }) =>
    disputesOf(view.figures).map(({ path: where, figure }) => ({
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
                { text: withOwner(text(figure.value), figure) },
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
