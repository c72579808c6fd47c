/** The interview with somebody who answers from a list, in this process. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Prompter, stopped } from '../../src/prompt/questions.ts';
import { certs, type Outcome, SHIPPED } from '../support/run.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'certs-interview-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Talk = { prompter: Prompter; said: string[]; problems: string[] };

/**
 * Answers each question with the next of these: the label of a choice, labels parted by " + ", a typed text.
 * A text that is refused is told in `problems`, and the next one is typed.
 */
const somebody = (answers: readonly string[], yes = false): Talk => {
  const left = [...answers];
  const [said, problems]: [string[], string[]] = [[], []];
  const next = (): string => {
    const answer = left.shift();
    if (answer === undefined) throw new Error(`nothing to answer to:\n${said.slice(-3).join('\n')}`);
    return answer;
  };
  const placeOf = (labels: readonly string[], wanted: string): number => {
    const place = labels.findIndex((label) => label === wanted || (wanted === ADVISED && label.startsWith(wanted)));
    if (place === -1) throw new Error(`no "${wanted}" among: ${labels.join('; ')}`);
    return place;
  };
  const until = <T>(read: (answer: string) => T, check: (value: T) => string | null): T => {
    for (;;) {
      const value = read(next());
      const problem = check(value);
      if (problem === null) return value;
      problems.push(problem);
    }
  };
  const prompter: Prompter = {
    say: async (text) => {
      said.push(text);
    },
    select: async ({ message, labels }) => {
      said.push(message);
      return placeOf(labels, next());
    },
    checkbox: async ({ message, labels, check }) => {
      said.push(message);
      return until((answer) => (answer === '' ? [] : answer.split(' + ').map((part) => placeOf(labels, part))), check);
    },
    input: async ({ message, check }) => {
      said.push(message);
      return until((answer) => answer, check);
    },
    confirm: async (message) => {
      said.push(message);
      return yes;
    },
  };
  return { prompter, said, problems };
};

const interview = (line: string, talk: Talk, home = folder): Promise<Outcome> =>
  certs(line.split(' '), { tty: true, columns: 80, dataFolder: SHIPPED, prompter: talk.prompter, home });

/** What a command line says at the same terminal, without a question. */
const plain = (words: readonly string[]): Promise<Outcome> =>
  certs([...words, '--no-input'], { tty: true, columns: 80, dataFolder: SHIPPED });

/** The line that an interview ends with, in words. */
const repeated = ({ err }: Outcome): string[] => (/^ {2}certs (.*)$/m.exec(err)?.[1] ?? '').split(' ');

const BACK = 'go back to the question before';
const STOP = 'stop and show what is known so far';
const STOP_ADVISING = 'stop and advise by what is known so far';
const UNKNOWN = "I don't know";
const NONE = 'none of these';
/** Of the list, the code alone tells: cost and months stand behind the name. */
const ADVISED = 'CPC: ';
const HIGH_SCHOOL = 'high school or an equivalent, such as the GED';

const PEOPLE: [string, string[], object][] = [
  [
    'CBCS',
    [HIGH_SCHOOL, 'billing and coding', '5/2025'],
    { education: 'high-school', training: [{ topic: 'billing-and-coding', completed: '2025-05' }] },
  ],
  [
    'CBCS',
    [HIGH_SCHOOL, NONE, 'coding + billing', '6', '1 year', 'no'],
    {
      education: 'high-school',
      training: [],
      experience: [
        { in: 'coding', months: 6 },
        { in: 'billing', months: 12, supervised: false },
      ],
    },
  ],
  [
    'CPC',
    ['coding', '12', 'coding', '80'],
    { training: [{ topic: 'coding', hours: 80 }], experience: [{ in: 'coding', months: 12 }] },
  ],
  [
    'RHIT',
    ['an associate degree', 'health information management', '2024-06', 'CAHIIM'],
    { degrees: [{ level: 'associate', field: 'him', accreditation: ['cahiim'], completed: '2024-06' }] },
  ],
  [
    'CCDS-O',
    ['documentation', '2 years', 'cpc-a, RHIA', NONE],
    {
      experience: [{ in: 'documentation', months: 24 }],
      credentials: [{ code: 'cpc-a' }, { code: 'RHIA' }],
      attestations: [],
    },
  ],
];

