import { conversations } from '../ask/known';
import { storedConversation } from '../chat/storedConversation';

// The way to the page where questions are asked: back to a conversation only where it leads to one.
const way = document.querySelector<HTMLAnchorElement>('[data-way]');
if (way) {
  // An article opened from an answer stands in a tab of its own: the way back closes that tab, and the conversation is where it was.
  const isOwnTab = way.dataset.way === 'back' && history.length === 1;
  const isInTalk = conversations.find(storedConversation.read()?.conversationId) !== undefined;
  way.querySelector('.masthead__label')!.textContent = (isOwnTab || isInTalk ? way.dataset.back : way.dataset.ask) ?? '';
  way.addEventListener('click', event => {
    if (!isOwnTab) return;
    event.preventDefault();
    window.close();
    // A browser that lets no page close itself follows the link after all.
    setTimeout(() => location.assign(way.href), 200);
  });
}
