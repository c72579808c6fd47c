/** `data disputes`: where sources disagree. */
import type { WithSources } from '../../core/catalog.ts';
import { disputesOf } from '../../core/certification.ts';
import { type Figure, isDisagreement, valueOn } from '../../core/figures.ts';
import { pathsIn } from '../../core/paths.ts';
import { disputeOut } from '../../render/certification.ts';
import { fieldOf, withOwner } from '../../render/fields.ts';
import type { JsonObject } from '../../render/records.ts';
import { disagreementText } from '../../render/words.ts';
import type { Row } from '../shared/answer.ts';
import { allCodes, resolveCodes, rowsOf, splitOrganizations } from '../shared/certifications.ts';
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

type DisputeRow = Row & { code: string; path: string; figure: Figure };

const rowOf = (code: string, path: string, figure: Figure): DisputeRow => ({
  code,
  path,
  figure,
  figures: { adopted: figure },
  json: { code, ...disputeOut(path, figure) } as unknown as JsonObject,
});

/** The disagreements inside a part that is no certification. */
const within = (code: string, part: WithSources<object>, { question }: Session): DisputeRow[] =>
  [...pathsIn(part)].flatMap(({ idPath, entries }) => {
    const figure = valueOn(entries, question, part.sources);
    const others = figure.others.filter(isDisagreement);
    return others.length === 0 ? [] : [rowOf(code, idPath, { ...figure, others })];
  });

/** What belongs to no certification and no organization: programs, projections, funding. */
const elsewhere = (session: Session): DisputeRow[] => {
  const { catalog } = session;
  const [types, named, careers, funding] = [
    catalog.programTypes(),
    catalog.programs(),
    catalog.careers(),
    catalog.funding(),
  ];
  const each = <T extends object>(list: readonly T[], name: (one: T) => string, { sources }: WithSources<object>) =>
    list.flatMap((one) => within(name(one), { ...one, sources }, session));
  return [
    ...each(types.types, ({ type }) => type, types),
    ...each(named.programs, ({ id }) => id, named),
    ...each(careers.projections, ({ id }) => id, careers),
    ...each(funding.funding, ({ id }) => id, funding),
  ];
};

/**
 * Of the asked certifications and organizations, or of everything.
 *
 * @throws NotFoundError for a word that is neither
 */
export const disputes = (session: Session, asked: readonly string[]): Promise<void> => {
  const { catalog } = session;
  const named = splitOrganizations(session, asked);
  const organizations = asked.length === 0 ? catalog.index.organizations.map(({ id }) => id) : named.organizations;
  const { codes, findings } = resolveCodes(session, named.others);
  const rows = [
    ...rowsOf(session, asked.length === 0 ? allCodes(session) : codes).flatMap(({ view }) =>
      disputesOf(view).map(({ path, figure }) => rowOf(view.code, view.idPaths[path] ?? path, figure)),
    ),
    ...organizations.flatMap((id) => within(id, catalog.organization(id), session)),
    ...(asked.length === 0 ? elsewhere(session) : []),
  ];
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
