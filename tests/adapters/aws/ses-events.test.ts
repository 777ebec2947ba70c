/**
 * What SES tells of a message after it took it. The events are the examples of the Amazon SES
 * Developer Guide ("Examples of event data"), in the envelope of EventBridge, with our header
 * among those of the message.
 */
import { describe, expect, it } from 'vitest';
import { mailNewsIn } from '../../../lib/adapters/aws/ses-events.js';

const ALERT = 'inc-2h7x4k9m3q.eu-nis2.9c1e4b7055aa0f12';

const headers = [
  { name: 'From', value: 'Sender Name <sender@example.com>' },
  { name: 'To', value: 'recipient@example.com' },
  { name: 'Subject', value: 'Message sent from Amazon SES' },
  { name: 'MIME-Version', value: '1.0' },
  {
    name: 'Content-Type',
    value: 'multipart/alternative; boundary="----=_Part_7307378_1629847660.1516840721503"',
  },
];

const mail = {
  timestamp: '2017-08-05T00:40:02.012Z',
  source: 'Sender Name <sender@example.com>',
  sourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/sender@example.com',
  sendingAccountId: '123456789012',
  messageId: 'EXAMPLE7c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000',
  destination: ['recipient@example.com'],
  headersTruncated: false,
  headers: [...headers, { name: 'X-Tocsin-Alert', value: ALERT }],
  commonHeaders: {
    from: ['Sender Name <sender@example.com>'],
    to: ['recipient@example.com'],
    messageId: 'EXAMPLE7c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000',
    subject: 'Message sent from Amazon SES',
  },
  tags: {
    'ses:configuration-set': ['ConfigSet'],
    'ses:source-ip': ['192.0.2.0'],
    'ses:from-domain': ['example.com'],
    'ses:caller-identity': ['ses_user'],
  },
};

const bounce = {
  bounceType: 'Permanent',
  bounceSubType: 'General',
  bouncedRecipients: [
    {
      emailAddress: 'recipient@example.com',
      action: 'failed',
      status: '5.1.1',
      diagnosticCode: 'smtp; 550 5.1.1 user unknown',
    },
  ],
  timestamp: '2017-08-05T00:41:02.669Z',
  feedbackId: '01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000',
  reportingMTA: 'dsn; mta.example.com',
};

const complaint = {
  complainedRecipients: [{ emailAddress: 'recipient@example.com' }],
  timestamp: '2017-08-05T00:41:02.669Z',
  feedbackId: '01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000',
  userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
  complaintFeedbackType: 'abuse',
  arrivalDate: '2017-08-05T00:41:02.669Z',
};

/** As EventBridge hands it over. */
const event = (type: string, detail: object) => ({
  version: '0',
  id: '12345678-1234-1234-1234-111122223333',
  'detail-type': type,
  source: 'aws.ses',
  account: '123456789012',
  time: '2017-08-05T00:41:02Z',
  region: 'us-east-1',
  resources: ['arn:aws:ses:us-east-1:123456789012:configuration-set/ConfigSet'],
  detail,
});

