/** What completion knows of a command line: the lists of words of the command tree and the dataset, and where each stands. */
import type { Catalog } from '../core/catalog.ts';
import { programWords } from '../core/cost/programs.ts';
import {
  type CompletionModel,
  type CompletionWord,
  DIRECTIONS,
  FACT,
  FILES,
  isPlainWord,
  type SetName,
} from '../render/completion/model.ts';
import { OWN_WORDS } from '../render/words/help.ts';
import { ENTRIES, namedKeys, PROFILE_FLAGS, wordsIn } from '../schema/profile-flags.ts';
import { STATES } from '../schema/states.ts';
import { EXPORTS } from './shared/options.ts';
import type { ArgumentNode, CommandNode, CommandTree, FlagNode } from './shared/tree.ts';

/** The lists that the dataset fills. */
const dataSets = (catalog: Catalog): Record<SetName, CompletionWord[]> => {
  const codes = catalog.index.certifications.map(({ code, name }) => ({ value: code, text: name }));
  const organizations = catalog.index.organizations.map(({ id, name }) => ({ value: id, text: name }));
  const programs = new Map(catalog.programs().programs.map(({ id, name }) => [id, name]));
  return {
    codes,
    organizations,
    holders: [...codes, ...organizations],
    // Behind its sign of equality follows a number.
    [`${FACT}earned`]: codes.map(({ value, text }) => ({ value: `${value}=`, text })),
    states: Object.entries(STATES).map(([code, name]) => ({ value: code, text: name })),
    programs: programWords(catalog).map((value) => ({ value, text: programs.get(value) ?? 'a kind of schooling' })),
    funding: catalog.funding().funding.map(({ id, fullName }) => ({ value: id, text: fullName })),
    sources: catalog.sources().map(({ id, title }) => ({ value: id, text: title })),
    glossary: catalog.glossary().terms.map(({ term }) => ({ value: term, text: '' })),
  };
};

/** Words of which nothing is said. */
const bare = (values: readonly string[]): CompletionWord[] => values.map((value) => ({ value, text: '' }));

/**
 * What stands first in a fact about a person, what may stand behind a colon, and the words of those keys: `fact-degree`,
 * `fact-degree-key`, `fact-degree-field`.
 */
const factSets = (field: 'experience' | 'training' | 'degrees'): Record<SetName, CompletionWord[]> => {
  const { head, amount, keys } = ENTRIES[field];
  const fact = `${FACT}${PROFILE_FLAGS[field].slice(2)}`;
  const first = wordsIn(keys[head]).map((word) => (amount === undefined ? word : `${word}=`));
  const named = namedKeys(field);
  return {
    [fact]: bare([...new Set([...first, 'none'])]),
    [`${fact}-key`]: bare(named.map(([name, says]) => (says === 'yes-no' ? name : `${name}=`))),
    ...Object.fromEntries(
      named.flatMap(([name, says]) => (typeof says === 'string' ? [] : [[`${fact}-${name}`, bare(wordsIn(says))]])),
    ),
  };
};

/** Which list a flag's value or an argument is from, where it has no choices of its own; by its name. */
const OF_FLAGS: Readonly<Record<string, SetName>> = {
  '--organization': 'organizations',
  '--state': 'states',
  '--program': 'programs',
  '--funding': 'funding',
  '--prepares-for': 'codes',
  '--certification': 'codes',
  '--for': 'codes',
  '--prepared': 'codes',
  '--held': 'codes',
  '--member': 'organizations',
  '--experience': `${FACT}experience`,
  '--training': `${FACT}training`,
  '--degree': `${FACT}degree`,
  '--earned': `${FACT}earned`,
  '--source': 'sources',
  '--output': FILES,
  '--data': FILES,
  '--profile': FILES,
  '--save': FILES,
  '--batch': FILES,
  '--log': FILES,
  '--ics': FILES,
};
const OF_ARGUMENTS: Readonly<Record<string, SetName>> = { code: 'codes', codes: 'codes', 'rules codes': 'holders' };
/** The same after a topic of `data`. */
const OF_DATA: Readonly<Record<string, SetName>> = {
  sources: 'sources',
  disputes: 'holders',
  stale: 'holders',
  validate: FILES,
  schema: 'schemas',
};

/** What a part of the tree gives: lists of its own, and where lists stand. */
type Part = {
  sets: Record<SetName, CompletionWord[]>;
  values: CompletionModel['values'][number][];
  places: CompletionModel['arguments'][number][];
};
const NO_PART: Part = { sets: {}, values: [], places: [] };

const joined = (parts: readonly Part[]): Part => ({
  sets: Object.assign({}, ...parts.map(({ sets }) => sets)),
  values: parts.flatMap(({ values }) => values),
  places: parts.flatMap(({ places }) => places),
});

const flagNames = ({ long, short }: FlagNode): string[] => [long, ...(short === null ? [] : [short])];
const isValued = ({ value }: FlagNode): boolean => value !== null;

/** The values of a command's own flags, or with null of those that every command has. */
const partOfFlags = (command: string | null, flags: readonly FlagNode[]): Part =>
  joined(
    flags.filter(isValued).map((flag) => {
      const own = `${command ?? 'all'}${flag.long}`;
      const set = flag.choices === null ? OF_FLAGS[flag.long] : own;
      return {
        ...NO_PART,
        sets: flag.choices === null ? {} : { [own]: bare(flag.choices) },
        values: set === undefined ? [] : flagNames(flag).map((name) => ({ command, flag: name, set })),
      };
    }),
  );

