// Page weight and time to the first question: node measure.mjs URL [loads [width]].
// Needs playwright-core and a Chromium (CHROMIUM, default /usr/bin/chromium).
import { chromium } from 'playwright-core';

const [address, loads = '7', width = '1280'] = process.argv.slice(2);
const field = '[data-id="webchat-sendbox-input"], #question';
const question = 'What did they say?';
/** A slow telephone: 1.6 Mbit/s down, 750 kbit/s up, and 150 ms until anything comes back. */
const slow = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic']
});
const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** Runs in the page from its beginning: when the field is painted, and each shift of what is seen (web.dev/cls). */
function watch(field) {
  const seen = (globalThis.seen = { ready: 0, shifts: [] });
  new PerformanceObserver(list => {
    for (const { value, startTime, hadRecentInput, sources } of list.getEntries())
      if (!hadRecentInput) seen.shifts.push({ value, at: Math.round(startTime), what: sources.map(({ node }) => node?.className ?? '') });
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const input = document.querySelector(field);
    if (performance.getEntriesByName('first-contentful-paint').length > 0 && input?.checkVisibility() && !input.disabled)
      seen.ready = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The worst window of shifts: at most five seconds, and a second between two of them. */
function cumulative(shifts) {
  let worst = 0, sum = 0, first = 0, last = -Infinity;
  for (const { value, at } of shifts) {
    if (at - last > 1_000 || at - first > 5_000) [sum, first] = [0, at];
    sum += value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}

async function load(context, network) {
  const page = await context.newPage();
  if (network) await (await context.newCDPSession(page)).send('Network.emulateNetworkConditions', network);
  await page.addInitScript(watch, field);
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(field).first().pressSequentially(question);
  const typed = await page.evaluate(() => performance.now());
  await page.locator('.webchat__text-content, .suggestion').first().waitFor();
  const greeted = await page.evaluate(() => performance.now());
  await page.waitForLoadState('load');
  // What comes late, such as a font, moves what it moves within this.
  await page.waitForTimeout(1_000);
  if ((await page.locator(field).first().inputValue()) !== question) throw new Error('What was typed at first was lost.');
  const { ready, shifts } = await page.evaluate(() => globalThis.seen);
  const files = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(one => ({
      name: new URL(one.name).pathname, transfer: one.transferSize, raw: one.decodedBodySize, end: Math.round(one.responseEnd)
    })));
  await page.close();
  return { ready, typed, greeted, files, shifts };
}

const runs = { cold: [], warm: [], slow: [], slowAgain: [] };
for (let count = 0; count < Number(loads); count++) {
  for (const [first, again, network] of [['cold', 'warm', undefined], ['slow', 'slowAgain', slow]]) {
    const context = await browser.newContext({ viewport: { width: Number(width), height: 800 } });
    runs[first].push(await load(context, network));
    runs[again].push(await load(context, network));
    await context.close();
  }
}
await browser.close();
const sum = (files, key) => files.reduce((total, file) => total + file[key], 0);
console.table(runs.slow[0].files);
for (const { value, at, what } of runs.slow[0].shifts) console.log('shift', value.toFixed(4), `${at} ms`, what.join(' | '));
for (const [name, loaded] of Object.entries(runs))
  console.log(name, {
    transfer: sum(loaded[0].files, 'transfer'),
    raw: sum(loaded[0].files, 'raw'),
    script: sum(loaded[0].files.filter(file => file.name.endsWith('.js')), 'transfer'),
    inputReadyMs: Math.round(median(loaded.map(run => run.ready))),
    typedMs: Math.round(median(loaded.map(run => run.typed))),
    greetedMs: Math.round(median(loaded.map(run => run.greeted))),
    slowestReadyMs: Math.round(Math.max(...loaded.map(run => run.ready))),
    worstShift: Number(Math.max(...loaded.map(run => cumulative(run.shifts))).toFixed(4))
  });
