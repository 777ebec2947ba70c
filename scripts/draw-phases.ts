/** Writes `docs/phases.md` from the regimes' phases. */
import { writeFileSync } from 'node:fs';
import { regimes } from '../lib/core/regimes/index.js';
import { drawingsOf } from '../lib/workflow/drawing.js';

writeFileSync(new URL('../docs/phases.md', import.meta.url), drawingsOf(regimes));
