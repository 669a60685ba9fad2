/** When boxes will leave, and arrive: learned from the port's own history, told as quantiles with the reason. */
package corridor.tracking.prediction;
