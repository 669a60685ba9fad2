/** One event per request through a service's whole front, beside bare inserts. */
package corridor.benchmarks.http;
