/** Completion in the real shells, those of them that the machine has; what the scripts hold is tested without any. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn } from '@lydell/node-pty';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandTree } from '../../src/commands/shared/tree.ts';
import { cleanEnv, spawnCerts } from './spawn.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

const folder = mkdtempSync(path.join(os.tmpdir(), 'certs-completion-'));
const scriptOf = (shell: Shell): string => path.join(folder, `certs.${shell}`);
/** By default the key of zsh first expands what is typed, commands in it too, whatever completes. */
const ONLY_COMPLETE = "bindkey -e; bindkey '^i' complete-word; ";
/** The key that clears the line. */
const KILL_LINE = '\u0015';
const trap = path.join(folder, 'ran');

beforeAll(async () => {
  for (const shell of SHELLS) writeFileSync(scriptOf(shell), (await spawnCerts(['completion', shell])).out);
  for (const each of ['sub', 'sp dir']) {
    mkdirSync(path.join(folder, each));
    writeFileSync(path.join(folder, each, 'roster.csv'), '');
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const has = (shell: Shell): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** Runs a shell to its end and gives what it printed; it must have nothing to complain of. */
const ask = (shell: Shell, args: readonly string[], script: string): string => {
  const { stdout, stderr, status } = spawnSync(shell, [...args, '-c', script], {
    encoding: 'utf8',
    cwd: folder,
    env: cleanEnv({ HOME: folder }),
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a line editor writes begins with the escape character.
const plain = (text: string): string => text.replaceAll(/\u001b\[[\d;?]*[A-Za-z]/g, '');

/**
 * Types at a shell with a terminal. Each line is given up once it shows what is waited for, as a person would wait:
 * zsh completes nothing while more is being typed. Gives all that the shell wrote.
 */
const typed = async (
  shell: Shell,
  args: readonly string[],
  lines: readonly (readonly [string, string])[],
): Promise<string> => {
  const child = spawn(shell, [...args], { cols: 200, cwd: folder, env: cleanEnv({ HOME: folder, TERM: 'xterm' }) });
  let text = '';
  child.onData((part) => {
    text += part;
  });
  const ended = new Promise<void>((resolve) => child.onExit(() => resolve()));
  for (const [line, shows] of lines) {
    const before = text.length;
    child.write(line);
    await expect.poll(() => plain(text.slice(before)), { timeout: 10_000 }).toContain(shows);
    child.write(KILL_LINE);
  }
  child.write('exit\r');
  await ended;
  return text;
};

/** How those start at a terminal that are tested at one. */
const TERMINAL = { bash: ['--norc', '--noprofile', '-i'], zsh: ['-f', '-i'] };
const load = (shell: Shell): readonly (readonly [string, string])[] => [
  [`source ${scriptOf(shell)}; ${shell === 'zsh' ? ONLY_COMPLETE : ''}echo load''ed\r`, 'loaded'],
];

/** The words offered for a line whose last word is being typed. */
const OFFERED: Readonly<Record<Shell, (line: string) => string[]>> = {
  bash: (line) => {
    const words = line.split(' ');
    const quoted = words.map((word) => `'${word}'`).join(' ');
    const script = `source ${scriptOf('bash')}; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _certs; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return ask('bash', ['--norc', '--noprofile'], script).split('\n');
  },
  // What `_describe` is handed, which alone needs a terminal.
  zsh: (line) => {
    const words = line.split(' ');
    const quoted = words.map((word) => `'${word}'`).join(' ');
    const script = `compdef() { : }; compset() { cur=\${cur#*=} }; _describe() { print -rl -- \${items%%:*} }; _files() { print -rl -- *(N) }
source ${scriptOf('zsh')}; words=(${quoted}); CURRENT=${words.length}; _certs`;
    const typing =
      words
        .at(-1)
        ?.replace(/^--[^=]+=/, '')
        .replace(/^.*[,:+]/, '')
        .replace(/^[a-z-]+=/, '')
        .toLowerCase() ?? '';
    return ask('zsh', ['-f'], script)
      .split('\n')
      .filter((word) => word.toLowerCase().startsWith(typing));
  },
  fish: (line) =>
    ask('fish', ['--no-config'], `source ${scriptOf('fish')}; complete -C '${line}'`)
      .split('\n')
      .map((row) => row.split('\t')[0] ?? ''),
};

describe.each(SHELLS.filter(has))('%s', (shell) => {
  const offered = (line: string): string[] => OFFERED[shell](line).filter((word) => word !== '');

  test.each<[string, string[], string[]]>([
    ['certs ', ['list', 'compare', 'completion', 'help', 'version'], ['CPC']],
    ['certs comp', ['compare', 'completion'], ['list']],
    ['certs show CP', ['CPC', 'CPB', 'CPC-P'], ['CCS']],
    ['certs show cp', ['CPC', 'CPB'], ['CCS']],
    ['certs compare CPC CC', ['CCS', 'CCA'], ['CPC', 'compare']],
    ['certs list --', ['--organization', '--no-experience', '--format', '--help'], ['--schools']],
    ['certs list --organization aa', ['aapc'], ['ahima']],
    ['certs list --level ', ['entry', 'core', 'specialty', 'advanced'], ['master']],
    ['certs programs --level ', ['bachelor', 'master'], ['entry']],
    ['certs list --format n', ['ndjson'], ['json']],
    ['certs --as-of 2026-01-01 sh', ['show'], ['list']],
    ['certs career sal', ['salary'], ['roles']],
    ['certs career salary --state N', ['NJ', 'NY'], ['CA']],
    ['certs rules bo', ['books'], ['CPC']],
    ['certs rules books CP', ['CPC'], ['books']],
    ['certs cost CPC --program nj-', ['nj-rutgers-ocpe-cpc'], ['CPC']],
    ['certs plan CPC --prepared CC', ['CCS', 'CCA'], ['CPC']],
    ['certs advise --for CCS --held CP', ['CPC', 'CPB'], ['CCS']],
    ['certs cost CPC --member aa', ['aapc'], ['ahima']],
    ['certs help exit', ['exit-codes'], ['formats']],
    ['certs help ', ['list', 'formats', 'help', 'version'], ['CPC']],
    ['certs completion ', ['bash', 'zsh', 'fish'], []],
    ['certs nope ', [], ['CPC', 'list']],
    ['certs list -o certs.', ['certs.bash', 'certs.zsh'], ['list']],
    ['certs data st', ['stale'], ['CPC']],
    ['certs data stale CP', ['CPC', 'CPB'], ['stale']],
    ['certs data disputes CPC CC', ['CCS', 'CCA'], ['CPC']],
    ['certs data validate certs.', ['certs.bash', 'certs.zsh'], ['CPC']],
    ['certs data sources CP', [], ['CPC']],
    ['certs data export --format ', ['json', 'csv', 'datapackage'], ['markdown', 'plain']],
    ['certs data sources --format ', ['json', 'markdown'], ['datapackage']],
    ['certs data schema comp', ['compare'], ['list']],
    ['certs data schema data-', ['data-export', 'data-path'], ['list']],
    ['certs show CPC --fields exam.q', ['exam.questions'], ['code', 'help']],
    ['certs lapse CPC --sort ', ['code', 'help'], ['CPC']],
    ['certs programs --fields ', ['type', 'credits.low', 'provider', 'help'], ['institution']],
    ['certs programs --schools --fields ', ['institution', 'awards', 'help'], ['type', 'credits.low']],
    ['certs programs --state=NJ --schools --sort ', ['institution', 'help'], ['provider', 'credits.low']],
    ['certs programs --online --state NJ --fields ', ['provider', 'help'], ['institution']],
    ['certs programs funding --sort ', ['fullName', 'help'], ['type', 'credits.low']],
    ['certs renewal CPC --fields ', ['fees.member', 'help'], ['ceusRequired']],
    ['certs renewal --held CPC:2025-01-01 --fields ', ['ceusRequired', 'help'], ['fees.member']],
    ['certs renewal --profile me.json --fields ', ['help'], ['ceusRequired', 'fees.member']],
    ['certs profile path --fields ', ['path', 'help'], ['profile']],
    ['certs eligibility CPC --batch r.csv --fields ', ['verdict', 'help'], ['routes']],
    ['certs eligibility CPC --fields ', ['verdict', 'routes', 'help'], []],
    ['certs data sources --fields ', ['publisher', 'help'], ['adopted.value']],
    ['certs data disputes CPC --sort ', ['adopted.value', 'help'], ['publisher']],
    ['certs career salary --fields ', ['median', 'help'], ['points']],
    ['certs career --fields ', [], ['median', 'points']],
    ['certs compare CPC ', ['CCS', 'CPC-P'], ['CPC']],
    ['certs compare cpc ', ['CCS', 'CPC-P'], ['CPC']],
    ['certs compare CPC,CCS ', ['CCA', 'CPC-P'], ['CPC', 'CCS']],
    ['certs cost CPC --held ', ['CPC'], []],
    ['certs rules books AA', ['aapc'], ['CPC', 'ahima']],
    ['certs rules books CPC aa', ['aapc'], ['CPC', 'ahima']],
    ['certs data disputes aa', ['aapc'], ['CPC', 'ahima']],
    ['certs data stale ', ['aapc', 'CPC'], ['stale']],
    ['certs renewal --earned CP', ['CPC=', 'CPB='], ['CPC', 'CCS=']],
    ['certs list --source guide-', ['guide-2025'], ['aapc-apprentice']],
    ['certs profile edit me --clear edu', ['education'], ['experience']],
    ['certs help prof', ['profile', 'profiles'], ['formats']],
  ])('%s', (line, words, not) => {
    const found = offered(line);
    for (const word of words) expect(found).toContain(word);
    for (const word of not) expect(found).not.toContain(word);
  });

  test('a value behind its sign of equality', () => {
    expect(offered('certs list --level=s').map((word) => word.replace(/^--level=/, ''))).toEqual(['specialty']);
  });

  test.each<[string, string[], string[]]>([
    ['--experience ', ['coding=', 'none'], ['coding', 'until=']],
    ['--experience coding=18:', ['until=', 'supervised'], ['coding=', 'topic=']],
    ['--experience coding=18,bil', ['billing='], ['coding=']],
    ['--training cert', ['certificate'], ['course']],
    ['--training certificate:', ['topic=', 'approved-by='], ['until=', 'certificate']],
    ['--training=certificate:hours=80:top', ['topic='], ['hours=']],
    ['--training certificate:topic=cod', ['coding'], ['billing', 'topic=']],
    ['--training course:topic=him,diploma:topic=anat', ['anatomy'], ['him']],
    ['--training certificate:approved-by=pcap+aa', ['aapc'], ['state']],
    ['--training certificate:hours=', [], ['coding', 'pcap']],
    ['--degree=associate:field=', ['him', 'coding'], ['cahiim']],
    ['--degree associate:accreditation=c', ['cahiim'], ['coding']],
  ])('the part of a fact that is being typed: %s', (typing, words, not) => {
    // What stands before the part is typed already.
    const found = offered(`certs eligibility CPC ${typing}`).map((word) =>
      word
        .replace(/^--[^=]+=/, '')
        .replace(/^.*[,:+]/, '')
        .replace(/^[a-z-]+=(?=.)/, ''),
    );
    for (const word of words) expect(found).toContain(word);
    for (const word of not) expect(found).not.toContain(word);
  });

  test('the last one of a list', () => {
    for (const start of ['--held CPC,CCA,', '--held=CPC,CCA,']) {
      const found = offered(`certs advise ${start}cc`).map((word) => word.replace(/^.*,/, ''));
      expect(found).toEqual(expect.arrayContaining(['CCS', 'CCP-P']));
      for (const not of ['CPC', 'CCA']) expect(found).not.toContain(not);
    }
    const fields = offered('certs list --fields code,name,').map((word) => word.replace(/^.*,/, ''));
    expect(fields).toEqual(expect.arrayContaining(['organization', 'help']));
    for (const chosen of ['code', 'name']) expect(fields).not.toContain(chosen);
    const held = offered('certs advise --held=CPC,').map((word) => word.replace(/^.*,/, ''));
    expect(held).toEqual(expect.arrayContaining(['CCS', 'CPC-P']));
    expect(held).not.toContain('CPC');
    // A word that stands for itself is none of a list.
    if (shell !== 'zsh') expect(offered('certs show CPC,CC')).toEqual([]);
  });

  test.each([
    'list --output ',
    'list --output=',
    'list -o ',
    'advise --batch=',
    'list --data=',
    'cost --profile=',
    'renewal --log=',
    'advise --save=',
    'data validate ',
  ])('files in folders, with blanks in their names too: %s', async (typing) => {
    if (shell === 'fish') {
      expect(offered(`certs ${typing}sub/`).join()).toMatch(/\bsub\/roster\.csv$/);
      expect(offered(`certs ${typing}sp\\ dir/`).join()).toMatch(/\bsp dir\/roster\.csv$/);
      // No other words beside them.
      expect(offered(`certs ${typing}sp\\ dir/`)).toHaveLength(1);
    } else {
      await typed(shell, TERMINAL[shell], [
        ...load(shell),
        [`certs ${typing}sub/ro\t`, `${typing}sub/roster.csv`],
        [`certs ${typing}sp\\ dir/ro\t`, 'dir/roster.csv'],
      ]);
    }
  });

  test('which way to sort, behind a field', () => {
    for (const line of ['certs list --sort code:', 'certs data sources --sort=title:'])
      expect(offered(line).map((word) => word.replace(/^.*:/, ''))).toEqual(['asc', 'desc']);
    expect(offered('certs list --sort=code:d').map((word) => word.replace(/^.*:/, ''))).toEqual(['desc']);
  });

  test('loads twice without a word', () => {
    const args = { bash: ['--norc', '-u', '-e'], zsh: ['-f', '-u', '-e'], fish: ['--no-config'] }[shell];
    expect(ask(shell, args, `source ${scriptOf(shell)}; source ${scriptOf(shell)}`)).toBe('');
  });

  test('never runs what was typed', () => {
    const command = shell === 'fish' ? `(touch ${trap})` : `$(touch ${trap})`;
    for (const line of [`certs show ${command}`, `certs list --level=${command}`, `certs list --level ${command}`])
      offered(line);
    if (shell !== 'fish') offered(`certs show \`touch ${trap}\``);
    expect(existsSync(trap)).toBe(false);
  });
});

describe.each((['bash', 'zsh'] as const).filter(has))('%s at a terminal', (shell) => {
  const args = TERMINAL[shell];

  test('completes a command, a flag, a code and a value', async () => {
    await typed(shell, args, [
      ...load(shell),
      ['certs compa\t', 'certs compare '],
      ['certs list --no-exp\t', 'certs list --no-experience '],
      ['certs show CDIP\t', 'certs show CDIP '],
      ['certs fees --format=ndj\t', 'certs fees --format=ndjson'],
      ['certs list --sort=code:d\t', '--sort=code:desc'],
      ['certs list --fields code,nam\t', '--fields code,name'],
      ['certs renewal --earned CDI\t', '--earned CDIP='],
      ['certs data schema cert\t', 'certs data schema certification '],
      ['certs cost --experience audi\t', '--experience auditing='],
      ['certs cost --training certificate:appr\t', ' certificate:approved-by='],
      ['certs cost --degree=associate:fie\t', '--degree=associate:field='],
      ['certs cost --degree=associate:field=hi\t', '--degree=associate:field=him'],
      ['certs cost --training course:approved-by=pcap+aa\t', 'approved-by=pcap+aapc'],
      ['certs cost --held CCA:2025 --training dip\t', '--training diploma'],
    ]);
  });

  test('never runs what was typed', async () => {
    await typed(shell, args, [
      ...load(shell),
      [`certs show "$(touch ${trap})\t`, 'touch'],
      [`certs show \`touch ${trap}\`\t`, 'touch'],
    ]);
    expect(existsSync(trap)).toBe(false);
  });
});

describe.each(SHELLS)('the script for %s', (shell) => {
  const script = async (): Promise<string> => (await spawnCerts(['completion', shell])).out;

  test('is the same bytes every time, and says how to load it', async () => {
    const text = await script();
    expect(await script()).toBe(text);
    expect(text).toContain(`certs completion ${shell}`);
  });

  test('has no line that ends in blanks, as one with no words would', async () => {
    const out = await script();
    expect(out.split('\n').filter((line) => /\s$/.test(line))).toEqual([]);
    expect(out).toMatch(/\S\n$/);
  });

  test('evaluates nothing and starts no program', async () => {
    const code = (await script()).replaceAll(/^\s*#.*$/gm, '');
    expect(code).not.toMatch(/\beval\b|`|\bcompgen -W\b|_init_completion|__ltrim/);
    expect(code).not.toMatch(/\$\(certs|\(certs /);
  });

  test('describes topics, and says nothing where there is nothing to say', async () => {
    const text = await script();
    if (shell === 'bash') return;
    const { commands, topics } = JSON.parse((await spawnCerts(['help', '--json'])).out) as CommandTree;
    const texts = commands.flatMap((command) => Object.values(command.topics ?? {}));
    expect(texts.length).toBeGreaterThan(15);
    for (const about of [...texts, ...topics.filter(({ name }) => name !== 'data').map(({ summary }) => summary)])
      expect(text).toContain(about);
    expect(text).not.toMatch(/[: ]'?(about|529 savings)'?$/m);
    // An empty description is a sign for one in zsh.
    expect(text).not.toMatch(/^ +'[^']*:'$/m);
  });

  test('holds codes, organizations, states and programs', async () => {
    const text = await script();
    for (const word of ['CPC', 'aapc', 'NJ', 'nj-rutgers-ocpe-cpc', 'ndjson', '--as-of']) expect(text).toContain(word);
  });
});

test('no shell, no other shell, and no other format', async () => {
  for (const words of [[], ['tcsh'], ['powershell'], ['bash', '--json']]) {
    const { out, err, code } = await spawnCerts(['completion', ...words]);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toMatch(/error/);
  }
});
