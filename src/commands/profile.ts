/** `profile`: what was saved under a name: shown, edited, exported, forgotten. */
import { Argument, Option } from 'commander';
import { isInteractive } from '../context.ts';
import { writeField } from '../core/profile/notation.ts';
import { CancelledError, UsageError, type Wrong } from '../errors.ts';
import type { JsonObject } from '../render/records.ts';
import { PROFILE_TEXT } from '../render/words/people.ts';
import type { Profile } from '../schema/profile.ts';
import { PROFILE_FLAGS, type ProfileField } from '../schema/profile-flags.ts';
import { type Row, single } from './shared/answer/answer.ts';
import { deliver, write } from './shared/answer/deliver.ts';
import { notice } from './shared/answer/notice.ts';
import type { CommandModule } from './shared/command.ts';
import { withWords } from './shared/options.ts';
import { addProfileOptions, attributeOf, type PersonFlags } from './shared/person/flags.ts';
import { personIn, profileFromFlags, wrongFacts } from './shared/person/person.ts';
import { missingProfile, readProfile } from './shared/person/profile.ts';
import {
  forgetProfile,
  PROFILE_NAME_FORM,
  profileExists,
  profileFile,
  profileJson,
  profileNameOf,
  profileNames,
  profilesFolder,
  saveProfile,
} from './shared/person/profile-store.ts';
import { prompterIn, type Session } from './shared/session.ts';
import { unknownFields, wrongFlags, wrongIn } from './shared/wrong.ts';

const TOPICS = ['show', 'edit', 'export', 'path', 'forget'] as const;
type Topic = (typeof TOPICS)[number];
/** What is done with one alone. */
const OF_ONE: readonly Topic[] = ['edit', 'export', 'forget'];
type Flags = PersonFlags & { clear?: string[] };

export const topics: Readonly<Record<Topic, string>> = {
  show: 'what saved profiles tell',
  edit: 'tell or clear facts, and save them',
  export: 'a profile as the JSON that is saved',
  path: 'where profiles are kept',
  forget: 'delete a profile',
};

const FIELDS = Object.keys(PROFILE_FLAGS) as ProfileField[];

export const fields = ['name', 'profile'];
export const fieldsWith = { path: async () => ['path'] };
export const oneRecord = 'path';
export const examples = ['certs profile show', 'certs profile path', 'certs profile path me', 'certs help profiles'];

const read = (name: string, { io }: Session): Profile => readProfile(`@${name}`, io);

/** What a profile tells, field by field, in the notation of the flags. */
const factRows = (profile: Profile): { label: string; cell: { text: string } }[] =>
  FIELDS.flatMap((field) => {
    const value = profile[field];
    return value === undefined ? [] : [{ label: field, cell: { text: writeField(field, value).join(', ') } }];
  });

const show = (session: Session, names: readonly string[]): Promise<void> => {
  const rows: (Row & { name: string; profile: Profile })[] = names.map((name) => {
    const profile = read(name, session);
    return { name, profile, figures: {}, json: { name, profile } as unknown as JsonObject };
  });
  return deliver(
    {
      kind: 'profile-show',
      sections: [{ key: 'profiles', rows }],
      fields,
      findings: [],
      none: PROFILE_TEXT.none,
      document: (shown) => ({
        document: shown.flatMap(({ name, profile }) => {
          const facts = factRows(profile);
          return [
            { kind: 'heading' as const, text: `@${name}`, of: `@${name}` },
            facts.length === 0
              ? { kind: 'text' as const, text: PROFILE_TEXT.nothing }
              : { kind: 'facts' as const, rows: facts },
          ];
        }),
        figures: [],
      }),
    },
    session,
  );
};

const tellPaths = (session: Session, name: string | null): Promise<void> => {
  const path = name === null ? profilesFolder(session.io) : profileFile(name, session.io);
  const row: Row = { json: { path } as JsonObject, figures: {} };
  return deliver(
    {
      kind: 'profile-path',
      sections: [single('path', path)],
      fields: ['path'],
      records: () => ({ fields: ['path'], rows: [row] }),
      findings: [],
      document: () => ({ document: [{ kind: 'facts', rows: [{ label: 'Path', cell: { text: path } }] }], figures: [] }),
    },
    session,
  );
};

/** A name that is missing, where one profile alone is told of, changed or taken away, or that can be none. */
const wrongName = async (topic: Topic, asked: string | undefined): Promise<Wrong[]> => {
  if (asked !== undefined) {
    // An empty one is told already.
    const wrong = asked.trim() === '' ? [] : await wrongIn('name', () => profileNameOf(asked));
    return wrong.map(({ alone }) => ({
      alone,
      problem: { file: 'name', path: '', found: `"${asked}"`, expected: PROFILE_NAME_FORM },
    }));
  }
  if (!OF_ONE.includes(topic)) return [];
  const alone = new UsageError(`profile ${topic} needs a name`, {
    usage: `certs profile ${topic} <name> [flags]`,
    hint: `certs profile ${topic} me${topic === 'edit' ? ' --education high-school' : ''}`,
  });
  return [{ alone, problem: { file: 'name', path: '', found: 'nothing', expected: 'the name of a profile' } }];
};

