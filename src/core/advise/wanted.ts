/** What the person wants and where they stand: what decides which certifications are for them. */
import { type DEGREE_FIELDS, type ExperienceField, FOCUSES, type LICENCES } from '../../schema/vocabulary.ts';
import type { IsoDate } from '../dates.ts';
import type { Eligibility } from '../eligibility/eligibility.ts';
import type { GlancedView } from '../eligibility/glances.ts';
import type { Person } from '../eligibility/person.ts';
import type { Degree } from '../eligibility/schooling.ts';
import { PRACTISED_MONTHS } from '../pace.ts';
import type { Focus, Wanted } from './types.ts';

/** Work that leads nowhere in this field by itself. */
const OTHER_WORK: readonly ExperienceField[] = ['administrative', 'health-care', 'other'];
const CLINICAL: readonly (typeof LICENCES)[number][] = ['rn', 'md', 'do'];
/** What a degree in a field is for. */
const STUDIED: Readonly<Record<(typeof DEGREE_FIELDS)[number], readonly Focus[]>> = {
  him: ['records', 'coding'],
  coding: ['coding'],
  billing: ['billing'],
  health: [],
  other: [],
};

const isFocus = (word: string): word is Focus => (FOCUSES as readonly string[]).includes(word);

const listed = (focus: Person['focus']): Focus[] => (focus === undefined ? [] : [focus].flat());

/** What somebody who told no kind of work is taken to want: what they learned and do, else coding or billing. */
export const wantedBy = (person: Person, held: readonly GlancedView[]): Wanted => {
  const setting = person.setting === undefined || person.setting === 'any' ? null : person.setting;
  const told = listed(person.focus);
  if (told.length > 0) return { focus: [...new Set(told)], setting, from: 'told' };
  const known = new Set<Focus>([
    ...held.flatMap(({ focus }) => focus ?? []),
    ...(person.experience ?? []).flatMap(({ in: field }) => (isFocus(field) ? [field] : [])),
    ...(person.degrees ?? []).flatMap(({ field }) => (field === undefined ? [] : STUDIED[field])),
    ...((person.licences ?? []).some((licence) => CLINICAL.includes(licence)) ? (['documentation'] as const) : []),
  ]);
  if (known.size > 0) return { focus: FOCUSES.filter((focus) => known.has(focus)), setting, from: 'held' };
  return { focus: ['coding', 'billing'], setting, from: 'nothing' };
};

const isOpenDegree = ({ completed, expected }: Degree): boolean => completed == null && expected == null;

/**
 * A degree that was told without a day counts as finished, and one in health information without an accreditation
 * as accredited: whoever asks for advice seldom tells either.
 */
export const withDegreeDefaults = (person: Person, asOf: IsoDate): Person =>
  person.degrees === undefined
    ? person
    : {
        ...person,
        degrees: person.degrees.map((degree) => ({
          ...degree,
          ...(isOpenDegree(degree) ? { completed: asOf } : {}),
          ...(degree.field === 'him' && degree.accreditation === undefined
            ? { accreditation: ['cahiim' as const] }
            : {}),
        })),
      };

/** Whether a way that is met leans on an accreditation that was not told. */
export const leansOnAccreditation = (told: Person, { routes }: Pick<Eligibility, 'routes'>): boolean =>
  (told.degrees ?? []).some(({ field, accreditation }) => field === 'him' && accreditation === undefined) &&
  routes.some(
    ({ state, conditions }) =>
      state === 'met' &&
      conditions.some(({ condition }) => condition.kind === 'degree' && condition.accreditation !== undefined),
  );

const monthsIn = ({ experience = [] }: Person, has: (field: ExperienceField) => boolean): number =>
  experience.reduce((total, entry) => total + (has(entry.in) ? (entry.months ?? 0) : 0), 0);

/** A degree in the field, finished or under way. */
const hasFieldDegree = ({ degrees = [] }: Person): boolean => degrees.some(({ field }) => field === 'him');

const shares = (focus: GlancedView['focus'], other: GlancedView['focus']): boolean =>
  (focus ?? []).some((word) => other?.includes(word));

/** A credential that shows more than a beginning. */
const isGrown = ({ level }: GlancedView): boolean => level !== 'entry' && level !== null;

/**
 * Whether certifications of its level are for them already. Entry and core ones are for everybody; a specialty of
 * coding is for holders of a core credential in coding, any other for whoever has practice, a credential or,
 * in documentation, a clinical licence; an advanced one also for graduates of the field.
 */
export const isReady = (person: Person, held: readonly GlancedView[], view: GlancedView): boolean => {
  const { level, focus } = view;
  if (level === 'entry' || level === 'core') return true;
  if (level === 'specialty' && focus?.includes('coding'))
    return held.some((own) => isGrown(own) && shares(own.focus, focus));
  return (
    held.some(isGrown) ||
    monthsIn(person, (field) => !OTHER_WORK.includes(field)) >= PRACTISED_MONTHS ||
    (level === 'advanced' && hasFieldDegree(person)) ||
    (focus?.includes('documentation') === true && (person.licences ?? []).some((licence) => CLINICAL.includes(licence)))
  );
};

/** Whether they come to the field anew: no credential, little work, no degree in it. */
export const isNew = (person: Person, held: readonly GlancedView[]): boolean =>
  held.length === 0 &&
  monthsIn(person, (field) => !OTHER_WORK.includes(field)) < PRACTISED_MONTHS &&
  !hasFieldDegree(person);

/** Whether they are beyond what a certification for beginners shows. */
export const isBeyond = (person: Person, held: readonly GlancedView[], { focus }: GlancedView): boolean =>
  hasFieldDegree(person) ||
  held.some((own) => isGrown(own) && shares(own.focus, focus)) ||
  monthsIn(person, (field) => (focus ?? []).some((word) => word === field)) >= PRACTISED_MONTHS;
