/** The optimizer on instances from a folder, beside what is known of them. */
package corridor.benchmarks.optimizer;
