/**
 * Plans: the processor time of the whole search, after start-up, for every certification of the shipped dataset and for
 * three at once, then for invented datasets of 50 to 2,000 certifications that lead to each other.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalog } from '../src/core/catalog.ts';
import { planFor } from '../src/core/plan/plan.ts';
import { type PlanRequest, SEARCH_LIMIT } from '../src/core/plan/request.ts';
import { loadCatalog } from '../src/dataset/load.ts';
import { withOwnData } from '../src/lint/own.ts';
import { median, own, scratchFolder } from './measure.ts';

const RUNS = Number(process.argv[2] ?? 5);
const SIZES = [50, 100, 200, 500, 1000, 2000];
const SHIPPED = path.join(import.meta.dirname, '..', 'dist', 'data');
const question = { asOf: '2026-11-23', source: null };

const requestFor = (codes: readonly string[]): PlanRequest => ({
  codes,
  // Of somebody of whom nothing is told the plans are known ahead, and nothing is searched.
  person: { state: 'NJ' },
  start: question.asOf,
  unmarked: false,
  prepared: [],
  programs: [],
  avoid: [],
  hoursPerWeek: 10,
  studyMonths: null,
  budget: null,
  months: null,
  by: 'cheapest',
  limit: SEARCH_LIMIT,
});

type Timed = { codes: readonly string[]; first: number; later: number; plans: number; expanded: number; cut: boolean };

/** The first search of a fresh catalogue, as a command makes it, and the median of later ones. */
const timed = (open: () => Catalog, codes: readonly string[]): Timed => {
  const times: number[] = [];
  let last = { plans: 0, expanded: 0, cut: false };
  for (let run = 0; run <= RUNS; run += 1) {
    const catalog = open();
    const start = process.cpuUsage();
    const { plans, expanded, cut } = planFor(catalog, requestFor(codes), question);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
    last = { plans: plans.length, expanded, cut };
  }
  const [first = 0, ...rest] = times;
  return { codes, first, later: median(rest), ...last };
};

const line = (name: string, { first, later, plans, expanded, cut }: Timed): string =>
  `${name.padEnd(24)} first ${first.toFixed(1).padStart(7)} ms, later ${later.toFixed(1).padStart(7)} ms, ${plans} plans, ${expanded} states${cut ? ', stopped' : ''}`;

const slowest = (all: readonly Timed[]): Timed[] => [...all].sort((a, b) => b.later - a.later).slice(0, 3);

const shipped = () => loadCatalog(SHIPPED);
const codes = shipped().index.certifications.map(({ code }) => code);
const singles = codes.map((code) => timed(shipped, [code]));
console.log(`Node ${process.versions.node}; the shipped dataset, ${codes.length} single targets, the slowest:`);
for (const one of slowest(singles)) console.log(line(one.codes.join(' '), one));

const planned = singles.filter(({ plans }) => plans > 0).sort((a, b) => b.expanded - a.expanded);
const hard = planned.slice(0, 8).map((one) => one.codes[0] ?? '');
const triples = hard.flatMap((a, i) =>
  hard.slice(i + 1).flatMap((b, j) => hard.slice(i + j + 2).map((c) => [a, b, c])),
);
console.log(`three targets, all ${triples.length} of the eight with the most states, the slowest:`);
for (const one of slowest(triples.map((three) => timed(shipped, three)))) console.log(line(one.codes.join(' '), one));

const codeOf = (index: number) => `GEN${String(index).padStart(4, '0')}`;

const LEVELS = ['entry', 'core', 'specialty', 'advanced'];
const WORK = ['coding', 'billing', 'auditing', 'documentation'];
const diploma = { kind: 'education', atLeast: 'high-school' };

/** Above the entry one of three of the level below is asked for, or work. */
const certification = (index: number) => {
  const level = index % LEVELS.length;
  const below = [4, 12, 28].map((step) => index - step - 1).filter((other) => other >= 0 && level > 0);
  const credential = { kind: 'credential', anyOf: below.map(codeOf) };
  const work = { kind: 'experience', in: [WORK[index % WORK.length]], months: 6 + (index % 5) * 6 };
  const required =
    below.length === 0
      ? [{ route: 'diploma', conditions: [diploma] }]
      : [
          { route: 'credential', conditions: level === 3 ? [credential, { ...work, months: 12 }] : [credential] },
          { route: 'work', conditions: [diploma, work] },
        ];
  return {
    code: codeOf(index),
    name: `Generated ${index}`,
    organization: index % 3 === 0 ? 'aapc' : 'ahima',
    focus: own(['coding']),
    level: own(LEVELS[level]),
    fees: { member: own(200 + (index % 7) * 20), nonMember: own(300 + (index % 5) * 30) },
    training: { books: { member: own(50 + (index % 9) * 10), nonMember: own(80 + (index % 9) * 10) } },
    eligibility: { required: own(required) },
  };
};

const root = scratchFolder();
console.log('invented datasets, the last certification, and the last three:');
for (const size of SIZES) {
  const folder = path.join(root, String(size));
  mkdirSync(path.join(folder, 'certifications'), { recursive: true });
  for (let index = 0; index < size; index += 1) {
    const content = certification(index);
    writeFileSync(path.join(folder, 'certifications', `${content.code}.json`), JSON.stringify(content));
  }
  const open = () => withOwnData(shipped(), [folder], question.asOf);
  for (const count of [1, 3]) {
    const last = Array.from({ length: count }, (_, index) => codeOf(size - 1 - index));
    console.log(line(`${size}, ${count} targets`, timed(open, last)));
  }
}
