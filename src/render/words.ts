/** Every sentence and name that people read, by subject. */

export * from './words/conditions.ts';
export * from './words/figures.ts';
export * from './words/findings.ts';
export * from './words/names.ts';
export * from './words/people.ts';
export * from './words/schools.ts';
