/**
 * The jobs that make plans, whatever they plan: asked for, taken by a solver of some instance under a lease, watched,
 * checked, put on record, compared, accepted and followed by others. What a kind of plan has of its own is said by its
 * {@link corridor.optimizer.solving.Kind}.
 */
package corridor.optimizer.solving;
