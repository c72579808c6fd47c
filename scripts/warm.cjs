/** Runs one command line of the built program and keeps what V8 compiled for the next start. */
const fs = require('node:fs');
const path = require('node:path');

const dist = path.join(__dirname, '..', 'dist');
const { scripts } = require(path.join(dist, 'start.cjs'));

process.on('exit', () => {
  let places = {};
  let bytes = Buffer.alloc(0);
  try {
    places = JSON.parse(fs.readFileSync(path.join(dist, 'code-cache.json'), 'utf8'));
    bytes = fs.readFileSync(path.join(dist, 'code-cache.bin'));
  } catch {
    // The first run finds none.
  }
  const caches = Object.entries(places).map(([name, [offset, length]]) => [
    name,
    bytes.subarray(offset, offset + length),
  ]);
  const all = new Map([
    ...caches,
    ...Object.entries(scripts).map(([name, script]) => [name, script.createCachedData()]),
  ]);
  let offset = 0;
  places = {};
  for (const [name, cache] of all) {
    places[name] = [offset, cache.length];
    offset += cache.length;
  }
  fs.writeFileSync(path.join(dist, 'code-cache.bin'), Buffer.concat([...all.values()]));
  fs.writeFileSync(path.join(dist, 'code-cache.json'), JSON.stringify(places));
});
