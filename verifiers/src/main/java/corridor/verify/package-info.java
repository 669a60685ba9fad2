/** Programs with which anybody checks what the port says. They share no code with it: what both say is so. */
package corridor.verify;
