/** The forms of a page, found in its HTML: what a browser would show, and what it would send. */

/** A control with a name. */
export interface Control {
  readonly tag: 'input' | 'textarea' | 'select' | 'button';
  readonly type: string;
  readonly name: string;
  /** As it stands there; of a choice, what is chosen, or the first that is something. */
  readonly value: string;
  readonly maxlength: number | undefined;
  /** It goes with the form as it stands, for whoever types. */
  readonly isFixed: boolean;
  readonly isRequired: boolean;
  /** Of a box: ticked already. */
  readonly isChecked: boolean;
}

export interface PageForm {
  readonly method: 'get' | 'post';
  /** Where it goes; with `data-draft`, where the script saves it. */
  readonly actions: readonly string[];
  readonly controls: readonly Control[];
}

/** What people type into, whatever else it is. */
export const isTyped = ({ tag, type }: Control) =>
  tag === 'textarea' || (tag === 'input' && !PRESSED.includes(type) && type !== 'hidden');

const PRESSED: readonly string[] = ['checkbox', 'radio'];

/** All forms of a page. */
export function formsIn(html: string): readonly PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, head = '', body = '']) => {
    const attributes = attributesOf(head);
    const actions = [attributes.get('action'), attributes.get('data-draft')].filter(isThere);
    return {
      method: attributes.get('method') === 'post' ? 'post' : 'get',
      actions,
      controls: controlsIn(body),
    };
  });
}

function controlsIn(body: string): readonly Control[] {
  const found = body.matchAll(
    /<(input|button|textarea|select)\b((?:"[^"]*"|[^>"])*)>(?:(.*?)<\/\1>)?/gs,
  );
  // An input has no end; what stands after it is another's.
  const controls = [...found].flatMap(([, tag = '', head = '', content = '']) => {
    const control = controlOf(tag as Control['tag'], attributesOf(head), content);
    const inside = tag === 'input' ? controlsIn(content) : [];
    return [control, ...inside];
  });
  return controls.filter(({ name }) => name !== '');
}

function controlOf(
  tag: Control['tag'],
  attributes: ReadonlyMap<string, string>,
  content: string,
): Control {
  const most = attributes.get('maxlength');
  return {
    tag,
    type: attributes.get('type') ?? 'text',
    name: attributes.get('name') ?? '',
    value: valueIn(tag, attributes, content),
    maxlength: most === undefined ? undefined : Number(most),
    isFixed: attributes.get('type') === 'hidden' || attributes.has('readonly'),
    isRequired: attributes.has('required'),
    isChecked: attributes.has('checked'),
  };
}

function valueIn(tag: string, attributes: ReadonlyMap<string, string>, content: string): string {
  if (tag === 'textarea') return decoded(content.replace(/^\n/, ''));
  if (tag !== 'select') return attributes.get('value') ?? '';
  const options = [...content.matchAll(/<option\b((?:"[^"]*"|[^>"])*)>/g)].map(([, head = '']) =>
    attributesOf(head),
  );
  const chosen = options.find((one) => one.has('selected') && one.get('value') !== '');
  return (chosen ?? options.find((one) => one.get('value') !== ''))?.get('value') ?? '';
}

function attributesOf(head: string): ReadonlyMap<string, string> {
  const found = head.matchAll(/([\w-]+)(?:="([^"]*)")?/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, decoded(value)]));
}

/** As `hono/jsx` writes characters, and no others. */
function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** What a person would write into a field of this name, so that the others can be tried alone. */
export function plausible({ name, value, type, isRequired }: Control): string {
  if (value !== '' || (!isRequired && !ASKED.includes(name))) return value;
  if (/^at$|-at$/.test(name)) return '2026-11-24T11:00:00Z';
  if (name === 'zone') return 'Europe/Berlin';
  if (/^(date|until)$/.test(name) || type === 'date') return '2026-12-24';
  if (/^(days|customers)$/.test(name)) return '5';
  if (name === 'address') return 'bo@example.com';
  return name === 'id' ? 'an-id' : 'Some words';
}

/** Not required by the browser, and by the engine all the same. */
const ASKED: readonly string[] = ['discovery-at', 'at', 'text', 'date', 'source'];

/** A form's fields as a browser sends them when a button is pressed. */
export function sent(
  { controls }: PageForm,
  written: (control: Control) => string,
  pressed?: Control,
): URLSearchParams {
  const fields = new URLSearchParams();
  for (const control of controls) {
    const isBox = control.tag === 'input' && PRESSED.includes(control.type);
    const isFirst = !fields.has(control.name);
    const isTicked = control.isChecked || (isFirst && TICKED.includes(control.name));
    if (control.tag === 'button' ? control !== pressed : isBox && !isTicked) continue;
    fields.append(control.name, written(control));
  }
  return fields;
}

/** Boxes of which one at least must be ticked. */
const TICKED: readonly string[] = ['roles', 'regimes', 'story'];

/** The buttons that send a form; `undefined`: one without a name. */
export function buttonsOf({ controls }: PageForm): readonly (Control | undefined)[] {
  const named = controls.filter(({ tag }) => tag === 'button');
  return named.length > 0 ? named : [undefined];
}
