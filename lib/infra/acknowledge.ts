/**
 * Findings of the security rules (`cdk-nag`) that are accepted, each beside the construct that it
 * concerns. A reason says why the rule's concern does not arise, or what answers it.
 */
import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts findings of a construct and of what is under it: the rule's id, and why. */
export function acknowledge(construct: IConstruct, findings: Readonly<Record<string, string>>) {
  for (const [id, reason] of Object.entries(findings)) {
    Validations.of(construct).acknowledge({ id, reason });
  }
}
