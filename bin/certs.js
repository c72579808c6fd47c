#!/usr/bin/env node
// As plain as an old Node needs it: that would stop at the first line of the program and print it.
const parts = process.versions.node.split('.').map(Number);
const isNewEnough = (parts[0] === 20 && parts[1] >= 19) || (parts[0] === 22 && parts[1] >= 12) || parts[0] > 22;

if (isNewEnough) {
  require('../dist/start.cjs');
} else {
  process.stderr.write(`error: certs needs Node 20.19, 22.12 or later, and this is ${process.versions.node}\n`);
  process.exitCode = 1;
}
