import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A fault of the catalogue: file, line and what is wrong. */
export interface CatalogueFault {
  readonly file: string;
  readonly line: number;
  readonly fault: string;
}

/** Line of the value at a path of the file, or of the nearest one above it that the file has. */
export type LineOf = (path: readonly PropertyKey[]) => number;

export type Read<T> = { readonly value: T; readonly lineOf: LineOf } | { readonly faults: readonly CatalogueFault[] };

/** Reads one YAML file and checks it; every fault carries the line of the node it is about. */
export function readYaml<Schema extends z.ZodType>(path: string, file: string, schema: Schema): Read<z.infer<Schema>> {
  const lines = new LineCounter();
  // The core schema keeps dates as text: a YAML timestamp would become a moment in UTC.
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, schema: 'core' });
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        fault: error.message.split('\n')[0] ?? error.code,
      })),
    };
  }
  const lineOf: LineOf = (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data, lineOf };
  return {
    faults: parsed.error.issues.map((issue) => ({
      file,
      line: lineOf(issue.path),
      fault: `${issue.path.join('.')}: ${issue.message}`,
    })),
  };
}
