/** `explain`: words of the field in plain words. */
import { findCertification } from '../core/catalog.ts';
import { statementOn } from '../core/items.ts';
import { nearest, normalize } from '../core/nearest.ts';
import { UnknownWordError } from '../errors.ts';
import { withSentenceRemarks } from '../render/fields.ts';
import { listing } from '../render/format.ts';
import { editorialNote } from '../render/text/footnotes.ts';
import { deliver } from './shared/answer/deliver.ts';
import type { CommandModule } from './shared/command.ts';

export const fields = ['name', 'text', 'seeAlso', 'sources'];
export const examples = ['certs explain CEU', 'certs explain apprentice', 'certs explain', 'certs explain DRG --json'];

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description('What a word of the field means, in plain words. Without a word: all of them.')
    .argument('[words...]', 'the word, such as CEU or "certificate against certification"')
    .action((asked: string[]) =>
      run(async (session) => {
        const { terms, sources } = session.catalog.glossary();
        const names = terms.flatMap(({ term, aliases = [] }) => [term, ...aliases]);
        const word = asked.join(' ');
        const wanted = normalize(word);
        const hits =
          word === ''
            ? terms
            : terms.filter(({ term, aliases = [] }) => [term, ...aliases].some((name) => normalize(name) === wanted));
        if (hits.length === 0) {
          const code = findCertification(session.catalog.index, word)?.entry.code;
          throw new UnknownWordError(`no entry "${word}" in the glossary`, {
            suggestions: nearest(word, names),
            hint: code === undefined ? 'all words: certs explain' : `${code} is a certification: certs show ${code}`,
          });
        }
        const rows = hits
          .map((term) => ({ term, figure: statementOn(term, session.question, sources) }))
          .filter(({ figure }) => figure.value !== null)
          .map(({ term, figure }) => ({
            json: {
              name: term.term,
              text: term.text,
              seeAlso: term.seeAlso ?? [],
              sources: figure.saidBy.map(({ source }) => source),
            },
            figures: { text: figure },
          }));
        await deliver(
          {
            kind: 'explain',
            sections: [{ key: 'items', rows }],
            fields,
            findings: [],
            document: (shown) => ({
              document: [
                {
                  kind: 'table',
                  columns: [{ header: 'Word' }, { header: 'What it means' }],
                  rows: shown.map(({ json, figures }) => [
                    { text: json.name },
                    {
                      text: withSentenceRemarks(
                        `${json.text}${json.seeAlso.length === 0 ? '' : ` See ${listing(json.seeAlso)}.`}`,
                        figures.text,
                      ),
                    },
                  ]),
                },
                ...editorialNote(shown.map(({ figures }) => figures.text)),
              ],
              figures: shown.map(({ json, figures }) => ({ label: json.name, figure: figures.text })),
            }),
          },
          session,
        );
      }),
    );
};
