/**
 * Worked sheets on the shipped dataset of 23 November 2026, the arithmetic beside each. Prices: AAPC dues 222,
 * CPC and COC 425 (student 400, two attempts 499 and 475), AHIMA dues 149, CCS 299 and 399, RHIA and RHIT 229
 * and 299, AHIMA renewals 100 and 249 every two years, CBCS 134, PMI renewals 75, 50, 25, 25 a year.
 */
import { describe, expect, it } from 'vitest';
import { cost, heldCode, lacks, lines, text, totals } from './support.ts';

describe('the CPC for somebody new', () => {
  it.each([
    // To certify: 222 dues + 425 exam = 647. Each year after: 222. Over one year nothing more is due.
    [1, ['647', '222', '647']],
    // 647 + 222 in year 2 = 869
    [2, ['647', '222', '869']],
    // 647 + 4 x 222 = 1535
    [5, ['647', '222', '1535']],
    // 647 + 9 x 222 = 2645
    [10, ['647', '222', '2645']],
    // 647 + 49 x 222 = 11525
    [50, ['647', '222', '11525']],
  ])('over %i years', (years, expected) => {
    const answer = cost(['CPC'], { years });
    expect(totals(answer)).toEqual(expected);
    expect(answer.cost.lines).toHaveLength(years + 1);
  });

  it('names its lines and what has no price', () => {
    const answer = cost(['CPC']);
    expect(lines(answer)).toEqual(['0 membership aapc 222', '0 exam CPC 425', '2 membership aapc 222']);
    expect(lacks(answer)).toEqual(['recertification CPC', 'ceus aapc']);
    expect(answer.cost.lacks.at(-1)?.ceus).toEqual({ ceus: 36, months: 24 });
  });

  it('cannot do without membership', () => {
    expect(totals(cost(['CPC'], { membership: 'none' }))).toEqual(['647', '222', '869']);
    expect(cost(['CPC']).cost.membership).toMatchObject([
      { chosen: 'join', without: null, breakEvenYear: null, never: false, because: 'required' },
    ]);
  });

  it('as a student', () => {
    // 157 dues + 400 exam = 557; + 157 in year 2 = 714
    expect(totals(cost(['CPC'], { student: true }))).toEqual(['557', '157', '714']);
  });

  it('at the third attempt', () => {
    // 222 + 3 x 425 = 1497; + 222 = 1719
    expect(totals(cost(['CPC'], { attempts: 3 }))).toEqual(['1497', '222', '1719']);
  });

  it('two attempts together pay from a chance of failing', () => {
    // (499 - 425) / 425 = 0.17411...; students (475 - 400) / 400 = 0.1875
    expect(cost(['CPC']).cost.breakEvenChance).toBe(0.1741);
    expect(cost(['CPC'], { student: true }).cost.breakEvenChance).toBe(0.1875);
    // Both exams: (74 + 74) / (425 + 425)
    expect(cost(['CPC', 'COC']).cost.breakEvenChance).toBe(0.1741);
    expect(cost(['CCS']).cost.breakEvenChance).toBeNull();
  });

  it('with books, by itself', () => {
    // Books 0 to 229.99 + 647 = 647 to 876.99; + 222 = 869 to 1098.99
    expect(totals(cost(['CPC'], { program: 'self-study' }))).toEqual(['647 to 876.99', '222', '869 to 1098.99']);
  });

  it('without its mark', () => {
    // Practicode 250 to 300 in year 1: 869 + 250 = 1119, 869 + 300 = 1169
    const answer = cost(['CPC'], { unmarked: true });
    expect(totals(answer)).toEqual(['647', '222', '1119 to 1169']);
    expect(lines(answer)).toContain('1 mark-removal CPC 250 to 300');
    // Two years of coding leave no mark to be lost.
    const person = { experience: [{ in: 'coding' as const, months: 24 }] };
    expect(totals(cost(['CPC'], { unmarked: true, person }))).toEqual(['647', '222', '869']);
  });

  it('spread over months', () => {
    // 869 / 24 = 36.208..., half up 36.21
    expect(text(cost(['CPC']).cost.monthly)).toBe('36.21');
  });

  it('the upkeep alone: of somebody new from year 2, of a holder from now on', () => {
    expect(totals(cost(['CPC'], { keep: true }))).toEqual(['0', '222', '222']);
    expect(totals(cost(['CPC'], { keep: true, held: ['CPC'] }))).toEqual(['0', '222', '444']);
    expect(totals(cost(['CPC'], { held: ['CPC'] }))).toEqual(['0', '222', '444']);
  });
});

