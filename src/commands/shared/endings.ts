/** What the ending of a file to write says of its format. */
import { UsageError, type Wrong } from '../../errors.ts';
import { type Format, type GlobalOptions, namedFormats } from './options.ts';
import { shellQuoted } from './shell-quoted.ts';

const FORMAT_OF: ReadonlyMap<string, Format> = new Map([
  ['json', 'json'],
  ['ndjson', 'ndjson'],
  ['jsonl', 'ndjson'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
]);

/** Endings of files that nothing opens where a table stands in them, and the ending of ours that does for each. */
const IN_PLACE_OF: ReadonlyMap<string, string> = new Map([
  ...['xlsx', 'xls', 'ods'].map((ending) => [ending, 'csv'] as const),
  ...['docx', 'doc', 'odt', 'rtf', 'pdf', 'html', 'htm'].map((ending) => [ending, 'md'] as const),
  ...['yaml', 'yml', 'xml'].map((ending) => [ending, 'json'] as const),
]);

/** What stands behind the last dot of a file's name, in small letters. */
export const endingOf = (file: string): string => /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';

/** The format that a file's ending stands for; undefined where it stands for none of ours. */
export const formatByEnding = (file: string): Format | undefined => FORMAT_OF.get(endingOf(file));

/** A file to write whose ending is that of a format we do not write, where none of ours is named beside it. */
export const wrongEnding = (options: GlobalOptions): Wrong[] => {
  const { output: file = '' } = options;
  const ending = endingOf(file);
  const instead = IN_PLACE_OF.get(ending);
  if (instead === undefined || namedFormats(options).length > 0) return [];
  const ours = ['csv', 'tsv', 'json', 'ndjson', 'md', 'txt'].map((each) => `.${each}`).join(', ');
  return [
    {
      alone: new UsageError(`no answer is written as .${ending}, and got --output "${file}"`, {
        hint: `-o ${shellQuoted(`${file.slice(0, -ending.length)}${instead}`)}    (endings: ${ours}; with --format any)`,
      }),
      problem: { file: '--output', path: '', found: `"${file}"`, expected: `a file of ${ours}, or --format beside it` },
    },
  ];
};
