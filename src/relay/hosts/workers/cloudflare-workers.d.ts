import type { ObjectState } from './platform.js';

/** The platform's module `cloudflare:workers`, as far as it is used: `paths` of tsconfig.json lead here. */
export declare abstract class DurableObject<Environment> {
  protected readonly ctx: ObjectState;
  protected readonly env: Environment;
  constructor(state: ObjectState, environment: Environment);
}
