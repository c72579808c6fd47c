/** What help says of the program, beside what its commands say of themselves. */
import {
  ACCREDITATIONS,
  APPROVERS,
  DEGREE_FIELDS,
  EXPERIENCE_FIELDS,
  TRAINING_TOPICS,
} from '../../schema/vocabulary.ts';
import { listing } from '../format.ts';

/** What the program is, in its first line. */
export const PURPOSE =
  'An offline adviser on US medical billing and coding certifications. Every figure knows who said it and when.';
/** Lines to begin with, and what each answers. */
export const FIRST_STEPS = [
  ['certs advise', 'which one suits you: a few questions, a short list'],
  ['certs compare CPC CCS', 'two of them side by side'],
  ['certs plan CPC', 'the cheapest and the fastest way to one'],
  ['certs explain CEU', 'what a word of the field means'],
] as const;

/** A word that is called as a command is. */
export type OwnWord = {
  summary: string;
  text: string;
  usage: string;
  examples: readonly string[];
  flags: readonly (readonly [string, string])[];
};

/** The two of them. */
export const OWN_WORDS: ReadonlyMap<string, OwnWord> = new Map([
  [
    'help',
    {
      summary: 'help about a command or a topic',
      text: 'What --help prints: of the whole, of one command, or of one topic.',
      usage: 'certs help [command or topic] [flags]',
      examples: ['certs help compare', 'certs help formats', 'certs help --json'],
      flags: [['--json', 'the command tree, a command or a topic as JSON; --format ndjson in one line']],
    },
  ],
  [
    'version',
    {
      summary: 'the version, with --json of the data too',
      text: 'The version in one line.',
      usage: 'certs version [flags]',
      examples: ['certs version', 'certs version --json'],
      flags: [['--json', 'with the Node that runs it, the day of the data and today; --format ndjson in one line']],
    },
  ],
]);

/** In one line, and in paragraphs. */
export type HelpTopic = { summary: string; text: readonly string[] };

/**
 * What help tells beside the commands, by name.
 *
 * @param formats the names that `--format` takes
 */
