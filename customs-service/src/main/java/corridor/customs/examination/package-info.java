/** Officers' work: what waits for them, and what they found. */
package corridor.customs.examination;
