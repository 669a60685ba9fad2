/** The tracking service as it runs, beside bare inserts of the same rows into the same PostgreSQL. */
package corridor.benchmarks.tracking;
