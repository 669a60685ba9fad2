/** Dispatch plans: which box leaves the yard on which truck or train, and which empties come back. */
package corridor.optimizer.planning.dispatch;
