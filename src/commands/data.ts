import { Argument } from 'commander';
import { UsageError } from '../errors.ts';
import { disputes } from './data/disputes.ts';
import { paths } from './data/paths.ts';
import { sources } from './data/sources.ts';
import { validate } from './data/validate.ts';
import type { CommandModule } from './registry.ts';
import type { Session } from './shared/session.ts';

export const examples = [
  'certs data sources',
  'certs data disputes CPC',
  'certs data path',
  'certs data sources --format csv',
];

type Topic = {
  /** What may stand after the topic; absent: nothing. */
  takes?: string;
  answer: (session: Session, words: readonly string[]) => Promise<void>;
};

const TOPICS: Readonly<Record<string, Topic>> = {
  sources: { answer: sources },
  disputes: { takes: 'certifications', answer: disputes },
  validate: { takes: 'a folder', answer: validate },
  path: { answer: paths },
};

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description('The data itself: the sources cited, where they disagree, and where the files are.')
    .addArgument(new Argument('<topic>', 'what about the data').choices(Object.keys(TOPICS)))
    .argument('[words...]', 'disputes: certifications; validate: a folder')
    .action((name: string, words: string[]) =>
      run((session) => {
        const topic = TOPICS[name];
        if (topic === undefined) return;
        if (topic.takes === undefined && words.length > 0)
          throw new UsageError(`data ${name} takes nothing after it, and got "${words[0]}"`, {
            hint: `certs data ${name}`,
          });
        return topic.answer(session, words);
      }),
    );
};