describe('the CCS, member against non-member', () => {
  // Without: 399 + 249 = 648, steady 249 / 2 = 124.50. Joining: 149 + 299 = 448; + 149 + 100 = 697, steady
  // 149 + 100 / 2 = 199.
  it.each([
    ['none', ['399', '124.5', '648']],
    ['join', ['448', '199', '697']],
    ['auto', ['399', '124.5', '648']],
  ] as const)('%s', (membership, expected) => {
    expect(totals(cost(['CCS'], { membership }))).toEqual(expected);
  });

  it('never breaks even: 448 against 399 at the start, and 199 against 124.50 a year', () => {
    const [ahima] = cost(['CCS']).cost.membership;
    expect(ahima).toMatchObject({ chosen: 'none', breakEvenYear: null, never: true });
    expect([ahima?.join, ahima?.without].map((part) => text(part ?? null))).toEqual(['697', '648']);
  });

  it('a member already pays no first year: 299 + 149 + 100 = 548 is less than 648', () => {
    const answer = cost(['CCS'], { person: { memberships: ['ahima'] } });
    expect(totals(answer)).toEqual(['299', '199', '548']);
    // Year 3: + 149 = 697 against 648.
    expect(answer.cost.membership).toMatchObject([{ chosen: 'join', breakEvenYear: 1, paysUntil: 2, never: false }]);
  });

  it('together with the RHIT', () => {
    // Joining: 149 + 299 + 229 = 677; year 2: 149 + 100 = 249: 926; steady 149 + 100 / 2 = 199. What a member pays
    // for a second credential is not known, so joining is not called the cheaper where a renewal is due.
    // Without: 399 + 299 = 698; year 2: 249 + 50 = 299: 997; steady 299 / 2 = 149.50.
    expect(totals(cost(['CCS', 'RHIT'], { membership: 'join' }))).toEqual(['677', '199', '926']);
    expect(lacks(cost(['CCS', 'RHIT'], { membership: 'join' }))).toEqual(['recertification RHIT', 'ceus ahima']);
    expect(totals(cost(['CCS', 'RHIT']))).toEqual(['698', '149.5', '997']);
    // No renewal falls into year 1, so that joining, 677 against 698, is the cheaper for sure.
    expect(totals(cost(['CCS', 'RHIT'], { years: 1 }))).toEqual(['677', '199', '677']);
    expect(cost(['CCS', 'RHIT']).cost.membership).toMatchObject([
      { chosen: 'none', breakEvenYear: null, never: false },
    ]);
  });
});

describe('several credentials', () => {
  it('CPC and CCS: two organizations side by side', () => {
    // 222 + 425 + 399 = 1046; year 2: 222 + 249 = 471: 1517; steady 222 + 124.50 = 346.50
    expect(totals(cost(['CPC', 'CCS']))).toEqual(['1046', '346.5', '1517']);
    // Five years: 1046 + 4 x 222 + 2 x 249 = 2432
    expect(totals(cost(['CPC', 'CCS'], { years: 5 }))[2]).toBe('2432');
  });

  it('CPC and COC share one membership', () => {
    // 222 + 425 + 425 = 1072; + 222 = 1294; 40 CEUs together
    const answer = cost(['CPC', 'COC']);
    expect(totals(answer)).toEqual(['1072', '222', '1294']);
    expect(answer.cost.lacks.at(-1)?.ceus).toEqual({ ceus: 40, months: 24 });
  });

  it('a COC beside a CPC that is held: the exam alone, and 4 more CEUs', () => {
    const answer = cost(['COC'], { held: ['CPC'] });
    expect(totals(answer)).toEqual(['425', '0', '425']);
    expect(answer.cost.lacks.at(-1)?.ceus).toEqual({ ceus: 4, months: 24 });
  });

  it('an RHIA over an RHIT: its renewal takes the place of the other', () => {
    // Exam 299; renewal 249 - 249 = 0; CEUs 30 - 20 = 10
    const answer = cost(['RHIA'], { held: ['RHIT'] });
    expect(totals(answer)).toEqual(['299', '0', '299']);
    expect(answer.cost.lacks).toMatchObject([{ kind: 'ceus', ceus: { ceus: 10, months: 24 } }]);
    // Both at once: 299 + 299; one renewal of 249
    expect(totals(cost(['RHIT', 'RHIA']))).toEqual(['598', '124.5', '847']);
  });

  it('a CCS beside an RHIT: 399, and 50 more at each renewal', () => {
    expect(totals(cost(['CCS'], { held: ['RHIT'] }))).toEqual(['399', '25', '449']);
  });

  it('four organizations at once', () => {
    // 222 + 425 + 399 + 134 = 1180; year 1: 75; year 2: 222 + 249 + 75 = 546: 1801; steady 222 + 124.50 + 75
    expect(totals(cost(['CPC', 'CCS', 'CBCS', 'CMC']))).toEqual(['1180', '421.5', '1801']);
  });

  it('a CCS over a CCA: 399 once, and the renewal of the other in its place for ten years', () => {
    const answer = cost(['CCS'], { held: ['CCA'], years: 10 });
    expect(totals(answer)).toEqual(['399', '0', '399']);
    // 20 CEUs in place of 20
    expect(lacks(answer)).toEqual([]);
  });

  it('a CMIS beside a CMC: 50 a year', () => {
    expect(totals(cost(['CMIS'], { held: ['CMC'] }))).toEqual(['0', '50', '100']);
  });

  it('CCS and RHIT over ten years: 698 + 5 x (249 + 50) = 2193', () => {
    expect(totals(cost(['CCS', 'RHIT'], { years: 10 }))).toEqual(['698', '149.5', '2193']);
    // Joining: 149 + 299 + 229 + 9 x 149 + 5 x 100 = 2518, without the fee of the second
    expect(totals(cost(['CCS', 'RHIT'], { years: 10, membership: 'join' }))[2]).toBe('2518');
  });

  it('three of PMI: 75 + 50 + 25 every year, and no exam has a price', () => {
    const answer = cost(['CMC', 'CMIS', 'CMOM']);
    // 150 x 2 = 300
    expect(totals(answer)).toEqual(['0', '150', '300']);
    expect(lacks(answer)).toEqual(['exam CMC', 'exam CMIS', 'exam CMOM', 'ceus pmi']);
  });
});

