/**
 * Plans with a proof of how good they are. {@code yard} knows who stands where, {@code retrieval} knows nothing but the
 * problem and its solution, {@code solving} runs the one on what the other says.
 */
package corridor.optimizer;
