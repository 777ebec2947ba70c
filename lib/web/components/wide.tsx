/** What may be wider than the window: it scrolls by itself, with a keyboard as well. */
import type { Child } from 'hono/jsx';

export function Wide({ name, children }: { readonly name: string; readonly children?: Child }) {
  return (
    <section class="wide" aria-label={name} tabindex={0}>
      {children}
    </section>
  );
}
