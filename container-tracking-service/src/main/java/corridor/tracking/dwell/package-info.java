/** How long boxes stand in the port: the clocks that run on them, and the days that cost nothing. */
package corridor.tracking.dwell;
