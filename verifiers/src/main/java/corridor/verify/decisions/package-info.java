/** Whether customs' record of decisions says what was sealed. */
package corridor.verify.decisions;
