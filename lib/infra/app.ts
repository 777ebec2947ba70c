/** The CDK app: reads its context and makes the one stack. */
import { App } from 'aws-cdk-lib';
import { BUNDLES, BundleMissing } from './bundles.js';
import { ConfigurationMistakes, settingsFrom } from './config.js';
import { TocsinStack } from './stack.js';

/**
 * Makes the app that `cdk` asks for.
 * @returns what is wrong, a sentence each; none where the stack was made
 */
export function makeApp(app = new App(), bundles = BUNDLES): readonly string[] {
  try {
    const settings = settingsFrom(app.node.getAllContext());
    new TocsinStack(app, settings.stackName, { settings, bundles });
    return [];
  } catch (error) {
    if (error instanceof ConfigurationMistakes) return error.sentences;
    if (error instanceof BundleMissing) return [error.message];
    throw error;
  }
}
