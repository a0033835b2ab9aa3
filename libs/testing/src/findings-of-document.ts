/** Not asked for: a licence, as the product is nobody else's to run, and a summary beside the tag and address of each route. */
const OFF = ['info-license', 'operation-summary'];
const RULES = { extends: ['recommended'], rules: Object.fromEntries(OFF.map((rule) => [rule, 'off' as const])) };

/** What an outside judge finds in an OpenAPI document: rule, place, words. */
export async function findingsOfDocument(source: string): Promise<readonly (readonly unknown[])[]> {
  const { createConfig, lintFromString } = await import('@redocly/openapi-core');
  const findings = await lintFromString({ source, config: await createConfig(RULES) });
  return findings.map(({ ruleId, message, location }) => [ruleId, location[0]?.pointer, message]);
}

interface Described {
  readonly paths: Readonly<Record<string, { readonly put?: { readonly parameters: readonly unknown[] } }>>;
}

/** Parameters of each change of a row that the document has. */
export const changesOfDocument = (source: string): readonly (readonly unknown[])[] =>
  Object.values((JSON.parse(source) as Described).paths).flatMap(({ put }) =>
    put === undefined ? [] : [put.parameters],
  );
