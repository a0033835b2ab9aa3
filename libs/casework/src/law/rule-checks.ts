import type { CheckSigned } from '@sapar/contracts';
import type { RuleFile } from '@sapar/rule-catalogue';
import type { Decision, RuleCheck } from './decisions.js';

/** The rules as the host's people last looked at them: a check counts from its day on, whatever version holds. */
export function checkedRules(rules: readonly RuleFile[], decisions: readonly Decision[]): readonly RuleFile[] {
  const checks = decisions.filter((one) => one.kind === 'rule-check');
  if (checks.length === 0) return rules;
  return rules.map((rule) => {
    const check = newestOf(checks, rule.id);
    return check === undefined ? rule : checkedOn(rule, check);
  });
}

/** Who confirmed the rule last, when and with what note; null while the catalogue's own check is the newest. */
export function checkOf(
  {
    decisions,
    base,
  }: { readonly decisions: readonly Decision[]; readonly base: { readonly rules: readonly RuleFile[] } },
  ruleId: string,
): CheckSigned | null {
  const check = newestOf(
    decisions.filter((one) => one.kind === 'rule-check'),
    ruleId,
  );
  const shipped = base.rules.find(({ id }) => id === ruleId);
  if (check === undefined || shipped === undefined || shipped.checkedOn > check.body.checkedOn) return null;
  const { signedName, signedAt, reason, body } = check;
  return { checkedOn: body.checkedOn, signedName, signedAt, note: reason };
}

// Decisions come newest first, and a check is never earlier than the one that stands.
const newestOf = (checks: readonly RuleCheck[], ruleId: string): RuleCheck | undefined =>
  checks.find(({ body }) => body.ruleId === ruleId);

function checkedOn(rule: RuleFile, { body: { checkedOn: on } }: RuleCheck): RuleFile {
  const later = (shipped: RuleFile['checkedOn']) => (shipped > on ? shipped : on);
  return {
    ...rule,
    checkedOn: later(rule.checkedOn),
    values: rule.values.map((value) =>
      value.checkedOn === undefined ? value : { ...value, checkedOn: later(value.checkedOn) },
    ),
  };
}
