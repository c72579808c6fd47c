import { pathText } from '../../core/paths.ts';
import { isTellable } from '../../core/profile/notation.ts';
import { walk } from '../../core/walk.ts';
import type { Condition } from '../../schema/condition.ts';
import { CONDITION_FIELDS, PROFILE_FLAGS } from '../../schema/profile-flags.ts';
import type { LintRule } from '../rule.ts';

const FLAG = PROFILE_FLAGS[CONDITION_FIELDS.attestation];

const isAttestation = (value: object): value is Extract<Condition, { kind: 'attestation' }> =>
  'kind' in value && value.kind === 'attestation';

/**
 * What a rule asks can be told and is asked alike everywhere. That each kind of condition has a field of the profile,
 * each field a flag and a question, the types hold (`CONDITION_FIELDS`, `PROFILE_FLAGS`, and the words of the
 * interview); what a person states is named by the data, so its ids and texts are looked at here.
 */
export const rule: LintRule = {
  name: 'conditions-asked',
  scope: 'dataset',
  check: ({ parts }, report) => {
    const texts = new Map<string, { text: string; where: string }>();
    for (const { file, data } of parts) {
      for (const found of walk(data)) {
        const { value } = found;
        if (!isAttestation(value)) continue;
        const at = (key: string) => ({ file, path: pathText([...found.path, key]) });
        if (!isTellable(value.id))
          report(at('id'), JSON.stringify(value.id), `an id that ${FLAG} and a cell of a roster can hold`);
        const first = texts.get(value.id);
        if (first === undefined) texts.set(value.id, { text: value.text, where: `${file}: ${at('text').path}` });
        else if (first.text !== value.text)
          report(at('text'), JSON.stringify(value.text), `the text of "${value.id}" in ${first.where}`);
      }
    }
  },
};
