/** `programs`: kinds of schooling, and programs by name. */
import type { SourceMap } from '../core/figures.ts';
import { type ProgramView, programsOn, programTypesOn } from '../core/items.ts';
import { type ProgramFilter, selectPrograms } from '../core/programs.ts';
import { programsDocument } from '../render/text/programs.ts';
import { type Finding, leftOutFindings } from '../render/words.ts';
import type { Row } from './shared/answer.ts';
import { deliver } from './shared/deliver.ts';
import { figureRow, itemRows } from './shared/items.ts';
import type { Session } from './shared/session.ts';

export const fields = [
  'type',
  'name',
  'cost.low',
  'cost.high',
  'credits.low',
  'credits.high',
  'months.low',
  'months.high',
  'online',
];

const programRow = (session: Session, program: ProgramView, sources: SourceMap): Row => {
  const { figures, notes, id, name, provider, type, state, online } = program;
  const said = itemRows(session, notes, sources);
  const cited = Object.fromEntries(
    said.flatMap((note, index) => Object.values(note.figures).map((figure) => [`notes.${index}.text`, figure])),
  );
  return {
    figures: { ...figures, ...cited },
    json: {
      id,
      name,
      provider,
      type,
      state,
      cost: figures.cost.value,
      priceDated: figures.cost.dated,
      months: figures.months.value,
      online,
      preparesFor: figures.preparesFor.value ?? [],
      notes: said.map(({ json }) => json),
    },
  };
};

/** The kinds and the named programs that are known to match. */
export const types = (session: Session, filter: ProgramFilter, said: readonly Finding[]): Promise<void> => {
  const { types: all, notes, sources } = session.catalog.programTypes();
  const named = session.catalog.programs();
  const { question } = session;
  const found = selectPrograms(
    programTypesOn(all, question, sources),
    programsOn(named.programs, question, named.sources),
    filter,
  );
  const findings: Finding[] = [...said, ...leftOutFindings(found.leftOut)];
  if (filter.preparesFor !== undefined && found.programs.length === 0)
    findings.push({
      code: 'not-in-data',
      what: `a program that prepares for ${filter.preparesFor}`,
      source: question.source,
    });
  const items = itemRows(session, notes, sources);
  const programRows = found.programs.map((program) => programRow(session, program, named.sources));
  return deliver(
    {
      kind: 'programs',
      sections: [
        {
          key: 'types',
          rows: found.types.map((view) => ({ ...figureRow({ type: view.type, name: view.name }, view.figures), view })),
        },
        { key: 'programs', rows: programRows },
        { key: 'schools', rows: [] },
        { key: 'oldPrices', rows: [] },
        { key: 'nationalAwards', rows: [] },
        { key: 'items', rows: items },
      ],
      fields,
      findings,
      document: (rows) =>
        programsDocument(
          rows.map(({ view }) => view),
          found.programs,
          items,
          filter.preparesFor !== undefined || filter.state !== undefined,
        ),
      next: 'certs programs checklist',
    },
    session,
  );
};
