/** Where sources disagree, in any part of the dataset. */
import type { Catalog, WithSources } from './catalog.ts';
import { disputesOf, viewOf } from './certification.ts';
import { type Figure, isDisagreement, type Question, unknownFigure, valueOn } from './figures.ts';
import { inFull, inShort, type OutlineFigure } from './outline.ts';
import { pathsIn } from './paths.ts';

/** What sources disagree on: of which certification, organization or entry, at which path, and what each says. */
export type Disputed = { code: string; path: string; figure: Figure };

/** Disputes in short: many share a figure, such as the dues of an organization, which stands there once. */
type DisputeDigest = {
  figures: OutlineFigure[];
  disputes: { code: string; path: string; figure: number }[];
};

/** Disputes in short, for the compiled dataset; `fromDigest` gives them again. */
export const digestOf = (disputes: readonly Disputed[]): DisputeDigest => {
  const places = new Map<string, number>();
  const figures: OutlineFigure[] = [];
  const placeOf = (figure: Figure): number => {
    const short = inShort(figure);
    const key = JSON.stringify(short);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, figures.length);
    return figures.push(short) - 1;
  };
  return { disputes: disputes.map(({ code, path, figure }) => ({ code, path, figure: placeOf(figure) })), figures };
};

/** The disputes again. */
export const fromDigest = ({ figures, disputes }: DisputeDigest): Disputed[] => {
  const full = figures.map(inFull);
  return disputes.map(({ code, path, figure }) => ({ code, path, figure: full[figure] ?? unknownFigure() }));
};

const inPart = (code: string, part: WithSources<object>, question: Question): Disputed[] =>
  pathsIn(part).flatMap(({ idPath, entries }) => {
    const figure = valueOn(entries, question, part.sources);
    const others = figure.others.filter(isDisagreement);
    return others.length === 0 ? [] : [{ code, path: idPath, figure: { ...figure, others } }];
  });

/** Those of some certifications, then those of some organizations. */
export const disputesAbout = (
  catalog: Catalog,
  question: Question,
  codes: readonly string[],
  organizations: readonly string[],
): Disputed[] => [
  ...codes.flatMap((code) => {
    const view = viewOf(catalog, code, question);
    return disputesOf(view).map(({ path, figure }) => ({ code, path: view.idPaths[path] ?? path, figure }));
  }),
  ...organizations.flatMap((id) => inPart(id, catalog.organization(id), question)),
];

/** All of them: those of programs, projections and funding too. */
export const everyDispute = (catalog: Catalog, question: Question): Disputed[] => {
  const { certifications, organizations } = catalog.index;
  const [types, named] = [catalog.programTypes(), catalog.programs()];
  const [careers, funding] = [catalog.careers(), catalog.funding()];
  const each = <T extends object>(list: readonly T[], name: (one: T) => string, { sources }: WithSources<object>) =>
    list.flatMap((one) => inPart(name(one), { ...one, sources }, question));
  return [
    ...disputesAbout(
      catalog,
      question,
      certifications.map(({ code }) => code),
      organizations.map(({ id }) => id),
    ),
    ...each(types.types, ({ type }) => type, types),
    ...each(named.programs, ({ id }) => id, named),
    ...each(careers.projections, ({ id }) => id, careers),
    ...each(funding.funding, ({ id }) => id, funding),
  ];
};
