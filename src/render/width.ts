/** The one place for how wide a text is on a terminal, and for breaking it. */

// One column each, which needs no tables, and nearly every text is made of these: printable ASCII, the letters of
// western Europe, dashes and quotation marks, box drawing and blocks.
const PLAIN = /^[\x20-\x7e\n\u00a1-\u00ac\u00ae-\u017f\u2010-\u2027\u2500-\u259f]*$/;

let measure: ((text: string) => number) | undefined;

/**
 * Has the texts at hand measured: loads the tables for wide and combining characters where one of them needs those,
 * which cost 20 ms. Whatever is measured or broken has come through here, or is our own plain words.
 */
export const prepareWidths = async (texts: readonly string[]): Promise<void> => {
  if (measure === undefined && !PLAIN.test(texts.join(''))) measure = (await import('string-width')).default;
};

/** Columns that a text takes up. */
export const widthOf = (text: string): number =>
  measure === undefined || PLAIN.test(text) ? text.length : measure(text);

const lengthOf = (text: string): number => text.length;

/** What measures the parts of a text: one look at the whole spares one at each word. */
const measureOf = (text: string): ((part: string) => number) =>
  measure === undefined || PLAIN.test(text) ? lengthOf : widthOf;

let segmenter: Intl.Segmenter | undefined;

/** What a reader sees as one character each. */
const graphemes = (text: string): string[] => {
  segmenter ??= new Intl.Segmenter('en-US', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
};

/**
 * A word cut into pieces of at most so many columns, after a colon where one stands in the second half; a wider
 * single character stands alone.
 */
const cut = (word: string, width: number): string[] => {
  const pieces: string[] = [];
  const endOf = (piece: string): number => {
    const colon = piece.lastIndexOf(':') + 1;
    return colon >= piece.length / 2 ? colon : piece.length;
  };
  if (PLAIN.test(word)) {
    let rest = word;
    // However narrow it is, a character has its place.
    const most = Math.max(1, width);
    while (rest.length > most) {
      const end = endOf(rest.slice(0, most));
      pieces.push(rest.slice(0, end));
      rest = rest.slice(end);
    }
    return [...pieces, rest];
  }
  let piece = '';
  let used = 0;
  for (const character of graphemes(word)) {
    const columns = widthOf(character);
    while (used + columns > width && piece !== '') {
      const end = endOf(piece);
      pieces.push(piece.slice(0, end));
      piece = piece.slice(end);
      used = widthOf(piece);
    }
    piece += character;
    used += columns;
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
};

/** Words wider than this, in texts of which every sign takes one column. */
const longerThan = (columns: number): RegExp => new RegExp(`[^ \\n]{${columns + 1},}`, 'g');

/** Whether a word of some texts is wider than so many columns. */
export const hasWordOver = (columns: number, texts: readonly string[]): boolean =>
  measure === undefined ? longerThan(columns).test(texts.join('\n')) : widestWord(texts) > columns;

/**
 * The widest word of some texts: below this many columns one has to be cut inside a word.
 *
 * @param over what a word is known to be wider than, which spares a look at the others
 */
export const widestWord = (texts: readonly string[], over = 0): number => {
  let widest = 0;
  if (measure === undefined) {
    const all = texts.join('\n');
    // A search for a longer one: to go through the words takes a loop that V8 sets out to optimize.
    let longer = longerThan(over);
    for (let found = longer.exec(all); found !== null; found = longer.exec(all)) {
      widest = found[0].length;
      const from = longer.lastIndex;
      longer = longerThan(widest);
      longer.lastIndex = from;
    }
    return widest;
  }
  for (const text of texts) {
    const measured = measureOf(text);
    if (measured(text) > widest) for (const word of text.split(/[ \n]/)) widest = Math.max(widest, measured(word));
  }
  return widest;
};

/** Whether a text is one line of at most so many columns. */
export const fits = (text: string, width: number): boolean => !text.includes('\n') && widthOf(text) <= width;

/**
 * A paragraph of one column a sign in its lines, by the last space that fits: to go through its words takes longer.
 * Null where a word is wider than a line, or spaces stand together or at an end.
 */
const plainLines = (paragraph: string, width: number): string[] | null => {
  if (/^ | {2}| $/.test(paragraph)) return null;
  const lines: string[] = [];
  let from = 0;
  while (paragraph.length - from > width) {
    const space = paragraph.lastIndexOf(' ', from + width);
    if (space <= from) return null;
    lines.push(paragraph.slice(from, space));
    from = space + 1;
  }
  return [...lines, paragraph.slice(from)];
};

/**
 * A text in lines of at most so many columns: broken at spaces, and inside a word only where it alone is
 * wider. Nothing but the spaces at a break is left out.
 */
export const wrap = (text: string, width: number): string[] => {
  if (fits(text, width)) return [text];
  const measure = measureOf(text);
  return text.split('\n').flatMap((paragraph) => {
    if (measure(paragraph) <= width) return [paragraph];
    const plain = measure === lengthOf ? plainLines(paragraph, width) : null;
    if (plain !== null) return plain;
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const columns = measure(word);
      if (line !== '' && used + 1 + columns <= width) {
        line += ` ${word}`;
        used += 1 + columns;
        continue;
      }
      if (line !== '') lines.push(line);
      const pieces = columns <= width ? [word] : cut(word, width);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
      used = measure(line);
    }
    if (line !== '') lines.push(line);
    return lines;
  });
};

/** The text filled up with spaces on one side. */
export const pad = (text: string, width: number, side: 'left' | 'right' = 'right'): string => {
  const fill = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'right' ? text + fill : fill + text;
};
