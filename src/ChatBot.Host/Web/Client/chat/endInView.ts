/**
 * Keeps the end of the transcript in view from a question's sending until its reader scrolls away. Web Chat's own scroller gives that up
 * where a slow device draws several changes at once, and the answer would come in out of sight.
 */
let isFollowing = false;

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
    if (transcript) transcript.scrollTop = transcript.scrollHeight;
  };
  const onChange = () => requestAnimationFrame(follow);
  const leave = () => (isFollowing = false);
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'PageUp' || key === 'ArrowUp' || key === 'Home') leave();
  };
  const onWheel = ({ deltaY }: WheelEvent) => {
    if (deltaY < 0) leave();
  };

  const changes = new MutationObserver(onChange);
  changes.observe(place, { characterData: true, childList: true, subtree: true });
  place.addEventListener('keydown', onKey);
  place.addEventListener('touchmove', leave, { passive: true });
  place.addEventListener('wheel', onWheel, { passive: true });
  return () => {
    changes.disconnect();
    place.removeEventListener('keydown', onKey);
    place.removeEventListener('touchmove', leave);
    place.removeEventListener('wheel', onWheel);
  };
}
