/** What the tests had the built program compile is not what people ask of it: it goes when they end. */
import { rmSync } from 'node:fs';
import path from 'node:path';

export const teardown = (): void =>
  rmSync(path.join(import.meta.dirname, '..', '..', 'dist', 'code-cache'), { recursive: true, force: true });
