import MarkdownIt from 'markdown-it';

type References = Record<string, { href: string; title: string } | undefined>;

const markdown = new MarkdownIt('default', { html: false, linkify: false, breaks: true });

// What an answer quotes is data: no picture is fetched for it, and its links lead to the web or nowhere.
markdown.disable('image');
markdown.validateLink = isWebAddress;

markdown.renderer.rules.link_open = (tokens, index, options, env: { references?: References }, self) => {
  const token = tokens[index]!;
  const text = tokens[index + 1]?.content ?? '';
  const definition = env.references?.[markdown.utils.normalizeReference(text)];
  token.attrSet('target', '_blank');
  token.attrSet('rel', 'noopener noreferrer');
  if (definition && definition.href === token.attrGet('href')) {
    token.attrSet('class', 'webchat__render-markdown__pure-identifier');
    token.attrSet('aria-label', `Source ${text}: ${definition.title || definition.href}`);
    token.attrSet('data-citation', text);
  }
  return self.renderToken(tokens, index, options);
};

/** An answer's markdown as HTML, without any HTML of its own. */
export function renderMarkdown(text: string): string {
  return markdown.render(text, {});
}

/** Whether a link may be followed: an address on the web, or a page of this site. */
export function isWebAddress(address: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(address, location.origin).protocol);
  } catch {
    return false;
  }
}
