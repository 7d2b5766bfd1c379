// Who takes part, and what the story has made so far.
import { comesIn, launch } from './browser.js';

export const mark = Date.now().toString(36).slice(-5);
export const client = `Atelier Imaginaire ${mark} SAS`;
export const email = `stagiaire.un.${mark}@atelier-imaginaire.example`;
export const people = {};
export const known = {};
export const system = { url: '' };

/** Sales and accounting at a desk, the one who gives the training with a tablet, the administrator in the dark. */
export async function enter(url) {
  system.url = url;
  system.browser = await launch();
  const tablet = { viewport: { width: 1024, height: 768 }, hasTouch: true };
  const seats = { sales: {}, manager: tablet, accountant: {}, dpo: {}, administrator: { colorScheme: 'dark' } };
  await Promise.all(Object.entries(seats).map(async ([who, options]) => (people[who] = await comesIn(system.browser, url, who, options))));
}

export const leave = () => system.browser?.close();

export const button = (page, name) => page.getByRole('button', { name, exact: true });

export const said = (page, text) => page.getByText(text).first().waitFor();
