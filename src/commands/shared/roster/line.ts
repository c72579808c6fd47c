/** What of a command line has no meaning for a roster, whose rows come and go, or without one. */
import { UsageError, type Wrong } from '../../../errors.ts';
import type { RosterFormat } from '../../../render/roster.ts';
import { PROFILE_FLAGS } from '../../../schema/profile-flags.ts';
import { endingOf } from '../endings.ts';
import { type GlobalOptions, namedFormats } from '../options.ts';
import { attributeOf, type PersonFlags } from '../person/flags.ts';
import { formatOf, wantsNames } from '../session.ts';

/** The flags of a roster as they are given. */
export type BatchFlags = { batch?: string | undefined; strict?: true | undefined };

const OF_ROSTERS: readonly string[] = ['ndjson', 'csv', 'tsv'] satisfies RosterFormat[];

/** A kind of file that is not read, by its name. */
const wrongKind = (file: string): Wrong[] => {
  const ending = endingOf(file);
  if (!['json', 'tsv', 'xls', 'xlsx'].includes(ending)) return [];
  return [
    {
      alone: new UsageError(`a roster cannot be read from .${ending}`, {
        hint: 'save it as .csv with commas, or as .ndjson with one object a line',
      }),
      problem: { file: '--batch', path: '', found: `a file of .${ending}`, expected: 'one of .csv or .ndjson' },
    },
  ];
};

/** A form that would hold all rows in memory. */
const wrongForm = (options: GlobalOptions): Wrong[] => {
  const format = formatOf(options);
  const isNamed = namedFormats(options).length > 0;
  if (OF_ROSTERS.includes(format) || (format === 'table' && !isNamed)) return [];
  const flag = isNamed ? '--format' : '--output';
  return [
    {
      alone: new UsageError(`a roster cannot be answered as ${format}: that would hold all of it in memory`, {
        hint: `write --format ${OF_ROSTERS.join(', --format ')}, or leave it out`,
      }),
      problem: { file: flag, path: '', found: format, expected: `one of ${OF_ROSTERS.join(', ')}` },
    },
  ];
};

const BESIDE = 'it beside --batch';

/** What tells of one person beside the roster, all of it by one error. */
const wrongPerson = ({ profile }: GlobalOptions, flags: PersonFlags): Wrong[] => {
  const told = Object.values(PROFILE_FLAGS).filter((flag) => flags[attributeOf(flag)] !== undefined);
  const alone = new UsageError('the roster tells who is meant, and so do other flags', {
    hint: 'leave out --profile and the flags about one person',
  });
  return [...(profile === undefined ? [] : ['--profile']), ...told].map((file) => ({
    alone,
    problem: { file, path: '', found: BESIDE, expected: 'the roster to tell who is meant' },
  }));
};

/**
 * What has no meaning for rows that come and go, or without a roster.
 *
 * @param flags those about one person
 */
export const wrongRoster = ({ batch, strict }: BatchFlags, options: GlobalOptions, flags: PersonFlags): Wrong[] => {
  if (batch === undefined)
    return strict === undefined
      ? []
      : [
          {
            alone: new UsageError('--strict is for rosters', { hint: 'add --batch FILE' }),
            problem: { file: '--strict', path: '', found: 'no --batch', expected: '--batch FILE beside it' },
          },
        ];
  // An empty text stands for a value that was refused already.
  if (batch === '') return [];
  const ofOne = ['for', 'save'].filter((name) => flags[name] !== undefined);
  const ofAll = (['sort', 'limit'] as const).filter((name) => options[name] !== undefined);
  return [
    ...wrongKind(batch),
    ...ofOne.map((name) => ({
      alone: new UsageError(`--${name} is about one person, not about a roster`, { hint: `leave out --${name}` }),
      problem: { file: `--${name}`, path: '', found: BESIDE, expected: 'one person' },
    })),
    ...wrongPerson(options, flags),
    ...ofAll.map((name) => ({
      alone: new UsageError(`--${name} is not for rosters: a row is written as soon as it is read`, {
        hint: `leave out --${name}; sort or cut the roster itself`,
      }),
      problem: { file: `--${name}`, path: '', found: BESIDE, expected: 'a whole answer to sort or cut' },
    })),
    ...(wantsNames({ options }) ? [] : wrongForm(options)),
  ];
};
