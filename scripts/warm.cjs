/** Runs one command line of the built program and keeps what V8 compiled for the next start. */
const fs = require('node:fs');
const path = require('node:path');

const dist = path.join(__dirname, '..', 'dist');
const { scripts } = require(path.join(dist, 'start.cjs'));

process.on('exit', () => {
  let before = {};
  let bytes = Buffer.alloc(0);
  try {
    before = JSON.parse(fs.readFileSync(path.join(dist, 'code-cache.json'), 'utf8'));
    bytes = fs.readFileSync(path.join(dist, 'code-cache.bin'));
  } catch {
    // The first run finds none.
  }
  const caches = Object.fromEntries(Object.entries(before).map(([name, place]) => [name, bytes.subarray(...place)]));
  for (const [name, script] of Object.entries(scripts)) caches[name] = script.createCachedData();
  const places = {};
  let at = 0;
  for (const [name, cache] of Object.entries(caches)) {
    places[name] = [at, at + cache.length];
    at += cache.length;
  }
  fs.writeFileSync(path.join(dist, 'code-cache.bin'), Buffer.concat(Object.values(caches)));
  fs.writeFileSync(path.join(dist, 'code-cache.json'), JSON.stringify(places));
});
