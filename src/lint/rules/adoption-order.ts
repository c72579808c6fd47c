import { FIRST_OF_ALL } from '../../core/dates.ts';
import { foundText } from '../../dataset/problems.ts';
import type { Path } from '../../schema/common.ts';
import type { Organization } from '../../schema/organization.ts';
import { choosePrice, chooseRule, isPrice, isRule } from '../adoption.ts';
import { type Dataset, isInForce, isValue, type LintRule, pathsOf } from '../rule.ts';
import { voiceNames, voicesOf } from '../voices.ts';

/** Whose certification, or whose rules and prices, a file is about. */
const organizationOf = (file: string, { certifications, organizations }: Dataset): Organization | undefined => {
  const [, folder, name] = /^(\w+)\/(.*)\.json$/.exec(file) ?? [];
  const id = folder === 'organizations' ? name : certifications.find(({ code }) => code === name)?.organization;
  return organizations.find((each) => each.id === id);
};

/** The day up to which a path was looked at: what wins does not change as time goes by. */
const lastChecked = (entries: Path<unknown>): string =>
  entries
    .filter(isValue)
    .flatMap(({ saidBy }) => saidBy.map(({ checked }) => checked))
    .reduce((last, day) => (day > last ? day : last), FIRST_OF_ALL);

/** A rule or price is adopted as the order of adoption has it, or says why another is. */
export const rule: LintRule = {
  name: 'adoption-order',
  scope: 'dataset',
  check: (dataset, report) => {
    const names = voiceNames(dataset);
    const { sourceById } = dataset;
    for (const part of dataset.parts.filter(({ file }) => /^(certifications|organizations|programs)\//.test(file))) {
      const organization = organizationOf(part.file, dataset);
      for (const { file, path, entries } of pathsOf(part)) {
        if (entries.length < 2 || !(isPrice(path) || isRule(path))) continue;
        const day = lastChecked(entries);
        const adopted = entries.findIndex(
          (entry) => isValue(entry) && entry.standing === 'adopted' && isInForce(entry, day),
        );
        const ours = entries[adopted];
        if (ours === undefined || !isValue(ours) || ours.reason !== undefined) continue;
        const voices = voicesOf(entries, organization, { sourceById, names, today: day });
        const choice = isPrice(path) ? choosePrice(voices) : chooseRule(voices, day);
        const better = choice === null || choice.voice.index === adopted ? undefined : entries[choice.voice.index];
        if (choice !== null && better !== undefined && isValue(better))
          report(
            { file, path: `${path}[${adopted}]` },
            `${foundText(ours.value)}, adopted without a reason`,
            `${foundText(better.value)} of ${choice.voice.source} (${choice.why}), or a reason why not`,
          );
      }
    }
  },
};
