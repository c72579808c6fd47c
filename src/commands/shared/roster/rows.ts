/** What a long run says beside its answer: rows that could not be read, and how far it is. */
import type { Problem } from '../../../errors.ts';
import { safe, safeJson } from '../../../render/safe.ts';
import { badRowsText, rowsText, rowText } from '../../../render/words/people.ts';
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
  tell({ line, problems }: { line: number; problems: readonly Omit<Problem, 'file'>[] }): void {
    this.count += 1;
    if (this.count > MOST_TOLD) return;
    const file = `${this.name}, line ${line}`;
    const texts = problems.map((problem) => rowText(this.name, line, problem));
    if (this.asJson())
      this.write({ code: 'bad-row', message: texts.join('; '), problems: problems.map((each) => ({ file, ...each })) });
    else for (const text of texts) this.session.io.stderr.write(`error: ${safe(text)}\n`);
  }

  /** At the end: how many there were. */
  sum(): void {
    if (this.count === 0) return;
    const message = badRowsText(this.count, this.rows, MOST_TOLD);
    if (this.asJson()) this.write({ code: 'bad-rows', message });
    else this.session.io.stderr.write(`error: ${message}\n`);
  }

  private asJson(): boolean {
    return this.session.options.format === 'ndjson';
  }

  private write({ code, message, ...rest }: { code: string; message: string; problems?: readonly Problem[] }): void {
    this.session.io.stderr.write(`${safeJson({ error: { code, message, hint: null, exit: 2, ...rest } })}\n`);
  }
}

const BETWEEN_LINES_MS = 250;

/** A line at a terminal that says how far a run is: never in a pipe, and gone at the end. */
export const progressOn = ({ io, options, dress }: Session): { show: (rows: number) => void; clear: () => void } => {
  const toTerminal = io.stdout.isTTY && (options.output === undefined || options.output === '-');
  if (!io.stderr.isTTY || options.quiet || dress.accessible || toTerminal)
    return { show: () => undefined, clear: () => undefined };
  let last = io.elapsed();
  let shown = false;
  return {
    show: (rows) => {
      if (io.elapsed() - last < BETWEEN_LINES_MS) return;
      last = io.elapsed();
      shown = true;
      io.stderr.write(`\r${rowsText(rows)}\u001b[K`);
    },
    clear: () => {
      if (shown) io.stderr.write('\r\u001b[K');
      shown = false;
    },
  };
};