describe('the CCDS', () => {
  it('is renewed by others for 200 every two years, and what ACDIS asks of its members is not known', () => {
    // 380 + 2 x 200 = 780
    const answer = cost(['CCDS'], { years: 5 });
    expect(totals(answer)).toEqual(['380', '100', '780']);
    expect(answer.cost.membership).toMatchObject([{ join: null, because: 'no-dues', never: false }]);
  });
});

describe('the CBCS', () => {
  it('has an exam and no other price', () => {
    const answer = cost(['CBCS']);
    expect(totals(answer)).toEqual(['134', '0', '134']);
    expect(lacks(answer)).toEqual(['recertification CBCS', 'ceus nha']);
  });

  it('costs the exam again after a failure: 134 + 134', () => {
    expect(totals(cost(['CBCS'], { attempts: 2 }))[0]).toBe('268');
  });

  it('has books without a price', () => {
    expect(lacks(cost(['CBCS'], { program: 'self-study' }))).toContain('books CBCS');
  });
});

describe('the day it was earned', () => {
  it('an AHIMA cycle that ends within a year renews in year 1, then in year 3', () => {
    // Earned 2025-06-30, due 2027-06-30: year 1; then 2029-06-30: year 3. Never joined: 249 each.
    const person = { credentials: [heldCode('CCS', '2025-06-30')] };
    expect(lines(cost(['CCS'], { keep: true, years: 4, person, membership: 'none' }))).toEqual([
      '1 recertification CCS 249',
      '3 recertification CCS 249',
    ]);
  });

  it('a cycle from a leap day', () => {
    // Earned 2024-02-29: due 2026-02-28, then 2028-02-29 in year 2 and 2030-02-28 in year 4 of 23 November 2026.
    const person = { credentials: [heldCode('CCS', '2024-02-29')] };
    expect(lines(cost(['CCS'], { keep: true, years: 5, person, membership: 'none' }))).toEqual([
      '2 recertification CCS 249',
      '4 recertification CCS 249',
    ]);
  });
});

describe('two attempts', () => {
  it('of a student over one year, and spread over its months', () => {
    // 157 + 400 + 400 = 957
    expect(totals(cost(['CPC'], { student: true, attempts: 2, years: 1 }))).toEqual(['957', '157', '957']);
    // 222 + 425 + 425 = 1072, books 0 to 229.99: 1301.99; over 12 months 89.333... and 108.499...
    const answer = cost(['CPC'], { attempts: 2, years: 1, program: 'self-study' });
    expect(totals(answer)[0]).toBe('1072 to 1301.99');
    expect(text(answer.cost.monthly)).toBe('89.33 to 108.5');
  });
});

