// The story’s second part: the training is given, paid, and told to whoever asks.
import { goTo, photograph, settled } from './browser.js';
import { button, email, known, people, said, system } from './cast.js';
import { moveClock, parisToday, statement } from './outside.js';

const euros = (text) => Number(text.replace(/[^\d,-]/g, '').replace(',', '.'));

export async function give() {
  const { page } = people.manager;
  await goTo(people.manager, known.contract);
  await page.getByRole('link', { name: 'Émargement' }).click();
  await page.waitForURL(/sessions\/[0-9a-f-]{36}$/);
  known.session = new URL(page.url()).pathname;
  known.lastDay = await page.evaluate((path) => fetch(`/staff/v1/catalog${path}`).then((answer) => answer.json()).then((session) => session.endsOn), known.session);
  await moveClock(system.url, `${known.lastDay}T18:00`);
  await page.reload();
  await settled(page);
  await photograph(page, 'session-a-emarger');
  for (let half = 0; half < 4; half++) {
    // A half-day everybody has signed loses its button: the first one left is the next.
    await button(page, 'Émarger').first().tap();
    await button(page.getByRole('dialog'), 'Enregistrer l’émargement').tap();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction((left) => [...document.querySelectorAll('tfoot button')].length === left, 3 - half);
  }
  await button(page, 'Clôturer la session').click();
  await button(page.getByRole('dialog'), 'Clôturer').click();
  await said(page, '3 attestations sur 3 établies.');
  await photograph(page, 'attestations');
}

export async function pay() {
  const { page } = people.accountant;
  await goTo(people.accountant, known.contract);
  const balance = page.getByRole('row').filter({ hasText: 'Solde client' });
  await balance.first().waitFor();
  const amount = euros(await balance.first().locator('td').nth(3).innerText());
  const today = await parisToday(system.url);
  await goTo(people.accountant, '/paiements');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, 'Importer un relevé').click()]);
  await chooser.setFiles(statement(today, amount.toFixed(2), 'VIREMENT ATELIER'));
  await button(page.getByRole('dialog'), 'Importer').click();
  const desk = page.getByRole('listbox', { name: 'Paiements à affecter' });
  await desk.waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('Montant exact').or(page.getByRole('button', { name: /FA-/ })).first().waitFor();
  await photograph(page, 'paiements');
  await desk.focus();
  await page.keyboard.press('Enter');
  await said(page, 'Tous les paiements sont affectés');
  // The list is empty ahead of the answer; a page left before that would take the step back.
  await said(page, /€ affectés\./);
  await goTo(people.accountant, known.contract);
  await balance.filter({ hasText: 'Réglée' }).first().waitFor();
}

export async function fall() {
  const { page } = people.accountant;
  await goTo(people.accountant, known.file);
  const clock = page.getByRole('button', { name: /Horloge métier/ });
  // By the clock of the header: the OPCO’s month, and one more for it to be over.
  await clock.click();
  for (let month = 0; month < 2; month++) {
    const before = await clock.getAttribute('aria-label');
    await button(page, '+ 1 mois').click();
    await page.waitForFunction((label) => document.querySelector('[aria-label^="Horloge métier"]')?.getAttribute('aria-label') !== label, before);
  }
  await page.keyboard.press('Escape');
  await said(page, 'Échu');
  await goTo(people.accountant, known.contract);
  await page.getByRole('row').filter({ hasText: /Solde client/ }).nth(1).getByRole('link').click();
  await page.getByRole('heading', { name: 'Intérêts de retard' }).waitFor();
  await settled(page);
  known.invoice = new URL(page.url()).pathname;
  await page.getByRole('heading', { name: 'Intérêts de retard' }).evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await photograph(page, 'interets');
}

export async function tell() {
  const { page } = people.dpo;
  await goTo(people.dpo, '/donnees-personnelles?nouvelle=1');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Adresse e-mail de la personne').fill(email);
  await button(dialog, 'Chercher').click();
  await dialog.getByLabel(/Stagiaire Un/).first().waitFor();
  await dialog.getByLabel('L’identité de la personne est vérifiée').check();
  await button(dialog, 'Enregistrer la demande').click();
  await page.waitForURL(/donnees-personnelles\/[0-9a-f-]{36}$/);
  await said(page, 'À remettre');
  known.request = new URL(page.url()).pathname;
  await photograph(page, 'rapport');
}

export async function check() {
  await goTo(people.accountant, '/comptabilite?vue=controles');
  await said(people.accountant.page, 'Les comptes sont justes');
}
