/** What the documents about certifications say beside the bare figures. */
import { describe, expect, it } from 'vitest';
import type { CertificationView } from '../../src/core/certification.ts';
import type { Document } from '../../src/render/document.ts';
import { certificationTable } from '../../src/render/text/columns.ts';
import { showDocument } from '../../src/render/text/show.ts';
import { world } from '../support/world.ts';
import { dress } from './texts.ts';

const { value, unknown, view } = world();

const lineOf = (given: CertificationView) => ({
  code: given.code,
  name: given.name,
  organizationName: 'The Board',
  figures: given.figures,
});

const priced = (code: string, low: number, high = low) => view({ code, fees: { range: [value({ low, high })] } });
const FEE = [
  { path: 'code', header: 'Code' },
  { path: 'fees.range', header: 'One attempt' },
];
const feesOf = (views: CertificationView[]): string[] => {
  const [table] = certificationTable(views.map(lineOf), FEE, dress()).document;
  return table?.kind === 'table' ? table.rows.map((row) => row[1]?.text ?? '') : [];
};
const notesOf = (document: Document): string[] =>
  document.flatMap((block) => (block.kind === 'notes' ? block.items : []));

describe('a table of certifications', () => {
  it('says which of two is cheaper, and which of more is cheapest', () => {
    expect(feesOf([priced('ABC', 425), priced('DEF', 117)])).toEqual(['$425', '$117 (cheaper)']);
    expect(feesOf([priced('ABC', 425), priced('DEF', 117), priced('GHI', 200)])).toEqual([
      '$425',
      '$117 (cheapest)',
      '$200',
    ]);
  });

  it('says so only where it is certain', () => {
    expect(feesOf([priced('ABC', 117), priced('DEF', 117)])).toEqual(['$117', '$117']);
    expect(feesOf([priced('ABC', 100, 200), priced('DEF', 200, 300)])).toEqual(['$100 to $200', '$200 to $300']);
    expect(feesOf([priced('ABC', 117), view({ code: 'DEF', fees: { range: [unknown('not-published')] } })])).toEqual([
      '$117',
      'not published',
    ]);
  });

  it('marks a disagreement in the cell and tells of it below, in the order of the cells', () => {
    const disputed = (code: string, other: number) =>
      view({
        code,
        fees: { range: [value<number>(425), value<number>(other, { standing: 'disputed', by: ['guide'] })] },
      });
    const { document } = certificationTable([disputed('ABC', 399), disputed('DEF', 450)].map(lineOf), FEE, dress());
    const [table] = document;
    expect(table?.kind === 'table' && table.rows.map((row) => row[1]?.text)).toEqual(['$425 [1]', '$425 [2]']);
    expect(notesOf(document)).toEqual([
      '[1] ABC, one attempt: guide says $399 (disputed)',
      '[2] DEF, one attempt: guide says $450 (disputed)',
    ]);
  });

  it('leaves a doubtful value unmarked', () => {
    const doubtful = view({ fees: { range: [value<number>(425), value<number>(399, { standing: 'doubtful' })] } });
    expect(feesOf([doubtful, priced('DEF', 500)])).toEqual(['$425 (cheaper)', '$500']);
  });

  it('names the columns that it has no room for', () => {
    const columns = [...FEE, { path: 'exam.minutes', header: 'Time', from: 120 }];
    const said = (width: number) =>
      JSON.stringify(certificationTable([lineOf(priced('ABC', 1))], columns, dress({ width })).document.at(-1));
    expect(said(119)).toContain('Time');
    expect(said(119)).toContain('Not shown');
    expect(said(120)).not.toContain('Not shown');
  });
});

describe('everything of one certification', () => {
  const documentOf = (given: CertificationView): Document =>
    showDocument({ view: given, line: lineOf(given) }).document;

  it('tells of a disagreement in words, whatever kind of value it is about', () => {
    const given = view({
      exam: { questions: [value(100), value(120, { standing: 'disputed', by: ['guide'] })] },
      training: {
        offers: [
          {
            id: 'o',
            name: 'Course',
            provider: 'School',
            cost: [value<number>(900), value({ low: 700, high: 800 }, { standing: 'disputed', by: ['guide'] })],
          },
        ],
      },
      pay: [
        {
          id: 'p',
          kind: 'mean',
          year: 2025,
          basis: 'survey',
          amount: [value(67_000), value(60_000, { standing: 'disputed', by: ['guide'] })],
        },
      ],
    });
    const notes = notesOf(documentOf(given)).join('\n');
    expect(notes).toContain('100');
    expect(notes).toContain('guide says 120 (disputed)');
    expect(notes).toContain('guide says $700 to $800 (disputed)');
    expect(notes).toContain('guide says $60,000 (disputed)');
  });

  it('says of a judgement of ours that it is one', () => {
    const text = JSON.stringify(documentOf(view({ level: [value('core' as const, { by: ['editorial'] })] })));
    expect(text).toContain('core (ours)');
  });

  it('says why something is unknown, with the note', () => {
    const given = view({ exam: { minutes: [{ known: false, reason: 'not-published', note: 'Asked by mail.' }] } });
    expect(JSON.stringify(documentOf(given))).toContain('Not published (Asked by mail): exam time.');
  });
});
