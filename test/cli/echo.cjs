/** A thread's program that answers slowly what comes first; at "fail" it throws, at "fill" takes all memory, at "hang" never ends, at "leave" goes. */
const { parentPort, workerData } = require('node:worker_threads');

parentPort.on('message', job => {
  if (job === 'fail')
    return parentPort.postMessage({ thrown: String(new Error('not as planned')) });
  if (job === 'leave') process.exit();
  while (job === 'hang');
  const all = [];
  while (job === 'fill') all.push(new Array(100_000).fill(all.length));
  const answer = `${workerData} ${job}`;
  return setTimeout(() => parentPort.postMessage({ answer }), job === 'first' ? 50 : 0);
});
parentPort.postMessage('ready');
