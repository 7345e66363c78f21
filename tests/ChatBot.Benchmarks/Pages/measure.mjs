// Page weight and time to the first question: node measure.mjs URL [loads].
// Needs playwright-core and a Chromium (CHROMIUM, default /usr/bin/chromium).
import { chromium } from 'playwright-core';

const [address, loads = '7'] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic']
});
const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

async function load(context) {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('[data-id="webchat-sendbox-input"], #question').waitFor();
  const ready = await page.evaluate(() => performance.now());
  await page.locator('.webchat__text-content, .suggestion').first().waitFor();
  const greeted = await page.evaluate(() => performance.now());
  await page.waitForLoadState('load');
  const files = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(one => ({
      name: new URL(one.name).pathname, transfer: one.transferSize, raw: one.decodedBodySize
    })));
  await page.close();
  return { ready, greeted, files };
}

const cold = [], warm = [];
for (let count = 0; count < Number(loads); count++) {
  const context = await browser.newContext();
  cold.push(await load(context));
  warm.push(await load(context));
  await context.close();
}
await browser.close();
const sum = (files, key) => files.reduce((total, file) => total + file[key], 0);
console.table(cold[0].files);
for (const [name, runs] of Object.entries({ cold, warm }))
  console.log(name, {
    transfer: sum(runs[0].files, 'transfer'),
    raw: sum(runs[0].files, 'raw'),
    inputReadyMs: Math.round(median(runs.map(run => run.ready))),
    greetedMs: Math.round(median(runs.map(run => run.greeted)))
  });
