// The story’s first part: from the client to the concluded, funded contract.
import { goTo, photograph, settled } from './browser.js';
import { button, client, email, known, mark, people, said, system } from './cast.js';
import { fictionalSiren, parisToday, pushFromAtlas, scan } from './outside.js';

export async function sell() {
  const { page } = people.sales;
  await goTo(people.sales, '/clients?nouveau=1');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Raison sociale').fill(client);
  await dialog.getByLabel('SIREN').fill(fictionalSiren());
  await dialog.getByLabel('Adresse', { exact: true }).or(dialog.getByLabel(/^Adresse \*?$/)).first().fill('12 avenue de la Fiction');
  await dialog.getByLabel('Code postal').fill('69003');
  await dialog.getByLabel('Ville').fill('Lyon');
  await dialog.getByLabel('Prénom du correspondant').fill('Camille');
  await dialog.getByLabel(/^Nom du correspondant/).fill('Essai');
  await dialog.getByLabel('Adresse électronique').fill(`camille.${mark}@atelier-imaginaire.example`);
  await button(dialog, 'Enregistrer le client').click();
  await said(page, `Client ${client} enregistré.`);
  known.customer = page.url();
  await settled(page);

  await page.getByRole('link', { name: 'Nouvelle proposition' }).first().click();
  await page.getByRole('heading', { name: 'Nouvelle proposition' }).waitFor();
  await page.getByLabel('Session').first().click();
  // The last one: there is time enough before it for the client to make up its mind.
  await page.getByRole('option').last().click();
  await button(page, 'Coller une liste…').click();
  await page.getByLabel('Coller une liste').fill(`Stagiaire;Un;${email}\nStagiaire;Deux;stagiaire.deux.${mark}@atelier-imaginaire.example\nStagiaire;Trois;stagiaire.trois.${mark}@atelier-imaginaire.example`);
  await page.getByRole('button', { name: /Ajouter 3 stagiaire/ }).click();
  await said(page, /2.484,00/);
  await button(page, 'Ajouter une prise en charge').click();
  await page.getByLabel('OPCO', { exact: true }).selectOption('atlas');
  await photograph(page, 'composer');
  await button(page, 'Enregistrer le brouillon').click();
  await page.waitForURL(/propositions\/[0-9a-f-]{36}$/);
  await settled(page);
  await button(page, 'Émettre').click();
  await said(page, 'Retenues');
  known.proposal = page.url();
}

export async function accept() {
  const { page } = people.sales;
  for (const name of ['proposition-signee', 'cgv-signees', 'attestation']) {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('section[aria-label=Documents] > div > div', { hasText: 'Pas encore reçu' }).first().getByRole('button').click()]);
    const before = await page.getByText(/PDF de \d+ ko/).count();
    await chooser.setFiles(scan(name));
    await page.waitForFunction((count) => document.querySelectorAll('section[aria-label=Documents] a').length > count, before);
  }

  await button(page, 'Enregistrer l’acceptation').first().click();
  const dialog = page.getByRole('dialog');
  await button(dialog, 'Enregistrer l’acceptation').click();
  await dialog.getByRole('alert').getByText('CGV-2.1-d').first().waitFor();
  await photograph(page, 'refus');
  for (const label of [/Proposition paraphée/, /Cachet du client/, /Conditions générales/]) await dialog.getByLabel(label).check();
  await dialog.getByLabel('Mention manuscrite, telle qu’elle est écrite').fill('BON POUR ACCORD');
  await button(dialog, 'Enregistrer l’acceptation').click();
  await page.waitForURL(/contrats\/[0-9a-f-]{36}$/);
  await said(page, 'Acompte attendu');
  known.contract = new URL(page.url()).pathname;
}

export async function conclude() {
  const { page } = people.accountant;
  await goTo(people.accountant, known.contract);
  await page.getByRole('link', { name: /^FA-/ }).first().click();
  await button(page, 'Enregistrer un paiement').click();
  await button(page.getByRole('dialog'), 'Enregistrer le paiement').click();
  await said(page, 'Réglée');
  await people.sales.page.locator('header').getByText('Conclu', { exact: true }).waitFor({ timeout: 20_000 });
}

export async function fund() {
  const { page } = people.sales;
  await page.getByRole('link', { name: /^Atlas/ }).first().click();
  await page.waitForURL(/financements\/[0-9a-f-]{36}$/);
  known.file = new URL(page.url()).pathname;
  const today = await parisToday(system.url);
  await pushFromAtlas(system.url, 'funding.accepted', { file: known.file.split('/').pop(), fileNumber: `ATL-${mark}`, grantedExclVat: { amount: '1200.00', currency: 'EUR' }, subrogation: true, decidedOn: today });
  await said(page, 'Acceptation');
  await said(page, 'Accepté');
  await photograph(page, 'prise-en-charge');
}
