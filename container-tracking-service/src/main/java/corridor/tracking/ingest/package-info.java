/** Events as terminals and carriers send them over the API: one by one or by the thousand. */
package corridor.tracking.ingest;
