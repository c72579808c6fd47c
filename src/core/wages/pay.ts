/** What a place, an industry or the nation pays in an occupation, and where nobody says, the nearest that is known. */

import { STATES } from '../../schema/states.ts';
import type { WageTable } from '../../schema/wages.ts';
import type { Catalog, WagePart } from '../catalog.ts';
import type { Question, SourceMap } from '../figures.ts';
import { nearest } from '../nearest.ts';
import { areaTest, usStateOf } from '../us-states.ts';
import { levelsOn, type WageLevel } from './levels.ts';
import { type CitedTables, isBlank, otherTables, type Wage, wagesOn } from './wages.ts';

/** What is asked beside the occupation: a state, an industry, an area; nothing asks for all but the areas. */
export type PayFilter = { state?: string; industry?: string; area?: string };

/** What was asked for and is not in the data. `words` are names near a place that does not exist. */
export type PayLack = { of: 'nation' | 'state' | 'area' | 'industry'; asked: string; words: string[] };

export type OccupationPay = {
  nation: Wage | null;
  industries: Wage[];
  states: Wage[];
  /** The bureau's areas. */
  areas: Wage[];
  sectors: Wage[];
  /** What a state's own agency reckons for the state and its areas: estimates. */
  estimates: Wage[];
  /** Federal wage levels of areas: estimates. */
  levels: WageLevel[];
  /** Where the nation or the state has no figure of the occupation: its other occupations, the most alike first. */
  nearest: Wage[];
  lacks: PayLack[];
  /** Tables that were not adopted. */
  others: WageTable[];
};

/** Some parts of the wages as one. */
export const wageTables = (catalog: Catalog, parts: readonly WagePart[]): CitedTables => {
  const read = parts.map((part) => catalog.wages(part));
  return {
    tables: read.flatMap(({ tables }) => tables),
    sources: Object.assign({}, ...read.map(({ sources }) => sources)) as SourceMap,
  };
};

/** The SOC codes of which the tables speak. */
export const occupationsIn = (tables: readonly WageTable[]): string[] =>
  [...new Set(tables.flatMap(({ occupation }) => occupation ?? []))].sort();

/** Those with the word in their name; what a name leaves out ("except Physicians") does not count. */
const named = (wages: readonly Wage[], wanted: string): Wage[] => {
  const included = (name: string) => name.toLowerCase().replace(/\(except [^)]*\)|,? excluding .*$/g, '');
  return wages.filter(({ name }) => included(name).includes(wanted.toLowerCase()));
};

const dearestFirst = (a: Wage, b: Wage): number =>
  (b.mean ?? b.median ?? 0) - (a.mean ?? a.median ?? 0) || (a.name < b.name ? -1 : 1);

/** SOC codes of one minor group (29-20..) are alike. */
const alike = (a: string | null, b: string): number => (a?.slice(0, 5) === b.slice(0, 5) ? 0 : 1);

/** Figures of a place in other occupations, the most alike first. */
const alikeFirst = (wages: readonly Wage[], occupation: string): Wage[] =>
  wages
    .filter((wage) => !isBlank(wage))
    .sort((a, b) => alike(a.occupation, occupation) - alike(b.occupation, occupation));

type Place = { place?: string; name: string; state: string | null };

/** Whether a place is, or lies in, the state of that code or name; a word that is none finds what bears it. */
const inState = (word: string): ((place: Place) => boolean) => {
  const state = usStateOf(word);
  const wanted = word.trim().toUpperCase();
  return ({ place, name, state: of }) =>
    state === null ? name.toUpperCase() === wanted || place === wanted : of === state.code;
};

type Local = Pick<OccupationPay, 'areas' | 'estimates' | 'levels'>;

/** What is smaller than a state, each kind in a list of its own. */
const localPay = (
  catalog: Catalog,
  occupation: string,
  isMeant: (place: Place) => boolean,
  question: Question,
): Local => {
  const areas = wageTables(catalog, ['areas']);
  const levels = wageTables(catalog, ['levels']);
  const on = (scope: WageTable['scope']) =>
    wagesOn(areas, scope, occupation, question).filter(isMeant).sort(dearestFirst);
  return {
    areas: on('area'),
    estimates: on('state-estimate'),
    levels: levelsOn(levels, occupation, question)
      .filter(({ area, state }) => isMeant({ name: area, state }))
      .sort((a, b) => (b.level3 ?? 0) - (a.level3 ?? 0) || (a.area < b.area ? -1 : 1)),
  };
};

const NO_LOCAL: Local = { areas: [], estimates: [], levels: [] };

/** Why a state has no figure of the occupation: there is none, or no such state, but others with names near its own. */
const stateLack = (asked: string): PayLack => {
  const known = usStateOf(asked);
  const names = Object.entries(STATES).flat();
  return { of: 'state', asked: known?.name ?? asked, words: known === null ? nearest(asked, names) : [] };
};

/**
 * The pay of an occupation. A part that was not asked for is empty: a state leaves out the industries, an
 * industry the states. Areas, states' estimates and federal levels are read for an area, and for a state of
 * which the bureau has no figure.
 */
export const payOn = (catalog: Catalog, occupation: string, filter: PayFilter, question: Question): OccupationPay => {
  const { state, industry, area } = filter;
  const bureau = wageTables(catalog, ['national', 'industries', 'states']);
  const on = (scope: WageTable['scope']): Wage[] => wagesOn(bureau, scope, occupation, question).sort(dearestFirst);
  /** In every occupation, the newest of each place. */
  const inAll = (scope: WageTable['scope']): Wage[] =>
    occupationsIn(bureau.tables).flatMap((each) => wagesOn(bureau, scope, each, question));
  const everywhere = state === undefined && area === undefined;
  const all = everywhere && industry === undefined;

  const nation = on('national')[0] ?? null;
  const isThere = state === undefined ? () => true : inState(state);
  const states = all || state !== undefined ? on('state').filter(isThere) : [];
  const industries = industry !== undefined ? named(on('industry'), industry) : everywhere ? on('industry') : [];

  const lacks: PayLack[] = [];
  const near: Wage[] = [];
  const lacksState = state !== undefined && states.every(isBlank);
  const isState = state !== undefined && usStateOf(state) !== null;
  if (lacksState) {
    lacks.push(stateLack(state));
    if (isState) near.push(...alikeFirst(inAll('state').filter(isThere), occupation));
  } else if (nation === null && everywhere) {
    lacks.push({ of: 'nation', asked: 'the United States', words: [] });
    const others = alikeFirst(inAll('national'), occupation);
    near.push(...others.filter((wage) => alike(wage.occupation, occupation) === 0));
  }
  if (industry !== undefined && industries.length === 0) lacks.push({ of: 'industry', asked: industry, words: [] });

  const isArea = area === undefined ? () => true : areaTest(area);
  const local =
    area !== undefined || (lacksState && isState)
      ? localPay(catalog, occupation, (place) => isArea(place) && isThere(place), question)
      : NO_LOCAL;
  if (area !== undefined && Object.values(local).every((rows) => rows.length === 0))
    lacks.push({ of: 'area', asked: area, words: [] });

  const shown: WageTable['scope'][] = ['national'];
  if (industries.length > 0) shown.push('industry');
  if (states.length > 0) shown.push('state');
  return {
    nation,
    industries,
    states,
    ...local,
    sectors: all ? on('sector') : [],
    nearest: near,
    lacks,
    others: question.source === null ? shown.flatMap((scope) => otherTables(bureau.tables, scope, occupation)) : [],
  };
};
