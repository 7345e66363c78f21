import type { Answer } from './activities';
import { button, icon, make, show } from './elements';
import { links, sharedAnswers } from './links';
import { say } from './words';

/** A button that makes a link to an answer and copies it, and the place that shows the link. None where the answer cannot be shared. */
export function drawSharing(answer: Answer): HTMLElement[] {
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
    place.scrollIntoView({ block: 'nearest' });
  }

  async function share() {
    if (known) return copy();
    press.disabled = true;
    try {
      const response = await fetch(sharedAnswers(), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(answer)
      });
      if (!response.ok) return draw(say(response.status === 429 ? 'shareTooOften' : 'shareFailed'));
      const made = (await response.json()) as { id: string; address: string; secret: string; until: string };
      known = { ...made, until: Date.parse(made.until), question: answer.question };
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
    const problem = await links.takeBack(answer.id, known!);
    if (problem) return draw(say(problem));
    known = undefined;
    draw(say('shareTakenBack'));
    press.focus();
  }

  return [press, place];
}
