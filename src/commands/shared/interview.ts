/** The interview of a command: asks what can still change a verdict, and offers to keep the answers. */
import { firstDay, lastDay } from '../../core/dates.ts';
import { dayOf } from '../../core/eligibility/day.ts';
import type { Rules } from '../../core/eligibility/verdict.ts';
import { mayDiffer } from '../../core/interview/change.ts';
import { type NextQuestion, nextQuestion } from '../../core/interview/interview.ts';
import { type Entry, idOf, type Question, withAnswer } from '../../core/interview/question.ts';
import { flagsOf } from '../../core/profile/notation.ts';
import { UsageError } from '../../errors.ts';
import { writeFileWhole } from '../../output-file.ts';
import type { Prompter } from '../../prompt/questions.ts';
import { safe } from '../../render/safe.ts';
import { countText, INTERVIEW_TEXT, questionText, whyText } from '../../render/words/interview.ts';
import type { Profile } from '../../schema/profile.ts';
import { askQuestion, type Statement } from './ask.ts';
import { mayReplace } from './deliver.ts';
import { personIn } from './person.ts';
import { isProfileName, profileJson, saveProfile } from './profile-store.ts';
import { mayAsk, prompterIn, type Session } from './session.ts';

/** What was told so far, and what cannot be. */
type Told = { profile: Profile; unsaid: ReadonlySet<string> };

/** The statements that ways lean on, with the code where several certifications are asked for. */
const statementsOf = (rules: readonly Rules[]): Statement[] => {
  const byId = new Map<string, Statement>();
  for (const { code, required, removal } of rules)
    for (const condition of [...(required ?? []), ...(removal ?? [])].flatMap((route) => route.conditions))
      if (condition.kind === 'attestation' && !byId.has(condition.id))
        byId.set(condition.id, {
          id: condition.id,
          text: rules.length === 1 ? condition.text : `${code}: ${condition.text}`,
        });
  return [...byId.values()];
};

const entryOf = (profile: Profile, { field, at }: Question): Entry | undefined =>
  at === undefined ? undefined : (profile[field] as readonly Entry[] | undefined)?.[at.index];

/**
 * Asks until no answer can change a verdict, or the person has had enough.
 *
 * @throws CancelledError where the person stops the program
 */
const ask = async (session: Session, prompter: Prompter, rules: readonly Rules[], start: Profile): Promise<Profile> => {
  const day = dayOf(session.question.asOf);
  const statements = statementsOf(rules);
  const before: Told[] = [];
  const said = new Map<string, unknown>();
  let told: Told = { profile: start, unsaid: new Set() };
  const personOf = (profile: Profile) => ({ person: personIn(session, profile), unsaid: told.unsaid });
  const next = (): NextQuestion | null => nextQuestion(rules, personOf(told.profile), day);

  for (let asked = next(); asked !== null; asked = next()) {
    const { question } = asked;
    const { profile, unsaid } = told;
    const tell = (value: unknown): Profile => withAnswer(profile, question, value, day);
    if (before.length === 0) await prompter.say(INTERVIEW_TEXT.begin);
    await prompter.say(`\n${countText(before.length + 1, before.length + asked.atMost)}\n${safe(whyText(asked))}`);
    const answer = await askQuestion(asked, {
      prompter,
      session,
      text: safe(questionText(question, entryOf(profile, question))),
      profile,
      statements,
      mayGoBack: before.length > 0,
      before: said.get(idOf(question)),
      isVague: (date) => {
        const [first, last] = [personOf(tell(firstDay(date))), personOf(tell(lastDay(date)))];
        return date.length < 10 && rules.some((each) => mayDiffer(each, question, first, last, day));
      },
    });
    if (answer === 'stop') break;
    if (answer === 'back') {
      told = before.pop() ?? told;
      continue;
    }
    before.push(told);
    if (answer === 'unknown') told = { profile, unsaid: new Set([...unsaid, idOf(question)]) };
    else {
      said.set(idOf(question), answer.value);
      told = { profile: tell(answer.value), unsaid };
    }
  }
  return told.profile;
};

/** A word as a shell reads it back. */
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The command line that gives the same answer without a question; `words` are the command and its arguments. */
export const commandLine = ({ options }: Session, words: readonly string[], profile: Profile): string => {
  const kept = [
    ...(options.asOf === undefined ? [] : ['--as-of', options.asOf]),
    ...(options.source === undefined ? [] : ['--source', options.source]),
    ...(options.data ?? []).flatMap((folder) => ['--data', folder]),
  ];
  return ['certs', ...words, ...flagsOf(profile), ...kept, '--no-input'].map(quoted).join(' ');
};

/** What is about a person its user alone may read. */
export const PRIVATE = 0o600;

/** Offers to save under a name. Nothing is written without a yes. */
export const offerToSave = async (
  session: Session,
  prompter: Prompter,
  profile: Profile,
  codes: readonly string[],
  command = 'eligibility',
): Promise<void> => {
  await prompter.say('');
  if (!(await prompter.confirm(INTERVIEW_TEXT.save))) return;
  const name = await prompter.input({
    message: INTERVIEW_TEXT.name,
    initial: 'me',
    check: (text) => (isProfileName(text) ? null : INTERVIEW_TEXT.badName),
  });
  const file = await saveProfile(name, profile, session.io, mayReplace(session)).catch((error: unknown) => {
    if (error instanceof UsageError) return null;
    throw error;
  });
  if (file === null) return prompter.say(INTERVIEW_TEXT.kept);
  await prompter.say(`${safe(INTERVIEW_TEXT.saved(file))}\n${INTERVIEW_TEXT.use(name, command)}`);
  if (profile.attestations !== undefined && codes.length > 0)
    await prompter.say(INTERVIEW_TEXT.statements(codes.join(', ')));
};

/** Fields in one order, however they were told: the same person gives the same bytes. */
const ordered = async (profile: Profile): Promise<Profile> =>
  Object.keys(profile).length === 0 ? profile : (await import('../../schema/profile.ts')).Profile.parse(profile);

/**
 * The profile with what an interview adds to it, where questions may be asked; and what is left to say once the
 * answer is out. `--save` writes the profile to its file, or under a name.
 *
 * @param codes as asked for; none for all certifications
 * @throws CancelledError where the person stops the program: nothing is written then
 */
export const interviewed = async (
  session: Session,
  rules: readonly Rules[],
  start: Profile,
  codes: readonly string[],
  save: string | undefined,
): Promise<{ profile: Profile; finish: () => Promise<void> }> => {
  const { options, io } = session;
  const prompter = mayAsk(session) ? await prompterIn(session) : undefined;
  const profile = await ordered(prompter === undefined ? start : await ask(session, prompter, rules, start));
  if (save?.startsWith('@')) await saveProfile(save, profile, io, mayReplace(session));
  else if (save !== undefined) await writeFileWhole(save, profileJson(profile), mayReplace(session), PRIVATE);
  const learned = JSON.stringify(profile) !== JSON.stringify(await ordered(start));
  const finish = async (): Promise<void> => {
    if (prompter === undefined || !learned || options.quiet) return;
    io.stderr.write(
      `\n${INTERVIEW_TEXT.repeat}\n  ${safe(commandLine(session, ['eligibility', ...codes], profile))}\n`,
    );
    if (save === undefined) await offerToSave(session, prompter, profile, codes);
  };
  return { profile, finish };
};
