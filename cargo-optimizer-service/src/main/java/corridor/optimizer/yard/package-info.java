/** The optimizer's own copy of who stands where. No other house is asked. */
package corridor.optimizer.yard;
