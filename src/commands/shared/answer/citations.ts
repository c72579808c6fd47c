/** Which source decided a figure, for `--cite`. */
import { type Figure, isKnown, type SourceInfo } from '../../../core/figures.ts';
import type { Block, Shown } from '../../../render/document.ts';
import type { Json, JsonObject } from '../../../render/records.ts';
import { readFromText } from '../../../render/words/figures.ts';
import type { Session } from '../session.ts';
import type { Section } from './answer.ts';

type Lookup = (id: string) => SourceInfo | undefined;

/** Every source of the dataset, by its id. */
export const lookup = (session: Session): Lookup => {
  const known = new Map(session.catalog.sources().map((source) => [source.id, source]));
  return (id) => known.get(id);
};

/** One object for the source that decided, or for a null its reason: a span that is known has its own place. */
const citationOf = (figure: Figure, find: Lookup): JsonObject => {
  const [decider, ...others] = figure.saidBy;
  if (figure.value === null || decider === undefined)
    return { reason: figure.unknown?.reason ?? 'not-found', note: figure.unknown?.note ?? null };
  const source = find(decider.source);
  return {
    source: decider.source,
    publisher: source?.publisher ?? decider.source,
    url: source?.url ?? null,
    readFrom: source?.readFrom ?? null,
    dated: source?.dated ?? null,
    checked: decider.checked,
    alsoSaidBy: [...new Set(others.map((statement) => statement.source))].filter((id) => id !== decider.source),
  };
};

/** The deciding sources of the figures shown, each with what it decided. */
export const sourceNotes = (shown: readonly Shown[], find: Lookup): Block => {
  const bySource = new Map<string, { labels: string[]; checked: string }>();
  for (const { label, figure } of shown) {
    const decider = figure.saidBy[0];
    if (!isKnown(figure) || decider === undefined) continue;
    const entry = bySource.get(decider.source) ?? { labels: [], checked: decider.checked };
    if (!entry.labels.includes(label)) entry.labels.push(label);
    bySource.set(decider.source, entry);
  }
  const items = [...bySource].map(([id, { labels, checked }]) => {
    const source = find(id);
    const where = [source?.url ?? '', source?.readFrom === undefined ? '' : `(${readFromText(source.readFrom)})`]
      .filter((part) => part !== '')
      .map((part) => ` ${part}`)
      .join('');
    return `${id}: ${source?.publisher ?? id}, ${source?.dated ?? 'undated'}, checked ${checked}.${where} For: ${labels.join(', ')}`;
  });
  return { kind: 'notes', title: 'Sources', items };
};

/** The citation of every asked figure in the answer, by its dotted path there. */
export const citationsOf = (
  sections: readonly Section[],
  session: Session,
  isAsked: (path: string, section: number) => boolean,
): Record<string, Json> => {
  const find = lookup(session);
  const cited = sections.flatMap(({ key, rows, single, whole, inside }, section) =>
    rows.flatMap(({ figures }, index) =>
      Object.entries(figures)
        .filter(([path]) => isAsked(path, section))
        .map(
          ([path, figure]) =>
            [
              [inside?.key, whole ? undefined : key, single ? undefined : index, path || undefined]
                .filter((step) => step !== undefined)
                .join('.'),
              citationOf(figure, find),
            ] as const,
        ),
    ),
  );
  return Object.fromEntries(cited);
};
