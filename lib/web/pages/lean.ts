/** The stylesheet and the script as they are sent: without what is there for us to read. */

/**
 * A text without indentation, empty lines and lines that are only a comment.
 * @param text in which no string runs over several lines
 */
export function lean(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n');
}
