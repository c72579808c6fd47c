/** What the tests use of the Frictionless library, which has no types of its own. */
declare module 'datapackage' {
  type Resource = {
    name: string;
    read(options: { keyed: boolean; relations?: boolean }): Promise<Record<string, unknown>[]>;
  };
  export class Package {
    static load(descriptor: string | object, options?: { basePath?: string; strict?: boolean }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resources: Resource[];
  }
}
