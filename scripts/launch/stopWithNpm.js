// @ts-check
'use strict';

const LOOK_EVERY_MS = 300;

/**
 * npm hands a SIGTERM to the shell between it and us, and the shell dies without passing it on: when it is gone, ask
 * ourselves to stop. Without npm nothing is watched (`nohup node … &` outlives its shell on purpose).
 */
function stopWithNpm() {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  timer.unref();
}

module.exports = { stopWithNpm };