describe('the same person gives the same bytes, however told', () => {
  test.each(PEOPLE)('%s: %j', async (code, answers, profile) => {
    const file = path.join(folder, 'person.json');
    writeFileSync(file, JSON.stringify(profile));
    for (const format of ['table', 'json', 'csv']) {
      const words = ['eligibility', code, '--format', format];
      const talked = await interview(words.join(' '), somebody(answers));
      expect(talked.code).toBe(0);
      expect(talked.out).toBe((await plain([...words, '--profile', file])).out);
      expect(talked.out).toBe((await plain(repeated(talked))).out);
    }
  });
});

test('the line that repeats it keeps the asked day and what flags told; a shell takes no word of it apart', async () => {
  const talk = somebody(['coding', '24']);
  const { err } = await certs(['eligibility', 'CMC', '--as-of', '2026-03-01', '--member', "it's $o"], {
    tty: true,
    dataFolder: SHIPPED,
    prompter: talk.prompter,
  });
  expect(err).toContain(
    "certs eligibility CMC --experience coding=24 --member 'it'\\''s $o' --as-of 2026-03-01 --no-input",
  );
});

describe('the line that repeats it gives the same answer in the same form', () => {
  test.each([
    '--json --cite',
    '--json --fields code,maySit,ask',
    '--format csv --fields code --fields maySit --no-header --bom --no-formula-guard',
    '--format ndjson --with-meta',
    '--plain --no-header',
    '--format markdown --cite',
    '--width 50 --ascii --color always',
    '--accessible --no-color',
    '--exit-status',
    '--max-age 100000',
  ])('%s', async (flags) => {
    const talked = await interview(`eligibility CCS ${flags}`, somebody([HIGH_SCHOOL]));
    const again = await plain(repeated(talked));
    expect([again.out, again.code]).toEqual([talked.out, talked.code]);
  });
  test('that of a file too, and the file is written once', async () => {
    const file = path.join(folder, 'repeated.json');
    const talked = await interview(`eligibility CCS -o ${file}`, somebody([HIGH_SCHOOL]));
    expect(repeated(talked).join(' ')).toBe('eligibility CCS --education high-school --format json --no-input');
    expect((await plain(repeated(talked))).out).toBe(readFileSync(file, 'utf8'));
  });
  test('that of advice', async () => {
    const talked = await interview('advise --json --limit 2', somebody(['coding', STOP_ADVISING, ADVISED]));
    expect((await plain(repeated(talked))).out).toBe(talked.out);
  });
});

test('a budget is read as its flag reads it, hours are a plain number', async () => {
  const pass = 'I cannot say: pass over it';
  const facts = ['coding', pass, HIGH_SCHOOL, NONE, NONE, '?'];
  const talk = somebody([...facts, '1,5', '$1,500', '12', pass, '$7', '7', ADVISED]);
  const talked = await interview('advise', talk);
  expect(talk.problems).toHaveLength(2);
  expect(repeated(talked).join(' ')).toContain('--budget 1500 --months-available 12 --hours-per-week 7');
});

test('each question says how many there are at most, and why it is asked', async () => {
  const talk = somebody([HIGH_SCHOOL, NONE, 'coding', '18', 'yes']);
  await interview('eligibility CBCS', talk);
  const counts = talk.said.flatMap(
    (text) => /Question (\d+) of (?:at most )?(\d+)/.exec(text)?.slice(1).map(Number) ?? [],
  );
  expect(counts.filter((_, index) => index % 2 === 0)).toEqual([1, 2, 3, 4, 5]);
  expect(talk.said.filter((text) => text.includes('Asked because the CBCS asks for'))).toHaveLength(5);
});

test('work that two ways ask for in other lengths is named once, with both', async () => {
  const talk = somebody([STOP]);
  await interview('eligibility CPC', talk);
  expect(talk.said.join('\n')).toContain('1 year of coding experience (2 years by another way).');
});

