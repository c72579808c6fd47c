/** For each rule what breaks it, and what has to be printed; and what a rule looks at and lets pass. */
import { about, type Change, credentials, leftOut, source, stated, unknown, value } from './small.ts';

const ABC = 'certifications/ABC.json';
const XYZ = 'certifications/XYZ.json';
const SOURCES = 'sources.json';
const WAGES = 'wages/national.json';

const parts = (...shares: readonly object[]) => shares.map((share, index) => ({ name: `Part ${index}`, ...share }));

/** Rule, what is wrong, the change, and what has to be printed. */
export const DEFECTS: readonly (readonly [rule: string, what: string, change: Change, ...lines: string[]])[] = [
  [
    'sources-exist',
    'a value cites what is not in sources.json',
    [ABC, 'exam.minutes[0].saidBy[0].source', 'nobody'],
    `${ABC}: exam.minutes[0]: found the source "nobody", expected a source of sources.json`,
  ],
  [
    'sources-exist',
    'so does a table of wages',
    [WAGES, 'tables[0].source', 'nobody'],
    `${WAGES}: tables[0]: found the source "nobody", expected a source of sources.json`,
  ],
  [
    'sources-used',
    'nothing cites a source',
    [SOURCES, 'sources[4]', source('idle', '2026')],
    `${SOURCES}: sources[4]: found the source "idle", which nothing cites, expected a source that a value cites`,
  ],
  [
    'sources-used',
    'nothing cites the guide',
    ['organizations/board.json', 'rules[0].text[0].saidBy[0].source', 'page'],
    `${SOURCES}: sources[1]: found the source "guide-2025", which nothing cites, expected a source that a value cites`,
  ],
  [
    'source-addresses',
    'an http address',
    [SOURCES, 'sources[0].url', 'http://example.org/page'],
    `${SOURCES}: sources[0].url: found "http://example.org/page", expected an https address, null, or the name of the source in HTTP_ONLY`,
  ],
  [
    'one-page-one-voice',
    'one page under two ids',
    [SOURCES, 'sources[1]', source('guide-2025', '2026', 'https://www.example.org/page/#top')],
    `${SOURCES}: sources[1].sameAs: found guide-2025 and page at one address, of one date, expected "sameAs": "page", another date, or both in APART`,
  ],
  [
    'one-page-one-voice',
    'the same as nobody',
    [SOURCES, 'sources[1]', { ...source('guide-2025', '2025'), sameAs: 'nobody' }],
    `${SOURCES}: sources[1].sameAs: found "nobody", expected the first id of a page at the same address`,
  ],
  [
    'one-page-one-voice',
    'the same as a page elsewhere',
    [SOURCES, 'sources[1]', { ...source('guide-2025', '2025', 'https://example.org/guide'), sameAs: 'page' }],
    `${SOURCES}: sources[1].sameAs: found "page", expected the first id of a page at the same address`,
  ],
  [
    'ids-unique',
    'two rules of one id',
    ['organizations/board.json', 'rules[1].id', 'books'],
    'organizations/board.json: rules[1].id: found "books", expected an id that stands once here',
  ],
  [
    'ids-unique',
    'a level told twice, of which the second would never be found',
    ['programs/types.json', 'preparation[1]', { level: 'core', months: [value({ low: 3, high: 5 })] }],
    'programs/types.json: preparation[1].level: found "core", expected a level that stands once here',
  ],
  [
    'names-unique',
    "an old code that is another's mark",
    [XYZ, 'aliases', [{ name: 'abc-a', kind: 'former-code', saidBy: [{ source: 'page', checked: '2026-02-15' }] }]],
    `${XYZ}: aliases[0].name: found "abc-a", expected a name of its own (${ABC}: designations[0].code has it)`,
  ],
  [
    'names-unique',
    'two certifications of one name',
    [XYZ, 'name', 'ABLE Biller and Coder®'],
    `${XYZ}: name: found "ABLE Biller and Coder®", expected a name of its own (${ABC}: name has it)`,
  ],
  [
    'names-unique',
    'a word that means two terms',
    ['glossary.json', 'terms[1].term', 'Codes'],
    'glossary.json: terms[1].term: found "Codes", expected a name of its own (glossary.json: terms[0].aliases[0] has it)',
  ],
  [
    'references-exist',
    'an organization without a file',
    [XYZ, 'organization', 'bord'],
    `${XYZ}: organization: found "bord", expected an id of organizations/`,
  ],
  [
    'references-exist',
    'replaced by nothing we know',
    [ABC, 'replacedBy', [value('NEW')]],
    `${ABC}: replacedBy[0].value: found "NEW", expected a code of certifications/`,
  ],
  [
    'references-exist',
    'a mark that is not declared',
    [ABC, 'eligibility.designation', [value('ABC-B')]],
    `${ABC}: eligibility.designation[0].value: found "ABC-B", expected a mark that stands under designations`,
  ],
  [
    'references-exist',
    'a further term that is none',
    ['glossary.json', 'terms[1].seeAlso', ['DRG']],
    'glossary.json: terms[1].seeAlso[0]: found "DRG", expected a term of the glossary',
  ],
  [
    'references-exist',
    'a credential in the place of one that we do not know',
    ['organizations/board.json', 'renewal.supersedes[0].value[0].drops', 'OLD'],
    'organizations/board.json: renewal.supersedes[0].value[0].drops: found "OLD", expected a code of certifications/',
  ],
  [
    'references-exist',
    'CEUs of a cycle for a credential that we do not know',
    ['organizations/board.json', 'renewal', { topics: [value({ byCode: { ABC: 8, NEW: 8 }, alone: { OLD: 16 } })] }],
    'organizations/board.json: renewal.topics[0].value.byCode.NEW: found "NEW", expected a code of certifications/',
    'organizations/board.json: renewal.topics[0].value.alone.OLD: found "OLD", expected a code of certifications/',
  ],
  [
    'references-exist',
    'CEUs for one credential of a list that we do not know',
    ['organizations/board.json', 'renewal', { single: [value({ ABC: 20, NEW: 30 })] }],
    'organizations/board.json: renewal.single[0].value.NEW: found "NEW", expected a code of certifications/',
  ],
  [
    'references-exist',
    'what fits a role that there is not',
    ['careers.json', 'fits[0].id', 'biller'],
    'careers.json: fits[0].id: found "biller", expected an id of roles or ladder',
  ],
  [
    'references-exist',
    'a role that fits no certification we know',
    ['careers.json', 'fits[0].certifications[0].value[1]', 'NEW'],
    'careers.json: fits[0].certifications[0].value[1]: found "NEW", expected a code of certifications/',
  ],
  [
    'references-exist',
    'money for a certification that we do not know',
    ['funding.json', 'funding[0].approved.NEW', [value(true)]],
    'funding.json: funding[0].approved.NEW: found "NEW", expected a code of certifications/',
  ],
  [
    'conditions-asked',
    'something to state whose id no flag can tell',
    [XYZ, 'eligibility.required', [value(stated(['own;work', 'own work']))]],
    `${XYZ}: eligibility.required[0].value[0].conditions[0].id: found "own;work", expected an id that --attest and a cell of a roster can hold`,
  ],
  [
    'conditions-asked',
    'one id for two things to state',
    [XYZ, 'eligibility.required', [value(stated(['own-work', 'own work'], ['own-work', 'work of others']))]],
    `${XYZ}: eligibility.required[0].value[1].conditions[0].text: found "work of others", expected the text of "own-work" in ${XYZ}: eligibility.required[0].value[0].conditions[0].text`,
  ],
  [
    'prerequisites',
    'a credential that nobody knows',
    [XYZ, 'eligibility.required', [value(credentials(['ABC', 'QQQ']))]],
    `${XYZ}: eligibility.required[0].value[0].conditions[0].anyOf: found "QQQ", expected a code of certifications/, or a name in OTHER_CREDENTIALS`,
  ],
  [
    'prerequisites',
    'two that ask for each other',
    [ABC, 'eligibility.required', [value(credentials(['XYZ']))]],
    `${ABC}: eligibility.required: found only routes that lead back to ABC, XYZ, expected a route whose credentials can be earned first`,
    `${XYZ}: eligibility.required: found only routes that lead back to ABC, XYZ, expected a route whose credentials can be earned first`,
  ],
  [
    'prerequisites',
    'one that asks for its own mark',
    [ABC, 'eligibility.required', [value(credentials(['ABC-A']))]],
    `${ABC}: eligibility.required: found only routes that lead back to ABC, XYZ, expected a route whose credentials can be earned first`,
    `${XYZ}: eligibility.required: found only routes that lead back to ABC, XYZ, expected a route whose credentials can be earned first`,
  ],
  [
    'prerequisites',
    'one that asks for its own mark today, beside a rule that has not begun',
    [ABC, 'eligibility.required', [value([], { from: '2999' }), value(credentials(['ABC-A']), { until: '2998' })]],
    `${ABC}: eligibility.required: found only routes that lead back to ABC, XYZ, expected a route whose credentials can be earned first`,
    `${XYZ}: eligibility.required: found only routes that lead back to ABC, XYZ, expected a route whose credentials can be earned first`,
  ],
  [
    'prepares-for',
    'a code in small letters, which no filter would find',
    ['programs/named.json', 'programs[0].preparesFor[0].value[0]', 'abc'],
    'programs/named.json: programs[0].preparesFor[0].value[0]: found "abc", expected "ABC", its code',
  ],
  [
    'prepares-for',
    'an old code',
    ['programs/types.json', 'types[0].preparesFor[0].value[1]', 'ABX'],
    'programs/types.json: types[0].preparesFor[0].value[1]: found "ABX", expected "ABC", its code',
  ],
  [
    'adopted-apart',
    'the old value ends in the year of the new',
    [ABC, 'exam.questions[1].until', '2022'],
    `${ABC}: exam.questions[1]: found 150 adopted from 2022-12-31 to 2022-12-31, expected no day in common with [0], adopted from 2022-01-01 on`,
  ],
  [
    'adopted-apart',
    'two values without dates',
    [ABC, 'exam.minutes[1]', value(200, { by: ['guide-2025'] })],
    `${ABC}: exam.minutes[1]: found 200 adopted from 2025-01-01 on, expected no day in common with [0], adopted from 2026-01-01 on`,
  ],
  [
    'something-adopted',
    'nobody is believed and nobody says why',
    [ABC, 'exam.minutes', [value(200, { standing: 'doubtful', reason: 'a guess' })]],
    `${ABC}: exam.minutes: found one value, none adopted, expected an adopted value, or an unknown that says why there is none`,
  ],
  [
    'unknown-alone',
    'two unknowns',
    [ABC, 'replacedBy[1]', unknown('not-published')],
    `${ABC}: replacedBy[1]: found a second unknown, expected one unknown a path, with one reason`,
  ],
  [
    'unknown-alone',
    'unknown and adopted at once',
    [ABC, 'exam.minutes[1]', unknown()],
    `${ABC}: exam.minutes[1]: found an unknown beside 240, adopted today, expected an unknown only where nothing is adopted`,
  ],
  [
    'dates-in-order',
    'ends before it begins',
    [ABC, 'exam.minutes', [value(240, { from: '2024', until: '2023-12' })]],
    `${ABC}: exam.minutes[0].until: found "2023-12", expected a date not before its from, "2024"`,
  ],
  [
    'dates-not-ahead',
    'read tomorrow',
    [ABC, 'exam.minutes[0].saidBy[0].checked', '2026-03-02'],
    `${ABC}: exam.minutes[0].saidBy[0].checked: found "2026-03-02", expected 2026-03-01 or earlier`,
  ],
  [
    'dates-not-ahead',
    'a page of next month',
    [SOURCES, 'sources[0].dated', '2026-04'],
    `${SOURCES}: sources[0].dated: found "2026-04", expected 2026-03-01 or earlier`,
  ],
  [
    'dates-not-ahead',
    'wages of next year',
    [WAGES, 'tables[0].period', '2027'],
    `${WAGES}: tables[0].period: found "2027", expected 2026-03-01 or earlier`,
  ],
  [
    'wage-rows',
    'a misspelt column',
    [WAGES, 'tables[0].columns[0]', 'maen'],
    `${WAGES}: tables[0].columns[0]: found "maen", expected another name, or "mean"`,
  ],
  [
    'standing-reason',
    'doubtful without a word',
    [ABC, 'exam.minutes[1]', value(200, { standing: 'doubtful' })],
    `${ABC}: exam.minutes[1]: found doubtful without a reason, expected a reason: why the adopted value is better, or what speaks against this one`,
  ],
  [
    'standing-reason',
    'a disputed table of wages',
    [WAGES, 'tables[0].standing', 'disputed'],
    `${WAGES}: tables[0]: found disputed without a reason, expected a reason: why the adopted value is better, or what speaks against this one`,
  ],
  [
    'editorial-reason',
    'a judgement of ours without its grounds',
    [ABC, 'level', [value('core', { by: ['editorial'] })]],
    `${ABC}: level[0]: found a judgement of ours without its grounds, expected a reason, or a note on the statement`,
  ],
  [
    'low-reliability',
    'a blog decides alone',
    [ABC, 'exam.minutes[0].saidBy[0].source', 'blog'],
    `${ABC}: exam.minutes[0]: found no voice but blog, marked low, expected a source that is not marked low, or another standing`,
  ],
  [
    'exact-before-approximate',
    'the approximate price is adopted',
    [
      ABC,
      'fees.member',
      [about(410, 'page', 'newer'), value(400, { standing: 'disputed', reason: 'older', by: ['guide-2025'] })],
    ],
    `${ABC}: fees.member[0]: found the approximate 410, adopted, expected the exact 400, which is at most 12 months older`,
  ],
  [
    'adoption-order',
    'the older price',
    [
      ABC,
      'fees.member',
      [value(410, { by: ['guide-2025'] }), value(400, { standing: 'disputed', reason: 'another price' })],
    ],
    `${ABC}: fees.member[0]: found 410, adopted without a reason, expected 400 of page (the newest price), or a reason why not`,
  ],
  [
    'old-prices',
    'a price of 2018 that has no end',
    [SOURCES, 'sources[0].dated', '2018'],
    ...['fees.member[0]: found 400', 'fees.range[0]: found {"low":400,"high":null}'].map(
      (price) =>
        `${ABC}: ${price}, last seen in 2018, adopted without an end by then, expected "until": "2018" or an earlier day, and "adopted"`,
    ),
  ],
  [
    'old-status',
    'unconfirmed, though a page of this year speaks of it',
    [ABC, 'status', [value('unconfirmed')]],
    `${ABC}: status[0]: found unconfirmed, by page of 2026-01, expected "active" or "retired", by what that says`,
  ],
  [
    'ranges-ordered',
    'a price from 500 to 400',
    [ABC, 'fees.range', [value({ low: 500, high: 400 })]],
    `${ABC}: fees.range[0].value: found 500 to 400, expected a low end that is not above the high end`,
  ],
  [
    'ranges-ordered',
    'a price of any height',
    [ABC, 'fees.range', [value({ low: null, high: null })]],
    `${ABC}: fees.range[0].value: found null to null, expected a low end, a high end or both`,
  ],
  [
    'domains-sum',
    'parts of 99 percent',
    [ABC, 'exam.domains[0].value', { complete: true, parts: parts({ percent: 33.3 }, { percent: 65.7 }) }],
    `${ABC}: exam.domains[0].value: found parts of 99%, expected 100% where the list is complete`,
  ],
  [
    'domains-sum',
    'ranges that never reach 100',
    [ABC, 'exam.domains[0].value', { complete: true, parts: parts({ low: 30, high: 40 }, { low: 40, high: 59 }) }],
    `${ABC}: exam.domains[0].value: found parts of 70 to 99%, expected 100% where the list is complete`,
  ],
  [
    'wage-rows',
    'a row without a cell',
    [WAGES, 'tables[0].rows[0]', [50000]],
    `${WAGES}: tables[0].rows[0]: found 1 cell, expected 2: mean, median`,
  ],
  [
    'wage-rows',
    'a column twice, of which one would never be read',
    [WAGES, 'tables[0].columns[1]', 'mean'],
    `${WAGES}: tables[0].columns[1]: found "mean" a second time, expected each column once`,
  ],
  [
    'wage-rows',
    'a row of schools with a cell too many',
    ['schools.json', 'tables[0].rows[0]', [1, 2021, 9000, 1]],
    'schools.json: tables[0].rows[0]: found 4 cells, expected 3: unitid, year, median',
  ],
  [
    'left-out',
    'a fact twice',
    ['left-out.json', '[1]', leftOut('colour')],
    'left-out.json: [1]: found collected ABC colour seen-once once more, expected each fact once',
  ],
  [
    'left-out',
    'facts out of order',
    ['left-out.json', '[1]', leftOut('bottle')],
    'left-out.json: [1]: found collected ABC bottle seen-once out of order, expected facts sorted by file, of, what and source',
  ],
  [
    'format',
    'everything in one line',
    ['left-out.json', '', '[ ]'],
    'left-out.json: : found "[ ]" in line 1, expected "[]" (npm run fix:data writes it so)',
  ],
  [
    'format',
    'no line break at the end',
    ['left-out.json', '', '[]'],
    'left-out.json: : found "no such line" in line 2, expected "" (npm run fix:data writes it so)',
  ],
  [
    'format',
    'a byte-order mark',
    ['left-out.json', '', '\ufeff[]\n'],
    'left-out.json: : found "\ufeff[]" in line 1, expected "[]" (npm run fix:data writes it so)',
  ],
  [
    'key-order',
    'the value after its statements',
    [ABC, 'exam.minutes[0]', Object.fromEntries(Object.entries(value(240)).reverse())],
    `${ABC}: exam.minutes[0]: found keys in the order saidBy, standing, value, expected value, standing, saidBy`,
  ],
];

