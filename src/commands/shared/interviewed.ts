/** A profile with what an interview adds to it, where questions may be asked; and the offer to keep the answers. */
import type { Rules } from '../../core/eligibility/verdict.ts';
import { flagsOf } from '../../core/profile/notation.ts';
import { UsageError } from '../../errors.ts';
import { writeFileWhole } from '../../output-file.ts';
import type { Prompter } from '../../prompt/questions.ts';
import { safe } from '../../render/safe.ts';
import { INTERVIEW_TEXT } from '../../render/words/interview.ts';
import type { Profile } from '../../schema/profile.ts';
import { mayReplace } from './deliver.ts';
import { inOrder } from './person.ts';
import { isProfileName, profileJson, saveProfile } from './profile-store.ts';
import { mayAsk, prompterIn, type Session } from './session.ts';

/** A word as a shell reads it back. */
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The command line that gives the same answer without a question; `words` are the command and its arguments. */
export const commandLine = ({ options }: Session, words: readonly string[], profile: Profile): string => {
  const kept = [
    ...(options.asOf === undefined ? [] : ['--as-of', options.asOf]),
    ...(options.source === undefined ? [] : ['--source', options.source]),
    ...(options.data ?? []).flatMap((folder) => ['--data', folder]),
  ];
  return ['certs', ...words, ...flagsOf(profile), ...kept, '--no-input'].map(quoted).join(' ');
};

/** What is about a person its user alone may read. */
export const PRIVATE = 0o600;

/** Offers to save under a name. Nothing is written without a yes. */
export const offerToSave = async (
  session: Session,
  prompter: Prompter,
  profile: Profile,
  codes: readonly string[],
  command = 'eligibility',
): Promise<void> => {
  await prompter.say('');
  if (!(await prompter.confirm(INTERVIEW_TEXT.save))) return;
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

/**
 * The profile with what an interview adds to it, where questions may be asked; and what is left to say once the
 * answer is out. `--save` writes the profile to its file, or under a name.
 *
 * @param codes as asked for; none for all certifications
 * @throws CancelledError where the person stops the program: nothing is written then
 */
export const interviewed = async (
  session: Session,
  rules: readonly Rules[],
  start: Profile,
  codes: readonly string[],
  save: string | undefined,
): Promise<{ profile: Profile; finish: () => Promise<void> }> => {
  const { options, io } = session;
  const prompter = mayAsk(session) ? await prompterIn(session) : undefined;
  const told =
    prompter === undefined ? start : await (await import('./interview.ts')).interview(session, prompter, rules, start);
  const profile = await inOrder(told);
  if (save?.startsWith('@')) await saveProfile(save, profile, io, mayReplace(session));
  else if (save !== undefined) await writeFileWhole(save, profileJson(profile), mayReplace(session), PRIVATE);
  const learned = JSON.stringify(profile) !== JSON.stringify(await inOrder(start));
  const finish = async (): Promise<void> => {
    if (prompter === undefined || !learned || options.quiet) return;
    io.stderr.write(
      `\n${INTERVIEW_TEXT.repeat}\n  ${safe(commandLine(session, ['eligibility', ...codes], profile))}\n`,
    );
    if (save === undefined) await offerToSave(session, prompter, profile, codes);
  };
  return { profile, finish };
};
