/** Asking: the only import of inquirer. Questions are drawn on stderr, so that the answer stays alone on stdout. */
import { Writable } from 'node:stream';
import { styleText } from 'node:util';
import inquirer from 'inquirer';
import { prepareWidths, wrap } from '../render/width.ts';
import { theKeyboard } from './keyboard.ts';
import { endIfClosed, type Prompter, type PromptStyle, sayOn, stopped } from './questions.ts';

// By name: two copies of its core may be installed.
const isStop = (error: unknown): boolean =>
  error instanceof Error && ['ExitPromptError', 'AbortPromptError', 'CancelPromptError'].includes(error.name);

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with the escape character.
const COLOURS = /\u001b\[[\d;]*m/g;

/** Stderr without colours: inquirer asks nobody whether they are wanted. */
const colourless = (): NodeJS.WritableStream => {
  const { stderr } = process;
  const stream = new Writable({
    write(chunk, _encoding, done) {
      stderr.write(String(chunk).replaceAll(COLOURS, ''));
      done();
    },
  });
  return Object.defineProperties(stream, {
    isTTY: { value: true },
    columns: { get: () => stderr.columns },
    rows: { get: () => stderr.rows },
  });
};

type Broken = (text: string, indent: number) => string;

/** Broken at spaces: left to itself inquirer breaks inside words. Further lines stand under the first. */
const brokenIn =
  (columns: PromptStyle['columns']): Broken =>
  (text, indent) =>
    wrap(text, Math.max(10, columns() - indent - 1)).join(`\n${' '.repeat(indent)}`);

const same = (text: string): string => text;

/** Words and plain characters in place of symbols and dim text. */
const themeOf = (broken: Broken, keys = '') => ({
  prefix: { idle: '?', done: '-' },
  icon: { cursor: '>', checked: '[x]', unchecked: '[ ]' },
  style: {
    help: same,
    answer: (text: string) => `\n  ${styleText('cyan', broken(text, 2))}`,
    defaultAnswer: (text: string) => `(${text})`,
    error: (text: string) => broken(`> ${text}`, 2),
    keysHelpTip: () => broken(keys, 0),
  },
});

/** While a question stands the terminal is not as it was: whatever ends or halts the process gives it back first. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGTSTP'] as const;

/** Ctrl-\ */
const QUIT = '\u001c';

/** Lines that a list may take: the terminal's, less those of the question. */
const pageSize = (): number => Math.max(5, (process.stderr.rows || 24) - 8);

/** Questions that are drawn: lists to move in. */
export const drawnPrompter = ({ color, columns }: PromptStyle): Prompter => {
  const broken = brokenIn(columns);
  const theme = themeOf(broken);
  /** Null where the process was halted meanwhile: what was drawn is no longer where it was. */
  const askOnce = async <T>(
    make: () => Record<string, unknown>,
    texts: readonly string[],
  ): Promise<{ answer: T } | null> => {
    const stop = new AbortController();
    let ended: NodeJS.Signals | undefined;
    const onSignal = (signal: NodeJS.Signals): void => {
      ended = signal;
      stop.abort();
    };
    // Keys that send a signal do not where each key is handed over.
    const onKey = (_text: unknown, key?: { ctrl?: boolean; name?: string; sequence?: string }): void => {
      if (key?.ctrl && key.name === 'd') stop.abort();
      if (key?.sequence === QUIT) onSignal('SIGQUIT');
    };
    const onEnd = (): void => {
      endIfClosed();
      stop.abort();
    };
    const input = theKeyboard();
    input.on('keypress', onKey).once('end', onEnd);
    for (const signal of SIGNALS) process.on(signal, onSignal);
    await prepareWidths(texts);
    try {
      const module = inquirer.createPromptModule({
        input,
        output: color ? process.stderr : colourless(),
        signal: stop.signal,
      });
      return (await module([{ ...make(), name: 'answer' }] as never)) as unknown as { answer: T };
    } catch (error) {
      if (isStop(error) && ended === 'SIGTSTP') return null;
      throw isStop(error) ? stopped() : error;
    } finally {
      input.off('keypress', onKey).off('end', onEnd);
      for (const signal of SIGNALS) process.off(signal, onSignal);
      // The interface that took Ctrl-Z would draw again, closed as it is.
      if (ended === 'SIGTSTP') process.removeAllListeners('SIGCONT');
      // Ctrl-C from elsewhere is a person who stops; any other signal still ends or halts the process.
      if (ended !== undefined && ended !== 'SIGINT') process.kill(process.pid, ended);
    }
  };
  const ask = async <T>(make: () => Record<string, unknown>, texts: readonly string[]): Promise<T> => {
    for (;;) {
      const asked = await askOnce<T>(make, texts);
      if (asked !== null) return asked.answer;
    }
  };
  const choices = (labels: readonly string[], indent: number) =>
    labels.map((label, value) => ({ name: broken(label, indent), short: label, value }));
  const valid = (problem: string | null): true | string => problem ?? true;

  return {
    say: sayOn(process.stderr, columns),
    select: ({ message, labels, initial }) =>
      ask(
        () => ({
          type: 'select',
          message: broken(message, 2),
          choices: choices(labels, 2),
          default: initial,
          loop: false,
          pageSize: pageSize(),
          // With the keys of editors it searches no line for what is typed, where every other key finds the first one.
          theme: { ...themeOf(broken, 'Arrow keys move, Enter answers.'), keybindings: ['vim', 'emacs'] },
        }),
        [message, ...labels],
      ),
    checkbox: ({ message, labels, initial = [], check }) =>
      ask(
        () => ({
          type: 'checkbox',
          message: broken(message, 2),
          choices: choices(labels, 5).map((choice) => ({ ...choice, checked: initial.includes(choice.value) })),
          validate: (chosen: readonly { value: number }[]) => valid(check(chosen.map(({ value }) => value))),
          loop: false,
          pageSize: pageSize(),
          shortcuts: { all: null, invert: null },
          theme: themeOf(broken, 'Arrow keys move, the space bar ticks, Enter answers.'),
        }),
        [message, ...labels],
      ),
    input: ({ message, initial, check }) =>
      ask<string>(
        () => ({
          type: 'input',
          message: broken(message, 2),
          default: initial,
          validate: (text: string) => valid(check(text.trim())),
          theme,
        }),
        [message, initial ?? ''],
      ).then((text) => text.trim()),
    confirm: (message) =>
      ask(() => ({ type: 'confirm', message: broken(message, 2), default: false, theme }), [message]),
  };
};
