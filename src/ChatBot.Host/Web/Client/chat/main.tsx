import { createRoot } from 'react-dom/client';
import { Chat } from './Chat';
import { ChatSession } from './chatSession';
import { focusQuestion, joinPanel } from './embedding';

const place = document.getElementById('chat')!;
const session = new ChatSession();

const renew = document.querySelector<HTMLButtonElement>('[data-renew]');
if (renew) {
  renew.hidden = false;
  renew.addEventListener('click', () => void session.renew().then(focusQuestion));
}

if (parent !== window) joinPanel();
else if (matchMedia('(pointer: fine)').matches) focusQuestion();

createRoot(place).render(<Chat session={session} />);
void session.start();
