/** Pieces of pages that any page may have. */
import type { Child } from 'hono/jsx';

/** A piece of a page; strings in it are escaped. */
export type Html = Child;

/** A table, or a sentence where it would be empty. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly Html[])[],
  otherwise: string,
  style?: string,
): Html {
  if (rows.length === 0) return <p>{otherwise}</p>;
  return (
    <table class={style}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function linkTo(what: 'incidents' | 'alerts', id: string, text: string): Html {
  return <a href={`/${what}/${encodeURIComponent(id)}`}>{text}</a>;
}
