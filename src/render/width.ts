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

/** Whether every text at hand has one column a sign: then its length tells as much, and a loop needs no call for it. */
export const allOneWide = (): boolean => measure === undefined;

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

/**
 * The widest word of texts of one column a sign. It goes on by the last space within as many signs as the widest so
 * far, and so looks at few words.
 */
const longestWord = (texts: readonly string[]): number => {
  let longest = 0;
  // By index and in one function, since a table may have thousands of texts.
  for (let index = 0; index < texts.length; index += 1) {
    let text = texts[index] ?? '';
    if (text.length <= longest) continue;
    if (text.includes('\n')) text = text.replaceAll('\n', ' ');
    let from = 0;
    while (text.length - from > longest) {
      const space = text.lastIndexOf(' ', from + longest);
      if (space >= from) {
        from = space + 1;
        continue;
      }
      const end = text.indexOf(' ', from);
      longest = (end < 0 ? text.length : end) - from;
      from += longest + 1;
    }
  }
  return longest;
};

/** The widest word of some texts: below this many columns one has to be cut inside a word. */
export const widestWord = (texts: readonly string[]): number => {
  if (measure === undefined) return longestWord(texts);
  let widest = 0;
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
  lines.push(paragraph.slice(from));
  return lines;
};

/**
 * A text in lines of at most so many columns: broken at spaces, and inside a word only where it alone is
 * wider. Nothing but the spaces at a break is left out.
 */
export const wrap = (text: string, width: number): string[] => {
  if (fits(text, width)) return [text];
  const measure = measureOf(text);
  const inLines = (paragraph: string): string[] => {
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
  };
  return text.includes('\n') ? text.split('\n').flatMap(inLines) : inLines(text);
};

/** The text filled up with spaces on one side. */
export const pad = (text: string, width: number, side: 'left' | 'right' = 'right'): string => {
  const fill = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'right' ? text + fill : fill + text;
};
