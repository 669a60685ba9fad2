/** The dated data that customs decides by, kept for ever in the editions that decisions were made with. */
package corridor.customs.rulebook;