/** What `--fields` and `--sort` take, where a word stands in the line or at all. */
type FieldList = { command: string; word: string | undefined; fields: readonly string[] };

const fieldLists = (command: string, { fields, fieldsWith }: CommandNode): FieldList[] => [
  ...Object.entries(fieldsWith).map(([word, others]) => ({ command, word, fields: others })),
  ...(fields === null ? [] : [{ command, word: undefined, fields }]),
];

/** The names of lists of fields, by what they hold: several commands have the same, and the first names it. */
const fieldSetNames = (lists: readonly FieldList[]): Map<string, SetName> => {
  const names = new Map<string, SetName>();
  for (const { command, word = '', fields } of lists)
    if (!names.has(fields.join())) names.set(fields.join(), `fields-${command}${word}`);
  return names;
};

const partOfFields = ({ command, word, fields }: FieldList, names: ReadonlyMap<string, SetName>): Part => {
  const set = names.get(fields.join()) ?? '';
  return {
    ...NO_PART,
    sets: { [set]: bare([...fields, 'help']) },
    values: ['--fields', '--sort'].map((flag) => ({ command, flag, with: word, set })),
  };
};

/** The words of one argument; what each topic is about stands with the first. */
const partOfArgument = (
  command: string,
  { name, choices, variadic }: ArgumentNode,
  position: number,
  topics: CommandNode['topics'],
): Part => {
  const own = `${command}-${position}`;
  const set = choices === null ? (OF_ARGUMENTS[`${command} ${name}`] ?? OF_ARGUMENTS[name]) : own;
  const texts = position === 0 ? topics : null;
  return {
    ...NO_PART,
    sets: choices === null ? {} : { [own]: choices.map((value) => ({ value, text: texts?.[value] ?? '' })) },
    places: set === undefined ? [] : [{ command, position, more: variadic, set }],
  };
};

/** The flags themselves. */
const optionWords = (flags: readonly FlagNode[]): CompletionWord[] =>
  flags.flatMap((flag) => flagNames(flag).map((value) => ({ value, text: flag.description })));

const partOfCommand = (command: string, node: CommandNode, fieldSets: ReadonlyMap<string, SetName>): Part =>
  joined([
    partOfFlags(command, node.flags),
    ...fieldLists(command, node).map((list) => partOfFields(list, fieldSets)),
    { ...NO_PART, sets: { [`options-${command}`]: optionWords(node.flags) } },
    ...node.arguments.map((argument, position) => partOfArgument(command, argument, position, node.topics)),
  ]);

/** What the tree does not tell: the topics of `data`, and the forms of the whole dataset. */
const BESIDE: Part = {
  sets: { 'export--format': bare(EXPORTS) },
  values: [{ command: 'data', with: 'export', flag: '--format', set: 'export--format' }],
  places: Object.entries(OF_DATA).map(([topic, set]) => ({
    command: 'data',
    topic,
    position: 1,
    more: topic !== 'validate',
    set,
  })),
};

/** The words that may stand first in a line, and those behind `help`. */
const partOfWords = ({ commands, topics }: CommandTree): Part => {
  const first = [
    ...commands.flatMap(({ name, aliases, summary }) => [name, ...aliases].map((value) => ({ value, text: summary }))),
    ...[...OWN_WORDS].map(([value, { summary }]) => ({ value, text: summary })),
  ];
  // A command of the same name comes with its topic.
  const others = topics.filter(({ name }) => !first.some(({ value }) => value === name));
  const help = [
    ...first,
    ...others.map(({ name, summary }) => ({ value: name, text: summary })),
    { value: 'exit-codes', text: 'what each exit code means' },
  ];
  return {
    ...NO_PART,
    sets: { commands: first, help },
    places: [
      { command: 'help', position: 0, more: false, set: 'help' },
      { command: 'explain', position: 0, more: false, set: 'glossary' },
    ],
  };
};

/** The model with a list for each place that has choices. */
export const modelOf = (tree: CommandTree, catalog: Catalog): CompletionModel => {
  const called = tree.commands.flatMap((node) => [node.name, ...node.aliases].map((command) => ({ command, node })));
  const fieldSets = fieldSetNames(called.flatMap(({ command, node }) => fieldLists(command, node)));
  const { sets, values, places } = joined([
    { ...NO_PART, sets: dataSets(catalog) },
    ...(['experience', 'training', 'degrees'] as const).map((field) => ({ ...NO_PART, sets: factSets(field) })),
    { ...NO_PART, sets: { schemas: bare(tree.schemas), [DIRECTIONS]: bare(['asc', 'desc']) } },
    BESIDE,
    ...called.map(({ command, node }) => partOfCommand(command, node, fieldSets)),
    partOfFlags(null, tree.globalFlags),
    { ...NO_PART, sets: { options: optionWords(tree.globalFlags) } },
    partOfWords(tree),
  ]);
  const flags = [...tree.commands.flatMap((node) => node.flags), ...tree.globalFlags];
  return {
    version: tree.version,
    sets: Object.fromEntries(
      Object.entries(sets).map(([name, words]) => [name, words.filter(({ value }) => isPlainWord(value))]),
    ),
    valued: [...new Set(flags.filter(isValued).flatMap(flagNames))],
    values,
    arguments: places,
  };
};
