/** {@code ./corridor import}: EDIFACT files through the door, and what became of each message. */
package corridor.local.imports;
