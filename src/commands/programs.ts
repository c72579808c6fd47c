import { Argument, Option } from 'commander';
import { programsOn, programTypesOn } from '../core/items.ts';
import { itemTable } from '../render/text/items.ts';
import { programsDocument } from '../render/text/programs.ts';
import type { Finding } from '../render/words.ts';
import { PROGRAM_TYPES } from '../schema/vocabulary.ts';
import type { CommandModule } from './registry.ts';
import { resolveCodes } from './shared/certifications.ts';
import { deliver } from './shared/deliver.ts';
import { figureRow, ITEM_FIELDS, itemRows } from './shared/items.ts';
import { parseDollars, parseWhole } from './shared/options.ts';
import type { Session } from './shared/session.ts';

type Flags = { type?: string; online?: true; maxCost?: number; maxMonths?: number; preparesFor?: string };
type Span = { low: number | null; high: number | null } | null;

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
export const examples = [
  'certs programs',
  'certs programs --max-cost 4000',
  'certs programs checklist',
  'certs programs --type certificate --json',
];

/** Whether a price starts at or below a limit; null where that is not known. */
const startsWithin = (span: Span, limit: number): boolean | null => {
  const least = span?.low ?? span?.high ?? null;
  return least === null ? null : least <= limit;
};

/** Whether a length ends at or below a limit; null where that is not known. */
const endsWithin = (span: Span, limit: number): boolean | null => {
  const most = span?.high ?? null;
  return most === null ? null : most <= limit;
};

const checklist = (session: Session): Promise<void> => {
  const { items, sources } = session.catalog.checklist();
  return deliver(
    {
      kind: 'programs-checklist',
      sections: [{ key: 'items', rows: itemRows(session, items, sources) }],
      fields: ITEM_FIELDS,
      findings: [],
      document: (rows) => itemTable(rows, 'Before you enrol'),
    },
    session,
  );
};

const types = (session: Session, flags: Flags): Promise<void> => {
  const { types: all, notes, sources } = session.catalog.programTypes();
  const named = session.catalog.programs();
  const findings: Finding[] = [];
  const keep = <T>(rows: readonly T[], name: string, matches: (row: T) => boolean | null): T[] => {
    const judged = rows.map((row) => ({ row, match: matches(row) }));
    const unknown = judged.filter(({ match }) => match === null).length;
    if (unknown > 0) findings.push({ code: 'left-out', count: unknown, filter: name });
    return judged.filter(({ match }) => match === true).map(({ row }) => row);
  };
  let kinds = programTypesOn(all, session.question, sources);
  let programs = programsOn(named.programs, session.question, named.sources);
  const { type, online, maxCost, maxMonths, preparesFor } = flags;
  if (type !== undefined) {
    kinds = kinds.filter((row) => row.type === type);
    programs = programs.filter((row) => row.type === type);
  }
  if (online) {
    kinds = keep(kinds, 'way of teaching', ({ figures }) => figures.online.value);
    programs = keep(programs, 'way of teaching', (row) => row.online);
  }
  if (maxCost !== undefined) {
    kinds = keep(kinds, 'cost', ({ figures }) => startsWithin(figures.cost.value, maxCost));
    programs = keep(programs, 'cost', ({ figures }) => startsWithin(figures.cost.value, maxCost));
  }
  if (maxMonths !== undefined) {
    kinds = keep(kinds, 'length', ({ figures }) => endsWithin(figures.months.value, maxMonths));
    programs = keep(programs, 'length', ({ figures }) => endsWithin(figures.months.value, maxMonths));
  }
  if (preparesFor !== undefined) {
    const { codes } = resolveCodes(session, [preparesFor]);
    programs = keep(programs, 'exam', ({ figures }) => figures.preparesFor.value?.includes(codes[0] ?? '') ?? null);
  }
  if (preparesFor !== undefined && programs.length === 0) {
    findings.push({
      code: 'not-in-data',
      what: `a program that prepares for ${preparesFor}`,
      source: session.question.source,
    });
  }
  const items = itemRows(session, notes, sources);
  const programRows = programs.map(({ figures, id, name, provider, type: kind, state, online: taught }) => ({
    figures,
    json: {
      id,
      name,
      provider,
      type: kind,
      state,
      cost: figures.cost.value,
      priceDated: figures.cost.dated,
      months: figures.months.value,
      online: taught,
      preparesFor: figures.preparesFor.value ?? [],
    },
  }));
  return deliver(
    {
      kind: 'programs',
      sections: [
        {
          key: 'types',
          rows: kinds.map((view) => ({ ...figureRow({ type: view.type, name: view.name }, view.figures), view })),
        },
        { key: 'programs', rows: programRows },
        { key: 'schools', rows: [] },
        { key: 'items', rows: items },
      ],
      fields,
      findings,
      document: (rows) =>
        programsDocument(
          rows.map(({ view }) => view),
          programs,
          items,
        ),
      next: 'certs programs checklist',
    },
    session,
  );
};

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description(
      'Kinds of schooling with cost, credits and length; "checklist" says how to choose one, "funding" who else pays.',
    )
    .addArgument(new Argument('[topic]', 'how to choose a program, or who else pays').choices(['checklist', 'funding']))
    .addOption(new Option('--type <type>', 'one kind of program').choices(PROGRAM_TYPES))
    .option('--online', 'known to be taught online')
    .addOption(new Option('--max-cost <dollars>', 'known to start at or below').argParser(parseDollars))
    .addOption(new Option('--max-months <n>', 'known to be done within').argParser(parseWhole(1, 120)))
    .option('--prepares-for <code>', 'named programs that prepare for this exam')
    .action((topic: string | undefined, flags: Flags) =>
      run(async (session) => {
        if (topic === 'funding') return (await import('./programs-funding.ts')).funding(session);
        return topic === 'checklist' ? checklist(session) : types(session, flags);
      }),
    );
};
