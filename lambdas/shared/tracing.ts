/**
 * Traces, by Powertools. A function is loaded without it: to load the tracer takes longer than
 * to look at an incident, and of most calls X-Ray takes no trace.
 */
import { Tracer } from '@aws-lambda-powertools/tracer';

const tracer = new Tracer();

/** A client of the SDK whose calls are traced from now on. */
export function trace<T>(client: T): T {
  return tracer.captureAWSv3Client(client);
}

/** Does the work in a part of the trace that bears the function's name. */
export async function traced<T>(name: string, work: () => Promise<T>): Promise<T> {
  const whole = tracer.isTracingEnabled() ? tracer.getSegment() : undefined;
  if (!whole) return work();
  const part = whole.addNewSubsegment(`## ${name}`);
  tracer.setSegment(part);
  try {
    return await work();
  } catch (error) {
    tracer.addErrorAsMetadata(error as Error);
    throw error;
  } finally {
    part.close();
    tracer.setSegment(whole);
  }
}
