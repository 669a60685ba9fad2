/** Retrieval plans: of a bay of the yard, or of stacks that are sent along. */
package corridor.optimizer.planning.retrieval;
