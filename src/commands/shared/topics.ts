/** The topics of help. */
import { helpTopics } from '../../render/words/help.ts';
import { FORMATS } from './options.ts';

/** What help tells beside the commands: one that is called as a command is part of its help. */
export const HELP_TOPICS = helpTopics(FORMATS);

/** The words that `certs help` takes beside commands. */
export const TOPIC_NAMES = [...Object.keys(HELP_TOPICS), 'exit-codes'];
