/** Saved profiles: in the user's folder, written whole, readable by the user alone. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Io, userFolder } from '../../context.ts';
import { FileError, UsageError } from '../../errors.ts';
import { writeFileWhole } from '../../output-file.ts';
import type { Prompter } from '../../prompt/questions.ts';
import { INTERVIEW_TEXT } from '../../render/words/interview.ts';
import type { Profile } from '../../schema/profile.ts';

export const isProfileName = (name: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name);

/** The file of the profile that is saved under a name. */
export const profileFile = (name: string, io: Io): string => path.join(userFolder(io), 'profiles', `${name}.json`);

/**
 * Writes a profile to a file that its user alone may read. Over one that is there only with `force`, or where
 * the prompter, if there is one, gets a yes.
 *
 * @throws UsageError where it may not be replaced, FileError where it cannot be written
 */
export const writeProfile = (file: string, profile: Profile, force: boolean, prompter?: Prompter): Promise<void> =>
  writeFileWhole(
    file,
    `${JSON.stringify(profile, null, 2)}\n`,
    async (there) => force || ((await prompter?.confirm(INTERVIEW_TEXT.replace(there))) ?? false),
    0o600,
  );

/**
 * Saves a profile under a name, in a folder that it makes where there is none.
 *
 * @returns the file
 * @throws UsageError for a bad name or where it may not be replaced, FileError where it cannot be written
 */
export const saveProfile = async (
  name: string,
  profile: Profile,
  io: Io,
  force: boolean,
  prompter?: Prompter,
): Promise<string> => {
  if (!isProfileName(name)) throw new UsageError(`"${name}" is no name of a profile`, { hint: INTERVIEW_TEXT.badName });
  const file = profileFile(name, io);
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new FileError(
      `cannot make the folder "${path.dirname(file)}" (${error instanceof Error && 'code' in error ? error.code : error})`,
      {
        hint: 'CERTS_HOME names another folder for your profiles',
      },
    );
  }
  await writeProfile(file, profile, force, prompter);
  return file;
};
