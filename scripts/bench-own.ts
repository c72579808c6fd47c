/**
 * Own data: `certs list --data FOLDER` over invented folders of 100 to 3,000 certifications. Prints the median
 * time of each and what a further certification costs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LAUNCHER, median, own, scratchFolder, timed } from './measure.ts';

const SIZES = [100, 300, 1000, 3000];
const RUNS = Number(process.argv[2] ?? 5);

/** A certification with a dozen values, as somebody would write it by hand. */
const certification = (index: number) => ({
  code: `OWN${String(index).padStart(4, '0')}`,
  name: `Own Certification ${index}`,
  organization: 'aapc',
  focus: own(['coding']),
  level: own('core'),
  exam: { questions: own(100 + (index % 50)), minutes: own(240), openBook: own(true) },
  fees: { member: own(300 + (index % 200)), nonMember: own(400 + (index % 200)), retake: own(150) },
  renewal: { cycleMonths: own(24), ceus: own(36), fee: { member: own(50) } },
});

const write = (folder: string, size: number): void => {
  mkdirSync(path.join(folder, 'certifications'), { recursive: true });
  for (let index = 0; index < size; index += 1) {
    const content = certification(index);
    writeFileSync(path.join(folder, 'certifications', `${content.code}.json`), JSON.stringify(content, null, 2));
  }
};

const root = scratchFolder();
const folders = SIZES.map((size) => ({ size, folder: path.join(root, `own-${size}`) }));
for (const { size, folder } of folders) write(folder, size);

const lines = [
  { size: 0, args: ['list'] },
  ...folders.map(({ size, folder }) => ({ size, args: ['list', '--data', folder] })),
];
// In turn, so that a busy moment of the machine falls on all of them.
const rounds = Array.from({ length: RUNS + 1 }, () => lines.map(({ args }) => timed([LAUNCHER, ...args]).took)).slice(
  1,
);

console.log(`Node ${process.versions.node}, ${RUNS} alternating runs of certs list, medians`);
const medians = lines.map((_line, index) => median(rounds.map((round) => round[index] ?? 0)));
lines.forEach(({ size }, index) => {
  const [whole = 0, none = 0] = [medians[index], medians[0]];
  const each = size === 0 ? '' : `  ${((whole - none) / size).toFixed(2)} ms for each of your own`;
  console.log(`${String(size).padStart(5)} of your own ${whole.toFixed(0).padStart(6)} ms${each}`);
});
