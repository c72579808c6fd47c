/** What a long run says beside its answer: rows that could not be read, and how far it is. */
import type { Problem } from '../../../errors.ts';
import { safe, safeJson } from '../../../render/safe.ts';
import { badRowsText, rowsText, rowText, WAIT_TEXT } from '../../../render/words/people.ts';
import { notice, tellWait } from '../answer/notice.ts';
import type { Session } from '../session.ts';

/** So many rows are told one by one: a file of another kind would fill the screen. */
const MOST_TOLD = 100;

/** The rows of a run, and those among them that could not be read. */
export class BadRows {
  rows = 0;
  count = 0;

  constructor(
    private readonly session: Session,
    private readonly name: string,
  ) {}

  /** One line a problem; where the answer is asked for as NDJSON, one object a row. */
  async tell({ line, problems }: { line: number; problems: readonly Omit<Problem, 'file'>[] }): Promise<void> {
    this.count += 1;
    if (this.count > MOST_TOLD) return;
    const file = `${this.name}, line ${line}`;
    const texts = problems.map((problem) => rowText(this.name, line, problem));
    if (this.asJson())
      this.write({ code: 'bad-row', message: texts.join('; '), problems: problems.map((each) => ({ file, ...each })) });
    else for (const text of texts) await this.say(text);
  }

  /** At the end: how many there were. */
  async sum(): Promise<void> {
    if (this.count === 0) return;
    const message = badRowsText(this.count, this.rows, MOST_TOLD);
    if (this.asJson()) this.write({ code: 'bad-rows', message });
    else await this.say(message);
  }

  private asJson(): boolean {
    return this.session.options.format === 'ndjson';
  }

  private async say(text: string): Promise<void> {
    await notice(this.session.io, `error: ${safe(text)}\n`, this.session.options.width);
  }

  private write({ code, message, ...rest }: { code: string; message: string; problems?: readonly Problem[] }): void {
    this.session.io.stderr.write(`${safeJson({ error: { code, message, hint: null, exit: 2, ...rest } })}\n`);
  }
}

const BETWEEN_LINES_MS = 250;

/**
 * What a terminal is told while a run takes long: a line that says how far it is, gone at the end, and of one that is
 * not to be drawn on a line that says what is done. Nothing in a pipe, and where the rows themselves are seen.
 *
 * @param name the roster
 */
export const progressOn = (
  session: Session,
  name: string,
): { show: (rows: number) => Promise<void>; clear: () => void } => {
  const { io, options, dress } = session;
  const toTerminal = io.stdout.isTTY && (options.output === undefined || options.output === '-');
  let last = io.elapsed();
  let told = !io.stderr.isTTY || options.quiet === true || toTerminal;
  /** Set as long as the line stands. */
  let takeBack: (() => void) | null = null;
  return {
    show: async (rows) => {
      if (told || io.elapsed() - last < BETWEEN_LINES_MS) return;
      if (dress.accessible) {
        told = true;
        return tellWait(session, WAIT_TEXT.roster(name));
      }
      last = io.elapsed();
      // What comes after a signal begins on a line of its own.
      takeBack ??= io.onStop(() => io.stderr.write('\n'));
      io.stderr.write(`\r${rowsText(rows)}\u001b[K`);
    },
    clear: () => {
      if (takeBack === null) return;
      takeBack();
      takeBack = null;
      io.stderr.write('\r\u001b[K');
    },
  };
};