export const helpTopics = (formats: readonly string[]): Readonly<Record<string, HelpTopic>> => ({
  formats: {
    summary: 'tables, JSON, CSV and the other forms of an answer',
    text: [
      `--format takes ${formats.join(', ')}. The table is the same on a terminal and in a pipe; scripts ask for a format.`,
      'json is one object with kind, schemaVersion, dataVersion, asOf, oldestFigure, warnings and the answer. Unknown is null.',
      'csv and tsv have one record a line and the dotted paths of the JSON answer as headers; lists are joined by "; ". A text that begins like a formula gets a leading apostrophe; --no-formula-guard leaves it out. --bom helps Excel.',
      'ndjson is one object a line. plain is a header and one record a line, for grep and awk: what stands for the line above is repeated, an empty cell is -, and where records of several things are shown the last column says of which. markdown is for documents.',
      'A roster (certs eligibility --batch FILE) is csv or ndjson and comes back as csv, tsv or ndjson, row by row. Its columns are the fields of a profile, each written as for its flag, entries of a list parted by ";"; empty is not known, none is none. id, name and other columns are kept.',
      '--fields chooses and orders fields, --sort orders, --limit cuts; --fields help lists the names, with --json as an object.',
    ],
  },
  environment: {
    summary: 'the variables that the program reads',
    text: [
      'CERTS_DATA: folders of your own data, as with --data. CERTS_HOME: where profiles are kept; without it in certs under XDG_DATA_HOME or ~/.local/share, on Windows under APPDATA. Nothing else is stored, but for what Node compiled of certs itself: that is kept in its own folder, where it may be written, and can be deleted.',
      'CI, BUILD_NUMBER, RUN_ID: a build server, where nothing is asked. CERTS_NO_INPUT=1: never ask. CERTS_ASCII=1: no box drawing. CERTS_ACCESSIBLE=1: labelled lines in place of tables.',
      'NO_COLOR, FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE and TERM=dumb decide on colour, after --color.',
      'COLUMNS: the width to print in, after --width. CERTS_FORCE_TTY=<columns>: terminal style without a terminal.',
      'SOURCE_DATE_EPOCH: the second whose day is taken as today, after --as-of.',
      'On Windows, > of PowerShell may write other bytes than it gets: -o FILE does not. Git Bash may hide its terminal: where nothing is asked, begin the line with winpty; where lists are drawn twice, add --accessible.',
    ],
  },
  accessibility: {
    summary: 'labelled lines, colour and width',
    text: [
      '--accessible (or CERTS_ACCESSIBLE=1, or TERM=dumb) prints labelled lines in place of tables, without box drawing.',
      'Colour never says anything that the words do not. --no-color turns it off.',
      '--width sets the line length; tables that do not fit become labelled lines.',
    ],
  },
  profiles: {
    summary: 'how facts about a person are written',
    text: [
      'What is told of a person: by flags, by --profile with a JSON file, "-" or @name, or by answering questions. What is not told is not known, never a no. A flag wins over the profile; a list that is told is complete, and none says that there is none.',
      `--experience coding=18:until=2026-10:supervised: 18 months that ended in October 2026, under supervision; a length may be written as "2 years" too. Fields: ${EXPERIENCE_FIELDS.join(', ')}.`,
      `--training certificate:topic=billing-and-coding:hours=80:completed=2026-05:approved-by=pcap: a certificate, diploma or course. Topics: ${TRAINING_TOPICS.join(', ')}. Approved by: ${APPROVERS.join(', ')}, or several with + between; accredited stands alone.`,
      `--degree associate:field=him:accreditation=cahiim:completed=2025-05, or expected=2027-05. Fields: ${DEGREE_FIELDS.join(', ')}. Accreditation: ${ACCREDITATIONS.join(', ')}.`,
      '--held CCA:2025-06-30: a credential and the day it was earned; a mark such as CPC-A too. --member aapc:2026-08: a membership and its end.',
      'A month or a year stands for every day in it. Repeat a flag, or part its values with commas.',
    ],
  },
  log: {
    summary: 'how a log of CEUs is written',
    text: [
      'A log of CEUs for certs renewal --log is a CSV file with a header. Columns: title, date and hours are needed; provider, topic, credential and proof may be there, and a cell may be empty.',
      'date is a day as 2026-03-31, hours a number such as 1.5. credential is a code or several with ";" between; without one an entry counts where only one organization could count it.',
      'topic is the code of the credential that it matches, such as CPMA, or other for what lies outside of the field. proof is no, or where you keep it.',
      'Lines that are no entry are all named at once, with exit code 2. An entry that a rule refuses is part of the answer, with why.',
    ],
  },
  data: {
    summary: 'where figures come from, and data of your own',
    text: [
      'The dataset is part of the program: nothing is fetched, nothing is sent. certs data path says where it is.',
      'A figure is adopted, disputed (a source as good says otherwise) or doubtful (contradicted by the organization or by most). certs data disputes lists what disagrees; --cite names the source of each figure.',
      '--source ID shows what one source alone says; --as-of DAY shows what held on that day; --max-age DAYS fails where a figure is older.',
      '--data FOLDER lays your own files over ours, in the same layout; each figure of yours says so. certs data validate FOLDER names every problem of every file: a folder with a sources.json and most of the other files that stand once is taken for a whole dataset, any other for own data.',
      'certs data stale lists the figures in force whose newest source is older than an age. certs data schema COMMAND prints the JSON Schema of an answer, with --format csv a Table Schema of its columns.',
      'certs data export writes the whole dataset: --format json or csv, or --format datapackage into a folder (-o FOLDER) or, with the rows inside, to one JSON file or stdout.',
    ],
  },
});

/**
 * How to list the fields of the other answers of a command; empty where it has none.
 *
 * @param words the topics and flags that ask for them
 * @param hasOwn whether the command has fields without any of these
 */
export const otherFieldsText = (command: string, words: readonly string[], hasOwn: boolean): string => {
  const [first] = words;
  if (first === undefined) return '';
  return hasOwn
    ? `Others with ${listing(words, 'or')}; --fields help beside it lists them.`
    : `Each topic has its own: certs ${command} ${first} --fields help lists them.`;
};
