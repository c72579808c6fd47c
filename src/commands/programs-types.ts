/** `programs`: kinds of schooling, and programs by name. */
import type { SourceMap } from '../core/figures.ts';
import { type ProgramFilter, type ProgramView, programsOn, programTypesOn, selectPrograms } from '../core/programs.ts';
import { programsDocument } from '../render/text/programs.ts';
import { type Finding, leftOutFindings } from '../render/words/findings.ts';
import { programText, schoolsInsteadText, schoolsLine } from '../render/words/schools.ts';
import type { Row } from './shared/answer/answer.ts';
import { deliver } from './shared/answer/deliver.ts';
import { figureRow, itemRows } from './shared/items.ts';
import type { Session } from './shared/session.ts';

/** Of kinds of schooling and of named programs, which have a school, a state and exams. */
export const fields = [
  'id',
  'name',
  'provider',
  'type',
  'state',
  'cost.low',
  'cost.high',
  'priceDated',
  'credits.low',
  'credits.high',
  'months.low',
  'months.high',
  'online',
  'preparesFor',
  'notes',
];

const programRow = (session: Session, program: ProgramView, sources: SourceMap): Row & { program: ProgramView } => {
  const { figures, notes, id, name, provider, type, state, online } = program;
  const said = itemRows(session, notes, sources);
  const cited = Object.fromEntries(
    said.flatMap((note, index) => Object.values(note.figures).map((figure) => [`notes.${index}.text`, figure])),
  );
  return {
    program,
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
export const types = (session: Session, filter: ProgramFilter, before: readonly Finding[]): Promise<void> => {
  const { types: all, notes, sources } = session.catalog.programTypes();
  const named = session.catalog.programs();
  const { question } = session;
  const found = selectPrograms(
    programTypesOn(all, question, sources),
    programsOn(named.programs, question, named.sources),
    filter,
  );
  const findings: Finding[] = [
    ...before,
    ...leftOutFindings(found.leftOut.types, 'kind of schooling', 'kinds of schooling'),
    ...leftOutFindings(found.leftOut.programs, 'program'),
  ];
  const { state } = filter;
  const isNamed = filter.preparesFor !== undefined || state !== undefined;
  if (isNamed && found.programs.length === 0)
    findings.push({
      code: 'not-in-data',
      what: programText(filter),
      source: question.source,
      ...(state === undefined ? {} : { instead: schoolsInsteadText(state) }),
    });
  const items = itemRows(session, notes, sources);
  const typeRows = found.types.map((view) => ({
    ...figureRow({ type: view.type, name: view.name }, view.figures),
    view,
  }));
  const programRows = found.programs.map((program) => programRow(session, program, named.sources));
  const kinds = { key: 'types', rows: typeRows };
  const programs = { key: 'programs', rows: programRows };
  const others = [
    { key: 'schools', rows: [] },
    { key: 'oldPrices', rows: [] },
    { key: 'nationalAwards', rows: [] },
    { key: 'items', rows: items },
  ];
  const next = state === undefined ? 'certs programs checklist' : schoolsLine(state);
  const said = { kind: 'programs', findings, next } as const;
  if (isNamed)
    return deliver(
      {
        ...said,
        sections: [programs, kinds, ...others],
        fields,
        document: (rows) =>
          programsDocument(
            found.types,
            rows.map(({ program }) => program),
            items,
            true,
          ),
      },
      session,
    );
  return deliver(
    {
      ...said,
      sections: [kinds, programs, ...others],
      fields,
      records: () => ({ fields, rows: [...typeRows, ...programRows] }),
      document: (rows) =>
        programsDocument(
          rows.map(({ view }) => view),
          found.programs,
          items,
          false,
        ),
    },
    session,
  );
};
