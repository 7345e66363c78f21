// How long the library, its search and the suggestions take: node library.mjs URL [requests]. One request after the other, drawn from what
// the library holds; each address is asked for once, so that nothing is remembered but what the host remembers for everybody.
const [site, requests = '200'] = process.argv.slice(2);

// The same numbers each time.
let state = 7;
const random = below => (state = (state * 48271) % 0x7fffffff) % below;
const pick = list => list[random(list.length)];

async function ask(path, accept) {
  const begun = performance.now();
  const response = await fetch(new URL(path, site), { headers: { accept } });
  const text = await response.text();
  return { status: response.status, time: performance.now() - begun, text };
}

async function view(query) {
  return JSON.parse((await ask(`articles?${new URLSearchParams(query)}`, 'application/json')).text);
}

const all = await view({});
const words = [];
for (let page = 1; page <= Math.min(all.pages, 40); page++)
  words.push(...(await view({ page })).articles.map(({ title }) => title.match(/\p{L}{4,}/gu) ?? []).filter(list => list.length > 1));
const outlets = all.sources.map(({ name }) => name);
const query = () => Array.from({ length: 2 }, () => pick(pick(words))).join(' ');
const days = () => {
  const from = 2015 + random(8);
  return { from: `${from}-01-01`, to: `${from + 1 + random(2)}-06-30` };
};

const kinds = {
  'the list': () => ({}),
  'a page of it': () => ({ page: 1 + random(all.pages) }),
  'a search': () => ({ q: query() }),
  'a search of an outlet': () => ({ q: query(), source: pick(outlets) }),
  'a search of some days': () => ({ q: query(), ...days() }),
  'a search of an outlet and days': () => ({ q: query(), source: pick(outlets), ...days() }),
  'a page of an outlet': () => ({ source: pick(outlets), page: 1 + random(3) }),
  'a page of an outlet and days': () => ({ source: pick(outlets), ...days(), page: 1 + random(2) })
};

async function measure(name, path) {
  const times = [], states = {};
  for (let count = 0; count < Number(requests); count++) {
    const { status, time } = await ask(path(), 'text/html');
    times.push(time);
    states[status] = (states[status] ?? 0) + 1;
  }
  times.sort((one, other) => one - other);
  const at = share => times[Math.min(times.length - 1, Math.floor(share * times.length))].toFixed(1);
  console.log(`${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms, states ${JSON.stringify(states)}`);
}

console.log(`${all.total} articles, ${outlets.length} outlets, ${requests} requests of each kind`);
for (const [name, of] of Object.entries(kinds)) await measure(name, () => `articles?${new URLSearchParams(of())}`);
await measure('start.json', () => 'start.json');
await measure('suggestions.json', () => 'suggestions.json');
