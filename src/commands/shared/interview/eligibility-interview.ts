/** The interview of `eligibility`: asks what can still change a verdict. */
import { firstDay, isDay, lastDay } from '../../../core/dates.ts';
import { dayOf } from '../../../core/eligibility/day.ts';
import type { Rules } from '../../../core/eligibility/verdict.ts';
import { mayDiffer } from '../../../core/interview/change.ts';
import { type NextQuestion, nextQuestion } from '../../../core/interview/interview.ts';
import { type InterviewQuestion, idOf, type ProfileEntry, withAnswer } from '../../../core/interview/question.ts';
import type { Prompter } from '../../../prompt/questions.ts';
import { safe } from '../../../render/safe.ts';
import { countText, INTERVIEW_TEXT, questionText, whyText } from '../../../render/words/interview.ts';
import type { Profile } from '../../../schema/profile.ts';
import { personIn } from '../person/person.ts';
import type { Session } from '../session.ts';
import { type AttestationText, askQuestion } from './ask.ts';

/** What was told so far, and what cannot be. */
type Told = { profile: Profile; unsaid: ReadonlySet<string> };

/** The statements that ways lean on, with the code where several certifications are asked for. */
const statementsOf = (rules: readonly Rules[]): AttestationText[] => {
  const byId = new Map<string, AttestationText>();
  for (const { code, required, removal } of rules)
    for (const condition of [...(required ?? []), ...(removal ?? [])].flatMap((route) => route.conditions))
      if (condition.kind === 'attestation' && !byId.has(condition.id))
        byId.set(condition.id, {
          id: condition.id,
          text: rules.length === 1 ? condition.text : `${code}: ${condition.text}`,
        });
  return [...byId.values()];
};

const entryOf = (profile: Profile, { field, at }: InterviewQuestion): ProfileEntry | undefined =>
  at === undefined ? undefined : (profile[field] as readonly ProfileEntry[] | undefined)?.[at.index];

/**
 * Asks until no answer can change a verdict, or the person has had enough.
 *
 * @throws CancelledError where the person stops the program
 */
export const interview = async (
  session: Session,
  prompter: Prompter,
  rules: readonly Rules[],
  start: Profile,
): Promise<Profile> => {
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
        return !isDay(date) && rules.some((each) => mayDiffer(each, question, first, last, day));
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
