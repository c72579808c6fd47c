/** One condition, one route, a set of routes: met, unmet or unknown for a person on a day. */
import type { Condition, Route, Routes } from '../../schema/condition.ts';
import { judgeCredential } from './credential.ts';
import type { Day } from './day.ts';
import { judgeExperience } from './experience.ts';
import type { Person } from './person.ts';
import { judgeDegree, judgeEducation } from './schooling.ts';
import { and, or, type State, sharesWord, stateOf } from './state.ts';
import { judgeCourse, judgeTraining } from './training.ts';

/** Met, unmet, or unknown where what decides was not told. */
export const judgeCondition = (condition: Condition, person: Person, day: Day): State => {
  switch (condition.kind) {
    case 'education':
      return judgeEducation(condition, person, day);
    case 'degree':
      return judgeDegree(condition, person, day);
    case 'training':
      return judgeTraining(condition, person, day);
    case 'experience':
      return judgeExperience(condition, person, day);
    case 'credential':
      return judgeCredential(condition, person, day);
    case 'licence':
      return sharesWord(person.licences, condition.anyOf);
    case 'course':
      return judgeCourse(condition, person, day);
    case 'attestation':
      return person.attestations === undefined ? 'unknown' : stateOf(person.attestations.includes(condition.id));
  }
};

/** All conditions of a route must hold. */
export const judgeRoute = ({ conditions }: Route, person: Person, day: Day): State => {
  let state: State = 'met';
  for (const condition of conditions) {
    state = and(state, judgeCondition(condition, person, day));
    if (state === 'unmet') return state;
  }
  return state;
};

/** Routes are alternatives: one is enough. No route at all means that nothing is asked. */
export const judgeRoutes = (routes: Routes, person: Person, day: Day): State => {
  if (routes.length === 0) return 'met';
  let state: State = 'unmet';
  for (const route of routes) {
    state = or(state, judgeRoute(route, person, day));
    if (state === 'met') return state;
  }
  return state;
};
