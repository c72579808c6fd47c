/** Asking: the only import of inquirer. Questions are drawn on stderr, so that the answer stays alone on stdout. */
import inquirer from 'inquirer';
import { CancelledError } from '../errors.ts';

export type Prompter = {
  /** A yes or no; Ctrl-C is a CancelledError. */
  confirm: (message: string) => Promise<boolean>;
};

// By name: two copies of its core may be installed.
const isStop = (error: unknown): boolean => error instanceof Error && error.name === 'ExitPromptError';

export const prompter: Prompter = {
  confirm: async (message) => {
    const ask = inquirer.createPromptModule({ output: process.stderr });
    try {
      const { yes } = await ask([{ type: 'confirm', name: 'yes', message, default: false }]);
      return yes;
    } catch (error) {
      throw isStop(error) ? new CancelledError('Stopped. Nothing was saved.') : error;
    }
  },
};
