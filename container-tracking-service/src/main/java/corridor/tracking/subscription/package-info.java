/** Partners that are told without asking: by webhooks, signed and in order, and by a live stream. */
package corridor.tracking.subscription;
