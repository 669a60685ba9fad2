/** The optimizer's service under load: quick requests while long work is under way. */
package corridor.benchmarks.planservice;
