import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from './server.js';
import { startToys, type Toys, toyGateway } from './toy-graph.fixture.js';

const executablePath = '/usr/bin/chromium';
const installed = existsSync(executablePath);
if (!installed) {
  const words = `No browser at ${executablePath}: install chromium to test the explorer`;
  if (process.env.CI) throw new Error(words);
  process.stderr.write(`${words}; skipped.\n`);
}

const example = `# as: officer
# variables: {"first": 2}
# denied:

# The first items and who asks.
query ItemsAndAsker($first: Int!) {
  items(first: $first) { nodes { name awards } }
  asker { username }
}
`;
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

describe.skipIf(!installed)('explorer in a browser', () => {
  let toys: Toys;
  let gateway: Gateway;
  let browser: Browser;
  let page: Page;
  let address: string;
  const problems: string[] = [];
  const hosts = new Set<string>();

  beforeAll(async () => {
    const operationsDir = await mkdtemp(join(tmpdir(), 'operations-'));
    await writeFile(join(operationsDir, 'Q01-items-and-asker.graphql'), example);
    toys = await startToys();
    const accounts = [{ username: 'officer', label: { vi: 'Chuyên viên', en: 'Officer' } }];
    const demo = async () => ({ accounts, password: 'demo-only' });
    gateway = await toyGateway(toys, {}, {}, { operationsDir, demo });
    address = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
    browser = await chromium.launch({ executablePath, args });
    page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol !== 'data:' && protocol !== 'blob:') hosts.add(host);
    });
    await page.goto(address);
    await page.locator('.graphiql-execute-button').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await gateway?.close();
    await toys?.close();
  });

  test('signs in as a demo account and answers an example', async () => {
    await page.getByRole('button', { name: 'Chuyên viên' }).click();
    await expect.poll(() => page.locator('#status').textContent()).toBe('Đã đăng nhập: officer');
    await page.getByRole('button', { name: /Q01 items and asker/ }).click();
    await expect.poll(() => page.locator('.graphiql-query-editor').textContent()).toContain('ItemsAndAsker');
    await expect.poll(() => page.locator('.graphiql-editor-tool').first().textContent()).toContain('first');
    await page.locator('.graphiql-execute-button').click();
    const answer = page.locator('.graphiql-response');
    await expect.poll(() => answer.textContent(), { timeout: 10_000 }).toMatch(/Hội.1.*username.*officer/s);
    await page.screenshot({ path: join(tmpdir(), 'explorer.png') });
  });

  test('speaks English where asked to', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Graph explorer');
  });

  test('asks no other host and breaks no policy', () => {
    expect([...hosts]).toEqual([new URL(address).host]);
    expect(problems).toEqual([]);
  });
});
