/**
 * What every service has in common, one package per promise: who may ask ({@code access}), how a refusal reads
 * ({@code problem}), that nothing happens twice ({@code idempotency}, {@code inbox}), that nothing is lost
 * ({@code outbox}).
 */
package corridor.service;
