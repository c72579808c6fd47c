/**
 * The keyboard, a character at a time: what is typed ahead waits for the question that it answers. Handed over in one
 * piece, all that follows an answer would be lost with the question's own reader.
 */
import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** It does not say that it is a terminal: of one, inquirer throws away what was typed before a question stands. */
class Keyboard extends Readable {
  readonly #stdin = process.stdin;
  readonly #decoder = new StringDecoder('utf8');
  /** Null is the end of it. */
  readonly #typed: (string | null)[] = [];
  #isWanted = false;

  constructor() {
    super({ highWaterMark: 1 });
    this.#stdin
      .on('data', (keys: Buffer) => {
        this.#typed.push(...this.#decoder.write(keys));
        this.#give();
      })
      .once('end', () => {
        this.#typed.push(null);
        this.#give();
      });
  }

  get isRaw(): boolean {
    return this.#stdin.isRaw;
  }

  setRawMode(isRaw: boolean): this {
    try {
      this.#stdin.setRawMode(isRaw);
    } catch {
      // The terminal is gone: there is nothing to give back, and the end of the keys is told as such.
    }
    return this;
  }

  override pause(): this {
    this.#stdin.pause();
    return super.pause();
  }

  override resume(): this {
    this.#stdin.resume();
    return super.resume();
  }

  // Not at once: a question that was answered closes its reader first.
  override _read(): void {
    this.#isWanted = true;
    setImmediate(() => this.#give());
  }

  #give(): void {
    const key = this.#isWanted ? this.#typed.shift() : undefined;
    if (key === undefined) return;
    this.#isWanted = false;
    this.push(key);
  }
}

let keyboard: Keyboard | undefined;

/** The one keyboard: what was typed ahead of a question is in it. */
export const theKeyboard = (): Keyboard => {
  keyboard ??= new Keyboard();
  return keyboard;
};
