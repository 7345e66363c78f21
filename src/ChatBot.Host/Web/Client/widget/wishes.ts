/** What the script tag asks for. */
export type Wishes = Readonly<{ page: URL; title: string; side: 'left' | 'right'; colour: string; textColour: string }>;

/** What the host is called and its colour; the server wraps this script in a function that has it. */
declare const brand: Readonly<{ name: string; accent: string }>;

/**
 * Reads data-title, data-position (left or right), data-colour and data-theme (light, dark or auto) from the script tag; what makes no
 * sense counts as not given. Colour and theme that are not given are those of the page.
 */
export function readWishes({ dataset, src }: HTMLScriptElement): Wishes {
  const wished = dataset.colour ?? dataset.color;
  const asked = wished && CSS.supports('color', wished) && !/[;{}]/.test(wished) ? wished : colourOfPage();
  const colour = asked ?? brand.accent;
  const page = new URL('widget', src);
  const accent = asked && hexOf(asked);
  if (accent) page.searchParams.set('accent', accent);
  const theme = ['light', 'dark', 'auto'].includes(dataset.theme ?? '') ? dataset.theme : themeOfPage();
  if (theme) page.searchParams.set('theme', theme);
  return {
    page,
    title: dataset.title?.trim() || brand.name,
    side: dataset.position === 'left' ? 'left' : 'right',
    colour,
    textColour: inkOn(colour)
  };
}

/** Black or white, whichever is read more easily on a colour (relative luminance of WCAG 2.2). */
function inkOn(colour: string): string {
  return (luminanceOf(colour) ?? 0) > 0.179 ? '#000' : '#fff';
}

/** What the page gives its own controls. */
function colourOfPage(): string | undefined {
  const accent = getComputedStyle(document.documentElement).accentColor;
  return accent && accent !== 'auto' ? accent : undefined;
}

/** Dark or light as the page's ground is; undefined where nothing says it. */
function themeOfPage(): string | undefined {
  for (const element of [document.body, document.documentElement]) {
    const luminance = luminanceOf(getComputedStyle(element).backgroundColor);
    if (luminance !== undefined) return luminance < 0.179 ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  if (/light/.test(scheme)) return /dark/.test(scheme) ? 'auto' : 'light';
  // A page that says nothing is white, whatever the device prefers.
  return /dark/.test(scheme) ? 'dark' : 'light';
}

/** 0 to 1; undefined for a colour that lets see through. */
function luminanceOf(colour: string): number | undefined {
  const pixel = pixelOf(colour);
  if (!pixel || pixel[3] !== 255) return undefined;
  const [red = 0, green = 0, blue = 0] = pixel
    .map(part => part / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function hexOf(colour: string): string | undefined {
  const pixel = pixelOf(colour);
  return pixel?.[3] === 255 ? `#${pixel.slice(0, 3).map(part => part.toString(16).padStart(2, '0')).join('')}` : undefined;
}

function pixelOf(colour: string): number[] | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data];
}
