import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { certificationOut } from '../../src/render/answers/certification.ts';
import {
  CERTIFICATION_COLUMNS,
  CERTIFICATION_FIELDS,
  fieldOf,
  figureText,
  severalText,
} from '../../src/render/fields.ts';
import { at, type JsonObject } from '../../src/render/records.ts';
import { CertificationOut } from '../../src/schema/output-certification.ts';
import { world } from '../support/world.ts';

const { value, unknown, pay, view, figure } = world();

type Shape = { def: { type: string; innerType?: z.ZodType }; shape?: Record<string, z.ZodType> };

/** The dotted paths of a schema's leaves; a list is one leaf, and so is a choice of forms. */
const leavesOf = (schema: z.ZodType, path = ''): string[] => {
  const { def, shape } = schema as unknown as Shape;
  if (def.type === 'nullable' && def.innerType) return leavesOf(def.innerType, path);
  if (def.type !== 'object') return [path];
  return Object.entries(shape ?? {}).flatMap(([key, part]) => leavesOf(part, path === '' ? key : `${path}.${key}`));
};

/** As much as can be known of a certification. */
const rich = view(
  {
    status: [value('active' as const)],
    focus: [value(['coding' as const])],
    level: [value('core' as const)],
    holders: [value(12_000)],
    exam: {
      questions: [value(100, { from: '2022' }), value(150, { until: '2021', by: ['guide'] })],
      minutes: [value(240)],
      passing: [value({ kind: 'scaled' as const, value: 300, scale: '100-400' })],
      delivery: [value(['online' as const, 'in-person' as const])],
      domains: [
        value({
          complete: true,
          parts: [
            { name: 'Anatomy', percent: 6 },
            { name: 'Rules', low: 10, high: 14 },
          ],
        }),
      ],
    },
    fees: { member: [value(425), value(399, { standing: 'disputed' })], nonMember: [value(499)] },
    training: {
      cost: [value({ low: 1000, high: 3000 })],
      offers: [{ id: 'o', name: 'Course', provider: 'School', cost: [value<number>(900)] }],
    },
    eligibility: {
      required: [
        value([{ route: 'diploma', conditions: [{ kind: 'education' as const, atLeast: 'high-school' as const }] }]),
      ],
      recommended: [value([])],
      designation: [value('ABC-A')],
    },
    retake: { waitDays: [value(30)], limit: [value({ attempts: 3, thenDays: 365 })] },
    pay: [pay(67_147)],
    rules: [{ id: 'r', topic: 'books', text: [value('One book.')] }],
  },
  {
    membership: { required: [value(true)], individual: [value(222)] },
    renewal: {
      cycleMonths: [value(24)],
      ceus: [value(36)],
      several: [value({ kind: 'base-plus' as const, base: 'highest' as const, further: 10, cap: 50 })],
    },
  },
);
const outOf = (given: typeof rich): JsonObject => certificationOut(given) as unknown as JsonObject;

describe('the columns of a certification', () => {
  it('are the flattened keys of its answer, in their order', () => {
    expect(CERTIFICATION_COLUMNS).toEqual(leavesOf(CertificationOut));
  });

  it('are all there in an answer, known or not', () => {
    for (const out of [outOf(rich), outOf(view({}))]) {
      const missing = CERTIFICATION_COLUMNS.filter((path) => {
        const group = path.split('.').slice(0, -1).join('.');
        return at(out, path) === undefined && at(out, group) !== null;
      });
      expect(missing).toEqual([]);
    }
  });
});

