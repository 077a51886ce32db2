// @ts-check
'use strict';

const LOG_LINE_EVERY_MS = 5_000;
const REDRAW_EVERY_MS = 200;

/** What is under way now: several things may be, and share one line of a terminal. */
/** @type {Set<() => string>} */
const running = new Set();
/** @type {NodeJS.Timeout | undefined} */
let timer;

/**
 * Says on stderr what is being done and for how long: one line that is rewritten on a terminal, a line now and then
 * in a log.
 *
 * @param {string} what
 * @param {() => string} [detail] how far it is
 */
function startProgress(what, detail = () => '') {
  const started = Date.now();
  const describe = (/** @type {string} */ more) =>
    `${what}${more && `: ${more}`} (${((Date.now() - started) / 1000).toFixed(1)} s)`;
  const describeNow = () => describe(detail());

  if (!process.stderr.isTTY) process.stderr.write(`… ${what}\n`);
  running.add(describeNow);
  timer ??= setInterval(showRunning, process.stderr.isTTY ? REDRAW_EVERY_MS : LOG_LINE_EVERY_MS);

  const finish = (/** @type {string} */ mark, /** @type {string} */ more) => {
    running.delete(describeNow);
    process.stderr.write(`${process.stderr.isTTY ? '\r\x1b[2K' : ''}${mark} ${describe(more)}\n`);
    if (running.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  return {
    end: (more = '') => finish('✓', more),
    fail: (more = '') => finish('✗', more),
  };
}

function showRunning() {
  const lines = [...running].map((describe) => describe());
  if (!process.stderr.isTTY) process.stderr.write(lines.map((line) => `… ${line}\n`).join(''));
  else process.stderr.write(`\r\x1b[2K${`… ${lines.join(' · ')}`.slice(0, process.stderr.columns - 1)}`);
}

module.exports = { startProgress };
