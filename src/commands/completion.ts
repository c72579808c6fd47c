/** `completion`: what a shell may offer, from the command tree and the dataset, as its script. */
import { Argument } from 'commander';
import type { Catalog } from '../core/catalog.ts';
import { programWords } from '../core/cost/programs.ts';
import { brokenData } from '../dataset/load.ts';
import { UsageError } from '../errors.ts';
import { bashScript } from '../render/completion/bash.ts';
import { fishScript } from '../render/completion/fish.ts';
import {
  type CompletionModel,
  type CompletionWord,
  DIRECTIONS,
  FACT,
  FILES,
  isPlainWord,
  type SetName,
} from '../render/completion/model.ts';
import { zshScript } from '../render/completion/zsh.ts';
import { OWN_WORDS } from '../render/words/help.ts';
import { ENTRIES, namedKeys, PROFILE_FLAGS, wordsIn } from '../schema/profile-flags.ts';
import { STATES } from '../schema/states.ts';
import { write } from './shared/answer/deliver.ts';
import type { CommandModule } from './shared/command.ts';
import { EXPORTS } from './shared/options.ts';
import { type ArgumentNode, builtTree, type CommandNode, type CommandTree, type FlagNode } from './shared/tree.ts';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript };
type Shell = keyof typeof SCRIPTS;

/** How each is loaded in every shell to come. */
const INSTALLED = [
  'bash: add to ~/.bashrc: source <(certs completion bash)',
  'zsh: certs completion zsh -o FOLDER/_certs, where FOLDER is one of $fpath',
  'fish: certs completion fish -o ~/.config/fish/completions/certs.fish',
];

export const examples = ['certs completion bash', 'certs completion zsh', 'certs completion fish'];

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
  disputes: 'holders',
  stale: 'holders',
  validate: FILES,
  schema: 'schemas',
};

/** The model with a list for each place that has choices. */
const modelOf = (tree: CommandTree, catalog: Catalog): CompletionModel => {
  const sets: Record<SetName, CompletionWord[]> = {
    ...dataSets(catalog),
    ...factSets('experience'),
    ...factSets('training'),
    ...factSets('degrees'),
    schemas: bare(tree.schemas),
    [DIRECTIONS]: bare(['asc', 'desc']),
  };
  const values: CompletionModel['values'][number][] = [];
  const places: CompletionModel['arguments'][number][] = [];
  const choices = (name: SetName, words: readonly string[], texts: CommandNode['topics'] = null): SetName => {
    sets[name] = words.map((value) => ({ value, text: texts?.[value] ?? '' }));
    return name;
  };
  const names = ({ long, short }: FlagNode) => [long, ...(short === null ? [] : [short])];
  const options = (flags: readonly FlagNode[]) =>
    flags.flatMap((flag) => names(flag).map((value) => ({ value, text: flag.description })));
  const addFlags = (command: string | null, flags: readonly FlagNode[]): void => {
    for (const flag of flags.filter(({ value }) => value !== null)) {
      const own = `${command ?? 'all'}${flag.long}`;
      const set = flag.choices === null ? OF_FLAGS[flag.long] : choices(own, flag.choices);
      if (set !== undefined) values.push(...names(flag).map((name) => ({ command, flag: name, set })));
    }
  };
  const addArgument = (
    command: string,
    argument: ArgumentNode,
    position: number,
    topics: CommandNode['topics'],
  ): void => {
    const set =
      argument.choices === null
        ? (OF_ARGUMENTS[`${command} ${argument.name}`] ?? OF_ARGUMENTS[argument.name])
        : choices(`${command}-${position}`, argument.choices, position === 0 ? topics : null);
    if (set !== undefined) places.push({ command, position, more: argument.variadic, set });
  };

  for (const [topic, set] of Object.entries(OF_DATA))
    places.push({ command: 'data', topic, position: 1, more: topic !== 'validate', set });
  values.push({ command: 'data', with: 'export', flag: '--format', set: choices('export--format', EXPORTS) });
  /** Several commands have the same fields. */
  const ofFields = new Map<string, SetName>();
  const addFields = (command: string, fields: readonly string[], word?: string): void => {
    const alike = ofFields.get(fields.join()) ?? choices(`fields-${command}${word ?? ''}`, [...fields, 'help']);
    ofFields.set(fields.join(), alike);
    values.push(...['--fields', '--sort'].map((flag) => ({ command, flag, with: word, set: alike })));
  };
  for (const { name, aliases, arguments: taken, flags, fields, fieldsWith, topics } of tree.commands) {
    for (const command of [name, ...aliases]) {
      addFlags(command, flags);
      for (const [word, others] of Object.entries(fieldsWith)) addFields(command, others, word);
      if (fields !== null) addFields(command, fields);
      sets[`options-${command}`] = options(flags);
      for (const [position, argument] of taken.entries()) addArgument(command, argument, position, topics);
    }
  }
  addFlags(null, tree.globalFlags);
  sets.options = options(tree.globalFlags);
  const commands = tree.commands.flatMap(({ name, aliases, summary }) =>
    [name, ...aliases].map((value) => ({ value, text: summary })),
  );
  const others = [...OWN_WORDS].map(([value, { summary }]) => ({ value, text: summary }));
  sets.commands = [...commands, ...others];
  sets.help = [
    ...sets.commands,
    // A command of the same name comes with its topic.
    ...tree.topics
      .filter(({ name }) => !sets.commands?.some(({ value }) => value === name))
      .map(({ name, summary }) => ({ value: name, text: summary })),
    { value: 'exit-codes', text: 'what each exit code means' },
  ];
  places.push({ command: 'help', position: 0, more: false, set: 'help' });
  places.push({ command: 'explain', position: 0, more: false, set: 'glossary' });

  return {
    version: tree.version,
    sets: Object.fromEntries(
      Object.entries(sets).map(([name, words]) => [name, words.filter(({ value }) => isPlainWord(value))]),
    ),
    valued: [
      ...new Set(
        [...tree.commands.flatMap(({ flags }) => flags), ...tree.globalFlags]
          .filter(({ value }) => value !== null)
          .flatMap(names),
      ),
    ],
    values,
    arguments: places,
  };
};

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description(
      'A script that completes commands, flags, choices, codes, organizations, states, topics, programs, sources, ' +
        'fields and facts about a person in your shell. It is fixed text, made of the command tree and the dataset: write it anew after an update.\n' +
        INSTALLED.join('\n'),
    )
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(SCRIPTS)))
    .action((shell: Shell) =>
      run(async (session) => {
        if (session.format !== 'table')
          throw new UsageError(`a script has no ${session.format} form`, {
            hint: `certs completion ${shell}, or certs help --json for the tree it is made of`,
          });
        const tree = builtTree(session.io);
        if (tree === null) throw brokenData(session.io.dataFolder, 'has no commands');
        await write(session, SCRIPTS[shell](modelOf(tree, session.catalog)));
      }),
    );
};
