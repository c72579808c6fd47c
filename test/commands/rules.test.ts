import { describe, expect, test } from 'vitest';
import { rulesOn } from '../../src/core/rules.ts';
import { loadCatalog } from '../../src/dataset/load.ts';
import { RULE_TOPICS } from '../../src/schema/vocabulary.ts';
import { answer, certs, SHIPPED } from '../support/run.ts';
import { refused } from './tables.ts';

type Item = { name: string; of: string; text: string; standing: string; sources: string[] };
type Warning = { code: string; message: string };
const ORGANIZATION = new Map(
  loadCatalog(SHIPPED).index.certifications.map(({ code, organization }) => [code, organization]),
);
const items = async (words: string[], world = {}): Promise<Item[]> =>
  (await answer(['rules', ...words], world)).items as Item[];

describe('words to options', () => {
  refused([
    ['rules', 2, 'topic', 'certs rules'],
    ['rules bokos', 2, 'bokos', 'books'],
    ['rules books CPX', 3, 'CPX', 'CPC'],
    ['show AAPC', 3, 'AAPC', 'certs list --organization aapc'],
    ['compare CPC Ahima', 3, 'Ahima', 'certs list --organization ahima'],
  ]);
});

describe('options to output', () => {
  test('without a code: the rules of every organization and certification on the topic', async () => {
    expect(new Set((await items(['audit'])).map(({ of }) => of))).toContain('aapc');
  });

  test("with a code: its own rules and those of its organization, nobody else's", async () => {
    const of = new Set((await items(['books', 'CPC'])).map((item) => item.of));
    expect([...of].filter((id) => !['CPC', 'aapc'].includes(id))).toEqual([]);
    expect(of.size).toBeGreaterThan(0);
  });

  test.each(['aapc', 'AAPC'])('with %s: the rules of the organization alone', async (name) => {
    expect(new Set((await items(['books', name])).map((item) => item.of))).toEqual(new Set(['aapc']));
  });

  test('of everybody all that the records hold is there', async () => {
    const catalog = loadCatalog(SHIPPED);
    const { certifications, organizations } = catalog.index;
    const parts = [
      ...organizations.map(({ id }) => ({ of: id, ...catalog.organization(id) })),
      ...certifications.map(({ code }) => ({ of: code, ...catalog.certification(code) })),
    ];
    for (const topic of RULE_TOPICS) {
      const { items: found, asOf } = await answer(['rules', topic], { dataFolder: SHIPPED });
      const expected = parts.flatMap(({ of, name, rules, sources }) =>
        rulesOn({ of, name, rules, sources }, topic, { asOf: asOf as string, source: null }),
      );
      const shown = (found as Item[]).map(({ of, text }) => ({ of, text }));
      expect(shown, topic).toEqual(expected.map(({ of, text }) => ({ of, text })));
    }
  });

  test('each says who says it, and what is not adopted says so', async () => {
    for (const topic of RULE_TOPICS) {
      for (const item of await items([topic], { dataFolder: SHIPPED })) {
        expect(item.sources.length, `${topic}: ${item.text}`).toBeGreaterThan(0);
      }
    }
  });

  test('an organization that nothing is known of is named', async () => {
    const silent = RULE_TOPICS.map(async (topic) => ({
      found: await items([topic]),
      err: (await certs(['rules', topic])).err,
    }));
    for (const { found, err } of await Promise.all(silent)) {
      for (const [id, name] of [
        ['aapc', 'AAPC'],
        ['ahima', 'AHIMA'],
      ] as const) {
        const codes = id === 'aapc' ? ['CPC', 'COC', 'CPB'] : ['CCS'];
        const answers = found.some(({ of }) => of === id || codes.includes(of));
        expect(err.includes(`a rule of ${name} on`), `${id} ${err}`).toBe(!answers);
      }
    }
  });

  test.each(RULE_TOPICS)('%s: AAPC and AHIMA answer, or the answer says that they do not', async (topic) => {
    const found = await items([topic], { dataFolder: SHIPPED });
    const { warnings } = (await answer(['rules', topic], { dataFolder: SHIPPED })) as { warnings: Warning[] };
    const { err } = await certs(['rules', topic], { dataFolder: SHIPPED });
    for (const [id, name] of [
      ['aapc', 'AAPC'],
      ['ahima', 'AHIMA'],
    ] as const) {
      const answers = found.some(({ of }) => of === id || ORGANIZATION.get(of) === id);
      const silence = `a rule of ${name} on ${topic} is not in the data`;
      const said = warnings.some(({ code, message }) => code === 'not-in-data' && message === silence);
      expect({ id, said, told: err.includes(silence) }).toEqual({ id, said: !answers, told: !answers });
    }
  });

  test.each([
    ['hardship', 'aapc', ['aapc-hardship']],
    ['military', 'CPC', ['army-cool-cpc']],
    ['military', 'CCS', ['army-cool-ccs']],
    ['abroad', 'RHIT', ['oep-rhit-elig-b']],
    ['verification', 'aapc', ['aapc-apprentice-new']],
    ['early-testing', 'ahima', ['ahima-recert-2025']],
  ] as const)('%s: %s says it by %j', async (topic, of, sources) => {
    const theirs = (await items([topic], { dataFolder: SHIPPED })).filter((item) => item.of === of);
    expect(theirs.map((item) => item.sources)).toContainEqual(sources);
  });

  test('under one source only what it says', async () => {
    expect(await items(['audit'], {})).not.toEqual([]);
    const { items: one } = (await answer(['rules', 'audit', '--source', 'aapc-ceu-policies'])) as { items: Item[] };
    expect(one.length).toBeGreaterThan(0);
    expect(one.every(({ sources }) => sources.join() === 'aapc-ceu-policies')).toBe(true);
  });
});
