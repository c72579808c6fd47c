import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../src/render/document.ts';
import { renderDocument, renderPlain } from '../../src/render/layout.ts';
import { dress, widest } from './texts.ts';

const render = async (document: Document, parts: Parameters<typeof dress>[0] = {}): Promise<string[]> =>
  (await renderDocument(document, dress(parts))).split('\n');

const list: Block = {
  kind: 'table',
  columns: [{ header: 'Code' }, { header: 'Name' }, { header: 'Fee', align: 'right' }],
  rows: [
    [{ text: 'ABC' }, { text: 'Able Biller and Coder' }, { text: '$1,234.56' }],
    [{ text: 'XYZ' }, { text: 'Xylograph Yearbook Zoner' }, { text: '$99' }],
  ],
};
const turned: Block = {
  kind: 'table',
  turned: true,
  columns: [{ header: '' }, { header: 'ABC' }, { header: 'XYZ' }],
  rows: [
    [{ text: 'Questions' }, { text: '100' }, { text: '107' }],
    [{ text: 'Fee, member' }, { text: '$1,234.56' }, { text: '$99' }],
  ],
};
const facts: Block = {
  kind: 'facts',
  rows: [
    { label: 'Questions', cell: { text: '100' } },
    { label: 'Required', cell: { text: 'a high-school diploma or equivalent and 2 years of coding experience' } },
  ],
};

describe('a table', () => {
  it('is drawn where it fits', async () => {
    expect(await render([list], { width: 40 })).toEqual([
      'Code │ Name                  │       Fee',
      '─────┼───────────────────────┼──────────',
      'ABC  │ Able Biller and Coder │ $1,234.56',
      'XYZ  │ Xylograph Yearbook    │       $99',
      '     │ Zoner                 │',
    ]);
  });

  it('is one record after the other where it does not', async () => {
    expect(await render([list], { width: 20 })).toEqual([
      'Code: ABC',
      'Name: Able Biller',
      '  and Coder',
      'Fee: $1,234.56',
      '',
      'Code: XYZ',
      'Name: Xylograph',
      '  Yearbook Zoner',
      'Fee: $99',
    ]);
  });

  it('gives a record for each thing compared where it is turned', async () => {
    expect(await render([turned], { width: 20 })).toEqual([
      'ABC',
      'Questions: 100',
      'Fee, member:',
      '  $1,234.56',
      '',
      'XYZ',
      'Questions: 107',
      'Fee, member: $99',
    ]);
  });

  it('of more than a hundred rows is aligned without a frame', async () => {
    const rows = Array.from({ length: 101 }, (_, index) => [
      { text: `C${index}` },
      { text: 'x' },
      { text: `$${index}` },
    ]);
    const lines = await render([{ ...list, rows }], { width: 40 });
    expect(lines).toHaveLength(102);
    expect(lines.slice(0, 2)).toEqual(['Code  Name   Fee', 'C0    x       $0']);
  });

  it('of more than a hundred rows wraps its cells before it becomes records', async () => {
    const rows = Array.from({ length: 101 }, (_, index) => [
      { text: `C${index}` },
      { text: 'Able Biller and Coder' },
      { text: '$1' },
    ]);
    const lines = await render([{ ...list, rows }], { width: 26 });
    expect(lines.slice(0, 3)).toEqual(['Code  Name             Fee', 'C0    Able Biller and   $1', '      Coder']);
    expect(lines).toHaveLength(1 + 2 * 101);
  });

  it.each([40, 20])('is drawn in no more than %i columns, or told in records', async (width) => {
    expect(widest((await render([list, turned], { width })).join('\n'))).toBeLessThanOrEqual(width);
  });
});

describe('for a screen reader', () => {
  it('there are labelled lines and nothing drawn, at any width', async () => {
    const lines = await render([list, turned], { accessible: true, width: 200 });
    expect(lines).toEqual([
      'Code: ABC',
      'Name: Able Biller and Coder',
      'Fee: $1,234.56',
      '',
      'Code: XYZ',
      'Name: Xylograph Yearbook Zoner',
      'Fee: $99',
      '',
      'ABC',
      'Questions: 100',
      'Fee, member: $1,234.56',
      '',
      'XYZ',
      'Questions: 107',
      'Fee, member: $99',
    ]);
  });

  it('facts are labelled too', async () => {
    expect(await render([facts], { accessible: true })).toEqual([
      'Questions: 100',
      'Required: a high-school diploma or equivalent and 2 years of coding experience',
    ]);
  });
});

