/**
 * `npm run lint:data [-- FOLDER [DAY]]`: the dataset's rules beyond shape. Exits 1 where one is broken.
 * In our own folder each exception has to be needed still.
 */
import { isDay } from '../core/dates.ts';
import { problemLine } from '../dataset/problems.ts';
import { EXCEPTIONS, lintFolder } from './check.ts';

const OURS = 'data';
const [folder = OURS, today = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
if (!isDay(today)) throw new Error(`${JSON.stringify(today)} is no day: write YYYY-MM-DD`);
const { problems, summary } = lintFolder(folder, today, folder === OURS ? EXCEPTIONS : undefined);

for (const problem of problems) console.error(problemLine(folder, problem));

if (problems.length > 0) process.exitCode = 1;
else console.log(`${folder}: ${summary}, no problem`);
