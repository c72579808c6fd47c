/** Files and folders that appear, or stand in the way, while an answer is written. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FileError, UsageError } from '../../src/errors.ts';
import { openWhole, sweep, writeFileWhole, writeFolderWhole } from '../../src/output-file.ts';
import { withFolder } from '../dataset/folder.ts';

const no = async (): Promise<boolean> => false;
const yes = async (): Promise<boolean> => true;

describe('a file that another program makes meanwhile', () => {
  const written = async (root: string, mayReplace: () => Promise<boolean>): Promise<void> => {
    const file = await openWhole(path.join(root, 'a.csv'), mayReplace);
    file.write('ours');
    writeFileSync(path.join(root, 'a.csv'), 'theirs');
    await file.finish();
  };

  test('is not written over unasked', () =>
    withFolder({}, async (root) => {
      await expect(written(root, no)).rejects.toThrow(UsageError);
      expect(readFileSync(path.join(root, 'a.csv'), 'utf8')).toBe('theirs');
      expect(readdirSync(root)).toEqual(['a.csv']);
    }));

  test('is, where that is allowed', () =>
    withFolder({}, async (root) => {
      await written(root, yes);
      expect(readFileSync(path.join(root, 'a.csv'), 'utf8')).toBe('ours');
      expect(readdirSync(root)).toEqual(['a.csv']);
    }));
});

test.runIf(path.sep === '/')('a file that is written over is no easier to read than it was', () =>
  withFolder({ 'a.csv': 'old', 'b.csv': 'old' }, async (root) => {
    const modeAfter = async (name: string, before: number): Promise<number> => {
      chmodSync(path.join(root, name), before);
      await writeFileWhole(path.join(root, name), 'new', yes, 0o644);
      return statSync(path.join(root, name)).mode & 0o777;
    };
    expect(await modeAfter('a.csv', 0o600)).toBe(0o600);
    expect(await modeAfter('b.csv', 0o666)).toBe(0o644);
  }),
);

describe('a signal', () => {
  /** What there was when it was listened for, the one who tidies, and how often it was taken back. */
  const listener = (root: string) => {
    const heard = { before: [''], tidy: (): void => undefined, backs: 0 };
    const onStop = (tidy: () => void): (() => void) => {
      heard.before = readdirSync(root);
      heard.tidy = tidy;
      return () => {
        heard.backs += 1;
      };
    };
    return { heard, onStop };
  };

  test('is listened for before the file is begun, and leaves nothing of it', () =>
    withFolder({}, async (root) => {
      const { heard, onStop } = listener(root);
      const file = await openWhole(path.join(root, 'a.csv'), no, { onStop });
      file.write('half');
      expect(heard.before).toEqual([]);
      expect(readdirSync(root)).toHaveLength(1);
      heard.tidy();
      expect(readdirSync(root)).toEqual([]);
    }));

  test('is left to others once the file has its name, was given up or cannot be begun', () =>
    withFolder({}, async (root) => {
      const { heard, onStop } = listener(root);
      const begun = (name: string) => openWhole(path.join(root, name), no, { onStop });
      await (await begun('a.csv')).finish();
      expect(heard.backs).toBe(1);
      (await begun('b.csv')).giveUp();
      expect(heard.backs).toBe(2);
      await expect(begun('none/c.csv')).rejects.toThrow(FileError);
      expect(heard.backs).toBe(3);
    }));
});

describe('a folder', () => {
  const files = new Map([
    ['sign.json', 'new'],
    ['a.csv', 'new'],
  ]);
  const put = (folder: string): Promise<void> => writeFolderWhole(folder, files, 'sign.json', yes);

  test('takes the place of one with the same files, and nothing is left beside it', () =>
    withFolder({ 'package/sign.json': 'old' }, async (root) => {
      await put(path.join(root, 'package'));
      expect(readdirSync(path.join(root, 'package')).sort()).toEqual(['a.csv', 'sign.json']);
      expect(readdirSync(root)).toEqual(['package']);
    }));

  test('is left alone where it holds anything else, whatever is allowed', () =>
    withFolder({ 'package/sign.json': 'old', 'package/notes.txt': 'mine' }, async (root) => {
      await expect(put(path.join(root, 'package'))).rejects.toThrow(/holds other files/);
      expect(readFileSync(path.join(root, 'package', 'notes.txt'), 'utf8')).toBe('mine');
    }));

  test('is written beside what a killed process left', () =>
    withFolder({ 'package/sign.json': 'old' }, async (root) => {
      for (const end of ['tmp', 'old']) {
        mkdirSync(path.join(root, `.package.${process.pid}.${end}`));
        writeFileSync(path.join(root, `.package.${process.pid}.${end}`, 'left.csv'), '');
      }
      await put(path.join(root, 'package'));
      expect(readdirSync(root)).toEqual(['package']);
    }));

  test('may be named with a slash at its end', () =>
    withFolder({}, async (root) => {
      await put(path.join(root, 'package') + path.sep);
      expect(readdirSync(root)).toEqual(['package']);
    }));

  test.runIf(path.sep === '/')('may have a backslash in its name', () =>
    withFolder({}, async (root) => {
      await put(path.join(root, 'package\\'));
      expect(existsSync(path.join(root, 'package\\', 'a.csv'))).toBe(true);
    }),
  );
});

test('what a killed process left and nobody can take away is told by its name', () =>
  withFolder({ '.a.json.999999999.tmp/inside': '' }, (root) => {
    expect(() => sweep(path.join(root, 'a.json'))).toThrow(FileError);
    expect(() => sweep(path.join(root, 'a.json'))).toThrow(/999999999\.tmp/);
  }));
