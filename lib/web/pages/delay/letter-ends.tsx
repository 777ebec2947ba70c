/** How the letter begins and ends: who asks, and who signs. In English, as the letter is. */
import type { DelayFields } from '../../../engine/delay-fields.js';
import { UNNAMED_ENTITY } from '../../../engine/ports.js';

/** The FBI is to see at once who asks, and whom it can call. */
export function Sender({ fields }: { readonly fields: DelayFields }) {
  const { contactName, contactTelephone, contactEmail } = fields;
  const contact = [contactName, contactTelephone, contactEmail].filter((one) => one !== '');
  return (
    <p>
      From: {nameIn(fields)}
      {contact.length === 0 ? '' : <span class="line">{contact.join(', ')}</span>}
    </p>
  );
}

/** Who signs need not be whom the FBI is to call: the line is filled in by hand. */
export function Signature({ fields }: { readonly fields: DelayFields }) {
  return (
    <>
      <p>For {nameIn(fields)}</p>
      <p class="sign">Signature</p>
      <p class="sign">Name and title</p>
      <p class="sign">Date</p>
    </>
  );
}

function nameIn({ companyName }: DelayFields): string {
  return companyName === '' || companyName === UNNAMED_ENTITY ? '[company]' : companyName;
}
