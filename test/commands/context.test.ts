/** What the world outside says: where a user's data is, and how wide a line may be. */
import { describe, expect, test } from 'vitest';
import { dressOf, type Io, userFolder } from '../../src/context.ts';
import { UsageError } from '../../src/errors.ts';

type Outside = Pick<Io, 'env' | 'platform' | 'home'>;
const world = (outside: Partial<Outside>): Io =>
  ({ env: {}, platform: 'linux', home: '/home/ana', stdout: { isTTY: false, columns: undefined }, ...outside }) as Io;

describe('the folder of a user', () => {
  const WINDOWS = { platform: 'win32', home: 'C:\\Users\\ana' };

  test.each<[outside: Partial<Outside>, folder: string]>([
    [{}, '/home/ana/.local/share/certs'],
    [{ env: { XDG_DATA_HOME: '/data' } }, '/data/certs'],
    [{ env: { XDG_DATA_HOME: 'data' } }, '/home/ana/.local/share/certs'],
    [{ env: { CERTS_HOME: 'mine', XDG_DATA_HOME: '/data' } }, 'mine'],
    [{ env: { XDG_DATA_HOME: '/data' }, home: '' }, '/data/certs'],
    [WINDOWS, 'C:\\Users\\ana\\AppData\\Roaming\\certs'],
    [{ ...WINDOWS, env: { APPDATA: 'D:\\data' } }, 'D:\\data\\certs'],
    [{ ...WINDOWS, env: { CERTS_HOME: 'mine' } }, 'mine'],
  ])('%j: %s', (outside, folder) => {
    expect(userFolder(world(outside))).toBe(folder);
  });

  test.each<Partial<Outside>>([{ home: '' }, { home: 'ana' }, { ...WINDOWS, home: '' }, { ...WINDOWS, home: 'ana' }])(
    '%j: nowhere',
    (outside) => {
      expect(() => userFolder(world(outside))).toThrow(UsageError);
    },
  );
});

test.each([
  ['', false],
  ['0', false],
  ['1', true],
  ['120', true],
])('CERTS_FORCE_TTY=%s is a terminal: %s', (CERTS_FORCE_TTY, expected) => {
  expect(dressOf(world({ env: { CERTS_FORCE_TTY } }), {}).color).toBe(expected);
});

test.each([
  ['', 80],
  ['1', 80],
  ['120', 120],
  ['7', 20],
  ['90.5', 80],
  ['Infinity', 80],
])('CERTS_FORCE_TTY=%s is a terminal of %i columns', (CERTS_FORCE_TTY, width) => {
  expect(dressOf(world({ env: { CERTS_FORCE_TTY } }), {}).width).toBe(width);
});
