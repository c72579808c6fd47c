/** An answer for a profile with what an interview adds to it, where questions may be asked; and the offer to keep that. */
import { flagsOf } from '../../../core/profile/notation.ts';
import { CancelledError, UsageError } from '../../../errors.ts';
import { openWhole } from '../../../output-file.ts';
import type { Prompter } from '../../../prompt/questions.ts';
import { safe } from '../../../render/safe.ts';
import { INTERVIEW_TEXT } from '../../../render/words/interview.ts';
import type { Profile } from '../../../schema/profile.ts';
import { mayReplace } from '../answer/deliver.ts';
import { wordsFor } from '../options.ts';
import { profileInOrder } from '../person/person.ts';
import { isProfileName, makeRoomFor, saveProfile, saveTo } from '../person/profile-store.ts';
import { mayAsk, prompterIn, type Session } from '../session.ts';
import { shellQuoted } from '../shell-quoted.ts';
import { refuse, wrongFields } from '../wrong.ts';

/**
 * The command line that gives the same answer in the same form, on stdout and without a question; `words` are the
 * command and its arguments.
 */
const commandLine = ({ options, format }: Session, words: readonly string[], profile: Profile): string => {
  const form = format === 'table' ? [] : ['--format', format];
  return ['certs', ...words, ...flagsOf(profile), ...form, ...wordsFor(options), '--no-input']
    .map(shellQuoted)
    .join(' ');
};

/** Offers to save under a name. Nothing is written without a yes. */
const offerToSave = async (
  session: Session,
  prompter: Prompter,
  profile: Profile,
  { codes, command }: { codes: readonly string[]; command: string },
): Promise<void> => {
  await prompter.say('');
  const { output } = session.options;
  const isKept = await prompter.confirm(INTERVIEW_TEXT.save).catch((error: unknown) => {
    // The answer stands in its file all the same.
    const isWritten = error instanceof CancelledError && output !== undefined && output !== '-';
    throw isWritten ? new CancelledError(safe(INTERVIEW_TEXT.onlyAnswer(output))) : error;
  });
  if (!isKept) return;
  const name = await prompter.input({
    message: INTERVIEW_TEXT.name,
    initial: 'me',
    check: (text) => (isProfileName(text) ? null : INTERVIEW_TEXT.badName),
  });
  const file = await saveProfile(name, profile, session.io, mayReplace(session)).catch((error: unknown) => {
    if (error instanceof UsageError) return null;
    throw error;
  });
  if (file === null) return prompter.say(INTERVIEW_TEXT.kept);
  await prompter.say(`${safe(INTERVIEW_TEXT.saved(file))}\n${INTERVIEW_TEXT.use(name, command)}`);
  if (profile.attestations !== undefined && codes.length > 0)
    await prompter.say(INTERVIEW_TEXT.statements(codes.join(', ')));
};

/** Says the line that asks nothing. */
const tellRepeat = ({ io }: Session, line: string): void => {
  io.stderr.write(`\n${INTERVIEW_TEXT.repeat}\n  ${safe(line)}\n`);
};

/**
 * Refuses before the first question what would be refused after the last: names of fields, files that cannot be
 * written, and those that are there and are not to be written over.
 */
const checkBeforehand = async (
  session: Session,
  fields: readonly string[],
  save: string | undefined,
): Promise<void> => {
  const { options, io } = session;
  refuse(wrongFields(options, fields));
  const output = options.output === '-' ? undefined : options.output;
  const profile = save?.startsWith('@') ? makeRoomFor(save, io) : save;
  for (const file of [profile, output]) if (file !== undefined) (await openWhole(file, mayReplace(session))).giveUp();
};

/** Carries out what follows an interview; where that fails, the line with all that was answered is told. */
const notLosing = async <T>(session: Session, line: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CancelledError)) tellRepeat(session, line);
    throw error;
  }
};

/** What is asked, and of whom. */
type Interviewed<T> = {
  command: 'advise' | 'eligibility';
  /** The arguments of the line that gives the same answer; which way that chose is one of them. */
  words: (answered?: T) => readonly string[];
  /** For which statements were asked; none for all certifications. */
  codes: readonly string[];
  /** What is told already. */
  start: Profile;
  /** Asks for the rest. */
  ask: (prompter: Prompter) => Promise<Profile>;
  /** Of the answer. */
  fields: readonly string[];
  save: string | undefined;
};

/**
 * Answers for the profile with what an interview adds to it, where questions may be asked. How to repeat it and the
 * offer to keep it come last.
 *
 * @param answer is given the profile, what writes it where `--save` says, and whoever asks where somebody does
 * @throws CancelledError where the person stops the program: nothing is written then
 */
export const interviewed = async <T>(
  session: Session,
  { command, words, codes, start, ask, fields, save }: Interviewed<T>,
  answer: (
    profile: Profile,
    beside: (also?: readonly string[]) => Promise<string | null>,
    prompter: Prompter | null,
  ) => Promise<T>,
): Promise<T> => {
  const work = (profile: Profile, prompter: Prompter | null): Promise<T> =>
    answer(
      profile,
      (also = []) => saveTo(save, profile, { io: session.io, mayReplace: mayReplace(session), also }),
      prompter,
    );
  const before = await profileInOrder(start);
  if (!mayAsk(session)) return work(before, null);
  await checkBeforehand(session, fields, save);
  const prompter = await prompterIn(session);
  const profile = await profileInOrder(await ask(prompter));
  const isTold = JSON.stringify(profile) !== JSON.stringify(before);
  const lineFor = (answered?: T) => commandLine(session, [command, ...words(answered)], profile);
  const answering = () => work(profile, prompter);
  const answered = await (isTold ? notLosing(session, lineFor(), answering) : answering());
  // Which way was chosen is to be told even where nothing else was.
  if (session.options.quiet || (!isTold && command === 'eligibility')) return answered;
  tellRepeat(session, lineFor(answered));
  const again = [command, ...(codes.length === 0 ? words(answered) : [])].join(' ');
  if (isTold && save === undefined) await offerToSave(session, prompter, profile, { codes, command: again });
  return answered;
};
