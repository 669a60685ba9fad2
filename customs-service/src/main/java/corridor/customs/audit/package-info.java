/** What customs decided, by whom, when, from what and why; and the same decisions made again. */
package corridor.customs.audit;
