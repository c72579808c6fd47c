/** Notices and errors on stderr. */
import { type Io, noticeWidth } from '../../../context.ts';
import { safe } from '../../../render/safe.ts';
import { prepareWidths, widthOf } from '../../../render/width.ts';
import type { Session } from '../session.ts';

/** Before the further lines of what is broken. */
const INDENT = '    ';
/** Where a line may be broken: "at" in front of one would be taken for a line of a stack trace. */
const BREAK = / (?!at )/;

/** A line broken at spaces alone: a path or an address stays whole, however long. */
const folded = (line: string, width: number): string => {
  const lines: string[] = [];
  for (const [index, word] of line.trimStart().split(BREAK).entries()) {
    const last = lines.at(-1);
    if (index === 0) lines.push(line.slice(0, line.length - line.trimStart().length) + word);
    else if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(INDENT + word);
  }
  return lines.join('\n');
};

/**
 * Tells something beside the answer: in lines of the terminal's width where somebody reads it there, as it is where a
 * program does.
 *
 * @param width columns that were asked for
 */
export const notice = async (io: Io, text: string, width?: number): Promise<void> => {
  const columns = noticeWidth(io, width);
  if (columns === null) {
    io.stderr.write(text);
    return;
  }
  await prepareWidths([text]);
  io.stderr.write(
    text
      .split('\n')
      .map((line) => folded(line, columns))
      .join('\n'),
  );
};

/** Says at a terminal what is being done, where that takes as long as somebody would wonder. */
export const tellWait = async ({ io, options }: Session, what: string): Promise<void> => {
  if (io.stderr.isTTY && !options.quiet) await notice(io, `${safe(what)}\n`, options.width);
};
