/** `data path`: where the files are. */
import path from 'node:path';
import { dataFromEnv } from '../../context.ts';
import { single } from '../shared/answer/answer.ts';
import { deliver } from '../shared/answer/deliver.ts';
import { profilesFolder } from '../shared/person/profile-store.ts';
import type { Session } from '../shared/session.ts';

export const PATH_FIELDS = ['dataset', 'own', 'profiles'];

/** One record: folders of the person's own come in the order in which they are laid over ours. */
export const paths = (session: Session): Promise<void> => {
  const { io, options } = session;
  const own = [...dataFromEnv(io), ...(options.data ?? [])].map((folder) => path.resolve(folder));
  const json = { dataset: io.dataFolder, own, profiles: profilesFolder(io) };
  return deliver(
    {
      kind: 'data-path',
      sections: [single('dataset', json.dataset), single('own', json.own), single('profiles', json.profiles)],
      fields: PATH_FIELDS,
      findings: [],
      records: () => ({ fields: PATH_FIELDS, rows: [{ json, figures: {} }] }),
      document: () => ({
        document: [
          {
            kind: 'facts',
            rows: [
              { label: 'Dataset', cell: { text: json.dataset } },
              { label: 'Own data', cell: { text: own.length === 0 ? 'none' : own.join(', ') } },
              { label: 'Profiles', cell: { text: json.profiles } },
            ],
          },
        ],
        figures: [],
      }),
    },
    session,
  );
};
