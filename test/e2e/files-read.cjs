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
// A record is read alone by its place: it counts under the name of its part.
const { openSync, readSync } = fs;
const opened = new Map();
fs.openSync = (file, ...rest) => {
  const descriptor = openSync(file, ...rest);
  opened.set(descriptor, path.basename(String(file)));
  return descriptor;
};
const slices = [];
fs.readSync = (descriptor, buffer, offset, length, position) => {
  if (opened.get(descriptor) === 'records.jsonl') slices.push(position);
  return readSync(descriptor, buffer, offset, length, position);
};
const records = () => {
  if (slices.length === 0) return [];
  const { places } = JSON.parse(readFileSync(path.join(dist, 'data', 'index.json'), 'utf8'));
  const partAt = (position) => Object.keys(places).find((part) => places[part][0] === position);
  return slices.flatMap((position) => (partAt(position) ? [path.join('data', partAt(position))] : []));
};
process.on('exit', () => {
  const required = Object.keys(require.cache).map((file) => path.relative(dist, file));
  const ours = [...read, ...records(), ...required].filter((file) => !file.startsWith('..'));
  fs.writeSync(2, `\nREAD ${JSON.stringify([...new Set(ours)].sort())}\n`);
});
