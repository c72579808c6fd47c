/** Runs one command line of the built program and keeps what V8 compiled for the next start. */
const fs = require('node:fs');
const path = require('node:path');

const dist = path.join(__dirname, '..', 'dist');
const { scripts } = require(path.join(dist, 'start.cjs'));

process.on('exit', () => {
  for (const [name, script] of Object.entries(scripts))
    fs.writeFileSync(path.join(dist, `${name}.cache`), script.createCachedData());
});
