/** The box: its history of facts, the state that follows from it, and who may see it. */
package corridor.tracking.container;
