/** How an interview goes, whatever it asks: each question is answered, passed over or gone back from. */
import type { Prompter } from '../../../prompt/questions.ts';
import { safe } from '../../../render/safe.ts';
import type { Manner } from '../../../render/words/interview.ts';
import type { Typed } from './typed.ts';

/** A question as it is put: its answer is typed, or chosen. */
type Put = {
  /** What is said above it: which one it is, why it is asked. */
  above: readonly string[];
  message: string;
} & (
  | { hint: string; read: (text: string) => Typed; initial?: string | undefined }
  | {
      choices: readonly { value: unknown; label: string }[];
      /** One of them, or some; or any number of them, of which none is one. */
      take: 'one' | 'some' | 'any';
      /** Places of what was chosen before one went back; the place after the last is none of them. */
      earlier?: readonly number[];
    }
);
type ToType = Extract<Put, { hint: string }>;
type ToChoose = Exclude<Put, ToType>;

/** What is asked about something told so far, `T`, in questions `Q`. */
type Interview<T, Q> = {
  manner: Manner;
  start: T;
  /** Null where there is nothing left to ask. */
  next: (told: T) => Q | null;
  /** @param number of the question, from 1: nobody can go back from the first */
  put: (question: Q, told: T, number: number) => Put;
  /** @param answer null where the question was passed over */
  tell: (told: T, question: Q, answer: { value: unknown } | null) => T;
};

/** What can be said to any question in place of an answer. */
type Instead = 'pass' | 'back' | 'stop';
type Said = { value: unknown } | Instead;

/** What stands for it where an answer is typed. Enter alone passes over too, where it does not keep an earlier answer. */
const TYPED: ReadonlyMap<string, Instead> = new Map([
  ['', 'pass'],
  ['?', 'pass'],
  ['<', 'back'],
  ['!', 'stop'],
]);

const askTyped = async ({ message, hint, read, initial }: ToType, mayGoBack: boolean, prompter: Prompter) => {
  const understood = (text: string): Typed | { other: Instead } => {
    const other = TYPED.get(text);
    return other === undefined || (other === 'back' && !mayGoBack) ? read(text) : { other };
  };
  await prompter.say(hint);
  const text = await prompter.input({
    message: safe(message),
    ...(initial === undefined ? {} : { initial }),
    check: (line) => {
      const found = understood(line);
      return 'problem' in found ? found.problem : null;
    },
  });
  const found = understood(text);
  if ('other' in found) return found.other;
  return 'value' in found ? found : 'pass';
};

const askChosen = async (
  { message, choices, take, earlier = [] }: ToChoose,
  mayGoBack: boolean,
  manner: Manner,
  prompter: Prompter,
): Promise<Said> => {
  const others = (['none', 'pass', 'back', 'stop'] as const).filter((other) =>
    other === 'none' ? take === 'any' : other !== 'back' || mayGoBack,
  );
  const labels = [...choices.map(({ label }) => label), ...others.map((other) => manner.others[other])].map(safe);
  const otherAt = (place: number) => others[place - choices.length];
  const back = mayGoBack ? choices.length + others.indexOf('back') : undefined;
  const list = { message: safe(message), labels, back };
  if (take === 'one') {
    const place = await prompter.select({ ...list, ...(earlier[0] === undefined ? {} : { initial: earlier[0] }) });
    const other = otherAt(place);
    return other === undefined || other === 'none' ? { value: choices[place]?.value } : other;
  }
  const leaves = (other: (typeof others)[number] | undefined): boolean =>
    manner.leavesAnyway && (other === 'back' || other === 'stop');
  const places = await prompter.checkbox({
    ...list,
    initial: earlier,
    check: (ticked) => {
      if (ticked.length === 0) return manner.nothing;
      const told = ticked.filter((place) => !leaves(otherAt(place)));
      const alone = labels[told.find((place) => place >= choices.length) ?? labels.length];
      return told.length > 1 && alone !== undefined ? manner.alone(alone) : null;
    },
  });
  const other = otherAt(places.at(-1) ?? choices.length);
  if (other !== undefined && other !== 'none') return other;
  return { value: places.flatMap((place) => choices[place]?.value ?? []) };
};

/**
 * Asks until there is nothing left to ask, or the person has had enough.
 *
 * @throws CancelledError where the person stops the program
 */
export const askAll = async <T, Q>(
  prompter: Prompter,
  { manner, start, next, put, tell }: Interview<T, Q>,
): Promise<T> => {
  const before: T[] = [];
  let told = start;
  for (let question = next(told); question !== null; question = next(told)) {
    const asked = put(question, told, before.length + 1);
    for (const text of asked.above) await prompter.say(text);
    const mayGoBack = before.length > 0;
    const said = await ('hint' in asked
      ? askTyped(asked, mayGoBack, prompter)
      : askChosen(asked, mayGoBack, manner, prompter));
    if (said === 'stop') break;
    if (said === 'back') told = before.pop() ?? told;
    else {
      before.push(told);
      told = tell(told, question, said === 'pass' ? null : said);
    }
  }
  return told;
};
