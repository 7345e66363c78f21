// An article opened from an answer stands in a tab of its own: its link back closes that tab, and the conversation is where it was.
const back = document.querySelector<HTMLAnchorElement>('[data-back]');
back?.addEventListener('click', event => {
  if (history.length > 1) return;
  event.preventDefault();
  window.close();
  // A browser that lets no page close itself follows the link after all.
  setTimeout(() => location.assign(back.href), 200);
});
