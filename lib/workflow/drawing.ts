/** The phases of a regime as a drawing in Mermaid's language, which code hosts show. */
import type { Regime } from '../core/model.js';

/** A state diagram: each phase, and the phases that may follow it. */
export function drawingOf({ phases }: Regime): string {
  const name = (id: string) => id.replaceAll('-', '_');
  const [first] = phases;
  const lines = [
    'stateDiagram-v2',
    ...phases.map(({ id, title }) => `  ${name(id)}: ${title}`),
    ...(first ? [`  [*] --> ${name(first.id)}`] : []),
    ...phases.flatMap(({ id, to }) => to.map((next) => `  ${name(id)} --> ${name(next)}`)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The page of all regimes' drawings. */
export function drawingsOf(regimes: readonly Regime[]): string {
  const parts = regimes.map(
    (regime) =>
      `## ${regime.title} (\`${regime.id}\`)\n\n\`\`\`mermaid\n${drawingOf(regime)}\`\`\`\n\n` +
      `${regime.phases.map(({ title, when }) => `- **${title}**: ${when.text}`).join('\n')}\n`,
  );
  const head =
    '# Phases\n\nWhere each regime stands for an incident: of the phases whose condition holds, ' +
    'the last in its list. Each is a state of the regime’s state machine. No phase is final: a ' +
    'retraction can lead back from any of them, which the arrows leave out.\n\n' +
    'Written by `npm run drawings` from `lib/core/regimes`.\n';
  return `${head}\n${parts.join('\n')}`;
}
