/** `programs --schools`: who gives awards in the field, with what is published of the whole school. */

import { nationalAwardsOn, type OldPrice, oldPriceOf, oldPricesOn } from '../core/schools/history.ts';
import { textOfRow } from '../core/schools/rows.ts';
import { type School, type SchoolFigures, schoolFigures } from '../core/schools/school.ts';
import { type SchoolFilter, schoolNotes, schoolsOn, selectSchools } from '../core/schools/schools.ts';
import type { JsonObject } from '../render/records.ts';
import { schoolsDocument } from '../render/text/schools.ts';
import { type Finding, leftOutFindings } from '../render/words/findings.ts';
import { SCHOOL_PAGE_TEXT, schoolText } from '../render/words/schools.ts';
import type { NationalAwardsOut, OldPriceOut, SchoolOut } from '../schema/output-schools.ts';
import { AWARD_KINDS } from '../schema/vocabulary.ts';
import type { Row } from './shared/answer/answer.ts';
import { deliver } from './shared/answer/deliver.ts';
import type { Session } from './shared/session.ts';

export const SCHOOL_FIELD_NAMES = [
  'institution',
  'city',
  'state',
  'control',
  'website',
  'field',
  'cip',
  'awards',
  'awardsYear',
  'levels',
  ...AWARD_KINDS.map((kind) => `byLevel.${kind}`),
  'tuition.inState',
  'tuition.outOfState',
  'tuition.year',
  'earnings.median',
  'earnings.sixYears',
  'earnings.basis',
  'debt.median',
  'debt.year',
  'debt.basis',
  'unitid',
];

const BASIS = { basis: 'whole school' } as const;

const schoolOut = (school: School, figures: SchoolFigures): SchoolOut => {
  const { institution, state, cip, field, unitid, named } = school;
  const { awards, awardsYear, levels, byLevel, tuition, earnings, debt } = figures;
  return {
    institution,
    city: textOfRow(named, 'city'),
    state,
    control: textOfRow(named, 'control'),
    website: textOfRow(named, 'website') || null,
    cip,
    field,
    awards: awards.value,
    awardsYear: awardsYear.value,
    levels: levels.value ?? [],
    byLevel: byLevel.value,
    tuition: tuition.value,
    earnings: earnings.value && { ...earnings.value, ...BASIS },
    debt: debt.value && { ...debt.value, ...BASIS },
    unitid,
  };
};

/** A table shows the school itself: the rest is worked out where it is asked for, since there are a thousand. */
class SchoolRow implements Row {
  #known: { all: SchoolFigures; json: JsonObject } | undefined;

  constructor(readonly school: School) {}

  // Once: a sort asks each row again and again.
  #inFull(): { all: SchoolFigures; json: JsonObject } {
    if (this.#known === undefined) {
      const all = schoolFigures(this.school);
      this.#known = { all, json: schoolOut(this.school, all) as unknown as JsonObject };
    }
    return this.#known;
  }

  get json(): JsonObject {
    return this.#inFull().json;
  }

  get figures(): Row['figures'] {
    // Nothing awarded is an empty list, so an unknown one is not cited as a null.
    const { all } = this.#inFull();
    const { levels, ...others } = all;
    return levels.value === null ? others : all;
  }
}

/** Put together where it is asked for, as a school is. */
class OldPriceRow implements Row {
  constructor(readonly price: OldPrice) {}

  get json(): JsonObject {
    const { state, field, cip } = this.price;
    const { figures, lengthUnit, listedIn2024, unitid, institution } = oldPriceOf(this.price);
    const json: OldPriceOut = {
      institution,
      state,
      field,
      cip,
      tuitionAndFees: figures.tuitionAndFees.value,
      booksAndSupplies: figures.booksAndSupplies.value,
      months: figures.months.value,
      length: figures.length.value,
      lengthUnit,
      listedIn2024,
      before: 2020,
      unitid,
    };
    return json;
  }

  get figures(): Row['figures'] {
    return oldPriceOf(this.price).figures;
  }
}

/** The schools that are known to match; a filter that cannot be judged is said in a note. */
export const schoolsAnswer = (session: Session, filter: SchoolFilter, said: readonly Finding[]): Promise<void> => {
  const { tables, sources } = session.catalog.schools();
  const { question, options } = session;
  const { kept, leftOut } = selectSchools(schoolsOn(tables, question, sources, filter.state), filter);
  const asked = (row: { field: string; state?: string }) =>
    (filter.field === undefined || row.field === filter.field) &&
    (filter.state === undefined || row.state === undefined || row.state === filter.state);
  const prices = oldPricesOn(tables, question, sources, filter.state).filter(asked);
  const national = nationalAwardsOn(tables, question, sources).filter(asked);
  const findings: Finding[] = [...said, ...leftOutFindings(leftOut, 'school')];
  if (kept.length === 0 && leftOut.length === 0)
    findings.push({ code: 'not-in-data', what: schoolText(filter), source: question.source });
  return deliver(
    {
      kind: 'programs',
      sections: [
        { key: 'schools', rows: kept.map((school) => new SchoolRow(school)) },
        { key: 'oldPrices', rows: prices.map((price) => new OldPriceRow(price)) },
        {
          key: 'nationalAwards',
          rows: national.map(({ figures, year, field, cip }): Row => {
            const json: NationalAwardsOut = {
              year,
              field,
              cip,
              awards: figures.awards.value,
              byLevel: figures.byLevel.value,
            };
            return { json, figures };
          }),
        },
        { key: 'types', rows: [] },
        { key: 'programs', rows: [] },
        { key: 'items', rows: [] },
      ],
      fields: SCHOOL_FIELD_NAMES,
      findings,
      document: (rows, dress) =>
        schoolsDocument(
          {
            schools: rows.map(({ school }) => school),
            prices,
            national,
            notes: (kind) => schoolNotes(tables, kind, question),
            asked: filter,
            isEach: options.cite === true || options.maxAge !== undefined,
          },
          dress,
        ),
      pages: [SCHOOL_PAGE_TEXT],
      next: 'certs programs checklist',
    },
    session,
  );
};
