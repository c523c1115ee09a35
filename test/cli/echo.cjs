/** A thread's program that answers slowly what comes first, fails at "fail" and takes all memory at "fill". */
const { parentPort, workerData } = require('node:worker_threads');

parentPort.on('message', job => {
  if (job === 'fail') throw new Error('not as planned');
  const all = [];
  while (job === 'fill') all.push(new Array(100_000).fill(all.length));
  setTimeout(() => parentPort.postMessage(`${workerData} ${job}`), job === 'first' ? 50 : 0);
});
