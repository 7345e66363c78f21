import type { Answer } from './activities';
import type { Shared } from './conversations';
import { button, icon, make, show } from './elements';
import { say } from './words';

/** Where the links that this device made are kept. */
export type Links = Readonly<{ find: (answer: string) => Shared | undefined; put: (answer: string, link: Shared | undefined) => void }>;

const shared = () => new URL('../shared', import.meta.url);

/** A button that makes a link to an answer and copies it, and the place that shows the link. None where the answer cannot be shared. */
export function drawSharing(answer: Answer, links: Links): HTMLElement[] {
  if (answer.seal === undefined) return [];
  const told = make('p', { class: 'sharing__told', role: 'status' });
  const address = make('input', { class: 'sharing__address', type: 'text', readonly: true, 'aria-label': say('shareAddress') });
  const link = make(
    'div',
    { class: 'sharing__link' },
    address,
    button('button', () => void copy(), say('shareCopy')),
    button('button', () => void takeBack(), say('shareTakeBack'))
  );
  const place = make('div', { class: 'sharing', hidden: true }, link, told);
  const press = button('tool', () => void share(), icon('link'), say('share'));
  let known = links.find(answer.id);
  if (known && known.until <= Date.now()) known = undefined;
  draw();

  function draw(
    text = known
      ? say('shareUntil', new Date(known.until).toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' }))
      : ''
  ) {
    show(place, known !== undefined || text !== '');
    show(link, known !== undefined);
    address.value = known?.address ?? '';
    told.textContent = text;
  }

  async function share() {
    if (known) return copy();
    press.disabled = true;
    try {
      const response = await fetch(shared(), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(answer)
      });
      if (!response.ok) return draw(say(response.status === 429 ? 'shareTooOften' : 'shareFailed'));
      const made = (await response.json()) as { id: string; address: string; secret: string; until: string };
      known = { ...made, until: Date.parse(made.until) };
      links.put(answer.id, known);
      await copy();
    } catch {
      draw(say('shareFailed'));
    } finally {
      press.disabled = false;
    }
  }

  async function copy() {
    draw();
    try {
      await navigator.clipboard.writeText(address.value);
      told.textContent = `${say('copied')} ${told.textContent}`;
    } catch {
      address.select();
    }
  }

  async function takeBack() {
    try {
      const response = await fetch(`${shared()}/${known!.id}`, { method: 'DELETE', headers: { Authorization: `Bearer ${known!.secret}` } });
      if (!response.ok && response.status !== 404) return draw(say(response.status === 429 ? 'shareTooOften' : 'shareFailed'));
      known = undefined;
      links.put(answer.id, undefined);
      draw(say('shareTakenBack'));
      press.focus();
    } catch {
      draw(say('shareFailed'));
    }
  }

  return [press, place];
}
