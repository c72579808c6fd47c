/** The man page, made of the command tree: what `certs help` and its topics say, in one page. */
import type { ArgumentNode, CommandNode, CommandTree, FlagNode } from '../src/commands/shared/tree.ts';

const WIDEST = 78;

/** Words without a sign that roff would read as its own. */
const escaped = (words: string): string => words.replaceAll('\\', '\\e').replaceAll('-', '\\-');

/** Text as roff takes it, in lines that are easy to compare. */
const text = (words: string): string => {
  const lines: string[] = [];
  let line = '';
  for (const word of escaped(words).split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > WIDEST) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line].map((each) => each.replace(/^[.']/, '\\&$&')).join('\n');
};

/** One argument of a macro. */
const argument = (words: string): string => `"${escaped(words).replaceAll('"', '""')}"`;

const paragraph = (words: string): string => `.PP\n${text(words)}`;
const entry = (name: string, words: string): string => `.TP\n${text(name)}\n${text(words)}`;
const bold = (name: string, words: string): string => `.TP\n.B ${argument(name)}\n${text(words)}`;

const chosen = ({ description, choices, ...flag }: ArgumentNode | FlagNode): string =>
  [
    description,
    choices === null ? '' : `: ${choices.join(', ')}`,
    'default' in flag && flag.default !== null ? ` (default ${flag.default})` : '',
  ].join('');

const argumentName = ({ name, required, variadic }: ArgumentNode): string => {
  const whole = `${name}${variadic ? '...' : ''}`;
  return required ? `<${whole}>` : `[${whole}]`;
};

const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

const command = (node: CommandNode): string =>
  [
    `.SS ${argument(['certs', node.name, ...node.arguments.map(argumentName), '[flags]'].join(' '))}`,
    text(sentence(node.description)),
    ...node.aliases.map((alias) => paragraph(`certs ${alias} is the same.`)),
    ...node.arguments.map((each) => entry(argumentName(each), chosen(each))),
    ...node.flags.map((flag) => bold(flag.flags, chosen(flag))),
    '.PP\nExamples:',
    '.PP\n.nf',
    ...node.examples.map((example) => `    ${escaped(example)}`),
    '.fi',
  ].join('\n');

const title = (name: string): string => name.replaceAll('-', ' ').toUpperCase();

/**
 * The page for section 1.
 *
 * @param day the day of the data, `YYYY-MM-DD`
 */
export const manPage = ({ version, globalFlags, commands, topics, exitCodes }: CommandTree, day: string): string =>
  `${[
    '.\\" Written by npm run build.',
    `.TH CERTS 1 ${day} ${argument(`certs ${version}`)} "User Commands"`,
    '.SH NAME',
    text('certs - an offline adviser on US medical billing and coding certifications'),
    '.SH SYNOPSIS',
    '.B certs',
    text('<command> [codes...] [flags]'),
    '.SH DESCRIPTION',
    text(
      'Which certification fits, who may sit for it, what it costs to get and to keep, when to renew. Every figure ' +
        'knows who said it and when. Nothing is fetched and nothing is sent.',
    ),
    '.SH COMMANDS',
    ...commands.map(command),
    '.SH GLOBAL FLAGS',
    ...globalFlags.map((flag) => bold(flag.flags, chosen(flag))),
    '.SH EXIT STATUS',
    ...exitCodes.map(({ code, meaning }) => bold(String(code), meaning)),
    ...topics.flatMap(({ name, text: [first = '', ...others] }) => [
      `.SH ${title(name)}`,
      text(first),
      ...others.map(paragraph),
    ]),
    '.SH SEE ALSO',
    text('certs help, certs help --json, certs completion bash'),
  ].join('\n')}\n`;
