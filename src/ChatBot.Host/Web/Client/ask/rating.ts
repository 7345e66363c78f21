import type { Activity, Entity } from './activities';
import { button, icon, make, show } from './elements';
import { say } from './words';

type Reaction = 'like' | 'dislike' | 'none';

/** Thumbs under an answer. A thumb counts at once; the form that it opens only adds why. Undefined where the bot takes none. */
export function drawRating(activity: Activity, post: (activity: object) => void): HTMLElement[] {
  const actions = activity.entities?.flatMap(({ potentialAction }) => potentialAction ?? []) ?? [];
  const action = (type: string) => actions.find(one => one['@type'] === type);
  const [like, dislike] = [action('LikeAction'), action('DislikeAction')];
  if (!like || !dislike) return [];

  let chosen: Reaction | undefined;
  const send = (reaction: Reaction, reason: string) =>
    post({
      type: 'event',
      name: 'webchat:activity-status/feedback',
      replyToId: activity.id,
      value: { reaction, reason },
      entities: [(reaction === 'dislike' ? dislike : like) as Entity]
    });

  const thanks = make('span', { class: 'rating__thanks', role: 'status' });
  const label = make('label', { class: 'rating__label' });
  const reason = make('textarea', { class: 'rating__reason', name: 'reason', maxlength: 1000, rows: 2 });
  const form = make(
    'form',
    { class: 'rating__form', 'data-rating-form': true, hidden: true },
    label,
    reason,
    make(
      'div',
      { class: 'rating__buttons' },
      make('button', { class: 'button button--main', type: 'submit' }, say('rateSend')),
      button('button', () => close(false), say('rateLater'))
    )
  );
  reason.id = `reason-${activity.id}`;
  label.htmlFor = reason.id;
  const thumbs = (['like', 'dislike'] as const).map(kind => {
    const thumb = button('tool', () => choose(kind), icon('thumb', kind === 'like' ? 'icon' : 'icon icon--turned'), say(kind));
    thumb.dataset.rating = kind;
    thumb.setAttribute('aria-pressed', 'false');
    return thumb;
  });

  function choose(kind: Reaction) {
    // The thumb that is down is taken back by pressing it once more.
    const isTakenBack = kind === chosen;
    chosen = isTakenBack ? undefined : kind;
    send(chosen ?? 'none', '');
    for (const thumb of thumbs) thumb.setAttribute('aria-pressed', String(thumb.dataset.rating === chosen));
    thanks.textContent = isTakenBack ? say('rateTakenBack') : '';
    if (isTakenBack) return show(form, false);
    label.replaceChildren(
      say(kind === 'like' ? 'rateLike' : 'rateDislike'),
      ' ',
      make('span', { class: 'rating__optional' }, say('rateOptional'))
    );
    show(form, true);
    reason.focus();
    form.scrollIntoView({ block: 'nearest' });
  }

  function close(isThanked: boolean) {
    show(form, false);
    thanks.textContent = isThanked ? say('rateThanks') : '';
    thumbs.find(thumb => thumb.dataset.rating === chosen)?.focus();
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    const why = reason.value.trim();
    if (chosen && why) send(chosen, why);
    reason.value = '';
    close(true);
  });
  form.addEventListener('keydown', event => event.key === 'Escape' && close(false));

  return [make('div', { class: 'rating', role: 'group', 'aria-label': say('rate') }, ...thumbs, thanks), form];
}
