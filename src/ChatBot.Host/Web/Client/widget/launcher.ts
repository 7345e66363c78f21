import { Panel } from './panel';
import { styles } from './styles';
import { readWishes } from './wishes';

const element = 'chatbot-launcher';

/** Puts the launcher on the page that holds the script; once, however often the script is there. */
export function launch(script: HTMLScriptElement) {
  const place = () => {
    if (document.querySelector(element)) return;
    const host = document.createElement(element);
    const root = host.attachShadow({ mode: 'open' });
    const wishes = readWishes(script);
    // A constructed sheet needs no permission of the page's content security policy.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles(wishes));
    root.adoptedStyleSheets = [sheet];
    new Panel(root, wishes);
    document.body.append(host);
  };
  if (document.body) place();
  else document.addEventListener('DOMContentLoaded', place, { once: true });
}