describe('the answer', () => {
  it('keeps to its schema, whether everything is known or nothing', () => {
    expect(CertificationOut.safeParse(certificationOut(rich)).error?.issues ?? []).toEqual([]);
    expect(CertificationOut.safeParse(certificationOut(view({}))).error?.issues ?? []).toEqual([]);
  });

  it('puts routes into words and lists the disagreements', () => {
    const out = certificationOut(rich);
    expect(out.eligibility).toMatchObject({
      required: [
        { route: 'diploma', conditions: [{ kind: 'education', text: 'a high-school diploma or equivalent' }] },
      ],
      recommended: [],
      designation: 'ABC-A',
    });
    expect(out.disputes).toEqual([
      {
        path: 'exam.questions',
        adopted: { value: 100, sources: ['board'] },
        others: [{ value: 150, standing: 'superseded', until: '2021', sources: ['guide'], reason: null }],
      },
      {
        path: 'fees.member',
        adopted: { value: 425, sources: ['board'] },
        others: [{ value: 399, standing: 'disputed', until: null, sources: ['board'], reason: null }],
      },
    ]);
  });

  it('says in a dispute that nothing was adopted', () => {
    const open = view({ exam: { minutes: [unknown('sources-disagree'), value(240, { standing: 'disputed' })] } });
    expect(certificationOut(open).disputes).toMatchObject([{ path: 'exam.minutes', adopted: null }]);
  });
});

describe('the fields', () => {
  it('have each a name of its own', () => {
    const labels = CERTIFICATION_FIELDS.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('cover every figure but those of lists', () => {
    const known = CERTIFICATION_FIELDS.map(({ path }) => path);
    const figures = Object.keys(rich.figures).filter((path) => !/\.\d+\./.test(path));
    expect(figures.filter((path) => !known.includes(path))).toEqual([]);
  });

  it.each([
    ['exam.questions', '100'],
    ['exam.minutes', '4 h'],
    ['exam.passing', '300 on a scale of 100 to 400'],
    ['exam.delivery', 'online, in person'],
    ['exam.domains', 'Anatomy 6%; Rules 10 to 14%'],
    ['fees.member', '$425'],
    ['fees.range', '$425 to $499'],
    ['fees.firstYear', '$647'],
    ['fees.membershipRequired', 'yes'],
    ['training.cost', '$1,000 to $3,000'],
    ['eligibility.required', 'a high-school diploma or equivalent'],
    ['eligibility.recommended', 'nothing'],
    ['eligibility.designation', 'ABC-A'],
    ['retake.waitDays', '30 days'],
    ['retake.limit', '3 attempts, then 365 days of waiting'],
    ['renewal.cycleMonths', '2 years'],
    ['renewal.ceusPerYear', '18'],
    ['renewal.several', 'the highest, 10 more for each further one, at most 50'],
    ['holders', '12,000'],
  ])('%s reads %s', (path, text) => {
    expect(figureText(path, rich.figures[path] ?? figure([]))).toBe(text);
  });

  it('read a percentage without a scale', () => {
    expect(fieldOf('exam.passing').text({ kind: 'percent', value: 70, scale: null } as never)).toBe('70%');
  });

  it('read the CEUs of several credentials from a table, and each in full', () => {
    expect(severalText({ kind: 'table', counts: { '1': 36, '2': 40, '3': 44 } })).toBe('36/40/44 for 1 to 3 or more');
    expect(severalText({ kind: 'each' })).toBe('each in full');
  });
});

describe('figureText', () => {
  it('reads the span that stands where the answer holds one number', () => {
    const { figures } = view({
      exam: { questions: [value({ low: 140, high: 160 })], passRate: [value({ low: 65, high: 68 })] },
    });
    const read = (path: string) => figureText(path, figures[path] ?? figure([]));
    expect([read('exam.questions'), read('exam.passRate')]).toEqual(['140 to 160', '65 to 68%']);
  });

  it('is null where nothing is known', () => {
    expect(figureText('fees.member', figure([unknown('not-published')]))).toBeNull();
  });

  it('says what has to be said beside the value', () => {
    const about = [{ source: 'guide', approximate: true } as const];
    expect(figureText('fees.member', figure([value(1250, { by: about })]))).toBe('about $1,250');
    // A sentence says so itself.
    expect(figureText('rules[1].text', figure([value('It takes some 6 weeks.', { by: about })]))).toBe(
      'It takes some 6 weeks.',
    );
    expect(figureText('fees.member', figure([value(425)], { asOf: '2025-06-01' }))).toBe('$425 (first seen 2026-01)');
    expect(figureText('fees.member', figure([value(425, { layer: 1, by: ['own:club'] })]))).toBe('$425 (own data)');
  });
});