describe('A message that SES gave up', () => {
  it.each([
    ['Permanent, General, smtp; 550 5.1.1 user unknown', {}],
    // No delivery status came with it: as of an automatic answer.
    [
      'Transient, General',
      {
        bounceType: 'Transient',
        bouncedRecipients: [{ emailAddress: 'recipient@example.com' }],
      },
    ],
    [
      'Permanent, OnAccountSuppressionList',
      { bounceSubType: 'OnAccountSuppressionList', bouncedRecipients: [{}] },
    ],
    [
      'Undetermined, Undetermined',
      { bounceType: 'Undetermined', bounceSubType: 'Undetermined', bouncedRecipients: [] },
    ],
  ])('bounced: %s', (said, more) => {
    const detail = { eventType: 'Bounce', bounce: { ...bounce, ...more }, mail };
    expect(mailNewsIn(event('Email Bounced', detail))).toEqual({
      alertId: ALERT,
      what: 'returned',
      reason: `Bounced: ${said}`,
    });
  });

  it.each([
    [': abuse', {}],
    ['', { complaintFeedbackType: undefined }],
    [
      ': OnAccountSuppressionList',
      {
        complaintFeedbackType: undefined,
        complaintSubType: 'OnAccountSuppressionList',
      },
    ],
    [': abuse', { complaintSubType: null }],
  ])('was reported as spam%s', (said, more) => {
    const detail = { eventType: 'Complaint', complaint: { ...complaint, ...more }, mail };
    expect(mailNewsIn(event('Email Complaint Received', detail))).toEqual({
      alertId: ALERT,
      what: 'returned',
      reason: `Reported as spam${said}`,
    });
  });

  it('was rejected', () => {
    const detail = { eventType: 'Reject', mail, reject: { reason: 'Bad content' } };
    expect(mailNewsIn(event('Email Rejected', detail))).toEqual({
      alertId: ALERT,
      what: 'returned',
      reason: 'Rejected by SES: Bad content',
    });
  });

  it('could not be rendered', () => {
    const errorMessage = "Attribute 'attributeName' is not present in the rendering data.";
    const failure = { errorMessage, templateName: 'MyTemplate' };
    const detail = { eventType: 'Rendering Failure', mail, failure };
    expect(mailNewsIn(event('Email Rendering Failed', detail))).toEqual({
      alertId: ALERT,
      what: 'returned',
      reason: `Not rendered by SES: ${errorMessage}`,
    });
  });
});

describe('A message that SES still tries to deliver', () => {
  it('is delayed; such an event need not hold the headers of the message', () => {
    const { headers: _, commonHeaders: __, ...bare } = mail;
    const deliveryDelay = {
      timestamp: '2020-06-16T00:25:40.095Z',
      delayType: 'TransientCommunicationFailure',
      expirationTime: '2020-06-16T00:25:40.914Z',
      delayedRecipients: [
        {
          emailAddress: 'recipient@example.com',
          status: '4.4.1',
          diagnosticCode: 'smtp; 421 4.4.1 Unable to connect to remote host',
        },
      ],
    };
    const detail = { eventType: 'DeliveryDelay', mail: bare, deliveryDelay };
    const news = { what: 'delayed', reason: 'TransientCommunicationFailure' };
    expect(mailNewsIn(event('Email Delivery Delayed', detail))).toEqual({
      alertId: undefined,
      ...news,
    });
    const whole = { ...detail, mail };
    expect(mailNewsIn(event('Email Delivery Delayed', whole))).toEqual({ alertId: ALERT, ...news });
  });
});

describe('What asks for nothing', () => {
  const delivery = {
    timestamp: '2016-10-19T23:21:04.133Z',
    processingTimeMillis: 11893,
    recipients: ['recipient@example.com'],
    smtpResponse: '250 2.6.0 Message received',
    reportingMTA: 'mta.example.com',
  };

  it.each([
    ['Email Delivered', { eventType: 'Delivery', mail, delivery }],
    ['Email Sent', { eventType: 'Send', mail, send: {} }],
    ['Email Opened', { eventType: 'Open', mail, open: { ipAddress: '192.0.2.1' } }],
    ['Email Clicked', { eventType: 'Click', mail, click: { ipAddress: '192.0.2.1' } }],
    ['Sending Status Disabled', { version: '1.0.0', origin: 'AWS_SES', data: {} }],
  ])('is %s', (type, detail) => {
    expect(mailNewsIn(event(type, detail))).toBeUndefined();
  });

  it('is an event without detail', () => {
    expect(mailNewsIn({})).toBeUndefined();
  });
});

describe('The alert', () => {
  const bounced = (more: object[]) =>
    mailNewsIn(
      event('Email Bounced', {
        eventType: 'Bounce',
        bounce,
        mail: { ...mail, headers: [...headers, ...more] },
      }),
    );

  it('is found however the header is written', () => {
    expect(bounced([{ name: 'x-tocsin-alert', value: ALERT }])?.alertId).toBe(ALERT);
  });

  it('is none where the message was not ours: it came back all the same', () => {
    expect(bounced([])).toMatchObject({ alertId: undefined, what: 'returned' });
    const { headers: _, ...bare } = mail;
    const detail = { eventType: 'Bounce', bounce, mail: bare };
    expect(mailNewsIn(event('Email Bounced', detail))).toMatchObject({ alertId: undefined });
  });
});
