/** Every command: its name, its group in help, one line, and where it lives. Loaded one at a time. */

import type { CommandEntry } from './shared/command.ts';

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'list',
    group: 'Choose',
    summary: 'all certifications, filtered and sorted',
    load: () => import('./list.ts'),
  },
  { name: 'show', group: 'Choose', summary: 'everything known about one', load: () => import('./show.ts') },
  { name: 'compare', group: 'Choose', summary: 'two to six side by side', load: () => import('./compare.ts') },
  {
    name: 'advise',
    group: 'Choose',
    summary: 'which one suits you: questions, a short list, a plan',
    load: () => import('./advise.ts'),
  },
  {
    name: 'programs',
    group: 'Choose',
    summary: 'schooling: types, costs, how to choose',
    load: () => import('./programs.ts'),
  },
  {
    name: 'eligibility',
    alias: 'check',
    group: 'Qualify',
    summary: 'may you sit for it, by every way',
    load: () => import('./eligibility.ts'),
  },
  {
    name: 'apprentice',
    group: 'Qualify',
    summary: 'how the mark of an apprentice, as in CPC-A, comes off',
    load: () => import('./apprentice.ts'),
  },
  {
    name: 'profile',
    group: 'Qualify',
    summary: 'saved profiles: show, edit, export, forget',
    load: () => import('./profile.ts'),
  },
  {
    name: 'rules',
    group: 'Qualify',
    summary: 'in words: books, refunds, extensions, audits and more',
    load: () => import('./rules.ts'),
  },
  {
    name: 'plan',
    group: 'Qualify',
    summary: 'the way there, step by step: cheapest, fastest and between',
    load: () => import('./plan.ts'),
  },
  { name: 'fees', group: 'Pay', summary: 'what the exam costs, cheapest first', load: () => import('./fees.ts') },
  {
    name: 'cost',
    group: 'Pay',
    summary: 'what it costs to get and to keep, line by line',
    load: () => import('./cost.ts'),
  },
  { name: 'renewal', group: 'Keep', summary: 'cycle, CEUs and fees to keep it', load: () => import('./renewal.ts') },
  {
    name: 'lapse',
    group: 'Keep',
    summary: 'what holds after the due day, and what it costs',
    load: () => import('./lapse.ts'),
  },
  {
    name: 'retake',
    group: 'Keep',
    summary: 'when a failed exam may be taken again',
    load: () => import('./retake.ts'),
  },
  {
    name: 'career',
    group: 'Career',
    summary: 'roles, salary, outlook, jobs, ladder, reasons',
    load: () => import('./career.ts'),
  },
  { name: 'explain', group: 'Career', summary: 'what a word of the field means', load: () => import('./explain.ts') },
  {
    name: 'data',
    group: 'Data',
    summary: 'sources, disputes, old figures; check, describe and export data',
    load: () => import('./data.ts'),
  },
  {
    name: 'completion',
    group: 'Data',
    summary: 'a script that completes commands and codes in your shell',
    load: () => import('./completion.ts'),
  },
];

/** The command of a name or an alias. */
export const commandOf = (word: string): CommandEntry | undefined =>
  COMMANDS.find(({ name, alias }) => name === word || alias === word);
