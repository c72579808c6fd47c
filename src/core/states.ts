/** States of the US with the District of Columbia and the territories, by their postal codes. */
export const STATES: Readonly<Record<string, string>> = {
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
  AS: 'American Samoa',
  GU: 'Guam',
  MP: 'Northern Mariana Islands',
  PR: 'Puerto Rico',
  VI: 'U.S. Virgin Islands',
};

export type State = { code: string; name: string };

/** The state that a code or a name means, whatever its case; null where none does. */
export const stateOf = (word: string): State | null => {
  const wanted = word.trim().toUpperCase();
  const found = Object.entries(STATES).find(([code, name]) => code === wanted || name.toUpperCase() === wanted);
  return found === undefined ? null : { code: found[0], name: found[1] };
};

/**
 * Whether an area is the one meant: the word stands in its name, or is the state in which it lies. A code of
 * two letters is a state, and found in "Columbus, GA-AL" as well.
 */
export const areaTest = (wanted: string): ((area: { name: string; state: string | null }) => boolean) => {
  const state = stateOf(wanted);
  const word = wanted.trim().toLowerCase();
  if (state === null || word.length > 2)
    return ({ name, state: of }) => name.toLowerCase().includes(word) || (state !== null && of === state.code);
  return ({ name, state: of }) => of === state.code || new RegExp(`[ -]${state.code}\\b`).test(name);
};