describe('programs', () => {
  it('side by side', () => {
    // Fees 647; books 0 to 229.99; certificate 1500 to 3000; diploma 4200 to 6400; associate 8000 to 16000
    const { options } = cost(['CPC'], { compareOptions: true });
    expect(options.map(({ program, toCertify, months }) => [program, text(toCertify), months])).toEqual([
      ['self-study', '647 to 876.99', { low: 4, high: 6 }],
      ['certificate', '2147 to 3647', { low: null, high: 12 }],
      ['diploma', '4847 to 7047', { low: null, high: 12 }],
      ['associate', '8647 to 16647', { low: 24, high: 24 }],
    ]);
  });

  it('by name: 1800 + 647 = 2447', () => {
    expect(totals(cost(['CPC'], { program: 'nj-rutgers-ocpe-cpc' }))[0]).toBe('2447');
  });

  it('warns of one that opens no required way, and counts it', () => {
    const answer = cost(['RHIA'], { program: 'certificate' });
    expect(answer.fails).toEqual(['RHIA']);
    // 1500 to 3000 + 299
    expect(totals(answer)[0]).toBe('1799 to 3299');
    expect(cost(['CPC'], { program: 'certificate' }).fails).toEqual([]);
    // A course at one's own speed that leads to a bachelor's degree.
    expect(cost(['RHIA'], { program: 'wgu-bshim' }).fails).toEqual([]);
  });
});

describe('funding', () => {
  const funded = (codes: string[], program: string, ...funding: string[]) => {
    const answer = cost(codes, { program, funding });
    return answer.cost.lines.map(({ kind }, index) => {
      const line = answer.funded.lines[index];
      return line == null ? `${kind} -` : `${kind} ${line.id} ${line.covered} ${text(line.left)}`;
    });
  };

  it('a Pell Grant pays two years of an associate degree', () => {
    // 2 x 7395 = 14790: 8000 - 8000 = 0, 16000 - 14790 = 1210; of fees it is not known
    expect(funded(['CPC'], 'associate', 'pell')).toEqual([
      'program pell if-approved 0 to 1210',
      'membership -',
      'exam -',
      'membership -',
    ]);
    const { lacks: unknown } = cost(['CPC'], { program: 'associate', funding: ['pell'] }).funded;
    expect(unknown).toEqual([
      { id: 'pell', kind: 'membership' },
      { id: 'pell', kind: 'exam' },
    ]);
  });

  it('the GI Bill pays tests up to 2,000 dollars, and no dues', () => {
    expect(funded(['CPC'], 'none', 'gi-bill')).toEqual([
      'membership gi-bill no 222',
      'exam gi-bill if-approved 0',
      'membership gi-bill no 222',
    ]);
  });

  it('MyCAA: at most 2,000 in a year, books never, and no diploma', () => {
    // Program 1500: 500 are left of 2000 for the exam of 425. Program 3000: 1000 stays, and nothing for the exam.
    expect(funded(['CPC'], 'certificate', 'mycaa').slice(0, 3)).toEqual([
      'program mycaa if-approved 0 to 1000',
      'membership -',
      'exam mycaa if-approved 0 to 425',
    ]);
    expect(funded(['CPC'], 'diploma', 'mycaa')[0]).toBe('program mycaa no 4200 to 6400');
  });

  it('tax credits go by steps', () => {
    // LLC, 20% of up to 10000: 1500 - 300 = 1200, 3000 - 600 = 2400
    expect(funded(['CPC'], 'certificate', 'llc')[0]).toBe('program llc yes 1200 to 2400');
    // AOTC over two years: 8000 is 4000 a year, 2 x (2000 + 500) = 5000; 16000 gives the same 5000
    expect(funded(['CPC'], 'associate', 'aotc')[0]).toBe('program aotc yes 3000 to 11000');
  });

  it('where no limit is known everywhere, nothing is taken for paid', () => {
    expect(funded(['CPC'], 'certificate', 'wioa')[0]).toBe('program wioa if-approved 1500 to 3000');
    expect(cost(['CPC'], { program: 'certificate', funding: ['wioa'] }).funded.lacks).toContainEqual({
      id: 'wioa',
      kind: null,
    });
  });
});

describe('pay-back', () => {
  it('goes by what holders earn in surveys', () => {
    // 647 / (67147 / 12 - 2500) = 0.209; 647 / (58895 / 12 - 2500) = 0.2687
    expect(cost(['CPC'], { wage: 2500 }).payBack).toMatchObject({ monthsLow: 0.21, monthsHigh: 0.27, basis: 'survey' });
  });

  it('never comes where the pay is no more than now', () => {
    // 58895 / 12 = 4907.92 is below 5000, 67147 / 12 = 5595.58 is not: 647 / 595.58 = 1.086
    expect(cost(['CPC'], { wage: 5000 }).payBack).toMatchObject({ monthsLow: 1.09, monthsHigh: null });
  });

  it('says nothing of what nobody surveyed', () => {
    expect(cost(['CEMC'], { wage: 2500 }).payBack).toBeNull();
  });
});
