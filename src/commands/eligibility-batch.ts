/** `eligibility --batch`: the verdicts on each person of a roster, one row a certification. */
import { dayOf } from '../core/eligibility/day.ts';
import { distancesIn } from '../core/eligibility/distances.ts';
import type { Outcome } from '../core/eligibility/eligibility.ts';
import { resolverOf } from '../core/eligibility/resolver.ts';
import { judgeOf } from '../core/eligibility/roster.ts';
import type { Decision } from '../core/eligibility/verdict.ts';
import { VERDICT_COLUMNS, verdictAnswer } from '../render/roster.ts';
import type { Finding } from '../render/words/findings.ts';
import { officialPages } from './shared/certifications.ts';
import { exitOf, ruleFigures, type Target } from './shared/eligibility.ts';
import { type Roster, type RosterJob, runRoster } from './shared/roster/run.ts';
import type { Session } from './shared/session.ts';

export const fields = VERDICT_COLUMNS;

/** Answers a roster with verdicts. */
export const answerRoster = (
  session: Session,
  roster: Roster,
  targets: readonly Target[],
  findings: readonly Finding[],
): Promise<void> => {
  const { catalog, question } = session;
  const names = new Map(targets.map(({ view, organizationName }) => [view.code, organizationName]));
  const judge = judgeOf(targets, dayOf(question.asOf), distancesIn(catalog, question), resolverOf(catalog));
  const given = new Set<Decision['maySit']>();
  const job: RosterJob<Outcome> = {
    ...verdictAnswer((code) => names.get(code) ?? ''),
    kind: 'eligibility',
    findings,
    figures: targets.flatMap((target) =>
      Object.entries(ruleFigures(target)).map(([path, figure]) => ({ label: `${target.view.code} ${path}`, figure })),
    ),
    pages: officialPages(session, targets),
    judge: (entry) => {
      const judged = judge(entry);
      if ('outcomes' in judged) for (const { maySit } of judged.outcomes) given.add(maySit);
      return judged;
    },
    exit: () => exitOf([...given]),
  };
  return runRoster(session, roster, job);
};
