/**
 * What is asked for and what is answered, one package for each kind of plan: between the port's words and the problems that
 * the searches know.
 */
package corridor.optimizer.planning;
