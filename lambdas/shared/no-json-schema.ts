/**
 * Stands in the bundles for what turns zod's schemas into JSON Schema. Only the description of
 * the API asks for that, and only the API's function has it.
 */

/** What zod gives every schema at its start, and nobody calls here. */
export function createStandardJSONSchemaMethod(): () => never {
  return missing;
}

/** What a schema asks for when somebody wants its JSON Schema. */
export function createToJSONSchemaMethod(): () => never {
  return missing;
}

/** @throws always */
function missing(): never {
  throw new Error('JSON Schema is not in the bundle: scripts/build.js');
}