describe('answers that cannot be taken', () => {
  test.each<[string, string, string[], string[]]>([
    ['nothing is ticked', 'CMC', ['', NONE], ['none of these']],
    ['"none" beside something', 'CMC', [`coding + ${NONE}`, NONE], ['stand alone']],
    ['no number of months', 'CMC', ['coding', 'long', '12'], ['months']],
    ['a word that every object has', 'CMC', ['coding', 'constructor', '12'], ['months']],
    ['no date', 'CBCS', [HIGH_SCHOOL, 'billing and coding', 'May', '2025-13', '2025-05'], ['YYYY-MM', 'YYYY-MM']],
    // Five years before the asked day lie in 2021 and in its November.
    [
      'a date that leaves it open',
      'CBCS',
      [HIGH_SCHOOL, 'billing and coding', '2021', '2021-11', '2021-11-24'],
      ['More exactly', 'More exactly'],
    ],
    ['a code that there is not', 'CCDS-O', ['documentation', '24', 'XYZ', 'none', NONE, NONE], ['XYZ']],
    ['going back where there is nothing', 'CHBME', [STOP], []],
  ])('%s', async (_, code, answers, expected) => {
    const talk = somebody(answers);
    expect((await interview(`eligibility ${code}`, talk)).code).toBe(0);
    expect(talk.problems).toHaveLength(expected.length);
    for (const [index, part] of expected.entries()) expect(talk.problems[index]).toContain(part);
  });
});

describe('leaving a question', () => {
  test('back as often as one likes; the last answer counts', async () => {
    const talk = somebody([HIGH_SCHOOL, 'billing and coding', '<', BACK, HIGH_SCHOOL, NONE, 'coding', '?', STOP]);
    const { out, err } = await interview('eligibility CBCS', talk);
    expect(out).toContain('depends on your work experience');
    expect(repeated({ out, err, code: 0 }).join(' ')).toBe(
      'eligibility CBCS --education high-school --training none --experience coding --no-input',
    );
  });
  test('stopped at once: the answer is that of nobody known, and nothing is offered', async () => {
    const talk = somebody([STOP]);
    const { out, err } = await interview('eligibility CBCS', talk);
    expect(out).toBe((await plain(['eligibility', 'CBCS'])).out);
    expect(err).not.toContain('without questions');
    expect(talk.said.join()).not.toContain('Save');
  });
  test('"I don\'t know" is not asked again', async () => {
    const talk = somebody([UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN]);
    const { code } = await interview('eligibility CBCS', talk);
    expect(code).toBe(0);
    expect(new Set(talk.said.filter((text) => text.endsWith('?'))).size).toBe(
      talk.said.filter((text) => text.endsWith('?')).length,
    );
  });
});

describe('what was wrong from the start', () => {
  const nowhere = path.join(folder, 'nowhere', 'z.json');
  const refused: [string, number, string][] = [
    ['--fields nope', 2, 'no field "nope"'],
    ['--sort nope', 2, 'no field "nope"'],
    [`-o ${nowhere}`, 1, 'ENOENT'],
    [`-o ${folder}`, 2, 'it is a folder'],
    [`--save ${nowhere}`, 1, 'ENOENT'],
    ['--save @a/b', 2, 'no name of a profile'],
  ];
  test.each(['eligibility CPC', 'advise'].flatMap((command) => refused.map((each) => [command, ...each] as const)))(
    '%s %s is refused before the first question',
    async (command, flags, exit, message) => {
      const talk = somebody([]);
      const { out, err, code } = await interview(`${command} ${flags}`, talk);
      expect([out, code, talk.said]).toEqual(['', exit, []]);
      expect(err).toContain(message);
      expect(err).not.toContain('without questions');
    },
  );
  describe.each(['eligibility CCS', 'advise'])('%s: a file that is there', (command) => {
    const kept = path.join(folder, 'kept-whole.json');
    test.each(['-o', '--save'])('%s: a no ends it before the first question', async (flag) => {
      writeFileSync(kept, 'mine');
      const talk = somebody([]);
      const { out, err, code } = await interview(`${command} ${flag} ${kept}`, talk);
      expect([out, code, readFileSync(kept, 'utf8')]).toEqual(['', 2, 'mine']);
      expect(talk.said).toEqual([expect.stringContaining('exists already')]);
      expect(err).toContain('--force');
    });
    test.each(['-o', '--save'])('%s: after a yes nothing more is asked about it', async (flag) => {
      writeFileSync(kept, 'mine');
      const talk = somebody(command === 'advise' ? [STOP_ADVISING, ADVISED] : [STOP], true);
      expect((await interview(`${command} --quiet ${flag} ${kept}`, talk)).code).toBe(0);
      expect(talk.said.map((text) => text.includes('exists already'))).toEqual([
        true,
        ...talk.said.slice(1).map(() => false),
      ]);
      expect(readFileSync(kept, 'utf8')).not.toBe('mine');
    });
  });
});

