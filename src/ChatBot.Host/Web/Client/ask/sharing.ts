import type { Answer } from './activities';
import { drawDay } from './days';
import { button, find, icon, make, show } from './elements';
import { links, sharedAnswers } from './links';
import { say, sayAround } from './words';

const perDay = 86_400_000;

/** A button that makes a link to an answer and copies it, after its reader has heard what that shows and for how long; and the place that
    says so and shows the link. None where the answer cannot be shared. */
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
  const what = make('p', { class: 'sharing__what', id: `sharing-${answer.id}` });
  const sure = button('button button--main', () => void share(), say('shareSure'));
  sure.setAttribute('aria-describedby', what.id);
  const question = make(
    'div',
    { class: 'sharing__question', hidden: true },
    what,
    make('div', { class: 'sharing__link' }, sure, button('button', leave, say('shareNot')))
  );
  const place = make('div', { class: 'sharing', hidden: true }, question, link, told);
  const press = button('tool', () => (known ? void copy() : askFirst()), icon('link'), say('share'));
  question.addEventListener('keydown', event => event.key === 'Escape' && leave());
  let known = links.find(answer.id);
  draw();

  function draw(text = known ? sayAround('shareUntil', drawDay(new Date(known.until))) : []) {
    show(question, false);
    show(place, known !== undefined || text.length > 0);
    show(link, known !== undefined);
    address.value = known?.address ?? '';
    told.replaceChildren(...text);
    place.scrollIntoView({ block: 'nearest' });
  }

  /** A link cannot be unseen: what it shows is said before there is one. */
  function askFirst() {
    draw();
    const days = Number(find('#ask').dataset.shareDays);
    what.replaceChildren(...sayAround('shareWhat', drawDay(new Date(Date.now() + days * perDay))));
    show(place, true);
    show(question, true);
    place.scrollIntoView({ block: 'nearest' });
    sure.focus({ preventScroll: true });
  }

  function leave() {
    draw();
    press.focus();
  }

  async function share() {
    sure.disabled = true;
    try {
      const response = await fetch(sharedAnswers(), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(answer)
      });
      if (!response.ok) return draw([say(response.status === 429 ? 'shareTooOften' : 'shareFailed')]);
      const made = (await response.json()) as { id: string; address: string; secret: string; until: string };
      known = { ...made, until: Date.parse(made.until), question: answer.question };
      links.put(answer.id, known);
      await copy();
    } catch {
      draw([say('shareFailed')]);
    } finally {
      sure.disabled = false;
      // What had the focus is gone.
      if (document.activeElement === sure || document.activeElement === document.body) press.focus({ preventScroll: true });
    }
  }

  async function copy() {
    draw();
    try {
      await navigator.clipboard.writeText(address.value);
      told.prepend(`${say('copied')} `);
      place.scrollIntoView({ block: 'nearest' });
    } catch {
      address.select();
    }
  }

  async function takeBack() {
    const problem = await links.takeBack(answer.id, known!);
    if (problem) return draw([say(problem)]);
    known = undefined;
    draw([say('shareTakenBack')]);
    press.focus();
  }

  return [press, place];
}
