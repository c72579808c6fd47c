/** Statements in words and statements with figures that stand in lists: which of them hold for a question. */
import type { Item, Program, ProgramType } from '../schema/career.ts';
import type { Statement } from '../schema/common.ts';
import { type Figure, mapFigure, type Question, type SourceMap, toFigure, unknownFigure, valueOn } from './figures.ts';
import { asRange, type Range } from './money.ts';

/** A statement in words as a figure: its text, with who says it; under one source that one alone. */
export const statementOn = (
  { text, reason, saidBy }: { text: string; reason?: string | undefined; saidBy: readonly Statement[] },
  { source }: Question,
  sources: SourceMap,
): Figure<string> => {
  const said = source === null ? saidBy : saidBy.filter((statement) => statement.source === source);
  if (said.length === 0) return unknownFigure();
  // That it is approximate stands in its own words.
  return { ...toFigure({ value: text, reason }, said, sources), approximate: false };
};

/** The items that the asked source says, or all of them. */
export const itemsOn = (
  items: readonly Item[],
  question: Question,
  sources: SourceMap,
): { item: Item; figure: Figure<string> }[] =>
  items
    .map((item) => ({ item, figure: statementOn(item, question, sources) }))
    .filter(({ figure }) => figure.value !== null);

export type ProgramTypeView = {
  type: ProgramType['type'];
  name: string;
  figures: { cost: Figure<Range>; credits: Figure<Range>; months: Figure<Range>; online: Figure<boolean> };
};

/** The kinds of program of which anything is known. */
export const programTypesOn = (
  types: readonly ProgramType[],
  question: Question,
  sources: SourceMap,
): ProgramTypeView[] =>
  types
    .map(({ type, name, cost, credits, months, online }) => ({
      type,
      name,
      figures: {
        cost: valueOn(cost, question, sources),
        credits: valueOn(credits, question, sources),
        months: valueOn(months, question, sources),
        online: valueOn(online, question, sources),
      },
    }))
    .filter(({ figures }) => question.source === null || Object.values(figures).some(({ value }) => value !== null));

export type ProgramView = Omit<Program, 'cost' | 'months' | 'preparesFor' | 'notes'> & {
  /** Those that hold for the question. */
  notes: Item[];
  figures: { cost: Figure<Range>; months: Figure<Range>; preparesFor: Figure<string[]> };
};

/** Named programs; under one source only those it speaks of. */
export const programsOn = (programs: readonly Program[], question: Question, sources: SourceMap): ProgramView[] =>
  programs
    .map(({ cost, months, preparesFor, notes = [], ...rest }) => ({
      ...rest,
      notes: itemsOn(notes, question, sources).map(({ item }) => item),
      figures: {
        cost: mapFigure(valueOn(cost, question, sources), asRange),
        months: valueOn(months, question, sources),
        preparesFor: valueOn(preparesFor, question, sources),
      },
    }))
    .filter(
      ({ figures, notes }) =>
        question.source === null || notes.length > 0 || Object.values(figures).some(({ value }) => value !== null),
    );