/** Somebody during whose first question something happens. */
const meanwhile = ({ prompter, ...talk }: Talk, happens: () => void): Talk => ({
  ...talk,
  prompter: {
    ...prompter,
    say: async (text) => {
      if (text.includes('Question 1')) happens();
      await prompter.say(text);
    },
  },
});

describe('an answer that cannot be written after the questions', () => {
  test.each<[string, string[], string]>([
    ['eligibility CCS', [HIGH_SCHOOL], 'certs eligibility CCS --education high-school --no-input'],
    ['advise --for CPC', ['coding', STOP_ADVISING], 'certs advise --for CPC --focus coding --no-input'],
  ])('%s: the line that asks nothing is told with the error', async (command, answers, line) => {
    const kept = path.join(folder, 'kept.txt');
    for (const flag of ['-o', '--save']) {
      rmSync(kept, { force: true });
      const talk = meanwhile(somebody(answers), () => writeFileSync(kept, 'mine'));
      const { err, code } = await interview(`${command} ${flag} ${kept}`, talk);
      expect([code, readFileSync(kept, 'utf8')]).toEqual([2, 'mine']);
      expect(err).toContain(line);
      expect(err).toContain('exists already');
    }
  });
});

describe('saving', () => {
  const home = path.join(folder, 'home');
  const file = path.join(home, '.local', 'share', 'certs', 'profiles', 'me.json');
  test('a no writes nothing', async () => {
    await interview('eligibility CCS', somebody([HIGH_SCHOOL]), home);
    expect(existsSync(home)).toBe(false);
  });
  test('a yes and a name write it; what is no name is asked again', async () => {
    const talk = somebody([HIGH_SCHOOL, '../me', 'me'], true);
    const { code } = await interview('eligibility CCS', talk, home);
    expect(code).toBe(0);
    expect(talk.problems).toHaveLength(1);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ education: 'high-school' });
  });
  test('--save: an existing file stays without a yes, and the answer is not given', async () => {
    const kept = path.join(folder, 'kept.json');
    writeFileSync(kept, 'mine');
    const { out, code } = await certs(['eligibility', 'CCS', '--education', 'none', '--save', kept], {
      dataFolder: SHIPPED,
    });
    expect([out, code, readFileSync(kept, 'utf8')]).toEqual(['', 2, 'mine']);
    const forced = await certs(['eligibility', 'CCS', '--education', 'none', '--save', kept, '--force'], {
      dataFolder: SHIPPED,
    });
    expect([forced.code, JSON.parse(readFileSync(kept, 'utf8'))]).toEqual([0, { education: 'none' }]);
  });
});

test.each([
  ['in a file', path.join(folder, 'answer.txt'), 'answer.txt; what you told was not saved.'],
  ['on stdout', '-', 'Stopped. Nothing was saved.'],
])('stopped at the offer to save, with the answer %s', async (_, output, expected) => {
  const { prompter } = somebody(['coding', '24']);
  const { code, err } = await certs(['eligibility', 'CMC', '-o', output], {
    tty: true,
    dataFolder: SHIPPED,
    prompter: { ...prompter, confirm: () => Promise.reject(stopped()) },
  });
  expect(code).toBe(130);
  expect(err.replaceAll(/\s+/g, ' ').trimEnd().endsWith(expected)).toBe(true);
});
