/** Runs one command line of the built program and keeps what V8 compiled for the next start. */
const path = require('node:path');

process.on('exit', require(path.join(__dirname, '..', 'dist', 'start.cjs')).keepShipped);
