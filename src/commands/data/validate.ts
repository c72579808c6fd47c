/** `data validate`: every problem of every file of a folder. The findings are the answer, and exit code 2. */

import { isFolder } from '../../dataset/files.ts';
import { AnsweredError, UsageError } from '../../errors.ts';
import { checkFolder } from '../../lint/folder.ts';
import { problemsDocument } from '../../render/text/problems.ts';
import { WAIT_TEXT } from '../../render/words/people.ts';
import { single } from '../shared/answer/answer.ts';
import { deliver } from '../shared/answer/deliver.ts';
import { tellWait } from '../shared/answer/notice.ts';
import type { Session } from '../shared/session.ts';

export const PROBLEM_FIELDS = ['file', 'path', 'found', 'expected'];

/** @throws UsageError where one folder is not named, AnsweredError 2 where something was found */
export const validate = async (session: Session, folders: readonly string[]): Promise<void> => {
  const [folder, extra] = folders;
  if (folder === undefined || extra !== undefined)
    throw new UsageError(
      `data validate takes one folder, and got ${folder === undefined ? 'none' : `"${extra}" too`}`,
      {
        usage: 'certs data validate <folder> [flags]',
        hint: 'certs data validate my-data',
      },
    );
  if (!isFolder(folder))
    throw new UsageError(`no folder "${folder}"`, { hint: 'name a folder with certifications/*.json and the like' });
  await tellWait(session, WAIT_TEXT.validate(folder));
  const { problems, files, layout } = checkFolder(folder, session.catalog, session.io.today);
  await deliver(
    {
      kind: 'data-validate',
      sections: [
        { key: 'problems', rows: problems.map((json) => ({ json, figures: {} })) },
        single('files', files),
        single('layout', layout),
      ],
      fields: PROBLEM_FIELDS,
      findings: [],
      document: (shown) => ({
        document: problemsDocument(
          shown.map(({ json }) => json as (typeof problems)[number]),
          { files, layout, all: problems.length },
        ),
        figures: [],
      }),
    },
    session,
  );
  if (problems.length > 0) throw new AnsweredError(2);
};
