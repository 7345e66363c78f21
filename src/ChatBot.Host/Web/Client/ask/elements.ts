type Child = Node | string | undefined | false;
type Traits = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>;

/** Makes an element. What is text stays text: nothing here writes markup. A function listens to the event it is named after. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  traits: Traits = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, trait] of Object.entries(traits)) {
    if (trait === undefined || trait === false) continue;
    if (typeof trait === 'function') element.addEventListener(name, trait);
    // What tells programs something has to say it in words; anything else is there or not.
    else element.setAttribute(name, trait === true && !name.startsWith('aria-') ? '' : String(trait));
  }
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
}

/** A button with a text or an icon. */
export const button = (className: string, press: (event: Event) => void, content: Node | string, label?: string) =>
  make('button', { type: 'button', class: className, 'aria-label': label, title: label, click: press }, content);

const paths = {
  check: 'M5 12.5 10 17.500 19 7',
  copy: 'M9 9h10.500v10.500H9ZM15 9V4.500H4.500V15H9',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7Z',
  link:
    'M10 14a4.500 4.500 0 0 0 6.400 0l3-3A4.500 4.500 0 0 0 13 4.600l-1 1' +
    'M14 10a4.500 4.500 0 0 0-6.400 0l-3 3A4.500 4.500 0 0 0 11 19.400l1-1',
  cross: 'M6 6l12 12M18 6 6 18',
  thumb:
    'M7 21H4.5A1.5 1.5 0 0 1 3 19.500v-8A1.5 1.5 0 0 1 4.500 10H7m0 11V10m0 11h9.600' +
    'a2.4 2.4 0 0 0 2.360-1.950l1.200-6.200A2.4 2.4 0 0 0 17.800 10H14V5.200A2.2 2.2 0 0 0 11.800 3L7 10'
};

export function icon(name: keyof typeof paths, className = 'icon') {
  const [svg, path] = ['svg', 'path'].map(tag => document.createElementNS('http://www.w3.org/2000/svg', tag)) as [SVGElement, SVGElement];
  const looks = {
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.8',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
    class: className
  };
  for (const [trait, value] of Object.entries(looks)) svg.setAttribute(trait, value);
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

export const find = <Kind extends HTMLElement>(selector: string, within: ParentNode = document) => within.querySelector<Kind>(selector)!;

/** Shows or hides, without a trace where hidden. */
export const show = (element: HTMLElement, isShown: boolean) => void (element.hidden = !isShown);
