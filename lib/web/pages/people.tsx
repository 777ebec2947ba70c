/** Who hears of what: people, entities, policies and tokens, and their forms. */
import type { Hono } from 'hono';
import { may } from '../../engine/may.js';
import { listTokens } from '../../engine/tokens.js';
import { Problem } from '../components/problem.js';
import type { Refused } from '../forms/refused.js';
import { bytesOf, LONGEST_POLICY } from '../longest.js';
import { peopleWords } from '../words/people.js';
import { tokenWords } from '../words/tokens.js';
import { page } from './layout.js';
import type { Pages } from './pages.js';
import { entityPage, entitySaved } from './people/entity.js';
import { EntitySection, NobodyYet, PeopleSection } from './people/lists.js';
import { personPage, personSaved } from './people/person.js';
import { PolicySection } from './people/policies.js';
import { policyPage, policySaved } from './people/policy.js';
import { removed, removePage } from './people/remove.js';
import { revoked, revokePage, tokenMade } from './people/token-forms.js';
import { NEW_TOKEN, TokenSection, type TypedToken, tokenField } from './people/tokens.js';
import { actorOf, type Reader } from './reader.js';

export function servePeople(app: Hono, { ports, shown, posted }: Pages): void {
  app.get(
    '/people',
    shown((reader, c) => {
      const { saved, removed: gone } = c.req.query();
      return peoplePage(reader, ports, { saved: anId(saved), gone: anId(gone) });
    }),
  );
  app.get(
    '/people/person',
    shown((reader, c) => personPage(c.req.query('id'), reader, ports)),
  );
  app.post(
    '/people/person',
    posted((reader, form) => personSaved(form, reader, ports)),
  );
  app.get(
    '/people/remove',
    shown((reader, c) => removePage(c.req.query('id') ?? '', reader, ports)),
  );
  app.post(
    '/people/remove',
    posted((reader, form) => removed(form, reader, ports)),
  );
  app.get(
    '/people/entity',
    shown((reader, c) => entityPage(c.req.query('id'), reader, ports)),
  );
  app.post(
    '/people/entity',
    posted((reader, form) => entitySaved(form, reader, ports)),
  );
  app.get(
    '/people/policy',
    shown((reader, c) => policyPage(c.req.query('id'), reader, ports)),
  );
  app.post(
    '/people/policy',
    posted((reader, form) => policySaved(form, reader, ports), bytesOf(LONGEST_POLICY)),
  );
  app.post(
    '/people/tokens',
    posted(async (reader, form) => {
      const made = await tokenMade(form, reader, ports);
      return made instanceof Response ? made : peoplePage(reader, ports, made);
    }),
  );
  app.get(
    '/people/revoke',
    shown((reader, c) => revokePage(c.req.query('id') ?? '', reader, ports)),
  );
  app.post(
    '/people/revoke',
    posted((reader, form) => revoked(form, reader, ports)),
  );
}

/** What a link says was done is said again only where it can be an id. */
function anId(text: string | undefined): string | undefined {
  return text !== undefined && /^[\w.@+-]{1,128}$/.test(text) ? text : undefined;
}

interface Happened {
  readonly saved?: string | undefined;
  readonly gone?: string | undefined;
  /** A token that was not made. */
  readonly typed?: TypedToken;
  readonly refused?: Refused;
}

async function peoplePage(
  reader: Reader,
  ports: Pages['ports'],
  { saved, gone, typed = NEW_TOKEN, refused }: Happened = {},
): Promise<Response> {
  const { language } = reader;
  const words = peopleWords[language];
  const mayChange = may(reader.roles, 'settings');
  const settings = await ports.settings.read();
  const tokens = mayChange ? await listTokens(actorOf(reader), ports) : [];
  return page(
    { title: words.title, viewer: reader, status: refused?.status ?? 200 },
    <>
      <Problem refused={refused} language={language} fieldOf={tokenField} />
      {saved ? <p role="status">{words.saved(saved)}</p> : ''}
      {gone ? <p role="status">{words.removed(gone)}</p> : ''}
      {mayChange ? '' : <p class="help">{words.onlyAdmin}</p>}
      <NobodyYet people={settings.people} reader={reader} />
      <PeopleSection
        people={settings.people}
        entities={settings.entities}
        reader={reader}
        mayChange={mayChange}
      />
      <EntitySection entities={settings.entities} reader={reader} mayChange={mayChange} />
      <PolicySection settings={settings} reader={reader} mayChange={mayChange} />
      {mayChange ? (
        <TokenSection
          reader={reader}
          tokens={tokens}
          now={ports.now.machine()}
          nextId={ports.ids.next('tok')}
          typed={typed}
          refused={refused}
        />
      ) : (
        <p class="help">{tokenWords[language].onlyAdmin}</p>
      )}
    </>,
  );
}
