/** What readers must know before anything else, for pages and answers alike. */
import type { Notice } from '../engine/notices.js';
import type { WebPorts } from './ports.js';

/** A look that fails says nothing: what was asked for is answered all the same. */
export async function noticesFrom({
  notices,
  log,
}: Pick<WebPorts, 'notices' | 'log'>): Promise<readonly Notice[]> {
  if (!notices) return [];
  try {
    return await notices();
  } catch (error) {
    log.error('notices cannot be told', { error: String(error) });
    return [];
  }
}
