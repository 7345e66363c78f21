// Whether the first line of each answer is in view when it is there: node firstline.mjs URL QUESTIONS [count [width height]].
// Asks questions of a .jsonl file, drawn evenly, in one conversation of the page. The host has to take as many of one reader:
// Limits__QuestionsPerMinute=0. Needs what measure.mjs needs.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [address, file, count = '20', width = '390', height = '664'] = process.argv.slice(2);
const all = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line).question);
const step = Math.max(1, Math.floor(all.length / Number(count)));
const questions = Array.from({ length: Number(count) }, (_, number) => all[number * step]);

/** Where the last question, the first line of its answer and the end of what is seen of them stand. */
function places() {
  const turn = document.querySelector('.turn:last-child');
  const line = document.createRange();
  line.selectNodeContents(turn.querySelector('.answer__text'));
  const room = document.querySelector('.ask__scroll').getBoundingClientRect();
  const { top, bottom } = line.getClientRects()[0];
  const question = turn.querySelector('.turn__question').getBoundingClientRect();
  return { question: question.top - room.top, top: top - room.top, bottom: bottom - room.top, room: room.height };
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu']
});
const page = await browser.newPage({ viewport: { width: Number(width), height: Number(height) } });
await page.goto(address);
let seen = 0;
for (const [number, question] of questions.entries()) {
  await page.locator('#question').fill(question);
  await page.locator('#question').press('Enter');
  const turn = page.locator('.turn').nth(number);
  await turn.locator('.turn__tools, .answer__tools, [data-rating]').first().waitFor({ timeout: 120_000 });
  const at = await page.evaluate(places);
  const isSeen = at.top >= 0 && at.bottom <= at.room;
  seen += isSeen;
  console.log(isSeen ? 'in view ' : 'not seen', `${Math.round(at.top)} to ${Math.round(at.bottom)} of ${Math.round(at.room)}`, question);
}
console.log(`${seen} of ${questions.length} first lines in view at ${width}×${height}`);
await browser.close();
