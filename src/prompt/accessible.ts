/** Questions line by line: numbered choices, an answer that is typed, nothing that is drawn twice. */
import { createInterface } from 'node:readline';
import { safe } from '../render/safe.ts';
import { prepareWidths, wrap } from '../render/width.ts';
import { endIfClosed, type Prompter, type PromptStyle, sayOn, stopped } from './questions.ts';

/**
 * One line from the keyboard; Ctrl-C and Ctrl-D are a CancelledError.
 *
 * @param again asks once more where the process was halted and goes on: the shell has written below the question
 */
const readLine = (prompt: string, again: () => void): Promise<string> =>
  new Promise((resolve, reject) => {
    const { stdin, stderr } = process;
    const stop = (): void => {
      endIfClosed();
      stderr.write('\n');
      reject(stopped());
    };
    // The keyboard ended in the middle of the line before: no event will tell it again.
    if (stdin.readableEnded) {
      stderr.write(prompt);
      return stop();
    }
    const lines = createInterface({ input: stdin, terminal: false });
    let told: string | undefined;
    const interrupt = (): void => lines.close();
    process.once('SIGINT', interrupt).on('SIGCONT', again);
    lines.once('line', (line) => {
      told = line.trim();
      lines.close();
    });
    // Closed before a line came: the person wants no more.
    lines.once('close', () => {
      process.off('SIGINT', interrupt).off('SIGCONT', again);
      if (told === undefined) stop();
      else resolve(told);
    });
    stderr.write(prompt);
  });

/** @param back what "<" stands for, as it does in questions that are typed */
const choiceOf = (text: string, labels: readonly string[], back: number | undefined): number | null => {
  if (text === '<' && back !== undefined) return back;
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= labels.length ? number - 1 : null;
};

export const accessiblePrompter = ({ columns }: Pick<PromptStyle, 'columns'>): Prompter => {
  const say = sayOn(process.stderr, columns);

  /** Asks until the line is understood; `question` stands above what the line begins with. */
  const until = async <T>(
    question: string | null,
    prompt: string,
    read: (line: string) => { value: T } | { problem: string },
  ): Promise<T> => {
    await prepareWidths([prompt]);
    const broken = () => `${wrap(prompt, columns() - 1).join('\n')} `;
    const sayQuestion = async () => (question === null ? undefined : say(question));
    await sayQuestion();
    for (;;) {
      const again = () => void sayQuestion().then(() => process.stderr.write(broken()));
      const understood = read(await readLine(broken(), again));
      if ('value' in understood) return understood.value;
      await say(understood.problem);
    }
  };

  const listed = (message: string, labels: readonly string[]): string =>
    [message, ...labels.map((label, index) => `${index + 1}. ${label}`)].join('\n');

  return {
    say,
    select: async ({ message, labels, initial, back }) => {
      const kept = initial === undefined ? '' : `, or press Enter for ${initial + 1}`;
      return until(listed(message, labels), `Type a number from 1 to ${labels.length}${kept}:`, (line) => {
        const place = line === '' && initial !== undefined ? initial : choiceOf(line, labels, back);
        return place === null
          ? { problem: `"${safe(line)}" is no number from 1 to ${labels.length}.` }
          : { value: place };
      });
    },
    checkbox: async ({ message, labels, initial = [], back, check }) => {
      const kept = initial.length === 0 ? '' : `, or press Enter for ${initial.map((place) => place + 1).join(', ')}`;
      return until(listed(message, labels), `Type one or more numbers, parted by commas${kept}:`, (line) => {
        const parts = line.split(/[\s,]+/).filter((part) => part !== '');
        const places = line === '' ? [...initial] : parts.flatMap((part) => choiceOf(part, labels, back) ?? []);
        if (line !== '' && places.length < parts.length)
          return { problem: `"${safe(line)}" holds something that is no number from 1 to ${labels.length}.` };
        const chosen = [...new Set(places)].sort((a, b) => a - b);
        const problem = check(chosen);
        return problem === null ? { value: chosen } : { problem };
      });
    },
    input: ({ message, initial, check }) =>
      until(null, `${message}${initial === undefined ? '' : ` (Enter for ${initial})`}`, (line) => {
        const text = line === '' ? (initial ?? '') : line;
        const problem = check(text);
        return problem === null ? { value: text } : { problem };
      }),
    confirm: (message) =>
      until(null, `${message} (y/N)`, (line) =>
        /^(y|yes|n|no|)$/i.test(line) ? { value: /^y/i.test(line) } : { problem: 'Please type yes or no.' },
      ),
  };
};
