/** What the script tag asks for. */
export type Wishes = Readonly<{ page: URL; title: string; side: 'left' | 'right'; colour: string; textColour: string }>;

const ownColour = '#9b2226';

/** Reads data-title, data-position (left or right) and data-colour from the script tag; what makes no sense counts as not given. */
export function readWishes({ dataset, src }: HTMLScriptElement): Wishes {
  const wished = dataset.colour ?? dataset.color;
  const colour = wished && CSS.supports('color', wished) && !/[;{}]/.test(wished) ? wished : ownColour;
  return {
    page: new URL('widget', src),
    title: dataset.title?.trim() || 'Ask the articles',
    side: dataset.position === 'left' ? 'left' : 'right',
    colour,
    textColour: inkOn(colour)
  };
}

/** Black or white, whichever is read more easily on a colour (relative luminance of WCAG 2.2). */
function inkOn(colour: string): string {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return '#fff';
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data]
    .map(part => part / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff';
}