describe('facts', () => {
  it('stand in two columns where there is room', async () => {
    expect(await render([facts], { width: 50 })).toEqual([
      'Questions  100',
      'Required   a high-school diploma or equivalent and',
      '           2 years of coding experience',
    ]);
  });

  it('are labelled lines where there is none', async () => {
    expect(await render([facts], { width: 30 })).toEqual([
      'Questions: 100',
      'Required: a high-school',
      '  diploma or equivalent and 2',
      '  years of coding experience',
    ]);
  });
});

describe('sentences, lists and notes', () => {
  it('are wrapped with their own indents', async () => {
    const lines = await render(
      [
        { kind: 'heading', text: 'How to choose a program' },
        { kind: 'text', text: 'Ask these things first.' },
        { kind: 'list', items: ['Does it prepare for the exam?'] },
        { kind: 'list', items: ['Is it online?'] },
        { kind: 'notes', title: 'Sources', items: ['[1] guide: questions 150 (held until 2021)'] },
      ],
      { width: 20 },
    );
    expect(lines).toEqual([
      'How to choose a',
      'program',
      '',
      'Ask these things',
      'first.',
      '',
      '- Does it prepare',
      '  for the exam?',
      '',
      '- Is it online?',
      '',
      'Sources',
      '  [1] guide:',
      '      questions 150',
      '      (held until',
      '      2021)',
    ]);
  });

  it('a title of notes is wrapped like any heading', async () => {
    const notes: Block = { kind: 'notes', title: 'Where sources disagree', items: ['[1] something'] };
    expect(widest((await render([notes], { width: 20 })).join('\n'))).toBeLessThanOrEqual(20);
  });

  const url = `https://example.org/${'long-path/'.repeat(6)}x`;
  const pages: { name: string; block: Block }[] = [
    { name: 'notes', block: { kind: 'notes', title: 'Page:', items: [url] } },
    { name: 'facts', block: { kind: 'facts', rows: [{ label: 'Page', cell: { text: url } }] } },
  ];
  it.each(pages)(
    'a word too long for its line is cut in $name, and nothing comes between its parts',
    async ({ block }) => {
      const [title, ...parts] = await render([block], { width: 40, accessible: true });
      expect(title).toBe('Page:');
      expect(parts.map((part) => part.trimStart()).join('')).toBe(url);
    },
  );
});

describe('colour', () => {
  const toned: Document = [
    { kind: 'heading', text: 'Fees' },
    { ...list, rows: [[{ text: 'ABC' }, { text: 'Able Biller and Coder' }, { text: '$99 (cheaper)', tone: 'good' }]] },
    { kind: 'facts', rows: [{ label: 'Status', cell: { text: 'retired a long time ago', tone: 'good' } }] },
    { kind: 'notes', title: 'Notes', items: ['one'] },
  ];

  it.each([120, 40, 20])('changes the dress and not the text at %i columns', async (width) => {
    const coloured = await renderDocument(toned, dress({ width, color: true }));
    const plain = await renderDocument(toned, dress({ width }));
    expect(coloured).not.toBe(plain);
    const trimmed = stripVTControlCharacters(coloured)
      .split('\n')
      .map((line) => line.trimEnd());
    expect(trimmed.join('\n')).toBe(plain);
  });

  it('ends on the line on which it began', async () => {
    const coloured = await render(toned, { width: 20, color: true });
    for (const line of coloured.filter((text) => text.includes('\u001b'))) {
      expect(line.split('\u001b[')).toHaveLength(3);
    }
  });
});

describe('texts from outside', () => {
  it('reach the terminal without control characters', async () => {
    const bad = 'a\u001b[2Jb c\u0007\nd';
    const out = await renderDocument(
      [
        { kind: 'heading', text: bad },
        { kind: 'text', text: bad },
        { kind: 'list', items: [bad] },
        { kind: 'notes', title: 'Notes', items: [bad] },
        { kind: 'facts', rows: [{ label: bad, cell: { text: bad } }] },
        { kind: 'table', columns: [{ header: bad }], rows: [[{ text: bad }]] },
      ],
      dress(),
    );
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Control}/u);
    expect(out.match(/ab c\^G d/g)).toHaveLength(8);
  });
});