/** Fields that are told and to be cleared: a told one replaces what was there anyway. */
const toldAndCleared = (clear: readonly string[], flags: PersonFlags): Wrong[] =>
  FIELDS.flatMap((field) => {
    const flag = PROFILE_FLAGS[field];
    if (!clear.includes(field) || flags[attributeOf(flag)] === undefined) return [];
    return [
      {
        alone: new UsageError(`--clear ${field} forgets what ${flag} tells`, { hint: 'leave out one of the two' }),
        problem: { file: '--clear', path: '', found: `"${field}" beside ${flag}`, expected: 'one of the two' },
      },
    ];
  });

/** Fields to clear that are none, of which an empty text is told already, and facts that cannot be understood. */
const wrongChanges = async ({ clear, ...flags }: Flags): Promise<Wrong[]> => [
  ...unknownFields(clear || [], FIELDS, '--clear', { of: 'in a profile', list: 'certs help profile' }),
  ...toldAndCleared(clear || [], flags),
  ...(await wrongFacts(flags)),
];

/** Changes the fields that flags tell and takes away those to clear; the rest stays. */
const edit = async (session: Session, name: string, { clear = [], ...flags }: Flags): Promise<void> => {
  const { io } = session;
  const before = profileExists(name, io) ? read(name, session) : {};
  const kept = Object.fromEntries(Object.entries(before).filter(([field]) => !clear.includes(field)));
  const changes = await profileFromFlags(flags);
  if (Object.keys(changes).length === 0 && clear.length === 0)
    throw new UsageError('nothing to change', {
      hint: `certs profile edit ${name} --education high-school (how each is written: certs help profiles)`,
    });
  const profile: Profile = { ...kept, ...changes };
  personIn(session, profile);
  const file = await saveProfile(name, profile, io, async () => true);
  if (!session.options.quiet) await notice(io, `${PROFILE_TEXT.saved(name, file)}\n`, session.options.width);
  await show(session, [name]);
};

/** The file as it is saved. */
const exported = (session: Session, name: string): Promise<void> => {
  const { format } = session;
  if (format !== 'table' && format !== 'json' && format !== 'ndjson')
    throw new UsageError(`a profile has no ${format} form`, {
      hint: `certs profile export ${name}, or certs profile show ${name} --format ${format}`,
    });
  const profile = read(name, session);
  return write(session, format === 'ndjson' ? `${JSON.stringify(profile)}\n` : profileJson(profile));
};

const forget = async (session: Session, name: string): Promise<void> => {
  const { io, options } = session;
  if (!profileExists(name, io)) throw missingProfile(name, io, 'certs profile show    (all that are saved)');
  if (options.yes !== true) {
    if (!isInteractive(io, options.input === false))
      throw new UsageError(`@${name} is deleted only after a clear yes`, {
        hint: `certs profile forget ${name} --yes`,
      });
    const { confirm } = await prompterIn(session);
    const isMeant = await confirm(PROFILE_TEXT.forget(name)).catch((error: unknown) => {
      throw error instanceof CancelledError ? new CancelledError(`Stopped. ${PROFILE_TEXT.notForgotten}`) : error;
    });
    if (!isMeant) {
      if (!options.quiet) io.stderr.write(`${PROFILE_TEXT.notForgotten}\n`);
      return;
    }
  }
  forgetProfile(name, io);
  if (!options.quiet) io.stderr.write(`${PROFILE_TEXT.forgotten(name)}\n`);
};

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description('Profiles saved under a name on this machine: shown, edited field by field, exported, forgotten.')
    .addArgument(new Argument('<topic>', 'what to do').choices(TOPICS))
    .argument('[name]', 'the name of a profile, such as me');
  addProfileOptions(command);
  command
    .addOption(
      withWords(new Option('--clear <fields>', 'with edit: forget these fields'), FIELDS).argParser(
        (text, before?: string[]) => [...(before ?? []), ...text.split(',')],
      ),
    )
    .action((topic: Topic, asked: string | undefined, flags: Flags) =>
      run(
        async (session) => {
          const name = asked === undefined ? null : profileNameOf(asked);
          if (topic === 'path') return tellPaths(session, name);
          if (topic === 'show') return show(session, name === null ? profileNames(session.io) : [name]);
          // Refused already.
          if (name === null) return;
          if (topic === 'export') return exported(session, name);
          return topic === 'edit' ? edit(session, name, flags) : forget(session, name);
        },
        async () => [
          ...(await wrongName(topic, asked)),
          // For a topic that is none, edit may be meant.
          ...(topic === 'edit' || !TOPICS.includes(topic)
            ? await wrongChanges(flags)
            : wrongFlags(`profile ${topic}`, Object.keys(flags), () => `profile edit ${asked ?? 'me'}`)),
        ],
      ),
    );
};
