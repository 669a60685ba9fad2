/** What is said between the houses: one record per fact, one schema per record and version. */
package corridor.events;
