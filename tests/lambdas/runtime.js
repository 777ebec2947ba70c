/**
 * Runs a bundle as Lambda does: loaded once, then called with one event after another. Plain
 * JavaScript, for it is a process of its own. What it is told comes as messages, and goes so.
 */
const { handler } = await import(process.argv[2]);

process.on('message', async ({ event, context, trace }) => {
  if (trace) process.env._X_AMZN_TRACE_ID = trace;
  else delete process.env._X_AMZN_TRACE_ID;
  try {
    process.send({ answer: await handler(event, context) });
  } catch ({ name, message }) {
    process.send({ failed: { name, message } });
  }
});
process.send('loaded');
