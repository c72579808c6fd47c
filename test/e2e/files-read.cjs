// Loaded before the program: lists on stderr, at its end, every file of ours that it read.
const fs = require('node:fs');
const path = require('node:path');

const dist = path.join(__dirname, '..', '..', 'dist');
const read = new Set();
const { readFileSync } = fs;
fs.readFileSync = (file, ...rest) => {
  read.add(path.relative(dist, String(file)));
  return readFileSync(file, ...rest);
};
process.on('exit', () => {
  const required = Object.keys(require.cache).map((file) => path.relative(dist, file));
  const ours = [...read, ...required].filter((file) => !file.startsWith('..'));
  fs.writeSync(2, `\nREAD ${JSON.stringify([...new Set(ours)].sort())}\n`);
});
