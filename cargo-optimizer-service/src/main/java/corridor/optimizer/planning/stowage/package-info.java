/** Stowage plans: into which slots of a vessel the boxes go that are loaded here. */
package corridor.optimizer.planning.stowage;
