/**
 * Plans that were asked for, from the question to the answer. Each is a row that whichever instance has time takes on a
 * lease, so that a plan survives the process that works on it.
 */
package corridor.optimizer.solving;
