/** What every search has in common, whatever it plans. */
package corridor.optimizer.search;
