/**
 * Talk with the panel of widget.js that frames this page. The messages say only what the reader wants; they hold nothing of the
 * conversation.
 */
const tellPanel = (wish: 'close') => parent.postMessage({ chatbot: wish }, '*');

/** Makes the framed page close with Escape and its own button, and take the focus when the panel opens. */
export function joinPanel() {
  document.querySelector('[data-close]')?.addEventListener('click', () => tellPanel('close'));
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented) tellPanel('close');
  });
  addEventListener('message', event => {
    if (event.source === parent && (event.data as { chatbot?: string } | null)?.chatbot === 'opened') focusQuestion();
  });
}

/** Puts the cursor where the question goes, as soon as that is there. */
export function focusQuestion() {
  const find = () => document.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]');
  const input = find();
  if (input) return input.focus();
  const observer = new MutationObserver(() => {
    const late = find();
    if (!late) return;
    observer.disconnect();
    late.focus();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
