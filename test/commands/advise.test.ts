/** `certs advise`: people in plain words, the order of the list, what it says for and against, the interview. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compareParts } from '../../src/core/advise/rank.ts';
import type { Parts, Priority } from '../../src/core/advise/types.ts';
import type { Prompter } from '../../src/prompt/questions.ts';
import type { SuggestionOut } from '../../src/schema/output-advise.ts';
import { PRIORITIES } from '../../src/schema/vocabulary.ts';
import cases from '../cases/advise.json' with { type: 'json' };
import { certs, SHIPPED } from '../support/run.ts';
import { refused, wordsOf } from './tables.ts';

type Answer = {
  suggestions: SuggestionOut[];
  profile: Record<string, unknown>;
  ask: string[];
  priorities: Priority[];
  assumptions: { id: string; flag: string }[];
  leftOut: { code: string; reasons: string[] }[];
  plan: {
    code: string;
    plans: { steps: { action: string; code: string }[]; cost: object; months: number }[];
    assumptions: { id: string }[];
  } | null;
};

const advised = async (line: string): Promise<Answer> => {
  const { out, code, err } = await certs(['advise', ...wordsOf(line), '--json'], { dataFolder: SHIPPED });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Answer;
};

type Person = {
  who: string;
  flags: string;
  first: string[];
  amongThree: string[];
  never: string[];
  against?: Record<string, string>;
};

describe('people in plain words', () => {
  test.each(cases as Person[])('$who', async ({ flags, first, amongThree, never, against = {} }) => {
    const { suggestions, leftOut } = await advised(flags);
    const codes = suggestions.map(({ code }) => code);
    expect(first).toContain(codes[0]);
    expect(codes.slice(0, 3)).toEqual(expect.arrayContaining(amongThree));
    for (const code of never) expect(codes).not.toContain(code);
    // Each is either advised with a reason, or not and says why where something keeps it out.
    for (const one of suggestions) expect(one.for.length, one.code).toBeGreaterThan(0);
    expect(leftOut.every(({ code }) => !codes.includes(code))).toBe(true);
    for (const [code, part] of Object.entries(against))
      expect(suggestions.find((one) => one.code === code)?.against.join(' ')).toContain(part);
  });
});

const inCents = ({ cost, upkeep, ...rest }: SuggestionOut['parts']): Parts => {
  const cents = (total: typeof cost) =>
    total === null ? null : { low: Math.round(total.low * 100), high: Math.round(total.high * 100) };
  return { ...rest, cost: cents(cost), upkeep: cents(upkeep) };
};

describe('the order', () => {
  test.each(['', ...PRIORITIES.map((part) => `--priority ${part}`), '--priority pay,months,cost'])(
    'certs advise %s: part by part, ties share a rank',
    async (line) => {
      for (const who of ['', '--focus coding --held CPC --experience coding=40']) {
        const { suggestions, priorities } = await advised(`${line} ${who}`);
        for (const [index, one] of suggestions.entries()) {
          const before = suggestions[index - 1];
          if (before === undefined) continue;
          const order = compareParts(inCents(before.parts), inCents(one.parts), priorities);
          expect(order).toBeLessThanOrEqual(0);
          expect(order === 0).toBe(before.rank === one.rank);
        }
      }
    },
  );

  test('the parts are those of the other commands', async () => {
    const { suggestions, plan } = await advised('--focus coding --setting outpatient --for CPC');
    const cpc = suggestions.find(({ code }) => code === 'CPC');
    const cost = JSON.parse((await certs(['cost', 'CPC', '--json'], { dataFolder: SHIPPED })).out) as {
      toCertify: object;
    };
    expect(cpc?.parts.cost).toEqual(cost.toCertify);
    expect(plan?.code).toBe('CPC');
    expect(cpc?.parts.months).toBe(plan?.plans[0]?.months);
    expect(cpc?.parts).toMatchObject({
      maySit: 'yes',
      mark: 'CPC-A',
      pay: { amount: 67147, kind: 'mean', year: 2025 },
    });
  });
});

describe('limits', () => {
  test('what does not fit is left out with by how much, as long as something fits', async () => {
    const { suggestions, leftOut } = await advised('--focus billing --setting physician --budget 200');
    expect(suggestions.map(({ code }) => code)).toContain('CBCS');
    expect(leftOut.find(({ code }) => code === 'CPB')?.reasons).toContain('It does not fit your budget by $447.');
  });
  test('where nothing fits, the nearest is advised and says by how much it misses', async () => {
    const { suggestions } = await advised('--focus risk-adjustment --budget 100 --months-available 1');
    expect(suggestions.map(({ code }) => code)).toEqual(['CRC']);
    expect(suggestions[0]?.against.join()).toContain('your budget by $547 and your time by 5 months');
  });
});

test('nothing told: each assumption has its flag, and so has each question', async () => {
  const { assumptions, ask, profile } = await advised('--no-input');
  expect(profile).toEqual({});
  expect(ask).toEqual(expect.arrayContaining(['--focus', '--setting', '--education', '--budget', '--priority']));
  for (const flag of ask) expect(assumptions.map((one) => one.flag)).toContain(flag);
});

test('--for plans another than the first, also one that is not on the list', async () => {
  const { plan, suggestions } = await advised('--focus coding --for ccs');
  expect(plan?.code).toBe('CCS');
  expect(plan?.plans[0]?.steps.at(-1)).toMatchObject({ action: 'exam', code: 'CCS' });
  expect(suggestions.map(({ code }) => code)).not.toContain('CCS');
});

test('what is taken for granted of a degree is not denied by the plan', async () => {
  const line = '--degree associate:field=him --for RHIT';
  const { assumptions, plan } = await advised(line);
  expect(assumptions.map(({ id }) => id)).toContain('absent.degrees.completed');
  expect(plan?.assumptions.map(({ id }) => id)).not.toContain('degree-dates');
  const { out } = await certs(['advise', ...wordsOf(line)], { dataFolder: SHIPPED });
  expect(out).toContain('CAHIIM accredits a degree');
  expect(out).not.toContain('cAHIIM');
});

describe('rosters', () => {
  test('a row a person and suggestion, the same as for each alone', async () => {
    const roster = '{"id":1,"focus":"auditing","credentials":[{"code":"CPC"}]}\n{"id":2,"education":"high-school"}\n';
    const { out, code } = await certs(['advise', '--batch', '-', '--quiet'], { stdin: roster, dataFolder: SHIPPED });
    expect(code).toBe(0);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as SuggestionOut & { id: number });
    for (const [id, line] of [
      [1, '--focus auditing --held CPC'],
      [2, '--education high-school'],
    ] as const) {
      const own = rows.filter((row) => row.id === id);
      const { suggestions } = await advised(line);
      expect(own.map(({ code: one, rank, parts, against }) => ({ code: one, rank, parts, against }))).toEqual(
        suggestions.map(({ code: one, rank, parts, against }) => ({ code: one, rank, parts, against })),
      );
    }
  });
  test('a row with a code that there is not is told by its line', async () => {
    const { err, code } = await certs(['advise', '--batch', '-', '--quiet'], {
      stdin: '{"credentials":[{"code":"XYZ"}]}\n',
      dataFolder: SHIPPED,
    });
    expect(code).toBe(2);
    expect(err).toContain('line 1');
  });
});

describe('shared options of a roster', () => {
  const batch = (flags: string, stdin: string) =>
    certs(['advise', '--batch', '-', ...wordsOf(flags)], { stdin, dataFolder: SHIPPED });
  const nobody = '{}\n';

  test('--max-age is asked of what advice rests on, before any row', async () => {
    const { out, err, code } = await batch('--max-age 0', nobody);
    expect({ out, code }).toEqual({ out: '', code: 5 });
    expect(err).toContain('eligibility.required');
  });
  test('what advice rests on is told with its age, but not in silence', async () => {
    expect((await batch('', nobody)).err).toMatch(/^note: \d+ figures older than 18 months/);
    expect((await batch('--quiet', nobody)).err).toBe('');
  });

  // Of six certifications, each either held or dropped by another that is.
  const all = `{"credentials":[${['CBCS', 'CCS', 'CMC', 'COC', 'CPB', 'CPC'].map((code) => `{"code":"${code}"}`).join()}]}\n`;
  test.each([
    ['somebody with nothing left to take up', `${nobody}${all}`, 4],
    ['a suggestion for everybody', nobody, 0],
  ])('--exit-status with %s', async (_, stdin, code) => {
    expect((await certs(['advise', '--batch', '-', '--exit-status'], { stdin })).code).toBe(code);
    expect((await certs(['advise', '--batch', '-'], { stdin })).code).toBe(0);
  });
  test('--exit-status of one person', async () => {
    const held = 'CBCS,CCS,CMC,COC,CPB,CPC';
    expect((await certs(['advise', '--held', held, '--exit-status'])).code).toBe(4);
    expect((await certs(['advise', '--held', held])).code).toBe(0);
    expect((await certs(['advise', '--focus', 'coding', '--exit-status'])).code).toBe(0);
  });
});

describe('--save', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'certs-advise-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('names what gives the same answer: the profile, and the one that was planned for where it is not the first', async () => {
    const file = path.join(folder, 'me.json');
    const { out } = await certs(['advise', '--focus', 'coding', '--json']);
    const [first, second] = (JSON.parse(out) as Answer).suggestions.map(({ code }) => code);
    const save = async (...more: string[]) =>
      (await certs(['advise', '--focus', 'coding', '--save', file, '--force', '--width', '300', ...more])).err;
    expect(await save()).toContain(`--profile ${file}\n`);
    expect(await save('--for', first ?? '')).toContain(`--profile ${file}\n`);
    expect(await save('--for', second ?? '')).toContain(`--profile ${file} --for ${second}\n`);
  });
});

describe('command lines that make no sense', () => {
  refused([
    ['advise --for CPX', 3, '"CPX"', 'certs list'],
    ['advise --for CPX --budget q', 2, '2 things', 'certs advise --help'],
    ['advise --focus coding --save one.csv -o ./one.csv', 2, '"one.csv"', 'another file'],
    ['advise --held CPX', 3, '"CPX"', 'certs list'],
    ['advise --strict', 2, '--strict', '--batch'],
    ['advise extra', 2, 'takes no word', 'certs'],
  ]);

  test.each([
    ['advise --batch - --for CPC', '--for', 'leave out --for'],
    ['advise --batch - --save me.json', '--save', 'leave out --save'],
    ['advise --batch - --focus coding', 'other flags', 'leave out --profile'],
  ])('certs %s: exit 2', async (line, names, hint) => {
    const { out, err, code } = await certs(wordsOf(line));
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err.split('\n')[0]).toContain(names);
    expect(err).toContain(`  try: ${hint}`);
  });
});

/** Somebody who answers by label, labels parted by " + ", or a typed text; `messages` are the questions, `said` the rest. */
const somebody = (answers: readonly string[]): { prompter: Prompter; messages: string[]; said: string[] } => {
  const left = [...answers];
  const messages: string[] = [];
  const said: string[] = [];
  const next = (message: string): string => {
    messages.push(message);
    const answer = left.shift();
    if (answer === undefined) throw new Error(`nothing to answer to "${message}"`);
    return answer;
  };
  const place = (labels: readonly string[], wanted: string): number => {
    const found = labels.findIndex((label) => label.startsWith(wanted));
    if (found === -1) throw new Error(`no "${wanted}" among: ${labels.join('; ')}`);
    return found;
  };
  return {
    messages,
    said,
    prompter: {
      say: async (text) => {
        said.push(text);
      },
      select: async ({ message, labels }) => place(labels, next(message)),
      checkbox: async ({ message, labels, check }) => {
        const places = next(message)
          .split(' + ')
          .map((part) => place(labels, part));
        expect(check(places)).toBeNull();
        return places;
      },
      input: async ({ message, check }) => {
        const text = next(message);
        expect(check(text)).toBeNull();
        return text;
      },
      confirm: async () => false,
    },
  };
};