describe('renderPlain', () => {
  it('gives a header and one record a line, nothing wrapped', async () => {
    expect((await renderPlain([list], true)).split('\n')).toEqual([
      'Code  Name                            Fee',
      'ABC   Able Biller and Coder     $1,234.56',
      'XYZ   Xylograph Yearbook Zoner        $99',
    ]);
  });

  const ways: Block = {
    kind: 'table',
    columns: [{ header: 'Way', spans: true }, { header: '' }, { header: 'Met', align: 'right' }],
    rows: [
      [{ text: 'work' }, { text: '2 years' }, { text: '' }],
      [{ text: '' }, { text: '' }, { text: 'yes' }],
    ],
  };

  it('repeats a cell that stands for the one above, and has a sign for nothing', async () => {
    expect((await renderPlain([ways], true)).split('\n')).toEqual([
      'Way   -        Met',
      'work  2 years    -',
      'work  -        yes',
    ]);
  });

  it('repeats no cell that is empty for itself', async () => {
    const lone: Block = { ...ways, columns: [{ header: 'a' }, { header: 'b' }, { header: 'c' }] };
    expect((await renderPlain([lone], false)).split('\n')[1]).toMatch(/^- /);
  });

  it('has what stands between columns in no cell', async () => {
    const rows = [
      [{ text: 'line1\r\nline2  line3 ' }, { text: '1' }],
      [{ text: '   ' }, { text: '2' }],
    ];
    const table: Block = { kind: 'table', columns: [{ header: 'a  name' }, { header: 'n' }], rows };
    expect((await renderPlain([table], true)).split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['a name', 'n'],
      ['line1 line2 line3', '1'],
      ['-', '2'],
    ]);
  });

  it('repeats the name of a fact', async () => {
    const rows = ['Ways', ''].map((label, index) => ({ label, cell: { text: `way ${index}` } }));
    expect(await renderPlain([{ kind: 'facts', rows }], false)).toBe('Ways   way 0\nWays   way 1');
    const accessible = await renderDocument([{ kind: 'facts', rows }], dress({ accessible: true }));
    expect(accessible).toBe('Ways: way 0\nWays: way 1');
  });

  it('leaves the header away where asked', async () => {
    expect((await renderPlain([list], false)).split('\n')).toHaveLength(2);
  });

  it('makes one table of all facts, and leaves sentences out', async () => {
    const document: Document = [{ kind: 'heading', text: 'Exam' }, facts, { kind: 'text', text: 'A note.' }, facts];
    const lines = (await renderPlain(document, true)).split('\n');
    expect(lines[0]).toBe('field      value');
    expect(lines).toHaveLength(5);
  });

  it('says beside each record what it is of, where the heading above has a name for that, in the last column', async () => {
    const two: Block[] = ['@me', '@you'].flatMap((of): Block[] => [
      { kind: 'heading', text: `Told of ${of}`, of },
      { kind: 'facts', rows: [{ label: 'state', cell: { text: of === '@me' ? 'NJ' : 'NY' } }] },
    ]);
    expect((await renderPlain(two, true)).split('\n')).toEqual([
      'field  value  of',
      'state  NJ     @me',
      'state  NY     @you',
    ]);
    const named: Block[] = [{ kind: 'heading', text: 'One way [1]', of: 'ABC\u001b[31m, required' }, ways];
    expect((await renderPlain(named, true)).split('\n')).toEqual([
      'Way   -        Met  Of',
      'work  2 years    -  ABC, required',
      'work  -        yes  ABC, required',
    ]);
    const others: Block[] = [...named, { kind: 'heading', text: 'Others' }, list, facts];
    const lines = (await renderPlain(others, true)).split('\n');
    expect(lines).toContain('Code  Name                            Fee');
    expect(lines).toContain('field      value');
  });

  it('has a sign for no name beside those that have one', async () => {
    const [first] = facts.kind === 'facts' ? facts.rows : [];
    const rows = first === undefined ? [] : [first];
    const document: Document = [
      { kind: 'facts', rows },
      { kind: 'heading', text: 'Pay', of: 'pay' },
      { kind: 'facts', rows },
    ];
    const lines = (await renderPlain(document, true)).split('\n');
    expect(lines.map((line) => line.trim().split(/ {2,}/).at(-1))).toEqual(['of', '-', 'pay']);
  });

  it('holds a sentence that is called something among the facts', async () => {
    const document: Document = [{ kind: 'text', text: 'You may sit for it.', label: 'Verdict' }, ways];
    const [head, verdict, gap] = (await renderPlain(document, true)).split('\n');
    expect([head, verdict, gap]).toEqual(['field    value', 'Verdict  You may sit for it.', '']);
  });

  it('keeps a record on its line whatever stands in a cell', async () => {
    const odd: Block = { kind: 'table', columns: [{ header: 'a' }], rows: [[{ text: 'one\ntwo\r\nthree' }]] };
    expect(await renderPlain([odd], true)).toBe('a\none two three');
  });

  it('is empty where there is nothing in rows', async () => {
    expect(await renderPlain([{ kind: 'text', text: 'Nothing.' }], true)).toBe('');
  });
});
