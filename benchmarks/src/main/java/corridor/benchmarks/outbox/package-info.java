/** Our outbox beside others: each publishes the same events of the same transactions to the same broker. */
package corridor.benchmarks.outbox;
