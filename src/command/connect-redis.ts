/** Loaded with `--redis` alone. */
export { connectRedis } from '../relay/hosts/connect-redis.js';
