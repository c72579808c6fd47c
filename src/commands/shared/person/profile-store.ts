/** Saved profiles: one private file a name in the user's own folder. */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Io, userFolder } from '../../../context.ts';
import { FileError, systemReason, UsageError } from '../../../errors.ts';
import { listFolder, lookAt, sweep, writeFileWhole } from '../../../output-file.ts';
import { PROFILE_TEXT } from '../../../render/words/people.ts';
import type { Profile } from '../../../schema/profile.ts';

/** What a name may be, in words. */
export const PROFILE_NAME_FORM = 'letters, digits, - and _, such as @me';

/** Letters, digits, dashes and underscores: what is safe as a file's name everywhere. */
export const isProfileName = (name: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(name);

/**
 * The name that `@me` or `me` means.
 *
 * @throws UsageError for what cannot name a profile
 */
export const profileNameOf = (asked: string): string => {
  const name = asked.startsWith('@') ? asked.slice(1) : asked;
  if (isProfileName(name)) return name;
  throw new UsageError(`"${asked}" is no name of a profile`, { hint: `use ${PROFILE_NAME_FORM}` });
};

export const profilesFolder = (io: Io): string => path.join(userFolder(io), 'profiles');

export const profileFile = (name: string, io: Io): string => path.join(profilesFolder(io), `${name}.json`);

export const profileExists = (name: string, io: Io): boolean => lookAt(profileFile(name, io)) !== undefined;

/** The names of all saved profiles, sorted; none where there is no folder yet. */
export const profileNames = (io: Io): string[] => {
  const folder = profilesFolder(io);
  if (lookAt(folder) === undefined) return [];
  return listFolder(folder)
    .filter((file) => /^[A-Za-z0-9][A-Za-z0-9_-]*\.json$/.test(file))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
};

/** A profile as its file holds it. */
export const profileJson = (profile: Profile): string => `${JSON.stringify(profile, null, 2)}\n`;

const hasFolder = (folder: string): boolean => statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;

/** A folder and those above it. Node's own way never ends where a folder that is there lets nothing be made in it. */
const makeFolder = (folder: string): void => {
  if (hasFolder(folder)) return;
  if (path.dirname(folder) !== folder) makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have made it just now.
    if (!hasFolder(folder)) throw error;
  }
};

/**
 * Makes the folder of saved profiles where there is none.
 *
 * @returns the file of a name in it
 * @throws UsageError for what cannot name a profile, FileError where no folder can be made
 */
export const makeRoomFor = (name: string, io: Io): string => {
  const file = profileFile(profileNameOf(name), io);
  try {
    makeFolder(path.dirname(file));
  } catch (error) {
    throw new FileError(`cannot make the folder for profiles, "${path.dirname(file)}": ${systemReason(error)}`, {
      hint: 'set CERTS_HOME to a folder that you may write to',
    });
  }
  return file;
};

/** Who may read and write what is about a person. */
const OWNER_ALONE = 0o600;

/**
 * Saves a profile, readable by its owner alone, whole or not at all.
 *
 * @param mayReplace whether to write over a profile of that name
 * @returns the file it was written to
 * @throws UsageError where it may not, FileError where it cannot be written
 */
export const saveProfile = async (
  name: string,
  profile: Profile,
  io: Io,
  mayReplace: (file: string) => Promise<boolean>,
): Promise<string> => {
  const file = makeRoomFor(name, io);
  sweep(file);
  await writeFileWhole(file, profileJson(profile), mayReplace, OWNER_ALONE);
  return file;
};

type Saving = {
  io: Io;
  mayReplace: (file: string) => Promise<boolean>;
  /** What the same answer takes beside the profile. */
  also: readonly string[];
};

/**
 * Writes a profile where `--save` says, if anywhere: under the name behind @, or to a file. Throws as above.
 *
 * @returns what is said of it
 */
export const saveTo = async (
  save: string | undefined,
  profile: Profile,
  { io, mayReplace, also }: Saving,
): Promise<string | null> => {
  if (save === undefined) return null;
  const more = also.map((word) => ` ${word}`).join('');
  if (save.startsWith('@'))
    return PROFILE_TEXT.saved(profileNameOf(save), await saveProfile(save, profile, io, mayReplace), more);
  await writeFileWhole(save, profileJson(profile), mayReplace, OWNER_ALONE);
  return PROFILE_TEXT.savedTo(save, more);
};

/** Takes a saved profile away; nothing happens where there is none. */
export const forgetProfile = (name: string, io: Io): void => {
  const file = profileFile(profileNameOf(name), io);
  try {
    rmSync(file, { force: true });
  } catch (error) {
    throw new FileError(`cannot delete "${file}": ${systemReason(error)}`, {
      hint: 'check that it is a file of yours',
    });
  }
  // A save that was killed may have left a part of it.
  if (lookAt(path.dirname(file)) !== undefined) sweep(file);
};
