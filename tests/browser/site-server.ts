/** The app of the tests' world, served over HTTP to a browser: real pages, and time by hand. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { sessionCookieOf } from '../web/cookies.js';
import { Site } from '../web/site.js';
import type { Window } from './browser.js';

export class SiteServer {
  private constructor(
    readonly site: Site,
    readonly url: string,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(options: ConstructorParameters<typeof Site>[0] = {}): Promise<SiteServer> {
    let site: Site | undefined;
    const server = createServer((request, response) => {
      void getRequestListener((site as Site).app.fetch)(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    site = new Site({
      hosts: [host, 'tocsin.example'],
      publicUrl: `http://${host}`,
      redeemToken: async () => undefined, // its form is shown, as on one machine
      ...options,
    });
    const stop = async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    };
    return new SiteServer(site, `http://${host}`, stop);
  }

  /** Gives a window the session of a caller of `site.ts`: their roles, their language. */
  async signIn({ context }: Window, as: string): Promise<void> {
    const { url } = this;
    const [name = '', value = ''] = sessionCookieOf(as).split('=');
    await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }]);
  }
}
