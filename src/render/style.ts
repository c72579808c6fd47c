/** Colour by meaning: the only import of chalk. */
import type { Tone } from './document.ts';

export type Style = (text: string, tone: Tone | undefined) => string;

/** The 16 colours of the terminal alone, so that the reader's theme holds. */
export const styleOf = async (color: boolean): Promise<Style> => {
  if (!color) return (text) => text;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return (text, tone) => {
    switch (tone) {
      case 'heading':
        return chalk.bold(text);
      case 'good':
        return chalk.green(text);
      default:
        return text;
    }
  };
};
