/** Alarms: something is not as it should be, with the facts that show it. */
package corridor.tracking.surveillance;
