/**
 * Keeps what was sent last and what follows it in view until the reader scrolls, points or goes on by a key: the question at the top where
 * its answer is longer than there is room, else the end. Web Chat's own scroller gives that up where a slow device draws several changes at
 * once, and shows the end of a long answer, its sources, in the place of the answer: what it scrolls soon after a change is undone.
 */
let isFollowing = false;

/** Pixels above the question. */
const marginAbove = 8;

/** Milliseconds after a change within which nobody but Web Chat scrolls. */
const soon = 1_000;

/** Keys by which a reader goes to another place. */
const goingOn = new Set(['PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Tab']);

const sending = new Set(['WEB_CHAT/SEND_MESSAGE', 'WEB_CHAT/SEND_MESSAGE_BACK', 'WEB_CHAT/SEND_POST_BACK']);

/** Notices in the store that something was sent. */
export const followsWhatIsSent = () => (next: (action: { type: string }) => unknown) => (action: { type: string }) => {
  if (sending.has(action.type)) isFollowing = true;
  return next(action);
};

/** Follows the transcript in an element; gives back what ends that. */
export function keepEndInView(place: HTMLElement) {
  const follow = () => {
    if (!isFollowing) return;
    const transcript = place.querySelector('.webchat__basic-transcript__scrollable');
    if (!transcript) return;
    const sent = [...transcript.querySelectorAll('.webchat__stacked-layout--from-user')].at(-1);
    const top = sent ? sent.getBoundingClientRect().top - transcript.getBoundingClientRect().top - marginAbove : 0;
    // Past its end it goes no further.
    transcript.scrollTop = sent ? transcript.scrollTop + top : transcript.scrollHeight;
  };
  let changedAt = 0;
  const onChange = () => {
    changedAt = performance.now();
    requestAnimationFrame(follow);
  };
  const onScroll = () => {
    if (performance.now() - changedAt < soon) requestAnimationFrame(follow);
  };
  const leave = () => (isFollowing = false);
  const onKey = ({ key }: KeyboardEvent) => {
    if (goingOn.has(key)) leave();
  };

  const changes = new MutationObserver(onChange);
  changes.observe(place, { characterData: true, childList: true, subtree: true });
  place.addEventListener('keydown', onKey);
  place.addEventListener('touchmove', leave, { passive: true });
  place.addEventListener('wheel', leave, { passive: true });
  place.addEventListener('pointerdown', leave, { passive: true });
  // Scrolling does not bubble.
  place.addEventListener('scroll', onScroll, { capture: true, passive: true });
  return () => {
    changes.disconnect();
    place.removeEventListener('keydown', onKey);
    place.removeEventListener('touchmove', leave);
    place.removeEventListener('wheel', leave);
    place.removeEventListener('pointerdown', leave);
    place.removeEventListener('scroll', onScroll, { capture: true });
  };
}
