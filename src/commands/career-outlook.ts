/** `career outlook`: projections by edition and place, and what drives them. */
import { nearest } from '../core/nearest.ts';
import {
  areaProjections,
  PROJECTION_FIGURES,
  type ProjectionFilter,
  projectionsOn,
  selectProjections,
} from '../core/projections.ts';
import { usStateOf } from '../core/us-states.ts';
import { UsageError } from '../errors.ts';
import { outlookDocument } from '../render/text/outlook.ts';
import { occupationText } from '../render/words/wages.ts';
import { deliver } from './shared/answer/deliver.ts';
import { figureRow, itemRows } from './shared/items.ts';
import type { Session } from './shared/session.ts';

export const OUTLOOK_FIELDS = ['occupation', 'place', 'area', 'from', 'to', ...PROJECTION_FIGURES];

/** @throws UsageError that lists the occupations, where there is no projection of that code */
export const outlook = (session: Session, filter: ProjectionFilter): Promise<void> => {
  const { catalog, question } = session;
  const careers = catalog.careers();
  const areas = filter.area === undefined ? null : catalog.wages('projections');
  const projections = [...careers.projections, ...areaProjections(areas?.tables ?? [], careers.projections)];
  const all = projectionsOn(projections, question, { ...careers.sources, ...areas?.sources });
  const known = [...new Set(careers.projections.flatMap(({ soc }) => soc ?? []))].sort();
  if (filter.occupation !== undefined && !known.includes(filter.occupation)) {
    throw new UsageError(`no projection of an occupation "${filter.occupation}" in the dataset`, {
      suggestions: nearest(filter.occupation, known),
      hint: `one of ${known.map(occupationText).join('; ')}`,
    });
  }
  const { found, instead } = selectProjections(all, filter);
  const state = filter.state === undefined ? undefined : (usStateOf(filter.state)?.name ?? filter.state);
  const place = [filter.area, state].filter((word) => word !== undefined).join(', ');
  const what = `the outlook in ${place}`;
  const said = itemRows(session, careers.outlook, careers.sources);
  return deliver(
    {
      kind: 'career-outlook',
      sections: [
        {
          key: 'projections',
          rows: found.map((view) => ({
            ...figureRow(
              { occupation: view.occupation, place: view.place, area: view.area, from: view.from, to: view.to },
              view.figures,
            ),
            view,
          })),
        },
        { key: 'items', rows: said },
      ],
      fields: OUTLOOK_FIELDS,
      findings: !instead
        ? []
        : found.length === 0
          ? [{ code: 'not-in-data', what, source: question.source }]
          : [{ code: 'nearest-we-have', what, offered: 'the outlook in the United States' }],
      document: (rows) =>
        outlookDocument(
          rows.map(({ view }) => view),
          said,
        ),
    },
    session,
  );
};