const talk = (answers: readonly string[], line = 'advise') => {
  const { prompter, messages, said } = somebody(answers);
  return certs([...wordsOf(line), '--json'], { tty: true, dataFolder: SHIPPED, prompter }).then((outcome) => ({
    ...outcome,
    messages,
    said,
    json: (outcome.out === '' ? null : JSON.parse(outcome.out)) as Answer | null,
  }));
};

const PASS = 'I cannot say';

describe('the interview', () => {
  test('ten questions at most, whoever answers, and then which way is planned', async () => {
    const { messages, said, json, err } = await talk([
      'clinical documentation + coding',
      'hospital inpatient',
      "a bachelor's",
      'another field',
      'coding + documentation',
      '1 year, 30',
      'registered nurse',
      'none',
      '$2,000',
      '12',
      'CDEI',
    ]);
    expect(messages).toHaveLength(11);
    // Each says its number and why it is asked.
    const heads = said.filter((text) => text.includes('Question '));
    expect(heads.map((text) => /^\nQuestion (\d+) of (?:at most )?10\nAsked because [a-z]/.exec(text)?.[1])).toEqual(
      Array.from({ length: 10 }, (_, place) => String(place + 1)),
    );
    expect(json?.profile).toEqual({
      education: 'bachelor',
      degrees: [{ level: 'bachelor', field: 'other' }],
      experience: [
        { in: 'coding', months: 12 },
        { in: 'documentation', months: 30 },
      ],
      credentials: [],
      licences: ['rn'],
      budget: 2000,
      monthsAvailable: 12,
      setting: 'inpatient',
      focus: ['documentation', 'coding'],
    });
    expect(json?.plan?.code).toBe('CDEI');
    expect(err).toContain('certs advise --for CDEI --education bachelor');
  });
  test('of work in another field nobody is asked how long, and so hours a week too', async () => {
    const { messages, json } = await talk([
      ...[
        'coding',
        PASS,
        'high school',
        'none of these',
        'another field',
        'none',
        '1500',
        '12',
        'what it costs',
        '8',
        'CPC',
      ],
    ]);
    expect(messages.filter((text) => text.includes('How long'))).toEqual([]);
    expect(json?.profile).toMatchObject({ experience: [{ in: 'other' }], hoursPerWeek: 8 });
  });
  test('every question passed over: the answer is that of nobody known', async () => {
    const { json, messages } = await talk([PASS, PASS, PASS, PASS, PASS, '?', '?', '?', PASS, '?', 'CCA']);
    expect(messages.length).toBeLessThanOrEqual(11);
    expect({ ...json, plan: null }).toEqual({ ...(await advised('--no-input')), plan: null });
  });
  test('back, and stopped at once', async () => {
    const back = await talk(['coding', 'go back', 'billing', 'stop', 'CRCR']);
    expect(back.json?.profile).toEqual({ focus: ['billing'] });
    expect(back.json?.plan?.code).toBe('CRCR');
    const stopped = await talk(['stop', 'CPC']);
    expect(stopped.json?.profile).toEqual({});
    expect(stopped.err).toContain('certs advise --for CPC --format json --no-input');
  });
  test('of a list of one nobody is asked which', async () => {
    const { json, messages } = await talk(['health records', 'stop']);
    expect(json?.suggestions.map(({ code }) => code)).toEqual(['RHIT']);
    expect([json?.plan?.code, messages.length]).toEqual(['RHIT', 2]);
  });
  test('which way is planned is chosen by cost and months; Enter takes the first', async () => {
    const { prompter } = somebody(['stop']);
    const asked: Parameters<Prompter['select']>[0][] = [];
    const select: Prompter['select'] = async (question) => {
      asked.push(question);
      return question.initial ?? -1;
    };
    const world = { tty: true, dataFolder: SHIPPED, prompter: { ...prompter, select } };
    const { suggestions, plan } = JSON.parse((await certs(['advise', '--json'], world)).out) as Answer;
    expect(plan?.code).toBe(suggestions[0]?.code);
    expect(asked).toHaveLength(1);
    for (const [index, { code, parts }] of suggestions.entries()) {
      const label = asked[0]?.labels[index] ?? '';
      expect(label).toMatch(new RegExp(`^${code}: .*, (\\$.*|cost unknown), (\\d+ months?|length unknown)$`));
      expect(label.includes('cost unknown')).toBe(parts.cost === null);
      expect(label).toContain(parts.months === null ? 'length unknown' : `, ${parts.months} month`);
    }
  });
  test('what is wrong with ticks is said in words of the list', async () => {
    const { prompter } = somebody(['stop', 'CCA']);
    const said: (string | null)[] = [];
    const checkbox: Prompter['checkbox'] = async (question) => {
      const pass = question.labels.findIndex((label) => label.startsWith(PASS));
      said.push(...[[], [0, pass], [0, 1]].map(question.check));
      return prompter.checkbox(question);
    };
    await certs(['advise'], { tty: true, dataFolder: SHIPPED, prompter: { ...prompter, checkbox } });
    expect(said[0]).not.toContain('none');
    expect(said[1]).toContain(`"${PASS}`);
    expect(said[2]).toBeNull();
  });
  test('the line that repeats it gives the same bytes', async () => {
    const { out, err } = await talk(['coding', 'outpatient', 'stop', 'CPC']);
    const words = (/^ {2}certs (.*)$/m.exec(err)?.[1] ?? '').split(' ');
    expect((await certs([...words, '--json'], { tty: true, dataFolder: SHIPPED })).out).toBe(out);
  });
  test('with flags or a profile nothing is asked', async () => {
    const { messages } = await talk([], 'advise --focus coding');
    expect(messages).toEqual([]);
  });
});

test('the cases are twenty people or more, none twice', () => {
  const names = (JSON.parse(readFileSync('test/cases/advise.json', 'utf8')) as Person[]).map(({ who }) => who);
  expect(new Set(names).size).toBeGreaterThanOrEqual(20);
});

test('cites all who state a rule, where no way leads there too', async () => {
  // Without a diploma nothing leads there, so the rules come from the record and not from a plan.
  const answer = (await advised('--education none --cite')) as Answer & {
    citations: Record<string, { alsoSaidBy: string[] }>;
  };
  const place = answer.suggestions.findIndex(({ code }) => code === 'CPC');
  expect(answer.suggestions[place]?.against.join(' ')).toContain('No step that we know opens it');
  expect(answer.citations[`suggestions.${place}.parts.maySit`]?.alsoSaidBy).not.toEqual([]);
});