/** Changes that are right, though a rule looks at them. */
export const ALLOWED: readonly (readonly [what: string, change: Change])[] = [
  [
    'another day of the same address',
    [SOURCES, 'sources[1]', source('guide-2025', '2025-12', 'https://example.org/page')],
  ],
  [
    'two ids of one page that say so',
    [SOURCES, 'sources[1]', { ...source('guide-2025', '2026', 'https://example.org/page'), sameAs: 'page' }],
  ],
  [
    'the older price with a reason',
    [
      ABC,
      'fees.member',
      [
        value(410, { by: ['guide-2025'], reason: 'the newer page is of another exam' }),
        value(400, { standing: 'disputed', reason: 'another price' }),
      ],
    ],
  ],
  ['one fact with two values', ['left-out.json', '[1]', leftOut('colour', 2)]],
  ['nothing left out', ['left-out.json', '', '[]\n']],
  ['the old value ends on the day before', [ABC, 'exam.questions[1].until', '2021-12-31']],
  ['an unknown after the last adopted value', [ABC, 'exam.minutes', [value(240, { until: '2025' }), unknown()]]],
  ['an unknown until a value is in force', [ABC, 'exam.minutes', [value(240, { from: '2026-04' }), unknown()]]],
  ['a value of one day', [ABC, 'exam.minutes', [value(240, { from: '2024-05-01', until: '2024-05-01' })]]],
  ['read today', [ABC, 'exam.minutes[0].saidBy[0].checked', '2026-03-01']],
  ['a page of this month', [SOURCES, 'sources[0].dated', '2026-03']],
  [
    'a judgement with its grounds in the note',
    [
      ABC,
      'level',
      [
        {
          ...value('core'),
          saidBy: [{ source: 'editorial', checked: '2026-02-15', note: 'asks for no other credential' }],
        },
      ],
    ],
  ],
  ['a blog beside another voice', [ABC, 'exam.minutes', [value(240, { by: ['blog', 'page'] })]]],
  [
    'a way in beside the circle',
    [ABC, 'eligibility.required', [value(credentials(['XYZ'], ['any coding credential']))]],
  ],
  ['words that are no code', [XYZ, 'eligibility.required', [value(credentials(['ABC'], ['any coding credential']))]]],
  [
    'an approximate count, which is no price',
    [
      ABC,
      'exam.minutes',
      [about(240, 'page'), value(200, { standing: 'disputed', reason: 'older', by: ['guide-2025'] })],
    ],
  ],
  ['parts of an incomplete list', [ABC, 'exam.domains[0].value', { complete: false, parts: parts({ percent: 10 }) }]],
  [
    'ranges that hold 100',
    [ABC, 'exam.domains[0].value', { complete: true, parts: parts({ low: 30, high: 40 }, { low: 40, high: 60 }) }],
  ],
  [
    'parts that give no share',
    [ABC, 'exam.domains[0].value', { complete: true, parts: parts({ questions: 10 }, { questions: 20 }) }],
  ],
  ['a range of one price', [ABC, 'fees.range', [value({ low: 400, high: 400 })]]],
];
