/** A document as Markdown. */
import { type Block, type Document, factsTable, type TableBlock } from './document.ts';
import { safe } from './safe.ts';

/** One line of text that Markdown takes for nothing else. */
const escapedLine = (text: string): string =>
  safe(text)
    .replace(/[\\|`*_<>[\]]/g, (character) => `\\${character}`)
    .replace(/^([#+=~-])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');

/** A raw line end would end a table. */
const escaped = (text: string): string => text.split(/\r?\n/).map(escapedLine).join('<br>');

const markdownBlock = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `## ${escaped(block.text)}`;
    case 'text':
      return escaped(block.text);
    case 'list':
      return block.items.map((item) => `- ${escaped(item)}`).join('\n');
    case 'notes':
      return [`**${escaped(block.title)}**`, '', ...block.items.map((item) => `- ${escaped(item)}`)].join('\n');
    case 'facts':
      return markdownTable(factsTable(block.rows, ['Field', 'Value']));
    case 'table':
      return markdownTable(block);
  }
};

/** Markdown: a table each, the rest as paragraphs and lists. */
export const renderMarkdown = (document: Document): string => document.map(markdownBlock).join('\n\n');

const markdownTable = ({ columns, rows }: TableBlock): string => {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  const rule = columns.map(({ align }) => (align === 'right' ? '---:' : '---'));
  const body = rows.map((row) => line(columns.map((_, index) => row[index]?.text ?? '')));
  return [line(columns.map(({ header }) => header)), `| ${rule.join(' | ')} |`, ...body].join('\n');
};
