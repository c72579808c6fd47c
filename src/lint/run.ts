/** `npm run lint:data [-- FOLDER [DAY]]`: the dataset's rules beyond shape. Exits 1 where one is broken. */
import { lintFolder } from './check.ts';

const [folder = 'data', today = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
const { problems, summary } = lintFolder(folder, today);

for (const { file, path, found, expected } of problems)
  console.error(`${folder}/${file}: ${path === '' ? '' : `${path}: `}found ${found}, expected ${expected}`);

if (problems.length > 0) process.exitCode = 1;
else console.log(`${folder}: ${summary}, no problem`);
