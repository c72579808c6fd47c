/** The guidelines name every rule, and their example is what the dataset and the program really say. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { RULES } from '../../src/lint/check.ts';
import type { Certification } from '../../src/schema/certification.ts';
import type { Value } from '../../src/schema/common.ts';
import type { Source } from '../../src/schema/source.ts';
import { wordsOf } from '../commands/tables.ts';
import { certs, SHIPPED } from '../support/run.ts';

const DATA = path.join(import.meta.dirname, '..', '..', 'data');
const FILE = path.join(DATA, 'GUIDELINES.md');
const GUIDELINES = readFileSync(FILE, 'utf8');

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(DATA, file), 'utf8')) as T;

test.each(RULES.map(({ name }) => name))('the rule %s holds a guideline', (name) => {
  expect(GUIDELINES).toContain(`(\`${name}\`)`);
});

describe('the example', () => {
  const blocks = [...GUIDELINES.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);

  it('enters the source as it stands', () => {
    const source = JSON.parse(blocks[0] ?? '') as Source;
    const { sources } = read<{ sources: Source[] }>('sources.json');
    expect(sources.find(({ id }) => id === source.id)).toEqual(source);
  });

  it.each([
    [1, (cpc: Certification) => cpc.exam?.questions],
    [2, (cpc: Certification) => cpc.fees?.member],
  ] as const)('has the values of the CPC, shortened (%i)', (position, pathOf) => {
    const text = (blocks[position] ?? '').replace(/^"\w+": /, '').replace(/^(?!\[)([\s\S]*)$/, '[$1]');
    const shown = JSON.parse(text) as Value<number>[];
    const values = (pathOf(read<Certification>('certifications/CPC.json')) ?? []) as Value<number>[];
    for (const { saidBy, reason: _reason, ...entry } of shown) {
      const whole = values.find(({ value }) => value === entry.value);
      expect(whole).toMatchObject(entry);
      for (const { source, givesDates } of saidBy)
        expect(whole?.saidBy.find((statement) => statement.source === source)?.givesDates).toBe(givesDates);
    }
  });

  // `npx vitest run test/lint/guidelines.test.ts -u` writes it anew.
  it('shows what its command prints', async () => {
    let text = GUIDELINES;
    for (const [block, line = ''] of GUIDELINES.matchAll(/```console\n\$ certs (.*)\n[\s\S]*?```/g)) {
      const { out, err } = await certs(wordsOf(line), { dataFolder: SHIPPED });
      text = text.replace(block, () => `\`\`\`console\n$ certs ${line}\n${out}${err}\`\`\``);
    }
    expect(text).toMatch(/^exam\.questions │ +100 │ +150 │ superseded │ 2021$/m);
    await expect(text).toMatchFileSnapshot(FILE);
  });

  const inline = [...GUIDELINES.matchAll(/`certs ([^`]*)`/g)].map(([, line = '']) => line);
  it.each(inline.filter((line) => !/CODE|DIR/.test(line)))('`certs %s` answers', async (line) => {
    expect((await certs(wordsOf(line), { dataFolder: SHIPPED })).code).toBe(0);
  });
});
