/** What can be asked at a terminal, whoever asks it: drawn with inquirer, or line by line. */
import { isatty } from 'node:tty';
import { CancelledError } from '../errors.ts';
import { prepareWidths, wrap } from '../render/width.ts';

/** One of several, or some of them: both are answered with places in the list. */
type Listed = {
  message: string;
  labels: readonly string[];
  /** The place of going back, which `<` takes where the answer is typed. */
  back?: number | undefined;
};

export type Prompter = {
  /** Writes lines above a question, broken at the terminal's width. They are not drawn again. */
  say: (text: string) => Promise<void>;
  /** @param question `initial` is the place that Enter takes */
  select: (question: Listed & { initial?: number }) => Promise<number>;
  /** @param question `check` gives what is wrong with a choice, or null */
  checkbox: (
    question: Listed & { initial?: readonly number[]; check: (chosen: readonly number[]) => string | null },
  ) => Promise<number[]>;
  /** @param question `initial` is what Enter alone says */
  input: (question: { message: string; initial?: string; check: (text: string) => string | null }) => Promise<string>;
  /** A yes or no; Enter alone is no. */
  confirm: (message: string) => Promise<boolean>;
};

export type PromptStyle = {
  color: boolean;
  accessible: boolean;
  /** The width to ask in, as it is at the moment: a terminal may be drawn wider or narrower between questions. */
  columns: () => number;
};

/**
 * Ends the process as the system would where the keyboard ended because the terminal was closed: Node, which gives the
 * terminal back at its own end, breaks on one that is gone.
 */
export const endIfClosed = (): void => {
  if (!process.stdin.isTTY || isatty(0)) return;
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
};

/** What Ctrl-C and Ctrl-D mean in every question. */
export const stopped = (): CancelledError => new CancelledError('Stopped. Nothing was saved.');

/** Writes text in lines of this width. */
export const sayOn =
  (stream: NodeJS.WriteStream, columns: PromptStyle['columns']) =>
  async (text: string): Promise<void> => {
    await prepareWidths([text]);
    stream.write(`${wrap(text, columns()).join('\n')}\n`);
  };
