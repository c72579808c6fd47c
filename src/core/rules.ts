/** Rules in words: which hold on the asked day, and what else is said. */
import type { Rule } from '../schema/certification.ts';
import type { RuleTopic } from '../schema/vocabulary.ts';
import { type Figure, isDisagreement, type OtherStanding, type Question, type SourceMap, valueOn } from './figures.ts';

/** Codes of certifications and ids of organizations that have a rule on each topic, whatever the day. */
export type RuleHolders = Partial<Record<RuleTopic, readonly string[]>>;

/** @param parts each by its code or id */
export const ruleHolders = (parts: readonly { of: string; rules: readonly Rule[] | undefined }[]): RuleHolders => {
  const topics = new Set(parts.flatMap(({ rules = [] }) => rules.map(({ topic }) => topic)));
  return Object.fromEntries(
    [...topics].map((topic) => [
      topic,
      parts.filter(({ rules = [] }) => rules.some((rule) => rule.topic === topic)).map(({ of }) => of),
    ]),
  );
};

export type RuleView = {
  /** The certification's code or the organization's id. */
  of: string;
  name: string;
  text: string;
  standing: 'adopted' | OtherStanding;
  until: string | null;
  reason: string | null;
  sources: string[];
  /** Null for what was not adopted: `sources` says who says it. */
  figure: Figure<string> | null;
};

/** A certification or organization with its rules. */
type Ruled = { of: string; name: string; rules: readonly Rule[] | undefined; sources: SourceMap };

/** The rules on a topic, each adopted text followed by what else is said of the same thing. */
export const rulesOn = ({ of, name, rules = [], sources }: Ruled, topic: RuleTopic, question: Question): RuleView[] => {
  const about = rules.filter((rule) => rule.topic === topic);
  return about.flatMap(({ text }) => {
    const figure = valueOn(text, question, sources);
    const others = figure.others.filter(isDisagreement).map(({ value, standing, until, reason, sources: saying }) => ({
      of,
      name,
      text: value,
      standing,
      until,
      reason,
      sources: saying,
      figure: null,
    }));
    if (figure.value === null) return others;
    const saying = figure.saidBy.map(({ source }) => source);
    const adopted = { of, name, text: figure.value, standing: 'adopted' as const, until: null, reason: figure.reason };
    return [{ ...adopted, sources: saying, figure }, ...others];
  });
};
